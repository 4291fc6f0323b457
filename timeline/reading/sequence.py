"""Rows that stand out of the order in which the rest of their table runs."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from timeline.dates.almanac import MONTHS
from timeline.reading.draft import Draft
from timeline.when import Precision, When

STRAY = "The date stands out of the order of the rows around it"

_ORDERLY = 0.85
_FEWEST = 8
_FEW = 0.5


def remark(drafts: Sequence[Draft]) -> None:
    """Say on each row that stands out of the order of its table that it does."""
    dated = [(draft, draft.when) for draft in drafts if draft.when]
    for position in strays([moment for _, moment in dated]):
        dated[position][0].warnings += (STRAY,)


def remark_later(drafts: Sequence[Draft], saved: date) -> None:
    """Say on each row with a day after the one on which the file was saved that it has; not where most have."""
    dated = [(draft, draft.when) for draft in drafts if draft.when]
    later = [draft for draft, moment in dated if moment.earliest.date() > saved]
    if len(later) < _FEW * len(dated):
        for draft in later:
            draft.warnings += (
                f"The date is after {saved.day} {MONTHS[saved.month - 1]} {saved.year}, when the file was saved",
            )


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
