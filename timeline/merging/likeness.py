"""How strongly two entries of two agencies seem to tell of one event, and why."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from timeline.merging import agencies
from timeline.merging.trace import Trace

ENOUGH = 4.5
"""The weight of evidence from which two entries are put to a person as tellings of one event."""

Rarity = Mapping[str, float]


@dataclass(frozen=True)
class Evidence:
    """One thing that speaks for (above 0) or against one event; ``words`` is empty where it needs no saying."""

    weight: float
    words: str = ""


@dataclass(frozen=True)
class Likeness:
    """The weight of all the evidence for a pair, and what speaks for it in words, the strongest first."""

    weight: float
    reasons: tuple[str, ...]


def rarity(traces: Sequence[Trace]) -> Rarity:
    """How telling each idea is: the fewer entries speak of it, the more."""
    holders = Counter(idea for trace in traces for idea in trace.ideas)
    return {idea: log((len(traces) + 1) / count) for idea, count in holders.items()}


def between(earlier: Trace, later: Trace, rare: Rarity) -> Likeness:
    """The evidence that two entries, the earlier first, tell of one event."""
    found = [_words(earlier, later, rare), *(weigh(earlier, later) for weigh in _EVIDENCE)]
    spoken = sorted((part for part in found if part.words and part.weight > -1), key=lambda part: -part.weight)
    return Likeness(sum(part.weight for part in found), tuple(part.words for part in spoken))


def _words(earlier: Trace, later: Trace, rare: Rarity) -> Evidence:
    shared = earlier.ideas & later.ideas
    if not shared:
        return Evidence(0.0)
    telling = sorted(shared, key=lambda idea: (-rare[idea], idea))
    alike = sum(rare[idea] ** 2 for idea in telling) / (_length(earlier, rare) * _length(later, rare) or 1.0)
    weight = sum(rare[idea] for idea in telling) / 4 + 8 * alike
    return Evidence(weight, f"both speak of {_listed([earlier.wording[idea] for idea in telling[:4]])}")


def _length(trace: Trace, rare: Rarity) -> float:
    return sqrt(sum(rare[idea] ** 2 for idea in trace.ideas))


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
    return Evidence(-0.45 * gap, "the next day" if gap == 1 else f"{gap} days apart")


def _clock(earlier: Trace, later: Trace) -> Evidence:
    minutes = abs((earlier.entry.when.start - later.entry.when.start).total_seconds()) / 60
    if minutes == 0:
        return Evidence(3.0, "same day and time")
    if minutes <= 60:
        return Evidence(1.5, "same day, within the hour")
    return Evidence(0.5, "same day")


def _told(earlier: Trace, later: Trace) -> Evidence:
    for hearer, teller in ((later, earlier), (earlier, later)):
        if agencies.names(hearer.entry.told_by, teller.entry.agency) and hearer.first >= teller.first:
            return Evidence(2.5, f"{hearer.entry.agency} was told by {teller.entry.agency}")
    return Evidence(-1.0 if agencies.kinds_named(later.entry.told_by) else 0.0)


def _speaks(earlier: Trace, later: Trace) -> Evidence:
    named = [
        f"{one.entry.agency} speaks of {' or '.join(sorted(one.kinds & agencies.kind_of(other.entry.agency)))}"
        for one, other in ((earlier, later), (later, earlier))
        if one.kinds & agencies.kind_of(other.entry.agency)
    ]
    return Evidence(0.7 * len(named), "; ".join(named))


def _people(earlier: Trace, later: Trace) -> Evidence:
    apart = earlier.people and later.people and not earlier.people & later.people
    return Evidence(-1.5 if apart else 0.0)


def _references(earlier: Trace, later: Trace) -> Evidence:
    shared = sorted(earlier.references & later.references)
    return Evidence(5.0 * len(shared), f"same reference {_listed(shared)}" if shared else "")


def _clock_times(earlier: Trace, later: Trace) -> Evidence:
    both_stamped = earlier.minute and later.minute and earlier.entry.when.start == later.entry.when.start
    if both_stamped or not earlier.clocks & later.clocks:
        return Evidence(0.0)
    return Evidence(2.0, "the same clock time")


def _aside(earlier: Trace, later: Trace) -> Evidence:
    return Evidence(-4.0 if earlier.aside or later.aside else 0.0)


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1] if words else ""


_EVIDENCE: tuple[Callable[[Trace, Trace], Evidence], ...] = (
    _time,
    _told,
    _speaks,
    _people,
    _references,
    _clock_times,
    _aside,
)
