"""Which entries one wants to see: by agency, person, episode, words, time, and by how they came to stand there."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from timeline.names import Glossary
from timeline.reading import collecting
from timeline.when import Precision, When
from workbench.page import loosely
from workbench.persistence import vault
from workbench.persistence.stores import entries
from workbench.persistence.stores.filters import Filters, Since
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import TEXTS, Entry
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review

_WORD = re.compile(r"[^\W_]+")
_PIECES = re.compile(r'"([^"]+)"|(\S+)')
NO_EPISODE = "none"
EXACTNESS = {
    Precision.MINUTE: "To the minute",
    Precision.DAY: "Day only",
    Precision.MONTH: "Month only",
    Precision.SEASON: "Season only",
    Precision.YEAR: "Year only",
}


class Only(StrEnum):
    """What one can ask of entries beside whose they are and when."""

    NEW = "new"
    UNCERTAIN = "uncertain"
    WITHDRAWN = "withdrawn"
    PROGRAM = "program"
    HAND = "hand"

    @property
    def label(self) -> str:
        """What it asks, in words."""
        return _ONLY[self]


_ONLY = {
    Only.NEW: "New since I last looked",
    Only.UNCERTAIN: "Date uncertain",
    Only.WITHDRAWN: "Withdrawn by their agency",
    Only.PROGRAM: "Placed by a rule of the program",
    Only.HAND: "Placed by hand",
}


@dataclass(frozen=True)
class Part:
    """One thing that was chosen: the name of its field, its value there, and its words."""

    name: str
    value: str
    words: str


@dataclass(frozen=True)
class Narrowing:
    """What was chosen. ``since`` and ``until`` are statements: until May 2023 means until its last day.

    Of several agencies, people or precisions any will do; everything else has to be so at once. ``looked`` is up to
    where whoever asks had seen the timeline, for those that are new to them. ``has_mentions``: the review knows who
    stands in which entry, and no words need be read for that.
    """

    agencies: tuple[Agency, ...] = ()
    about: tuple[Person, ...] = ()
    episode: Episode | None = None
    in_no_episode: bool = False
    words: str = ""
    since: When | None = None
    until: When | None = None
    precisions: tuple[Precision, ...] = ()
    only: tuple[Only, ...] = ()
    looked: Since | None = None
    has_mentions: bool = False

    @property
    def filters(self) -> Filters:
        """The part that the database answers by itself."""
        return Filters(
            agency_ids=tuple(agency.id for agency in self.agencies),
            since=self.since.earliest if self.since else None,
            until=self.until.latest if self.until else None,
            episode_id=self.episode.id if self.episode else "",
            in_no_episode=self.in_no_episode,
            precisions=tuple(str(each) for each in self.precisions),
            uncertain=Only.UNCERTAIN in self.only,
            withdrawn=Only.WITHDRAWN in self.only,
            placed_by=tuple(each.value for each in (Only.PROGRAM, Only.HAND) if each in self.only),
            news=self.looked if Only.NEW in self.only else None,
            person_ids=tuple(person.id for person in self.about) if self.has_mentions else (),
        )

    @property
    def reads_texts(self) -> bool:
        """Whether the words of entries have to be gone through."""
        return bool(self.words) or bool(self.about and not self.has_mentions)

    def parts(self) -> list[Part]:
        """What was chosen, piece by piece."""
        found = [
            *(Part("agency", agency.id, f"From {agency.name}") for agency in self.agencies),
            *(Part("about", person.id, f"About {person.code}") for person in self.about),
            *([Part("episode", self.episode.id, _titled(self.episode))] if self.episode else ()),
            *([Part("episode", NO_EPISODE, "In no episode")] if self.in_no_episode else ()),
            *([Part("words", self.words, f"With “{self.words}”")] if self.words else ()),
            *([Part("since", self.since.words(), f"From {self.since.words()}")] if self.since else ()),
            *([Part("until", self.until.words(), f"To {self.until.words()}")] if self.until else ()),
        ]
        found += [Part("exact", each, EXACTNESS[each]) for each in self.precisions]
        return [*found, *(Part("only", each, each.label) for each in self.only)]

    def said(self) -> str:
        """The whole choice in a phrase: "about Mother in June 2023"."""
        said = [part.words for part in self.parts()]
        if self.since and self.until and self.since.words() == self.until.words():
            stretch = f"To {self.until.words()}"
            said = [f"In {words[5:]}" if words == f"From {self.since.words()}" else words for words in said]
            said.remove(stretch)
        return ", ".join(words[0].lower() + words[1:] for words in said)

    def without(self, *names: str) -> "Narrowing":
        """The same without the parts of some names."""
        return replace(self, **{field: _EMPTY[field] for name in names for field in _FIELDS[name]})

    def less(self, part: Part) -> "Narrowing":
        """The same without one part, the others of its name staying."""
        if part.name not in _SEVERAL:
            return self.without(part.name)
        (field,) = _FIELDS[part.name]
        changes: dict[str, Any] = {
            field: tuple(each for each in getattr(self, field) if _key(each) != part.value)
        }
        return replace(self, **changes)

    def in_address(self, key: bytes, review: Review) -> dict[str, Any]:
        """The parts as they stand in an address: ids, dates, and words that nobody can read there."""
        found: dict[str, Any] = {}
        for part in self.parts():
            value = seal(key, review, self.words) if part.name == "words" else part.value
            found.setdefault(part.name, []).append(value)
        return {name: values if name in _SEVERAL else values[0] for name, values in found.items()}


_FIELDS = {
    "agency": ("agencies",),
    "about": ("about",),
    "episode": ("episode", "in_no_episode"),
    "words": ("words",),
    "since": ("since",),
    "until": ("until",),
    "exact": ("precisions",),
    "only": ("only",),
}
_SEVERAL = {"agency", "about", "exact", "only"}
_EMPTY: dict[str, Any] = {
    field: getattr(Narrowing(), field) for fields in _FIELDS.values() for field in fields
}


def seal(key: bytes, review: Review, words: str) -> str:
    """Words for an address, where nothing of a case may be read: browsers and proxies keep addresses."""
    if not words:
        return ""
    return urlsafe_b64encode(vault.seal(key, [words], f"search {review.id}")).decode().rstrip("=")


def unseal(key: bytes, review: Review, sealed: str) -> str:
    """The words out of an address; none where it was not made here."""
    try:
        opened = vault.unseal(
            key, urlsafe_b64decode(sealed + "=" * (-len(sealed) % 4)), f"search {review.id}"
        )
    except (vault.WrongKey, NotBase64, ValueError):
        return ""
    return opened[0] if opened else ""


@collecting.paused()
def ids(db: Session, review: Review, narrowing: Narrowing, glossary: Glossary, *, named: bool) -> list[str]:
    """The ids of the entries that fit, in order. ``named``: whoever asks sees real names, and may search for them."""
    columns, search = (Entry.id, *TEXTS), _search(narrowing.words, glossary, named)
    filters = replace(narrowing.filters, patterns=loosely.patterns(search.received))
    rows = entries.slim(db, review, *columns, filters=filters)
    return [row[0] for row in rows if _fits(_text(row[1:]), narrowing, glossary, search)]


def people_in(entry: Entry, glossary: Glossary) -> tuple[str, ...]:
    """The codes of those in an entry, as they come in its words and columns."""
    return tuple(dict.fromkeys(span.code for span in glossary.spans(text_of(entry))))


def text_of(entry: Entry) -> str:
    """Everything that is written in an entry: its words, and those of its columns."""
    return _text([getattr(entry, column.key) for column in TEXTS])


def pieces(words: str) -> list[str]:
    """The words that are looked for, those in quotation marks together."""
    return [phrase or word for phrase, word in _PIECES.findall(words)]


def _text(values: Sequence[Any]) -> str:
    return "\n".join(_flat(values))


def _flat(values: Sequence[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        else:
            yield from _flat(value)


@dataclass(frozen=True)
class _Search:
    """Words to look for: in a text as received, and in a text with codes in place of names."""

    received: tuple[str, ...]
    shown: tuple[str, ...] = ()


def _search(words: str, glossary: Glossary, named: bool) -> _Search:
    """Codes are put in only where that can matter: they bring words into a text, and take names out."""
    wanted = [piece.casefold() for piece in pieces(words)]
    if named:
        return _Search(tuple(wanted))
    codes = " ".join(person.code for person in glossary.people).casefold() + " family"
    received = [word for word in wanted if len(word) > 2 and word not in codes]
    spelt = {
        f"{word}s"
        for person in glossary.people
        for name in (person.name, *person.aliases)
        for word in _tokens(name)
    }
    beyond = [word for word in received if not any(part in name for part in _tokens(word) for name in spelt)]
    return _Search(tuple(received), tuple(word for word in wanted if word not in beyond))


def _tokens(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _fits(text: str, narrowing: Narrowing, glossary: Glossary, search: _Search) -> bool:
    codes = {person.code for person in narrowing.about}
    if codes and not narrowing.has_mentions and not any(span.code in codes for span in glossary.spans(text)):
        return False
    received = text.casefold()
    if not all(word in received for word in search.received):
        return False
    return not search.shown or _stand(search.shown, glossary.coded(text).casefold())


def _stand(words: Sequence[str], shown: str) -> bool:
    return all(word in shown for word in words)


def _titled(episode: Episode) -> str:
    return f"In episode {episode.number}"


def _key(chosen: Any) -> str:
    return str(chosen) if isinstance(chosen, str) else chosen.id
