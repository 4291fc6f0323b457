"""How strongly two entries of two agencies seem to tell of one event, and why."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log, sqrt

from timeline.merging import agencies
from timeline.merging.rarity import Rarity
from timeline.merging.trace import Trace
from timeline.merging.wording import Wording

ENOUGH = 4.5
"""The weight of evidence from which two entries are put to a person as tellings of one event."""

_A_NAME = 0.7
"""The name of a place that two rows share says less of what happened there."""

_BY_ITSELF = 0.8
"""One word alone that two rows share may be chance."""

_A_FEW_ROWS = 10
"""Added to each agency's rows, so that two rows of five do not make a habit."""

_OFTEN_TOLD = 0.6
"""Of tellings that came from another agency, about this share says so in a column for it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for (above 0) or against one event; ``words`` is empty where it needs no saying."""

    weight: float
    words: str = ""


class Scales:
    """Weighs pairs of these traces; a rare word weighs more than a common one, a crowded week less than a quiet one.

    Weights add up like the logarithm of odds: what two entries share speaks for one event, and each further entry
    that stands as near in time speaks against it.
    """

    def __init__(self, traces: Sequence[Trace], rare: Rarity, wording: Wording) -> None:
        self._traces = traces
        self._wording = wording
        self._rare = dict(rare)
        for idea in _only_names(traces, wording):
            self._rare[idea] *= _A_NAME
        self._length = [sqrt(sum(self._rare[idea] ** 2 for idea in trace.ideas)) or 1.0 for trace in traces]
        self._days = sorted(trace.first for trace in traces)
        self._hearing = _hearing(traces)

    def weight(self, one: int, other: int) -> float:
        """How much speaks for one event, the earlier entry first; 0 where it is not worth a second look."""
        earlier, later = self._traces[one], self._traces[other]
        total = self._alike(one, other) - self._crowd(earlier, later)
        if total < -_MOST and not earlier.references & later.references:
            return 0.0
        total += self._told(earlier, later).weight
        return max(0.0, total + sum(weigh(earlier, later).weight for weigh in _EVIDENCE))

    def reasons(self, one: int, other: int) -> tuple[str, ...]:
        """What speaks for one event in words, the strongest first."""
        earlier, later = self._traces[one], self._traces[other]
        found = [Evidence(self._alike(one, other), self._shared(earlier, later)), self._told(earlier, later)]
        found += [weigh(earlier, later) for weigh in _EVIDENCE]
        return tuple(part.words for part in sorted(found, key=lambda part: -part.weight) if part.words)

    def _alike(self, one: int, other: int) -> float:
        shared = self._traces[one].ideas & self._traces[other].ideas
        total = squares = 0.0
        for idea in shared:
            rare = self._rare[idea]
            total += rare
            squares += rare * rare
        if len(shared) == 1:
            total *= _BY_ITSELF
        return 0.45 * total + 8 * squares / (self._length[one] * self._length[other])

    def _shared(self, earlier: Trace, later: Trace) -> str:
        shared = [idea for idea in earlier.ideas & later.ideas if self._rare[idea] > 0]
        telling = sorted(shared, key=lambda idea: (-self._rare[idea], idea))
        written = self._wording.as_written(later.entry.what)
        words = list(dict.fromkeys(written[idea] for idea in telling))[:4]
        return f"both speak of {_listed(words)}" if words else ""

    def _told(self, earlier: Trace, later: Trace) -> Evidence:
        for hearer, teller in ((later, earlier), (earlier, later)):
            if hearer.told_by(teller) and hearer.first >= teller.first:
                usual = self._hearing[hearer.sender, teller.sender]
                weight = max(0.0, min(3.0, log(_OFTEN_TOLD / usual)))
                return Evidence(weight, f"{hearer.sender} was told by {teller.sender}")
        return Evidence(-1.0 if later.told_by_another else 0.0)

    def _crowd(self, earlier: Trace, later: Trace) -> float:
        between = bisect_right(self._days, later.first) - bisect_left(self._days, earlier.first)
        return log(max(1, between - 1))


def _only_names(traces: Sequence[Trace], wording: Wording) -> set[str]:
    """Ideas whose words are never written small in any row, and are no person's name."""
    named = frozenset(name for trace in traces for name in trace.people)
    people = {idea for name in named for idea in wording.ideas(name)}
    ideas = {idea for trace in traces for idea in trace.ideas}
    return {idea for idea in ideas if not wording.written_small(idea)} - people


def _time(earlier: Trace, later: Trace) -> Evidence:
    gap = max(0, (later.first - earlier.last).days)
    if gap == 0 and earlier.minute and later.minute:
        return _clock(earlier, later)
    if gap == 0:
        return Evidence(1.0, "same day")
    if any(earlier.first <= day <= earlier.last for day in later.days):
        return Evidence(1.0, "the later row points back to the day of the earlier one")
    if not (earlier.entry.when.certain and later.entry.when.certain):
        gap = max(0, gap - 3)
    return Evidence(-_A_DAY * gap, "the next day" if gap == 1 else f"{gap} days apart")


def _clock(earlier: Trace, later: Trace) -> Evidence:
    minutes = abs((earlier.entry.when.start - later.entry.when.start).total_seconds()) / 60
    if minutes == 0:
        return Evidence(3.0, "same day and time")
    if minutes <= 60:
        return Evidence(1.5, "same day, within the hour")
    return Evidence(0.5, "same day")


def _hearing(traces: Sequence[Trace]) -> dict[tuple[str, str], float]:
    """How often each agency says that it heard from each other agency: the oftener, the less it says of one event."""
    rows = Counter(trace.sender for trace in traces)
    own = {trace.sender: trace.own for trace in traces}
    told = Counter((trace.sender, trace.told) for trace in traces if trace.told)
    heard: Counter[tuple[str, str]] = Counter()
    for (hearer, words), count in told.items():
        heard.update(
            {(hearer, teller): count for teller in rows if agencies.names(words, teller, own[teller])}
        )
    return {pair: count / (rows[pair[0]] + _A_FEW_ROWS) for pair, count in heard.items()}


def _speaks(earlier: Trace, later: Trace) -> Evidence:
    there = earlier.kinds & later.own
    back = later.kinds & earlier.own
    if not there and not back:
        return _NOTHING
    said = [(earlier, there)] if there else []
    said += [(later, back)] if back else []
    words = "; ".join(f"{trace.sender} speaks of {_listed(sorted(kinds))}" for trace, kinds in said)
    return Evidence(0.7 * len(said), words)


def _people(earlier: Trace, later: Trace) -> Evidence:
    apart = earlier.people and later.people and earlier.people.isdisjoint(later.people)
    return Evidence(-1.5) if apart else _NOTHING


def _references(earlier: Trace, later: Trace) -> Evidence:
    shared = sorted(earlier.references & later.references) if earlier.references else []
    return Evidence(5.0 * len(shared), f"same reference {_listed(shared)}") if shared else _NOTHING


def _clock_times(earlier: Trace, later: Trace) -> Evidence:
    shared = not earlier.clocks.isdisjoint(later.clocks)
    same_stamp = earlier.minute and later.minute and earlier.entry.when.start == later.entry.when.start
    return Evidence(2.0, "the same clock time in both") if shared and not same_stamp else _NOTHING


def _aside(earlier: Trace, later: Trace) -> Evidence:
    return Evidence(-6.0) if earlier.aside or later.aside else _NOTHING


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:-1]) + " and " + words[-1] if len(words) > 1 else "".join(words)


_A_DAY = 0.3
_NOTHING = Evidence(0.0)
_MOST = 9.4
_EVIDENCE: tuple[Callable[[Trace, Trace], Evidence], ...] = (
    _time,
    _speaks,
    _people,
    _references,
    _clock_times,
    _aside,
)
