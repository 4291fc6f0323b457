"""Where one factor might belong: the patterns nearest to it, each with a reason."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from findings.patterns import explaining
from findings.patterns.compared import Compared

MOST = 3


@dataclass(frozen=True)
class Place:
    """A pattern to which a factor might belong. ``nearest`` is the factor in it that is most like it."""

    pattern: str
    nearest: str
    reasons: tuple[str, ...]


def of(
    factor: str,
    patterns: Mapping[str, Collection[str]],
    left_out: Collection[tuple[str, str]],
    compared: Compared,
) -> tuple[Place, ...]:
    """Up to three, the nearest first; never one that people took it out of, nor one with which it shares nothing."""
    own = compared.numbers[factor]
    near = {
        pattern: inside
        for pattern, ids in sorted(patterns.items())
        if (pattern, factor) not in left_out and factor not in ids and (inside := compared.numbers_of(ids))
    }
    ranked = sorted(near, key=lambda pattern: -compared.alike[own, near[pattern]].mean())
    places = (_place(pattern, own, near[pattern], compared) for pattern in ranked)
    return tuple(place for place in places if place.reasons)[:MOST]


def _place(pattern: str, own: int, inside: list[int], compared: Compared) -> Place:
    nearest = max(inside, key=lambda number: compared.alike[own, number])
    reasons = explaining.addition(compared.factors[own], compared.chosen(inside), compared.said)
    return Place(pattern, compared.factors[nearest].id, reasons)
