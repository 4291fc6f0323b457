"""Where in the system each factor lies, from the country down to the front line, and what ties factors to one another.

After the AcciMap of Rasmussen: levels as bands, one above the other. Nobody draws arrows here that nobody gave: a tie
is a why that stands under another on a ladder, or a pattern that people keep.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from findings.frameworks.level import Level
from workbench.page import kinds
from workbench.patterns.counting import Column, column_of
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.ladder import Ladder
from workbench.persistence.tables.pattern import Pattern

FROM_THE_TOP = (Level.NATIONAL, Level.ORGANISATION, Level.INTER_AGENCY, Level.TEAM, Level.FRONTLINE)
NO_LEVEL = "No level chosen"
# A band in which nothing is marked is half a row high.
EMPTY = 0.5
# So many factors of one level and episode stand side by side, the others in rows beneath.
SIDE_BY_SIDE = 3
# Where a mark stands in its share of the width. Every other band stands further to the right, so that a tie across a
# band runs beside its marks; with one episode there is room for words to the right of a mark.
IN_ONE, IN_ALL = (0.1, 0.18), (0.25, 0.75)


@dataclass(frozen=True)
class Marked:
    """A factor with its number, at its place: columns across, rows down. ``why`` are the numbers of those that make
    sense of it, ``makes_sense_of`` the other way round.
    """

    number: int
    factor: Factor
    across: float
    down: float
    why: tuple[int, ...]
    makes_sense_of: tuple[int, ...]


@dataclass(frozen=True)
class Band:
    """A level with its factors, from ``top``, so many rows high."""

    label: str
    top: float
    height: float
    factors: tuple[Marked, ...]


@dataclass(frozen=True)
class Thread:
    """A pattern that runs through the map, with a letter of its own, by the numbers of its factors."""

    letter: str
    pattern: Pattern
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class LevelMap:
    """The whole map: every level of the system, empty ones too."""

    columns: tuple[Column, ...]
    bands: tuple[Band, ...]
    threads: tuple[Thread, ...]

    @property
    def factors(self) -> tuple[Marked, ...]:
        """All of them, by number."""
        return tuple(marked for band in self.bands for marked in band.factors)

    @property
    def height(self) -> float:
        """How many rows there are."""
        return sum(band.height for band in self.bands)

    @property
    def letters(self) -> dict[int, str]:
        """The letter of the pattern that a factor stands in, by its number."""
        return {number: thread.letter for thread in self.threads for number in thread.numbers}

    @property
    def whys(self) -> tuple[tuple[Marked, Marked], ...]:
        """A factor, and one that makes sense of it."""
        by_number = {marked.number: marked for marked in self.factors}
        return tuple((marked, by_number[why]) for marked in self.factors for why in marked.why)


def level_map(factors: Sequence[Factor], columns: Sequence[Column], ladders: Iterable[Ladder]) -> LevelMap:
    """Lay factors out: a band for each level, a column for each episode."""
    ordered = sorted(factors, key=lambda row: (_place(row), _column(row, columns), row.note, row.id))
    numbers = {row.id: number for number, row in enumerate(ordered, 1)}
    whys = _whys(ladders, numbers)
    bands: list[Band] = []
    for label in [*(level.label for level in FROM_THE_TOP), NO_LEVEL]:
        inside = [row for row in ordered if label_of(row) == label]
        if inside or label != NO_LEVEL:
            top = bands[-1].top + bands[-1].height if bands else 0.0
            bands.append(_band(label, top, inside, columns, numbers, whys, aside=len(bands) % 2 == 1))
    return LevelMap(tuple(columns), tuple(bands), _threads(ordered, numbers))


def label_of(factor: Factor) -> str:
    """The level of a factor in words."""
    return kinds.LEVELS.get(factor.level, NO_LEVEL)


def _place(factor: Factor) -> int:
    levels = [level.value for level in FROM_THE_TOP]
    return levels.index(factor.level) if factor.level in levels else len(levels)


def _column(factor: Factor, columns: Sequence[Column]) -> int:
    return [column.key for column in columns].index(column_of(factor))


def _whys(ladders: Iterable[Ladder], numbers: Mapping[str, int]) -> set[tuple[int, int]]:
    """Which factor stands above which on a ladder, by their numbers: the lower one is the why of the upper."""
    found = set()
    for ladder in ladders:
        marked = (rung.factor_id for rung in ladder.rungs if rung.factor_id)
        rungs = [numbers[factor] for factor in marked if factor in numbers]
        found |= {(upper, lower) for upper, lower in zip(rungs, rungs[1:], strict=False) if upper != lower}
    return found


def _band(
    label: str,
    top: float,
    inside: Sequence[Factor],
    columns: Sequence[Column],
    numbers: Mapping[str, int],
    whys: set[tuple[int, int]],
    aside: bool,
) -> Band:
    at = (IN_ONE if len(columns) == 1 else IN_ALL)[aside]
    cells: dict[int, int] = {}
    marked = []
    for row in inside:
        column, number = _column(row, columns), numbers[row.id]
        place = cells[column] = cells.get(column, -1) + 1
        marked.append(
            Marked(
                number,
                row,
                column + (place % SIDE_BY_SIDE + at) / SIDE_BY_SIDE,
                top + place // SIDE_BY_SIDE + 0.5,
                tuple(sorted(lower for upper, lower in whys if upper == number)),
                tuple(sorted(upper for upper, lower in whys if lower == number)),
            )
        )
    fullest = max(cells.values(), default=-1) + 1
    return Band(label, top, math.ceil(fullest / SIDE_BY_SIDE) or EMPTY, tuple(marked))


def _threads(factors: Sequence[Factor], numbers: Mapping[str, int]) -> tuple[Thread, ...]:
    held: dict[str, list[Factor]] = {}
    for row in factors:
        if row.pattern and not row.pattern.is_set_aside:
            held.setdefault(row.pattern.id, []).append(row)
    running = sorted((rows for rows in held.values() if len(rows) > 1), key=lambda rows: numbers[rows[0].id])
    return tuple(
        Thread(_letter(place), rows[0].pattern, tuple(numbers[row.id] for row in rows))
        for place, rows in enumerate(running)
        if rows[0].pattern
    )


def _letter(place: int) -> str:
    """A to Z, then A2 and so on."""
    again, letter = divmod(place, len(ascii_uppercase))
    return ascii_uppercase[letter] + (str(again + 1) if again else "")
