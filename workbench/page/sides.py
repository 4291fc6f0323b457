"""Words before and now, side by side, as this seat may read them."""

from dataclasses import dataclass

from timeline.resending import marking
from timeline.resending.marking import Piece
from workbench.page import coding


@dataclass(frozen=True)
class Sides:
    """The pieces of two texts in codes. ``is_hidden``: they differ only in names that stand under one code."""

    before: tuple[Piece, ...]
    now: tuple[Piece, ...]
    is_hidden: bool


def of(before: str, now: str) -> Sides:
    """Two texts, coded before they are compared: cut in pieces, a name would no longer be known."""
    coded_before, coded_now = coding.coded(before), coding.coded(now)
    return Sides(*marking.sides(coded_before, coded_now), coded_before == coded_now and before != now)
