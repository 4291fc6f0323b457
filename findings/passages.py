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
# So many characters of their old surroundings make a few words known in a new place.
KNOWN_BY = 8

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

    None when it is lost: then a person has to say where it went. A word or two that stand elsewhere, with nothing
    around them that stood around them before, are lost: they may be anybody's.
    """
    places = _exactly(text, passage)
    if places:
        best = max(places, key=lambda at: (_fits(text, at, passage), -abs(at - passage.start)))
        if best == passage.start or _is_known(text, best, passage):
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
    """Every place at which the words stand as they were; inside longer words only if they stood so before."""
    if not passage.words:
        return []
    begins = r"(?<!\w)" if _is_word_edge(passage.words[0], passage.before[-1:]) else ""
    ends = r"(?!\w)" if _is_word_edge(passage.words[-1], passage.after[:1]) else ""
    return [match.start() for match in re.finditer(f"{begins}(?={re.escape(passage.words)}{ends})", text)]


def _is_word_edge(inside: str, outside: str) -> bool:
    """Whether a whole word ends between a character of a passage and the one outside it, which may be missing."""
    return bool(re.match(r"\w", inside)) and not re.match(r"\w", outside)


def _is_known(text: str, at: int, passage: Passage) -> bool:
    """Whether the same words in a new place are the same passage: they are many, or their surroundings came along."""
    enough = min(KNOWN_BY, len(passage.before) + len(passage.after))
    return len(passage.words) >= LIKENESS_FROM or _fits(text, at, passage) >= enough


def _fits(text: str, at: int, passage: Passage) -> int:
    """How many characters of the old surroundings stand around a place; the edge of the text counts as one of them."""
    end = at + len(passage.words)
    before = _to_edge(text[max(0, at - CONTEXT) : at][::-1])
    after = _to_edge(text[end : end + CONTEXT])
    return _shared(before, _to_edge(passage.before[::-1])) + _shared(after, _to_edge(passage.after))


def _to_edge(surroundings: str) -> str:
    """Surroundings that end before they are full end at the edge of the text."""
    return surroundings if len(surroundings) == CONTEXT else f"{surroundings}\0"


def _shared(one: str, other: str) -> int:
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _alike(text: str, passage: Passage) -> Stretch | None:
    """The stretch of whole words most like the passage, if any is like it enough; among its old surroundings first."""
    around = fuzz.partial_ratio_alignment(
        f"{passage.before}{passage.words}{passage.after}", text, score_cutoff=100 * LIKE_ENOUGH
    )
    start, end = (around.dest_start, around.dest_end) if around else (0, len(text))
    found = _likest(text[start:end], passage.words)
    if found is not None:
        return _whole_words(text, start + found[0], start + found[1])
    found = _likest(text, passage.words) if around else None
    return _whole_words(text, *found) if found else None


def _likest(text: str, words: str) -> Stretch | None:
    found = fuzz.partial_ratio_alignment(words, text, score_cutoff=100 * LIKE_ENOUGH)
    if found is None or len(text) < len(words) / 2:
        return None
    return found.dest_start, found.dest_end


def _whole_words(text: str, start: int, end: int) -> Stretch | None:
    words = [(word.start(), word.end()) for word in re.finditer(r"\S+", text)]
    touched = [
        (left, right) for left, right in words if 2 * (min(right, end) - max(left, start)) > right - left
    ]
    return (touched[0][0], touched[-1][1]) if touched else None
