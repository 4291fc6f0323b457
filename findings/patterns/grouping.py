"""Suggested patterns. The machine suggests, people decide, and every later run respects what they decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from findings.factors import Factor
from findings.patterns import additions, explaining, graph, similarity, spoken, strength
from findings.patterns.additions import Addition
from findings.patterns.meaning import Matrix
from findings.patterns.spoken import Spoken
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
    everybody = sorted(factors, key=lambda factor: factor.id)
    alike = similarity.between(everybody)
    placed = {factor for kept in decisions.kept.values() for factor in kept}
    free = [number for number, factor in enumerate(everybody) if factor.id not in placed]
    said = spoken.by(everybody)
    candidates = [
        _candidate(group, everybody, alike, said)
        for group in _groups(alike, free)
        if len(group) >= FEWEST and not _refused(group, everybody, decisions)
    ]
    candidates.sort(key=lambda each: (-each.strength.squares, -len(each.factors), each.factors))
    grouped = {factor for candidate in candidates for factor in candidate.factors}
    return Suggestions(
        candidates=tuple(candidates),
        additions=additions.to(_kept(everybody, decisions), free, decisions.left_out, everybody, alike, said),
        alone=tuple(everybody[number].id for number in free if everybody[number].id not in grouped),
    )


def groups(factors: Sequence[Factor]) -> dict[str, int]:
    """A group number for every factor, nobody's decisions considered; one that is like no other has its own."""
    everybody = sorted(factors, key=lambda factor: factor.id)
    found = _groups(similarity.between(everybody), list(range(len(everybody))))
    return {everybody[number].id: place for place, group in enumerate(found, 1) for number in group}


def _groups(alike: Matrix, chosen: list[int]) -> list[list[int]]:
    found = graph.groups(alike[np.ix_(chosen, chosen)])
    return [[chosen[number] for number in group] for group in found]


def _kept(everybody: Sequence[Factor], decisions: Decisions) -> dict[str, list[int]]:
    places = {factor.id: number for number, factor in enumerate(everybody)}
    return {
        pattern: [places[factor] for factor in kept if factor in places]
        for pattern, kept in decisions.kept.items()
    }


def _candidate(group: Sequence[int], everybody: Sequence[Factor], alike: Matrix, said: Spoken) -> Candidate:
    inside = [everybody[number] for number in group]
    return Candidate(
        factors=tuple(factor.id for factor in inside),
        title=explaining.title(inside, alike[np.ix_(group, group)]),
        reasons=explaining.reasons(inside, said),
        strength=strength.of(inside),
    )


def _refused(group: Sequence[int], everybody: Sequence[Factor], decisions: Decisions) -> bool:
    ids = {everybody[number].id for number in group}
    return any(
        len(ids & refused) / len(ids | refused) >= THE_SAME for refused in decisions.rejected if refused
    )
