"""Suggested patterns. The machine suggests, people decide, and every later run respects what they decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from findings.factors import Factor
from findings.patterns import additions, compared, explaining, graph, similarity, strength
from findings.patterns.additions import Addition
from findings.patterns.compared import Compared
from findings.patterns.meaning import Matrix
from findings.patterns.strength import Strength

FEWEST = 3
# Of two groups that share this much of what either holds, one is the other slightly changed.
THE_SAME = 0.6


@dataclass(frozen=True)
class Decisions:
    """What people decided: patterns with their factors, groups refused, and factors left out of a pattern."""

    kept: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rejected: tuple[frozenset[str], ...] = ()
    left_out: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Candidate:
    """A group that may be a pattern, with its reasons."""

    factors: tuple[str, ...]
    title: str
    reasons: tuple[str, ...]
    strength: Strength


@dataclass(frozen=True)
class Suggestions:
    """What the machine suggests, and which factors it has no idea about."""

    candidates: tuple[Candidate, ...]
    additions: tuple[Addition, ...]
    alone: tuple[str, ...]


NO_DECISIONS = Decisions()


def suggest(factors: Sequence[Factor], decisions: Decisions = NO_DECISIONS) -> Suggestions:
    """Group the factors that are in no pattern yet. The order in which factors are given changes nothing."""
    return among(compared.of(factors), decisions)


def among(everybody: Compared, decisions: Decisions = NO_DECISIONS) -> Suggestions:
    """The same for factors that were compared already."""
    placed = {factor for kept in decisions.kept.values() for factor in kept}
    free = [number for number, factor in enumerate(everybody.factors) if factor.id not in placed]
    candidates = [
        _candidate(group, everybody)
        for group in _groups(everybody.alike, free)
        if len(group) >= FEWEST and not _refused(group, everybody, decisions)
    ]
    candidates.sort(key=lambda each: ([-count for count in each.strength.rank], each.factors))
    grouped = {factor for candidate in candidates for factor in candidate.factors}
    return Suggestions(
        candidates=tuple(candidates),
        additions=additions.to(decisions.kept, free, decisions.left_out, everybody),
        alone=tuple(
            everybody.factors[number].id for number in free if everybody.factors[number].id not in grouped
        ),
    )


def groups(factors: Sequence[Factor]) -> dict[str, int]:
    """A group number for every factor, nobody's decisions considered; one that is like no other has its own."""
    everybody = sorted(factors, key=lambda factor: factor.id)
    found = _groups(similarity.between(everybody), list(range(len(everybody))))
    return {everybody[number].id: place for place, group in enumerate(found, 1) for number in group}


def _groups(alike: Matrix, chosen: list[int]) -> list[list[int]]:
    found = graph.groups(alike[np.ix_(chosen, chosen)])
    return [[chosen[number] for number in group] for group in found]


def _candidate(group: Sequence[int], everybody: Compared) -> Candidate:
    inside = everybody.chosen(group)
    return Candidate(
        factors=tuple(factor.id for factor in inside),
        title=explaining.title(inside, everybody.alike[np.ix_(group, group)]),
        reasons=explaining.reasons(inside, everybody.said),
        strength=strength.of(inside),
    )


def _refused(group: Sequence[int], everybody: Compared, decisions: Decisions) -> bool:
    ids = {factor.id for factor in everybody.chosen(group)}
    return any(
        len(ids & refused) / len(ids | refused) >= THE_SAME for refused in decisions.rejected if refused
    )
