"""A stretch of a text, kept by its position and by its words, so that it is found again after an edit.

Two anchors, as the W3C Web Annotation model has them (text position and text quote selectors, 2017).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

CONTEXT = 32
# Shorter passages than this are not searched for by likeness: too much is like them.
LIKENESS_FROM = 12
LIKE_ENOUGH = 0.8

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n+")
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|No|nos?|e\.g|i\.e|etc|approx|tel|cf|vs|Prof|Rev|[A-Z])\.$", re.I
)

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Passage:
    """Words of a text from ``start`` up to ``end``, counted in characters, with what stood before and after them."""

    start: int
    end: int
    words: str
    before: str
    after: str


@dataclass(frozen=True)
class Segment:
    """A piece of a text that no edge cuts, and the numbers of the stretches that cover it."""

    start: int
    end: int
    covered_by: tuple[int, ...]


def anchor(text: str, start: int, end: int) -> Passage:
    """The passage from ``start`` up to ``end``. Raises ValueError when that is not a stretch of the text."""
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{start} to {end} is no stretch of a text of {len(text)} characters")
    return Passage(
        start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )


def find(text: str, passage: Passage) -> Stretch | None:
    """Where a passage stands now: in its old place, else by its words and their surroundings, else by likeness.

    None when it is lost: then a person has to say where it went.
    """
    if text[passage.start : passage.end] == passage.words and passage.words:
        exact = _exactly(text, passage)
        if len(exact) <= 1 or _fits(text, passage.start, passage) == max(
            _fits(text, at, passage) for at in exact
        ):
            return passage.start, passage.end
    places = _exactly(text, passage)
    if places:
        best = max(places, key=lambda at: (_fits(text, at, passage), -abs(at - passage.start)))
        return best, best + len(passage.words)
    return _alike(text, passage) if len(passage.words) >= LIKENESS_FROM else None


def sentences(text: str) -> tuple[Stretch, ...]:
    """The sentences of a text in order, without the blanks around them."""
    found, start = [], 0
    for end in _SENTENCE_END.finditer(text):
        if "\n" not in end[0] and _ABBREVIATED.search(text[start : end.start()]):
            continue
        found.append((start, end.start() + len(end[0].rstrip())))
        start = end.end()
    found.append((start, len(text)))
    return tuple(stretch for each in found if (stretch := _trimmed(text, *each)))


def segments(text: str, stretches: Sequence[Stretch]) -> tuple[Segment, ...]:
    """The text cut at every edge of every stretch, so that overlapping passages can be shown one within the other."""
    edges = sorted({0, len(text), *(_inside(text, edge) for stretch in stretches for edge in stretch)})
    return tuple(
        Segment(start, end, tuple(_covering(start, end, stretches)))
        for start, end in zip(edges, edges[1:], strict=False)
    )


def _covering(start: int, end: int, stretches: Sequence[Stretch]) -> Iterable[int]:
    return (number for number, stretch in enumerate(stretches) if stretch[0] <= start and end <= stretch[1])


def _inside(text: str, edge: int) -> int:
    return min(max(edge, 0), len(text))


def _trimmed(text: str, start: int, end: int) -> Stretch | None:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    right = left + len(words.strip())
    return (left, right) if right > left else None


def _exactly(text: str, passage: Passage) -> list[int]:
    """Every place at which the words stand as they were."""
    return (
        [match.start() for match in re.finditer(f"(?={re.escape(passage.words)})", text)]
        if passage.words
        else []
    )


def _fits(text: str, at: int, passage: Passage) -> int:
    """How many characters of the old surroundings stand around a place."""
    before = text[max(0, at - CONTEXT) : at]
    after = text[at + len(passage.words) : at + len(passage.words) + CONTEXT]
    return _shared(before[::-1], passage.before[::-1]) + _shared(after, passage.after)


def _shared(one: str, other: str) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _alike(text: str, passage: Passage) -> Stretch | None:
    """The stretch of whole words most like the passage, if any is like it enough."""
    found = fuzz.partial_ratio_alignment(passage.words, text, score_cutoff=100 * LIKE_ENOUGH)
    if found is None or len(text) < len(passage.words) / 2:
        return None
    return _whole_words(text, found.dest_start, found.dest_end)


def _whole_words(text: str, start: int, end: int) -> Stretch | None:
    words = [(word.start(), word.end()) for word in re.finditer(r"\S+", text)]
    touched = [
        (left, right) for left, right in words if 2 * (min(right, end) - max(left, start)) > right - left
    ]
    return (touched[0][0], touched[-1][1]) if touched else None
