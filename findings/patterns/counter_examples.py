"""What speaks against a pattern: where it went the other way, and where it was not found.

Whoever looks only for what fits finds a pattern everywhere. So a reader is shown where something alike went well,
though it usually makes work harder (or the other way round), and which episodes know nothing of it. An episode in
which nothing is marked is not counted as one without it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from findings.patterns import explaining, strength
from findings.patterns.compared import Compared

# What lies half as near to a group as its own factors do is alike.
AS_NEAR = 0.5


@dataclass(frozen=True)
class OtherWay:
    """A factor that is alike and went the other way. ``is_despite``: the pattern was at work in its episode too."""

    factor: str
    reasons: tuple[str, ...]
    is_despite: bool


@dataclass(frozen=True)
class CounterExamples:
    """``helps``: the pattern is one of things that help, so that the other way is harder.

    ``absent`` are episodes in which other things were marked and nothing of the pattern; ``unread`` those in which
    nothing is marked, which say neither yes nor no.
    """

    helps: bool
    other_way: tuple[OtherWay, ...]
    absent: tuple[str, ...]
    unread: tuple[str, ...]

    @property
    def words(self) -> str:
        """The same in a sentence or two."""
        way = "made work harder" if self.helps else "went well"
        alike = strength.count(len(self.other_way), "alike thing")
        said = [f"{alike.capitalize()} {way}." if self.other_way else f"Nothing alike that {way} is marked."]
        if self.absent:
            said.append(f"{strength.count(len(self.absent), 'episode').capitalize()} without it.")
        return " ".join(said)


def to(group: Collection[str], episodes: Sequence[str], compared: Compared) -> CounterExamples:
    """The counter-examples to a group of factors, by their ids, among all ``episodes`` of the review."""
    inside = compared.numbers_of(group)
    members = compared.chosen(inside)
    helps = 2 * sum(factor.helped for factor in members) > len(members)
    at_work = {factor.episode for factor in members if factor.helped == helps and factor.episode}
    marked = {factor.episode for factor in compared.factors}
    return CounterExamples(
        helps,
        _other_way(inside, helps, at_work, compared),
        tuple(each for each in episodes if each in marked and each not in at_work),
        tuple(each for each in episodes if each not in marked),
    )


def _other_way(
    inside: Sequence[int], helps: bool, at_work: Collection[str], compared: Compared
) -> tuple[OtherWay, ...]:
    """Those of the group itself first, then the nearest."""
    near = _nearness(inside, compared)
    kinds = {factor.kind for factor in compared.chosen(inside) if factor.kind}
    enough = AS_NEAR * float(near[inside].mean()) if inside else 0.0
    against = [
        number
        for number, factor in enumerate(compared.factors)
        if factor.helped != helps and (number in inside or factor.kind in kinds or 0 < enough <= near[number])
    ]
    against.sort(key=lambda number: (number not in inside, -near[number], number))
    found = (_one(number, inside, at_work, compared) for number in against)
    return tuple(each for each in found if each.reasons)


def _nearness(inside: Sequence[int], compared: Compared) -> np.ndarray:
    """How alike each factor is to the others of the group, on the average."""
    others = np.full(len(compared.factors), float(len(inside)))
    others[inside] -= 1
    near: np.ndarray = compared.alike[:, inside].sum(axis=1) / np.maximum(others, 1)
    return near


def _one(number: int, inside: Sequence[int], at_work: Collection[str], compared: Compared) -> OtherWay:
    factor = compared.factors[number]
    others = compared.chosen([each for each in inside if each != number])
    reasons = explaining.addition(factor, others, compared.said)
    if number in inside:
        reasons = ("It stands in the pattern itself.", *reasons)
    return OtherWay(factor.id, reasons, factor.episode in at_work)
