"""Tellings of the same event across agencies: suggested with reasons, never joined by themselves."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from timeline import names
from timeline.entry import Entry
from timeline.merging import agencies, blocking, building, likeness, rarity, trace
from timeline.merging.disagreement import Comparing, Disagreement
from timeline.merging.grouping import Groups, Pair
from timeline.merging.likeness import Scales
from timeline.merging.wording import Wording
from timeline.names import Person

__all__ = [
    "Candidate",
    "Decided",
    "Disagreement",
    "Study",
    "are_copies",
    "candidates",
    "disagreements",
    "repeats",
]


@dataclass(frozen=True)
class Candidate:
    """Entries that seem to tell of one event, in the order of time, and what speaks for it in plain words.

    ``strength`` lies between 0.5 (just worth showing) and 1. ``known`` are those of ``ids`` that people joined already:
    where there are any, the others may be further tellings of their event.
    """

    ids: tuple[str, ...]
    reasons: tuple[str, ...]
    strength: float
    known: tuple[str, ...] = ()


@dataclass(frozen=True)
class Decided:
    """What people decided: entries that are one event, and pairs that are not."""

    events: tuple[frozenset[str], ...] = ()
    apart: frozenset[frozenset[str]] = frozenset()


UNDECIDED = Decided()


class Study:
    """Entries read once, to be asked which tell of one event, why, and where they differ.

    ``shown`` is how the words of an entry may be quoted: what it conceals, such as a part of an address, stands in no
    reason.
    """

    def __init__(self, entries: Sequence[Entry], shown: Callable[[str], str] = str) -> None:
        self._wording, self._shown = Wording(), shown
        self._entries = sorted(entries, key=_in_time)
        self._place = {entry.id: at for at, entry in enumerate(self._entries)}
        with building.much():
            self._names = names.found(self._entries)
            self._traces = trace.of(self._entries, self._names, self._wording)
            self._rarity = rarity.of(each.ideas for each in self._traces)

    def candidates(self, decided: Decided = UNDECIDED) -> tuple[Candidate, ...]:
        """Groups of tellings by different agencies, in the order of time. What people decided holds."""
        with building.much():
            weighed = dict(self._weighed())
        weights = {(min(pair), max(pair)): weight for pair, weight in weighed.items()}
        events = [self._places(event) for event in decided.events]
        apart = [(pair[0], pair[1]) for pair in map(self._places, decided.apart) if len(pair) == 2]
        groups = Groups([each.sender for each in self._traces], events, apart).form(
            weights, self._scales.tied
        )
        return tuple(
            self._candidate(group, weighed, {i for event in events for i in event}) for group in groups
        )

    def _weighed(self) -> Iterator[tuple[Pair, float]]:
        for pair in blocking.pairs(self._traces):
            weight = self._scales.weight(*pair)
            if weight > 0:
                yield pair, weight

    def repeats(self, decided: Decided = UNDECIDED) -> tuple[Candidate, ...]:
        """Rows that one agency sent more than once. What people decided holds."""
        return repeats(self._entries, decided)

    def entry(self, id: str) -> Entry:
        """One of the entries."""
        return self._entries[self._place[id]]

    def reasons(self, ids: Collection[str]) -> tuple[str, ...]:
        """What speaks for one event of these entries, whoever put them together."""
        pairs = list(combinations(self._places(ids), 2))
        return self._said(sorted(pairs, key=lambda pair: (-self._scales.weight(*pair), pair))[: len(ids) - 1])

    def disagreements(
        self, groups: Iterable[Collection[str]], people: Sequence[Person] | None = None
    ) -> tuple[Disagreement, ...]:
        """Where tellings of one event differ, for each group of ids.

        ``people`` are those in the case; where they are not known, those whom the entries name.
        """
        who = [names.person(name) for name in self._names] if people is None else people
        comparing = Comparing(who, self._rarity, self._wording, self._shown)
        return tuple(
            found
            for ids in groups
            for one, other in combinations((self._traces[i] for i in self._places(ids)), 2)
            for found in comparing.between(one, other)
        )

    @cached_property
    def _scales(self) -> Scales:
        return Scales(self._traces, self._rarity, self._wording, self._shown)

    def _places(self, ids: Collection[str]) -> list[int]:
        """Where entries stand in the order of time; those not studied stand nowhere."""
        return sorted(self._place[id] for id in ids if id in self._place)

    def _candidate(self, group: Sequence[int], weighed: Mapping[Pair, float], known: Set[int]) -> Candidate:
        pairs = (pair if pair in weighed else pair[::-1] for pair in combinations(group, 2))
        ties = [pair for pair in pairs if pair in weighed and not known >= set(pair)]
        ties.sort(key=lambda pair: (-weighed[pair], pair))
        weight = weighed[ties[0]]
        return Candidate(
            tuple(self._entries[i].id for i in group),
            self._said(ties[: len(group) - 1]),
            round(weight / (weight + likeness.ENOUGH), 3),
            tuple(self._entries[i].id for i in group if i in known),
        )

    def _said(self, pairs: Iterable[Pair]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(_upper_first("; ".join(self._scales.reasons(*pair))) for pair in pairs))


def candidates(entries: Sequence[Entry], decided: Decided = UNDECIDED) -> tuple[Candidate, ...]:
    """Groups of tellings by different agencies, in the order of time. What people decided holds."""
    return Study(entries).candidates(decided)


def repeats(entries: Sequence[Entry], decided: Decided = UNDECIDED) -> tuple[Candidate, ...]:
    """Rows that one agency sent more than once: the same moment and the same words."""
    copies: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for entry in sorted(entries, key=_in_time):
        copies[_fingerprint(entry)].append(entry.id)
    found = (_undecided(ids, decided) for (*_, words), ids in copies.items() if words and len(ids) > 1)
    return tuple(candidate for candidate in found if candidate)


def are_copies(entries: Iterable[Entry]) -> bool:
    """Whether all these are one row sent more than once."""
    return len({_fingerprint(entry) for entry in entries}) == 1


def disagreements(
    entries: Sequence[Entry], candidates: Iterable[Candidate], people: Sequence[Person] | None = None
) -> tuple[Disagreement, ...]:
    """Where tellings of one event differ: the day, the time, a place, a number, who was seen, what one denies."""
    return Study(entries).disagreements([candidate.ids for candidate in candidates], people)


def _fingerprint(entry: Entry) -> tuple[object, ...]:
    words = " ".join(re.findall(r"\w+", entry.what.lower()))
    return agencies.sender(entry), entry.when.start, entry.when.precision, words


def _undecided(ids: Sequence[str], decided: Decided) -> Candidate | None:
    """What is left to decide about rows that are the same; nothing where they stand in two events."""
    events = [event for event in decided.events if not event.isdisjoint(ids)]
    known = tuple(id for id in ids if any(id in event for event in events))
    apart = {id for pair in decided.apart if pair <= set(ids) for id in pair}
    left = tuple(id for id in ids if id in known or id not in apart)
    if len(events) > 1 or len(left) < 2 or left == known:
        return None
    return Candidate(left, ("The same agency, the same moment and the same words",), 1.0, known)


def _in_time(entry: Entry) -> tuple[object, ...]:
    return entry.when.sort_key, agencies.sender(entry), entry.id


def _upper_first(words: str) -> str:
    return words[:1].upper() + words[1:]
