"""What changed between two versions of a report: passages added, taken away, moved, and rewritten word by word."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from findings.report import places
from findings.report.document import Document

_ALIKE = 0.5
_PIECE = re.compile(r"\s+|\w+|[^\w\s]")
_Passage = tuple[str, str]


class Kind(StrEnum):
    """What happened to a passage, or to some words of it."""

    SAME = "same"
    ADDED = "added"
    GONE = "gone"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True)
class Piece:
    """Words that stayed, were added, or are gone."""

    kind: Kind
    words: str


@dataclass(frozen=True)
class Change:
    """A passage that is not as it was. ``where`` names its place now, or the place it had; ``was`` the place before."""

    kind: Kind
    where: str
    pieces: tuple[Piece, ...]
    was: str = ""


def between(before: Document, after: Document) -> tuple[Change, ...]:
    """Every change from one version to the next, in the order of the later one."""
    old, new = list(places.passages(before)), list(places.passages(after))
    found: list[Change] = []
    for tag, a, b, c, d in _steps([words for _, words in old], [words for _, words in new]):
        if tag != "equal":
            found += _exchanged(old[a:b], new[c:d])
    return tuple(_with_moves(found))


def in_words(changes: Sequence[Change]) -> str:
    """How much changed, in a sentence."""
    counts = Counter(change.kind for change in changes)
    told = [f"{counts[kind]} {words}" for kind, words in _TOLD.items() if counts[kind]]
    if not told:
        return "Nothing changed."
    passages = "passage" if counts.total() == 1 else "passages"
    return f"{counts.total()} {passages}: {', '.join(told)}."


_TOLD = {
    Kind.ADDED: "added",
    Kind.GONE: "taken away",
    Kind.CHANGED: "rewritten",
    Kind.MOVED: "moved",
}


def _steps(before: Sequence[str], after: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


def _exchanged(old: list[_Passage], new: list[_Passage]) -> Iterator[Change]:
    """Passages that took the place of others: those alike are taken for the same, rewritten."""
    rest = list(old)
    for where, words in new:
        n = next((n for n, (_, was) in enumerate(rest) if _is_alike(was, words)), None)
        if n is None:
            yield Change(Kind.ADDED, where, (Piece(Kind.ADDED, words),))
            continue
        yield from (_gone(passage) for passage in rest[:n])
        yield Change(Kind.CHANGED, where, tuple(_pieces(rest[n][1], words)), rest[n][0])
        rest = rest[n + 1 :]
    yield from map(_gone, rest)


def _gone(passage: _Passage) -> Change:
    where, words = passage
    return Change(Kind.GONE, where, (Piece(Kind.GONE, words),), where)


def _is_alike(before: str, after: str) -> bool:
    compared = SequenceMatcher(None, before.split(), after.split(), autojunk=False)
    return compared.quick_ratio() >= _ALIKE and compared.ratio() >= _ALIKE


def _pieces(before: str, after: str) -> Iterator[Piece]:
    """The words of both, each once; what is gone stands before what took its place."""
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    for tag, a, b, c, d in _steps(old, new):
        if tag == "equal":
            yield Piece(Kind.SAME, "".join(new[c:d]))
            continue
        if gone := "".join(old[a:b]):
            yield Piece(Kind.GONE, gone)
        if added := "".join(new[c:d]):
            yield Piece(Kind.ADDED, added)


def _with_moves(found: list[Change]) -> Iterator[Change]:
    """A passage that is gone at one place and stands word for word at another has moved."""
    gone: dict[str, list[Change]] = {}
    for change in found:
        if change.kind is Kind.GONE:
            gone.setdefault(change.pieces[0].words, []).append(change)
    moved = []
    for n, change in enumerate(found):
        words = change.pieces[0].words
        if change.kind is Kind.ADDED and gone.get(words):
            before = gone[words].pop(0)
            moved.append(before)
            found[n] = Change(Kind.MOVED, change.where, (Piece(Kind.SAME, words),), before.where)
    return (change for change in found if not any(change is each for each in moved))
