"""Factors laid beside one another once, for everything that is then asked about them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from findings.factors import Factor
from findings.patterns import similarity, spoken
from findings.patterns.meaning import Matrix
from findings.patterns.spoken import Spoken


@dataclass(frozen=True)
class Compared:
    """Factors in the order of their ids, how alike any two are, and what they say."""

    factors: tuple[Factor, ...]
    alike: Matrix
    said: Spoken

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The place of each factor, by its id."""
        return {factor.id: number for number, factor in enumerate(self.factors)}

    def numbers_of(self, ids: Iterable[str]) -> list[int]:
        """The places of those that are there, in order."""
        return sorted(self.numbers[each] for each in ids if each in self.numbers)

    def chosen(self, numbers: Sequence[int]) -> list[Factor]:
        """The factors at these places."""
        return [self.factors[number] for number in numbers]


def of(factors: Sequence[Factor]) -> Compared:
    """Compare factors. The order in which they are given changes nothing."""
    everybody = tuple(sorted(factors, key=lambda factor: factor.id))
    return Compared(everybody, similarity.between(everybody), spoken.by(everybody))
