"""A text cut into paragraphs, and each paragraph into pieces that are marked the same way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from findings import passages


@dataclass(frozen=True)
class Mark:
    """A marked stretch of a text. ``number`` is its line in the table; 0 is the stretch just chosen."""

    start: int
    end: int
    number: int
    helped: bool = False

    @property
    def style(self) -> str:
        """The class that draws it."""
        if not self.number:
            return "selected"
        return "helped" if self.helped else "hindered"


@dataclass(frozen=True)
class Piece:
    """Words that stand together. ``start`` is their place in the text; ``ends`` the numbers of marks that end here."""

    words: str
    start: int
    style: str
    ends: tuple[int, ...]


def paragraphs(text: str, marks: Sequence[Mark]) -> list[list[Piece]]:
    """The lines of a text that say something, each in pieces. Where marks overlap, the one begun last is drawn."""
    lines: list[list[Piece]] = [[]]
    for piece in _pieces(text, marks):
        first, *more = _broken(piece)
        lines[-1].append(first)
        lines += [[line] for line in more]
    return [line for line in lines if any(piece.words.strip() for piece in line)]


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[Piece]:
    for segment in passages.segments(text, [(mark.start, mark.end) for mark in marks]):
        over = [marks[number] for number in segment.covered_by]
        top = max(over, key=lambda mark: (not mark.number, mark.start), default=None)
        ends = tuple(mark.number for mark in over if mark.end == segment.end and mark.number)
        words = text[segment.start : segment.end]
        yield Piece(words, segment.start, top.style if top else "", ends)


def _broken(piece: Piece) -> list[Piece]:
    """A piece cut at line ends; the numbers stand with its last words."""
    found, start = [], piece.start
    words = piece.words.split("\n")
    for number, line in enumerate(words, 1):
        found.append(Piece(line, start, piece.style, piece.ends if number == len(words) else ()))
        start += len(line) + 1
    return found
