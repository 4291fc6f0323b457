"""A year that the rows around a row settle: proposed, for a person to accept, and never assumed."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from timeline import when
from timeline.dates.unreadable import IMPLAUSIBLE, NO_YEAR
from timeline.reading.draft import Draft
from timeline.when import Precision, Unreadable, When

_FARTHEST = 3
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")


def propose(drafts: Sequence[Draft], month_first: bool) -> None:
    """Give each problem of a year the one date that stands between its neighbours, where there is one and only one."""
    if not any(draft.problem for draft in drafts):
        return
    before, after = _last_dated(drafts), _last_dated(drafts[::-1])[::-1]
    for draft, one, other in zip(drafts, before, after, strict=True):
        problem = draft.problem
        if problem and problem.kind in (NO_YEAR, IMPLAUSIBLE) and not problem.proposed and one and other:
            draft.problem = _settled(problem, one, other, month_first)


def _last_dated(drafts: Sequence[Draft]) -> list[When | None]:
    """For each row, the last moment known to the day in the rows up to it."""
    found: list[When | None] = []
    last = None
    for draft in drafts:
        if draft.when and draft.when.precision in (Precision.DAY, Precision.MINUTE):
            last = draft.when
        found.append(last)
    return found


def _settled(problem: Unreadable, one: When, other: When, month_first: bool) -> Unreadable:
    low, high = min(one.earliest, other.earliest).date(), max(one.latest, other.latest).date()
    fitting = [moment for moment in _readings(problem, low, high, month_first) if _between(moment, low, high)]
    if len(fitting) != 1:
        return problem
    words = fitting[0].words()
    sentence = f"{problem.sentence}. Between the dates around it, it can only be {words}"
    return Unreadable(problem.kind, sentence, problem.seen, words)


def _readings(problem: Unreadable, low: date, high: date, month_first: bool) -> Iterator[When]:
    if high.year - low.year > _FARTHEST:
        return
    for year in range(low.year, high.year + 1):
        words = problem.seen if problem.kind == NO_YEAR else _YEAR.sub(str(year), problem.seen, count=1)
        try:
            yield when.read(words, month_first=month_first, year=year)
        except Unreadable:
            continue


def _between(moment: When, low: date, high: date) -> bool:
    return low <= moment.earliest.date() and moment.latest.date() <= high
