"""Factors coded in one framework, counted under the kinds of another, level by level, with nothing left out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from findings.factors import Factor
from findings.frameworks import crosswalk
from findings.frameworks.framework import Framework, Kind
from findings.frameworks.level import Level


@dataclass(frozen=True)
class Row:
    """The factors that are read as one kind. ``kind`` is None for those without a counterpart at their level."""

    kind: Kind | None
    factors: tuple[Factor, ...]


@dataclass(frozen=True)
class AtLevel:
    """What lies at one level, in the order of the framework, what has no counterpart last. ``level`` is None for
    factors that nobody gave a level.
    """

    level: Level | None
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Reading:
    """A review's factors in the terms of a framework."""

    framework: Framework
    levels: tuple[AtLevel, ...]

    @property
    def total(self) -> int:
        """How many factors were read."""
        return sum(len(row.factors) for each in self.levels for row in each.rows)

    @property
    def remainder(self) -> int:
        """How many have no counterpart."""
        return sum(len(row.factors) for each in self.levels for row in each.rows if row.kind is None)


def read(factors: Sequence[Factor], framework: Framework, kind_of: Callable[[str], Kind | None]) -> Reading:
    """Count each factor once, under the kind that comes nearest. ``kind_of`` knows the codes they were marked with."""
    placed: dict[tuple[Level | None, Kind | None], list[Factor]] = {}
    for factor in factors:
        level = _level(factor)
        placed.setdefault((level, _nearest(kind_of(factor.kind), framework, level)), []).append(factor)
    levels = [level for level in (*Level, None) if any(at == level for at, _ in placed)]
    return Reading(
        framework,
        tuple(
            AtLevel(
                level,
                tuple(
                    Row(kind, tuple(placed[level, kind]))
                    for kind in (*framework.kinds, None)
                    if (level, kind) in placed
                ),
            )
            for level in levels
        ),
    )


def _nearest(kind: Kind | None, framework: Framework, level: Level | None) -> Kind | None:
    near = crosswalk.counterparts(kind, framework, level) if kind else ()
    return near[0] if near else None


def _level(factor: Factor) -> Level | None:
    return Level(factor.level) if factor.level in list(Level) else None
