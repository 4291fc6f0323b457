"""Everything in one text that could give somebody away, in the order in which it stands."""

from collections.abc import Iterable

from findings.identity import jigsaw, names, near, numbers, places
from findings.identity.folded import fold
from findings.identity.known import Known
from findings.identity.remark import KINDS, Remark

_ORDER = tuple(KINDS)
_PLACES = ("place", "school", "postcode", "address")


def of(text: str, known: Known, *, is_placed: bool = False) -> tuple[Remark, ...]:
    """The remarks on a text. Of two on overlapping words the longer stays, and of equals the one that knows whose.

    ``is_placed``: elsewhere in the same report a place is named.
    """
    folded = fold(text)
    if not folded.words:
        return ()
    found = [
        *names.found(folded, known.people),
        *numbers.found(folded, known.people),
        *places.found(folded, known),
    ]
    found += [each for each in near.found(folded, known.people) if not _covered(each, found)]
    found += jigsaw.found(text, is_placed=is_placed or names_a_place(found))
    return _without_overlap(found)


def names_a_place(found: Iterable[Remark]) -> bool:
    """Whether one of these remarks is on a place."""
    return any(each.kind in _PLACES for each in found)


def _without_overlap(found: Iterable[Remark]) -> tuple[Remark, ...]:
    kept: list[Remark] = []
    for remark in sorted(found, key=_weight):
        if not _covered(remark, kept):
            kept.append(remark)
    return tuple(sorted(kept, key=lambda each: (each.start, each.end)))


def _weight(remark: Remark) -> tuple[int, bool, int, int, str, str]:
    length = remark.start - remark.end
    return length, not remark.person, _ORDER.index(remark.kind), remark.start, remark.person, remark.case


def _covered(remark: Remark, others: Iterable[Remark]) -> bool:
    return any(remark.start < other.end and other.start < remark.end for other in others)
