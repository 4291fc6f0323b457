"""Tellings of the same event across agencies: suggested with reasons, never joined by themselves."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from timeline import names
from timeline.entry import Entry
from timeline.merging import agencies, blocking, grouping, likeness, rarity, trace
from timeline.merging.disagreement import Comparing, Disagreement
from timeline.merging.grouping import Pair
from timeline.merging.likeness import Scales
from timeline.merging.trace import Trace
from timeline.merging.wording import Wording
from timeline.names import Person

__all__ = ["Candidate", "Disagreement", "candidates", "disagreements", "repeats"]


@dataclass(frozen=True)
class Candidate:
    """Entries that seem to tell of one event, and what speaks for it in plain words.

    ``strength`` lies between 0.5 (just worth showing) and 1.
    """

    ids: tuple[str, ...]
    reasons: tuple[str, ...]
    strength: float


def candidates(entries: Sequence[Entry]) -> tuple[Candidate, ...]:
    """Groups of tellings by different agencies, in the order of time."""
    wording, in_order = Wording(), sorted(entries, key=lambda entry: (entry.when.start, entry.id))
    traces = trace.of(in_order, names.found(in_order), wording)
    scales = Scales(traces, rarity.of(each.ideas for each in traces), wording)
    weighed = {pair: weight for pair in blocking.pairs(traces) if (weight := scales.weight(*pair)) > 0}
    weights = {(min(pair), max(pair)): weight for pair, weight in weighed.items()}
    grouped = grouping.groups(weights, [each.sender for each in traces])
    return tuple(_candidate(group, traces, weighed, scales) for group in grouped)


def repeats(entries: Sequence[Entry]) -> tuple[Candidate, ...]:
    """Rows that one agency sent more than once: the same moment and the same words."""
    copies: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for entry in entries:
        words = " ".join(re.findall(r"\w+", entry.what.lower()))
        if words:
            copies[agencies.sender(entry), entry.when.start, entry.when.precision, words].append(entry.id)
    reason = "The same agency, the same moment and the same words"
    return tuple(Candidate(tuple(ids), (reason,), 1.0) for ids in copies.values() if len(ids) > 1)


def disagreements(
    entries: Sequence[Entry], candidates: Iterable[Candidate], people: Sequence[Person] | None = None
) -> tuple[Disagreement, ...]:
    """Where tellings of one event differ: the day, a number, who was seen, what one row affirms and another denies.

    ``people`` are those in the case; where they are not known, those whom the entries name.
    """
    found = tuple(candidates)
    wording, named = Wording(), names.found(entries)
    told = {id for candidate in found for id in candidate.ids}
    by_id = {each.entry.id: each for each in trace.of(entries, named, wording, told)}
    who = [names.person(name) for name in named] if people is None else people
    comparing = Comparing(who, rarity.of(wording.ideas(entry.what) for entry in entries), wording)
    return tuple(
        Disagreement((one.entry.id, other.entry.id), _upper_first(words))
        for candidate in found
        for one, other in combinations(_in_time(by_id[id] for id in candidate.ids), 2)
        for words in comparing.between(one, other)
    )


def _candidate(
    group: Sequence[int], traces: Sequence[Trace], weighed: Mapping[Pair, float], scales: Scales
) -> Candidate:
    pairs = (pair if pair in weighed else pair[::-1] for pair in combinations(group, 2))
    ties = sorted((pair for pair in pairs if pair in weighed), key=lambda pair: (-weighed[pair], pair))
    reasons = dict.fromkeys(_upper_first("; ".join(scales.reasons(*pair))) for pair in ties[: len(group) - 1])
    weight = weighed[ties[0]]
    strength = round(weight / (weight + likeness.ENOUGH), 3)
    return Candidate(tuple(traces[i].entry.id for i in group), tuple(reasons), strength)


def _in_time(traces: Iterable[Trace]) -> list[Trace]:
    return sorted(traces, key=lambda each: (each.entry.when.sort_key, each.entry.id))


def _upper_first(words: str) -> str:
    return words[:1].upper() + words[1:]
