"""Which pairs of entries are worth comparing: near in time, of two agencies, with something in common."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date, timedelta

from timeline.merging.trace import Trace

NEAR = timedelta(days=10)
"""An entry is compared with those of the ten days before it."""

TOLD_WITHIN = timedelta(days=5)
"""Who was told by another agency mostly was so within these days."""

LONGEST = timedelta(days=31)
"""An entry that stands for more than a month tells of no one event."""

Recent = dict[str, deque[int]]
Tellers = dict[str, tuple[Trace, list[int]]]

_CROWD = 8
"""A word on more rows than this within the days compared singles nothing out."""

_EVERYWHERE = 12
"""A word that is on more rows than this in such a stretch on average is not looked up at all."""

_BUSY = 5
"""Of a teller with more rows than this in those days, only words can say which one was told."""


def pairs(traces: Sequence[Trace]) -> Iterator[tuple[int, int]]:
    """Positions of pairs to compare, the earlier entry first."""
    order = sorted(
        (i for i, trace in enumerate(traces) if trace.last - trace.first <= LONGEST),
        key=lambda i: (traces[i].first, traces[i].entry.id),
    )
    days = [traces[i].first.toordinal() for i in order]
    tellers, on_day = _by_sender(traces, order), _by_day(traces, order)
    common = _common([traces[i] for i in order], days)
    recent: Recent = defaultdict(deque)
    for at, i in enumerate(order):
        trace = traces[i]
        near, told = (bisect_left(days, days[at] - within.days) for within in (NEAR, TOLD_WITHIN))
        others = _sharing(trace, common, recent, near, at) | _pointed(trace, on_day, at)
        if trace.told:
            others |= _telling(trace, tellers, told, bisect_right(days, days[at]))
        for other in sorted(others):
            if traces[order[other]].sender != trace.sender:
                yield order[min(at, other)], order[max(at, other)]


def _common(traces: Sequence[Trace], days: Sequence[int]) -> Set[str]:
    """Ideas that are on many rows of every stretch of days."""
    stretches = max(1.0, (days[-1] - days[0]) / NEAR.days) if days else 1.0
    holders: Counter[str] = Counter()
    for trace in traces:
        holders.update(trace.ideas)
    return {idea for idea, count in holders.items() if count / stretches > _EVERYWHERE}


def _marks(trace: Trace, common: Set[str]) -> Iterator[str]:
    yield from trace.ideas - common
    yield from trace.references
    if trace.minute:
        yield trace.entry.when.start.isoformat()


def _by_sender(traces: Sequence[Trace], order: Sequence[int]) -> Tellers:
    tellers: Tellers = {}
    for at, i in enumerate(order):
        tellers.setdefault(traces[i].sender, (traces[i], []))[1].append(at)
    return tellers


def _by_day(traces: Sequence[Trace], order: Sequence[int]) -> Mapping[date, list[int]]:
    on_day: dict[date, list[int]] = defaultdict(list)
    for at, i in enumerate(order):
        on_day[traces[i].first].append(at)
    return on_day


def _sharing(trace: Trace, common: Set[str], recent: Recent, start: int, at: int) -> set[int]:
    """Earlier rows from ``start`` on that share a mark; then this row joins the holders of its marks."""
    found: set[int] = set()
    for mark in _marks(trace, common):
        places = recent[mark]
        while places and places[0] < start:
            places.popleft()
        if len(places) <= _CROWD:
            found.update(places)
        places.append(at)
    return found


def _pointed(trace: Trace, on_day: Mapping[date, list[int]], at: int) -> set[int]:
    """Earlier rows of the same day, and of the days that the words name or point back to, unless there are many."""
    found: set[int] = set()
    for day in (trace.first, *trace.named, *trace.days):
        places = on_day.get(day, ())
        if len(places) <= _CROWD:
            found.update(place for place in places if place < at)
    return found


def _telling(trace: Trace, tellers: Tellers, start: int, end: int) -> set[int]:
    """Rows of the agency that is said to have told."""
    found: set[int] = set()
    for sender, (first, places) in tellers.items():
        if sender != trace.sender and trace.told_by(first):
            low, high = bisect_left(places, start), bisect_left(places, end)
            if high - low <= _BUSY:
                found.update(places[low:high])
    return found
