"""Tellings of the same event across agencies: suggested with reasons, never joined by themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from timeline import names
from timeline.entry import Entry
from timeline.merging import blocking, grouping, likeness, trace
from timeline.merging.grouping import Pair
from timeline.merging.likeness import Likeness


@dataclass(frozen=True)
class Candidate:
    """Entries of different agencies that seem to tell of one event, and what speaks for it in plain words.

    ``strength`` lies between 0.5 (just worth showing) and 1.
    """

    ids: tuple[str, ...]
    reasons: tuple[str, ...]
    strength: float


def candidates(entries: Sequence[Entry]) -> tuple[Candidate, ...]:
    """Groups of tellings, one entry an agency, in the order of their first entry in ``entries``."""
    named = {word for name in names.found(entries) for word in name.lower().split()}
    traces = trace.of(entries, named)
    rare = likeness.rarity(traces)
    weighed = {
        (min(pair), max(pair)): likeness.between(traces[pair[0]], traces[pair[1]], rare) for pair in blocking.pairs(traces)
    }
    grouped = grouping.groups({pair: like.weight for pair, like in weighed.items()}, [e.agency for e in entries])
    return tuple(_candidate(group, entries, weighed) for group in grouped)


def _candidate(group: Sequence[int], entries: Sequence[Entry], weighed: dict[Pair, Likeness]) -> Candidate:
    ties = sorted((weighed[pair] for pair in combinations(group, 2) if pair in weighed), key=lambda like: -like.weight)
    reasons = tuple(dict.fromkeys(_sentence(like) for like in ties[: len(group)] if like.reasons))
    weight = ties[0].weight
    return Candidate(tuple(entries[i].id for i in group), reasons, round(weight / (weight + likeness.ENOUGH), 3))


def _sentence(like: Likeness) -> str:
    words = "; ".join(like.reasons)
    return words[:1].upper() + words[1:]
