"""One more factor may belong to a pattern that is kept."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from findings.patterns import explaining
from findings.patterns.compared import Compared

# How much closer than free factors in general one more has to be before it is pointed out.
CLOSER = 1.6
MOST = 3


@dataclass(frozen=True)
class Addition:
    """A free factor that may belong to a pattern that is kept."""

    pattern: str
    factor: str
    reasons: tuple[str, ...]


def to(
    patterns: Mapping[str, Collection[str]],
    free: Sequence[int],
    left_out: Collection[tuple[str, str]],
    compared: Compared,
) -> tuple[Addition, ...]:
    """The free factors that stand out as close to a pattern and to no other more, the closest first, three at most.

    A pattern of one factor is too little to be close to. A factor is offered with a reason in words or not at all.
    """
    held = {pattern: compared.numbers_of(ids) for pattern, ids in sorted(patterns.items())}
    near = {
        pattern: compared.alike[np.ix_(free, inside)].mean(axis=1)
        for pattern, inside in held.items()
        if len(inside) > 1 and free
    }
    closest: dict[str, list[tuple[float, int]]] = {pattern: [] for pattern in near}
    for place, number in enumerate(free):
        open_to = [each for each in near if (each, compared.factors[number].id) not in left_out]
        pattern = max(open_to, key=lambda each: near[each][place], default="")
        if pattern and near[pattern][place] > CLOSER * near[pattern].mean():
            closest[pattern].append((-float(near[pattern][place]), number))
    found = (
        _addition(pattern, number, held[pattern], compared)
        for pattern, standing_out in closest.items()
        for _, number in sorted(standing_out)[:MOST]
    )
    return tuple(each for each in found if each.reasons)


def _addition(pattern: str, number: int, inside: Sequence[int], compared: Compared) -> Addition:
    factor = compared.factors[number]
    return Addition(pattern, factor.id, explaining.addition(factor, compared.chosen(inside), compared.said))
