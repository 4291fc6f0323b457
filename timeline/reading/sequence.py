"""Rows that stand out of the order in which the rest of their table runs."""

from bisect import bisect_right
from collections.abc import Sequence

from timeline.when import Precision, When

_ORDERLY = 0.85
_FEWEST = 8


def strays(moments: Sequence[When]) -> frozenset[int]:
    """The positions of dated rows that break the order, where nearly all the others keep one."""
    days = [
        (position, moment.start.toordinal())
        for position, moment in enumerate(moments)
        if moment.precision in (Precision.DAY, Precision.MINUTE)
    ]
    if len(days) < _FEWEST:
        return frozenset()
    rising = _longest_rising([day for _, day in days])
    falling = _longest_rising([-day for _, day in days])
    kept = max(rising, falling, key=len)
    if len(kept) < _ORDERLY * len(days) or len(kept) == len(days):
        return frozenset()
    return frozenset(days[index][0] for index in range(len(days)) if index not in kept)


def _longest_rising(days: Sequence[int]) -> frozenset[int]:
    """The positions of a longest run, not necessarily adjacent, that never falls."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, day in enumerate(days):
        place = bisect_right(ends, day)
        before.append(at[place - 1] if place else -1)
        ends[place : place + 1] = [day]
        at[place : place + 1] = [index]
    kept = set()
    index = at[-1] if at else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return frozenset(kept)
