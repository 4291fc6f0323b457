"""How strongly two entries of two agencies seem to tell of one event, and why."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

from timeline.merging import agencies
from timeline.merging.crowding import Crowd
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

    def __init__(
        self, traces: Sequence[Trace], rare: Rarity, wording: Wording, shown: Callable[[str], str]
    ) -> None:
        self._traces = traces
        self._wording, self._shown = wording, shown
        self._rare = dict(rare)
        for idea in _only_names(traces, wording):
            self._rare[idea] *= _A_NAME
        self._length = [sqrt(sum(self._rare[idea] ** 2 for idea in trace.ideas)) or 1.0 for trace in traces]
        self._crowd = Crowd(traces)
        self._hearing = _hearing(traces)

    def weight(self, one: int, other: int) -> float:
        """How much speaks for one event, the earlier entry first; 0 where it is not worth a second look."""
        earlier, later = self._traces[one], self._traces[other]
        total = self._alike(one, other) - self._crowd.weight(earlier, later)
        if total < -_most(earlier, later):
            return 0.0
        total += self._told(earlier, later).weight
        for weigh in _EVIDENCE:
            total += weigh(earlier, later).weight
        return max(0.0, total)

    def tied(self, pair: tuple[int, int]) -> bool:
        """Whether more than shared words ties two entries: one day, a day pointed back to, or who told."""
        earlier, later = sorted((self._traces[i] for i in pair), key=lambda trace: trace.first)
        if later.first <= earlier.last or self._told(earlier, later).words:
            return True
        return any(earlier.first <= day <= earlier.last for day in later.named | later.days)

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
        written = self._wording.as_written(self._shown(later.entry.what))
        words = list(dict.fromkeys(written[idea] for idea in telling if idea in written))[:4]
        return f"both speak of {_listed(words)}" if words else ""

    def _told(self, earlier: Trace, later: Trace) -> Evidence:
        if later.told and later.told_by(earlier):
            return self._hearing[later.sender, earlier.sender]
        if earlier.told and earlier.first == later.first and earlier.told_by(later):
            return self._hearing[earlier.sender, later.sender]
        return _TOLD_BY_ANOTHER if later.told_by_another else _NOTHING


def _only_names(traces: Sequence[Trace], wording: Wording) -> set[str]:
    """Ideas whose words are never written small in any row, and are no person's name."""
    named = frozenset(name for trace in traces for name in trace.people)
    people = {idea for name in named for idea in wording.ideas(name)}
    ideas = {idea for trace in traces for idea in trace.ideas}
    return {idea for idea in ideas if not wording.written_small(idea)} - people


def _most(earlier: Trace, later: Trace) -> float:
    """The most that everything but the words they share can say for one event."""
    most = _BY_KINDS + (_TOLD if earlier.told or later.told else 0.0)
    if earlier.clocks and later.clocks:
        most += _A_CLOCK_TIME
    if earlier.references and later.references:
        most += _A_REFERENCE * len(earlier.references)
    if later.first <= earlier.last:
        return most + (_SAME_MINUTE.weight if earlier.minute and later.minute else _SAME_DAY.weight)
    return most + (_NAMED.weight if later.named or later.days else 0.0)


def _time(earlier: Trace, later: Trace) -> Evidence:
    if later.first <= earlier.last:
        return _clock(earlier, later) if earlier.minute and later.minute else _SAME_DAY
    if later.named and any(earlier.first <= day <= earlier.last for day in later.named):
        return _NAMED
    if later.days and any(earlier.first <= day <= earlier.last for day in later.days):
        return _POINTED
    gap = (later.first - earlier.last).days
    if not (earlier.entry.when.certain and later.entry.when.certain):
        gap = max(0, gap - 3)
    return _apart(gap)


@cache
def _apart(gap: int) -> Evidence:
    return Evidence(-_A_DAY * gap, "the next day" if gap == 1 else f"{gap} days apart")


def _clock(earlier: Trace, later: Trace) -> Evidence:
    minutes = abs((earlier.entry.when.start - later.entry.when.start).total_seconds()) / 60
    if minutes == 0:
        return _SAME_MINUTE
    return _SAME_HOUR if minutes <= 60 else _SAME_DAY_OTHER_HOUR


def _hearing(traces: Sequence[Trace]) -> dict[tuple[str, str], Evidence]:
    """What it says that one agency heard from another: the oftener it does, the less it says of one event."""
    rows = Counter(trace.sender for trace in traces)
    own = {trace.sender: trace.own for trace in traces}
    told = Counter((trace.sender, trace.told) for trace in traces if trace.told)
    heard: Counter[tuple[str, str]] = Counter()
    for (hearer, words), count in told.items():
        heard.update(
            {(hearer, teller): count for teller in rows if agencies.names(words, teller, own[teller])}
        )
    usual = {pair: count / (rows[pair[0]] + _A_FEW_ROWS) for pair, count in heard.items()}
    return {
        (hearer, teller): Evidence(
            max(0.0, min(_TOLD, log(_OFTEN_TOLD / often))), f"{hearer} was told by {teller}"
        )
        for (hearer, teller), often in usual.items()
    }


def _speaks(earlier: Trace, later: Trace) -> Evidence:
    there = earlier.kinds & later.own
    back = later.kinds & earlier.own
    if not there and not back:
        return _NOTHING
    said = [(earlier, there)] if there else []
    said += [(later, back)] if back else []
    words = "; ".join(f"{trace.sender} speaks of {_listed(sorted(kinds))}" for trace, kinds in said)
    return Evidence(_BY_KINDS / 2 * len(said), words)


def _people(earlier: Trace, later: Trace) -> Evidence:
    apart = earlier.people and later.people and earlier.people.isdisjoint(later.people)
    return _OTHER_PEOPLE if apart else _NOTHING


def _references(earlier: Trace, later: Trace) -> Evidence:
    shared = sorted(earlier.references & later.references) if earlier.references else []
    return Evidence(_A_REFERENCE * len(shared), f"same reference {_listed(shared)}") if shared else _NOTHING


def _clock_times(earlier: Trace, later: Trace) -> Evidence:
    if not earlier.clocks or earlier.clocks.isdisjoint(later.clocks):
        return _NOTHING
    same_stamp = earlier.minute and later.minute and earlier.entry.when.start == later.entry.when.start
    return _NOTHING if same_stamp else _SAME_CLOCK


def _aside(earlier: Trace, later: Trace) -> Evidence:
    return _ANOTHER_MATTER if earlier.aside or later.aside else _NOTHING


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:-1]) + " and " + words[-1] if len(words) > 1 else "".join(words)


_A_DAY = 0.15
_TOLD = 3.0
_BY_KINDS = 1.4
_A_REFERENCE = 5.0
_A_CLOCK_TIME = 2.0
_NOTHING = Evidence(0.0)
_SAME_MINUTE = Evidence(3.0, "same day and time")
_SAME_HOUR = Evidence(1.5, "same day, within the hour")
_SAME_DAY = Evidence(1.0, "same day")
_SAME_DAY_OTHER_HOUR = Evidence(0.5, "same day")
_NAMED = Evidence(3.0, "the later row names the day of the earlier one")
_POINTED = Evidence(1.0, "the later row points back to the day of the earlier one")
_SAME_CLOCK = Evidence(_A_CLOCK_TIME, "the same clock time in both")
_OTHER_PEOPLE = Evidence(-1.5)
_ANOTHER_MATTER = Evidence(-6.0)
_TOLD_BY_ANOTHER = Evidence(-1.0)
_EVIDENCE: tuple[Callable[[Trace, Trace], Evidence], ...] = (
    _time,
    _speaks,
    _people,
    _references,
    _clock_times,
    _aside,
)
