"""A text with marks drawn in it, numbered as one reads."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from findings import passages
from workbench.page.marked import pieces, texts, view
from workbench.page.marked.choosing import Chosen
from workbench.persistence.tables.double_marking import BlindMark
from workbench.persistence.tables.factor import Factor

# Whatever keeps a passage of a text: a factor, or a mark that may become one.
Kept = TypeVar("Kept", Factor, BlindMark)
# The address that chooses a sentence, from its part and its place in the text as shown.
Address = Callable[[str, int, int], str]


@dataclass(frozen=True)
class Sentence:
    """A sentence to choose without a mouse, and where choosing it leads."""

    words: str
    address: str


@dataclass(frozen=True)
class Part:
    """A part of a text with its marks drawn in."""

    key: str
    heading: str
    paragraphs: Sequence[Sequence[pieces.Piece]]
    sentences: Sequence[Sentence]


@dataclass(frozen=True)
class Drawn(Generic[Kept]):
    """A text with everything marked in it. ``lost`` are marks whose words are not found there any longer."""

    text: texts.Text
    parts: Sequence[Part]
    rows: Sequence[tuple[int, Kept]]
    lost: Sequence[Kept]
    chosen: Chosen | None


@dataclass(frozen=True)
class _Placed(Generic[Kept]):
    kept: Kept
    start: int
    end: int


def draw(text: texts.Text, marks: Sequence[Kept], picked: Chosen | None, choose: Address) -> Drawn[Kept]:
    """A text with these marks in it; ``choose`` gives the address behind each of its sentences."""
    placed: dict[str, list[_Placed[Kept]]] = {part.key: [] for part in text.parts}
    lost = []
    for mark in marks:
        stretch = place(text, mark)
        if stretch:
            placed[mark.text_part].append(_Placed(mark, *stretch))
        else:
            lost.append(mark)
    in_order = [found for part in text.parts for found in _in_order(placed[part.key])]
    numbers = {found.kept.id: number for number, found in enumerate(in_order, 1)}
    parts = [_part(part, placed[part.key], numbers, picked, choose) for part in text.parts]
    return Drawn(text, parts, [(numbers[found.kept.id], found.kept) for found in in_order], lost, picked)


def place(text: texts.Text, mark: Factor | BlindMark) -> passages.Stretch | None:
    """Where the words of a mark stand in its part of a text now; None where they are not found."""
    part = text.part(mark.text_part)
    return passages.find(part.received, passage_of(mark)) if part else None


def passage_of(mark: Factor | BlindMark) -> passages.Passage:
    """Where something was marked, as it was then."""
    return passages.Passage(mark.start, mark.end, mark.quote, mark.before, mark.after)


def _part(
    part: texts.Part,
    placed: Sequence[_Placed[Kept]],
    numbers: Mapping[str, int],
    picked: Chosen | None,
    choose: Address,
) -> Part:
    seen = view.of(part.received)
    marks = [
        pieces.Mark(*seen.to_shown(found.start, found.end), numbers[found.kept.id], found.kept.helped)
        for found in placed
    ]
    if picked and picked.part == part.key:
        marks.append(pieces.Mark(picked.start, picked.end, 0))
    offered = [
        Sentence(seen.shown[start:end], choose(part.key, start, end))
        for start, end in passages.sentences(seen.shown)
        if any(letter.isalnum() for letter in seen.shown[start:end])
    ]
    return Part(part.key, part.heading, pieces.paragraphs(seen.shown, marks), offered)


def _in_order(placed: Sequence[_Placed[Kept]]) -> list[_Placed[Kept]]:
    return sorted(placed, key=lambda found: (found.start, found.end, found.kept.id))
