"""Two texts word by word: what stayed, what went, what came."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from timeline.resending.traits import plain

_WORD = re.compile(r"\S+\s*|\s+")
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one text that stand together; ``is_other``: the other text does not have them."""

    words: str
    is_other: bool


@dataclass(slots=True)
class _Stretch:
    """Words of the earlier text and those that stand in their place now."""

    old: list[str]
    new: list[str]
    is_same: bool


def sides(before: str, after: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Both texts, each with the words marked that the other does not have."""
    stretches = _smoothed(_stretches(_WORD.findall(before), _WORD.findall(after)))
    return (
        tuple(Piece("".join(each.old), not each.is_same) for each in stretches if each.old),
        tuple(Piece("".join(each.new), not each.is_same) for each in stretches if each.new),
    )


def _stretches(old: Sequence[str], new: Sequence[str]) -> Iterator[_Stretch]:
    """Same words and changed ones by turns."""
    changed = _Stretch([], [], False)
    for move in Indel.opcodes([plain(word) for word in old], [plain(word) for word in new]):
        here = list(old[move.src_start : move.src_end])
        there = list(new[move.dest_start : move.dest_end])
        if move.tag != "equal":
            changed = _Stretch(changed.old + here, changed.new + there, False)
            continue
        if changed.old or changed.new:
            yield changed
        changed = _Stretch([], [], False)
        yield _Stretch(here, there, True)
    if changed.old or changed.new:
        yield changed


def _smoothed(found: Iterator[_Stretch]) -> list[_Stretch]:
    """One short word between two phrases that were each put in another's place would tear both in pieces."""
    whole: list[_Stretch] = []
    for stretch in found:
        if len(whole) > 1 and _is_replaced(stretch) and _is_small(whole[-1]) and _is_replaced(whole[-2]):
            small, first = whole.pop(), whole.pop()
            stretch = _Stretch(
                first.old + small.old + stretch.old, first.new + small.new + stretch.new, False
            )
        whole.append(stretch)
    return whole


def _is_replaced(stretch: _Stretch) -> bool:
    return not stretch.is_same and bool(stretch.old) and bool(stretch.new)


def _is_small(stretch: _Stretch) -> bool:
    return stretch.is_same and len(stretch.new) == 1 and len(stretch.new[0].strip()) <= _SHORT
