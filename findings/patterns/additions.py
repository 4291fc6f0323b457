"""One more factor may belong to a pattern that is kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from findings.factors import Factor
from findings.patterns import explaining
from findings.patterns.meaning import Matrix
from findings.patterns.spoken import Spoken

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
    patterns: Mapping[str, Sequence[int]],
    free: Sequence[int],
    left_out: frozenset[tuple[str, str]],
    everybody: Sequence[Factor],
    alike: Matrix,
    said: Spoken,
) -> tuple[Addition, ...]:
    """The free factors that stand out as close to a pattern and to no other more, the closest first, three at most.

    A pattern of one factor is too little to be close to. A factor is offered with a reason in words or not at all.
    """
    near = {
        pattern: alike[np.ix_(free, inside)].mean(axis=1)
        for pattern, inside in sorted(patterns.items())
        if len(inside) > 1 and free
    }
    closest: dict[str, list[tuple[float, int]]] = {pattern: [] for pattern in near}
    for place, number in enumerate(free):
        open_to = [each for each in near if (each, everybody[number].id) not in left_out]
        pattern = max(open_to, key=lambda each: near[each][place], default="")
        if pattern and near[pattern][place] > CLOSER * near[pattern].mean():
            closest[pattern].append((-float(near[pattern][place]), number))
    return tuple(
        Addition(pattern, everybody[number].id, reasons)
        for pattern, standing_out in closest.items()
        for _, number in sorted(standing_out)[:MOST]
        if (reasons := _reasons(number, patterns[pattern], everybody, said))
    )


def _reasons(
    number: int, inside: Sequence[int], everybody: Sequence[Factor], said: Spoken
) -> tuple[str, ...]:
    return explaining.addition(everybody[number], [everybody[other] for other in inside], said)
