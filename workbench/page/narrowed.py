"""Which entries one wants to see: by agency, by whom they are about, by words, and by a stretch of time."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from timeline.names import Glossary
from timeline.when import When
from workbench.persistence import vault
from workbench.persistence.stores import entries
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review

_PIECES = re.compile(r'"([^"]+)"|(\S+)')
TEXTS = (
    Entry.what,
    Entry.told_by,
    Entry.seen,
    Entry.said,
    Entry.action,
    Entry.source,
    Entry.people,
    Entry.further,
)


@dataclass(frozen=True)
class Narrowing:
    """What was chosen. ``since`` and ``until`` are statements: until May 2023 means until its last day."""

    agency: Agency | None = None
    about: Person | None = None
    words: str = ""
    since: When | None = None
    until: When | None = None

    @property
    def filters(self) -> entries.Filters:
        """The part that the database answers by itself."""
        return entries.Filters(
            agency_id=self.agency.id if self.agency else "",
            since=self.since.earliest if self.since else None,
            until=self.until.latest if self.until else None,
        )

    @property
    def reads_texts(self) -> bool:
        """Whether the words of entries have to be gone through."""
        return bool(self.about or self.words)

    def parts(self) -> list[tuple[str, str]]:
        """What was chosen, each by its name and in words."""
        found = [
            ("agency", f"From {self.agency.name}" if self.agency else ""),
            ("about", f"About {self.about.code}" if self.about else ""),
            ("words", f"With “{self.words}”" if self.words else ""),
            ("since", f"From {self.since.words()}" if self.since else ""),
            ("until", f"To {self.until.words()}" if self.until else ""),
        ]
        return [(name, words) for name, words in found if words]

    def said(self) -> str:
        """The whole choice in a phrase: "about Mother in June 2023"."""
        parts = dict(self.parts())
        if self.since and self.until and self.since.words() == self.until.words():
            parts = {**parts, "since": f"In {self.since.words()}"}
            del parts["until"]
        return ", ".join(words[0].lower() + words[1:] for words in parts.values())

    def without(self, *names: str) -> "Narrowing":
        """The same without some parts."""
        changes: dict[str, Any] = {name: "" if name == "words" else None for name in names}
        return replace(self, **changes)

    def in_address(self, key: bytes, review: Review) -> dict[str, Any]:
        """The parts as they stand in an address: ids, dates, and words that nobody can read there."""
        return {
            "agency": self.agency.id if self.agency else None,
            "about": self.about.id if self.about else None,
            "words": seal(key, review, self.words) or None,
            "since": self.since.words() if self.since else None,
            "until": self.until.words() if self.until else None,
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


def ids(db: Session, review: Review, narrowing: Narrowing, glossary: Glossary, *, named: bool) -> list[str]:
    """The ids of the entries that fit, in order. ``named``: whoever asks sees real names, and may search for them."""
    columns = (Entry.id, *TEXTS)
    rows = entries.slim(db, review, *columns, filters=narrowing.filters)
    return [row[0] for row in rows if _fits(_text(row[1:]), narrowing, glossary, named)]


def people_in(entry: Entry, glossary: Glossary) -> tuple[str, ...]:
    """The codes of those in an entry, as they come in its words and columns."""
    text = _text([getattr(entry, column.key) for column in TEXTS])
    return tuple(dict.fromkeys(span.code for span in glossary.spans(text)))


def _text(values: Sequence[Any]) -> str:
    return "\n".join(_flat(values))


def _flat(values: Sequence[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        else:
            yield from _flat(value)


def _fits(text: str, narrowing: Narrowing, glossary: Glossary, named: bool) -> bool:
    if narrowing.about and not any(span.code == narrowing.about.code for span in glossary.spans(text)):
        return False
    return not narrowing.words or _has(text, narrowing.words, glossary, named)


def _has(text: str, words: str, glossary: Glossary, named: bool) -> bool:
    """Whether all the words stand in the text as it is shown. Codes are put in only where that can matter."""
    wanted = [(phrase or word).casefold() for phrase, word in _PIECES.findall(words)]
    received = text.casefold()
    if named:
        return all(word in received for word in wanted)
    codes = " ".join(person.code for person in glossary.people).casefold() + " family"
    if any(word not in received for word in wanted if len(word) > 2 and word not in codes):
        return False
    shown = glossary.coded(text).casefold()
    return all(word in shown for word in wanted)
