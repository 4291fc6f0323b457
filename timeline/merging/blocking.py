"""Which pairs of entries are worth comparing: near in time, of two agencies, with something in common."""

from bisect import bisect_left, bisect_right
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from datetime import timedelta

from timeline.merging.trace import Trace

NEAR = timedelta(days=10)
"""An entry is compared with those of the ten days before it."""

TOLD_WITHIN = timedelta(days=5)
"""Who was told by another agency mostly was so within these days."""

Recent = dict[str, deque[int]]
Tellers = dict[str, tuple[Trace, list[int]]]

LONGEST = timedelta(days=31)
"""An entry that stands for more than a month tells of no one event."""

_CROWD = 8
"""A word on more rows than this within the days compared singles nothing out."""

_BUSY = 5
"""Of a teller with more rows than this in those days, only words can say which one was told."""


def pairs(traces: Sequence[Trace]) -> Iterator[tuple[int, int]]:
    """Positions of pairs to compare, the earlier entry first."""
    order = sorted(
        (i for i, trace in enumerate(traces) if trace.last - trace.first <= LONGEST),
        key=lambda i: (traces[i].first, traces[i].entry.id),
    )
    days = [traces[i].first.toordinal() for i in order]
    tellers = _by_sender(traces, order)
    recent: Recent = defaultdict(deque)
    for at, i in enumerate(order):
        near, told = (bisect_left(days, days[at] - within.days) for within in (NEAR, TOLD_WITHIN))
        same_day = bisect_right(days, days[at])
        others = _sharing(traces[i], recent, near, at) | _telling(traces[i], tellers, told, same_day)
        for other in sorted(others):
            if traces[order[other]].sender != traces[i].sender:
                yield order[min(at, other)], order[max(at, other)]


def _marks(trace: Trace) -> Iterator[str]:
    yield from trace.ideas
    yield from trace.references
    if trace.minute:
        yield trace.entry.when.start.isoformat()


def _by_sender(traces: Sequence[Trace], order: Sequence[int]) -> Tellers:
    tellers: Tellers = {}
    for at, i in enumerate(order):
        tellers.setdefault(traces[i].sender, (traces[i], []))[1].append(at)
    return tellers


def _sharing(trace: Trace, recent: Recent, start: int, at: int) -> set[int]:
    """Earlier rows from ``start`` on that share a mark; then this row joins the holders of its marks."""
    found: set[int] = set()
    for mark in _marks(trace):
        places = recent[mark]
        while places and places[0] < start:
            places.popleft()
        if len(places) <= _CROWD:
            found.update(places)
        places.append(at)
    return found


def _telling(trace: Trace, tellers: Tellers, start: int, end: int) -> set[int]:
    """Rows of the agency that is said to have told."""
    found: set[int] = set()
    for sender, (first, places) in tellers.items() if trace.told else ():
        if sender != trace.sender and trace.told_by(first):
            low, high = bisect_left(places, start), bisect_left(places, end)
            if high - low <= _BUSY:
                found.update(places[low:high])
    return found
