"""What could give somebody away in what is to be given out: each thing once, where it stands, whether it is settled.

Rooms hand in trees of reports and finished files. What is found carries a digest of its kind, its words and the
sentence around them, so that it stays settled in later drafts and comes back when the words or their place change.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace

from sqlalchemy.orm import Session

from findings.identity import folded, opened, remarks
from findings.identity.known import Known, Somebody
from findings.identity.remark import KINDS, Remark
from findings.report.document import CardHead, Document, FindingOpening, Heading, LabelledPart, Run
from timeline import names
from timeline.naming.coding import Glossary
from timeline.when import Precision
from workbench.persistence.stores import people, settled_items
from workbench.persistence.tables.report import SettledItem
from workbench.persistence.tables.review import Review

_NO_WORDS = ("svg", "id", "ref", "kind", "language", "form")
_STRANGER = "It looks like somebody’s name. If it is, give them a code and write it instead"
_SENTENCE_ENDS = (". ", "? ", "! ", "\n")


@dataclass(frozen=True)
class Place:
    """Where something stands: in which form of the report, and where in it."""

    form: str
    where: str


@dataclass(frozen=True)
class Text:
    """A text to look through, and where it stands."""

    place: Place
    words: str


@dataclass(frozen=True)
class File:
    """A finished file to look through."""

    form: str
    name: str
    content: bytes


@dataclass(frozen=True)
class Item:
    """One thing to settle, in its sentence (``before``, ``after``). ``code``: whom it leads to, where that is known."""

    digest: str
    kind: str
    words: str
    before: str
    after: str
    why: str
    instead: str
    code: str
    places: tuple[Place, ...]
    settled: SettledItem | None = None

    @property
    def label(self) -> str:
        """What kind of thing it is."""
        return KINDS[self.kind]

    @property
    def said(self) -> tuple[str, str]:
        """What is said, however a file has broken it into lines."""
        return self.kind, folded.letters(self.words)

    @property
    def kept_words(self) -> str:
        """The words as they may be kept outside the vault: those of a known person never are."""
        return self.code or self.words


def known(db: Session, review: Review, vault_key: bytes, open: Iterable[str]) -> Known:
    """Everybody of a review, out of the vault. Codes and what is ``open`` may stand, unless they name somebody."""
    spellings, born = people.names(db, review, vault_key), people.born(db, review, vault_key)
    everybody = []
    for person in people.of_review(db, review):
        name, *others = spellings[person.id] or ("",)
        moment = born.get(person.id)
        day = moment.start.date() if moment and moment.precision is Precision.DAY else None
        is_place = person.kind == "place"
        everybody.append(
            Somebody(person.code, name, person.id, nicknames=tuple(others), born=day, is_place=is_place)
        )
    bare = Known(tuple(everybody))
    search, may_stand = remarks.Search(bare), filter(None, (*open, *(each.code for each in everybody)))
    return replace(bare, open=tuple(name for name in may_stand if not _names_somebody(search, name)))


def texts(form: str, tree: Document) -> Iterator[Text]:
    """Every text of a tree with where it stands, words that are set in several ways joined."""
    where = "Cover"
    yield Text(Place(form, "Title"), tree.title)
    for block in tree.blocks:
        match block:
            case Heading():
                where = block.text
            case FindingOpening() | CardHead():
                where = f"Finding {block.number}"
        inside = f"{where}, {block.label}" if isinstance(block, LabelledPart) else where
        yield from (Text(Place(form, inside), words) for words in _strings(block))


def items(
    db: Session, review: Review, found: Known, given: Sequence[Text], glossary: Glossary
) -> tuple[Item, ...]:
    """Everything to settle in these texts; ``glossary`` tells which names have a code."""
    return _settled(db, review, _in_texts(found, glossary, given))


def items_of_files(db: Session, review: Review, found: Known, files: Sequence[File]) -> tuple[Item, ...]:
    """Everything to settle in these files, wherever in them it stands."""
    return _settled(db, review, _in_files(found, files))


def _names_somebody(search: remarks.Search, words: str) -> bool:
    return any(remark.person for remark in search.of(words))


def _settled(db: Session, review: Review, every: Iterable[Item]) -> tuple[Item, ...]:
    settled = settled_items.of_review(db, review)
    return tuple(replace(item, settled=settled.get(item.digest)) for item in _joined(every))


def _in_texts(found: Known, glossary: Glossary, given: Sequence[Text]) -> Iterator[Item]:
    search = remarks.Search(found)
    is_placed = any(remarks.names_a_place(search.of(text.words)) for text in given)
    for text in given:
        named = search.of(text.words, is_placed=is_placed)
        for remark in (*named, *_strangers(text.words, named, found.open, glossary)):
            yield _item(remark, text.words, text.place)


def _strangers(
    words: str, found: Sequence[Remark], open: Iterable[str], glossary: Glossary
) -> Iterator[Remark]:
    """What looks like a name, has no code, and is neither remarked on already nor open."""
    for name in names.unknown(words, glossary):
        start = words.find(name)
        end = start + len(name)
        is_told = any(remark.start < end and start < remark.end for remark in found)
        if start >= 0 and not is_told and not any(name in each or each in name for each in open):
            yield Remark("stranger", start, end, name, _STRANGER)


def _in_files(found: Known, files: Sequence[File]) -> Iterator[Item]:
    search = remarks.Search(found)
    for file in files:
        for each in opened.searched(file.name, file.content, search):
            yield _item(
                each.remark,
                each.remark.words,
                Place(file.form, f"the file {file.name}, {each.where}"),
                start=0,
            )


def _item(remark: Remark, text: str, place: Place, start: int | None = None) -> Item:
    begin = remark.start if start is None else start
    before, after = _sentence(text, begin, begin + len(remark.words))
    sentence = folded.letters(f"{before}{remark.words}{after}")
    digest = hashlib.sha256(f"{remark.kind}|{folded.letters(remark.words)}|{sentence}".encode()).hexdigest()
    why, instead, code = remark.why, remark.instead, remark.person
    return Item(digest, remark.kind, remark.words, before, after, why, instead, code, (place,))


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after some words in their sentence."""
    begin = max(
        (text.rfind(sign, 0, start) + len(sign) for sign in _SENTENCE_ENDS if sign in text[:start]), default=0
    )
    ends = [at + 1 for sign in _SENTENCE_ENDS if (at := text.find(sign, end)) >= 0]
    return text[begin:start], text[end : min(ends, default=len(text))]


def _joined(every: Iterable[Item]) -> Iterable[Item]:
    """Each item once, with every place in which it stands."""
    found: dict[str, Item] = {}
    for item in every:
        before = found.get(item.digest, replace(item, places=()))
        found[item.digest] = replace(before, places=tuple(dict.fromkeys((*before.places, *item.places))))
    return found.values()


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple) and node and all(isinstance(each, Run) for each in node):
        yield "".join(each.text for each in node)
    elif isinstance(node, tuple):
        for each in node:
            yield from _strings(each)
    elif is_dataclass(node):
        for each in fields(node):
            if each.name not in _NO_WORDS:
                yield from _strings(getattr(node, each.name))
