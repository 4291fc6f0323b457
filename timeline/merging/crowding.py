"""How many rows of one agency stand in a stretch of days: each is another that might have been meant."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from math import log

from timeline.merging.trace import Trace

_SELDOM = 0.5
"""Of two rows that are near and have something in common, fewer tell of one event than not."""

_WEIGHT = 1.4
"""Rows of one agency that stand close together are often about one matter, and so more alike than others."""


class Crowd:
    """Counts the rows of every agency day by day, so that a stretch is counted with two looks."""

    def __init__(self, traces: Sequence[Trace]) -> None:
        days = [trace.first.toordinal() for trace in traces]
        self._start = min(days, default=0)
        length = max(days, default=0) - self._start + 2
        on_day: dict[str, list[int]] = defaultdict(lambda: [0] * length)
        for trace, day in zip(traces, days, strict=True):
            on_day[trace.sender][day - self._start + 1] += 1
        self._until = {sender: list(accumulate(counts)) for sender, counts in on_day.items()}

    def weight(self, earlier: Trace, later: Trace) -> float:
        """What speaks against one event: the logarithm of how many pairs of these two agencies stand so near.

        Other agencies do not count: where five have a row on a quiet day, that speaks for one event.
        """
        pairs = self.count(earlier.sender, earlier.first, later.first)
        pairs *= self.count(later.sender, earlier.first, later.first)
        return _SELDOM + _WEIGHT * log(pairs)

    def count(self, sender: str, since: date, until: date) -> int:
        """The rows of an agency that begin within these days; at least one."""
        counts, start = self._until[sender], self._start
        return max(1, counts[until.toordinal() - start + 1] - counts[since.toordinal() - start])
