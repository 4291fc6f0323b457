"""On how much a group of factors rests: different places and people, never how often something was said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from findings.factors import Factor

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Strength:
    """How many different episodes, agencies, roles and informants, and things from outside the case."""

    episodes: int
    agencies: int
    roles: int
    informants: int
    outside: int

    @property
    def squares(self) -> int:
        """From 0 to 5: more than one episode, more than two, more than one agency, more than two, outside the case."""
        steps = (self.episodes > 1, self.episodes > 2, self.agencies > 1, self.agencies > 2, self.outside > 0)
        return sum(steps)

    @property
    def rank(self) -> tuple[int, int, int]:
        """What is sorted by, the strongest highest: how often something was said counts for nothing."""
        return self.squares, self.episodes + self.agencies, self.roles + self.informants

    @property
    def words(self) -> str:
        """The same in words."""
        outside = f"{count(self.outside, 'thing')} from outside the case" if self.outside else ""
        return ", ".join(
            (
                count(self.agencies, "agency", "agencies"),
                count(self.episodes, "episode"),
                *([count(self.informants, "informant")] if self.informants else []),
                outside or "nothing from outside the case yet",
            )
        )


def of(factors: Sequence[Factor], outside: int = 0) -> Strength:
    """The strength of a group; ``outside`` is how many pieces of evidence do not come from the case record.

    An informant is known by what was said or written, a role by what the informant does: two social workers are two
    informants in one role.
    """
    return Strength(
        episodes=_different(factor.episode for factor in factors),
        agencies=_different(factor.agency for factor in factors),
        roles=_different(factor.informant for factor in factors),
        informants=_different(factor.informant and (factor.source or factor.informant) for factor in factors),
        outside=outside,
    )


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun, small numbers as words: "three agencies"."""
    return f"{in_words(number)} {one if number == 1 else many or one + 's'}"


def in_words(number: int) -> str:
    """A small number as a word."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def _different(places: Iterable[str]) -> int:
    return len({place for place in places if place})
