"""How many factors of each kind stand in each episode."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.page import kinds
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor

NO_EPISODE, NO_KIND = "none", "No kind chosen"


@dataclass(frozen=True)
class Column:
    """An episode, or what belongs to none."""

    key: str
    label: str
    title: str


@dataclass(frozen=True)
class Cell:
    """The factors of one kind in one episode."""

    column: Column
    factors: tuple[Factor, ...]
    tint: int

    @property
    def count(self) -> int:
        """How many."""
        return len(self.factors)

    @property
    def helped(self) -> int:
        """How many of them helped."""
        return sum(factor.helped for factor in self.factors)


@dataclass(frozen=True)
class Line:
    """One kind of factor across the episodes."""

    label: str
    cells: tuple[Cell, ...]

    @property
    def total(self) -> int:
        """How many factors are of this kind."""
        return sum(cell.count for cell in self.cells)


@dataclass(frozen=True)
class HeatMap:
    """Kinds by episodes, in the order of the framework and of the episodes."""

    rows: tuple[Line, ...]
    columns: tuple[Column, ...]

    @property
    def totals(self) -> tuple[int, ...]:
        """How many factors stand in each column."""
        return tuple(sum(row.cells[n].count for row in self.rows) for n in range(len(self.columns)))

    @property
    def total(self) -> int:
        """How many factors there are."""
        return sum(self.totals)

    def cell(self, kind: str, episode: str) -> Cell | None:
        """The cell under a kind and an episode."""
        cells = (cell for row in self.rows if row.label == kind for cell in row.cells)
        return next((cell for cell in cells if cell.column.key == episode), None)


def heat_map(factors: Sequence[Factor], episodes: Sequence[Episode]) -> HeatMap:
    """Count factors. A kind without factors has no row; factors without an episode have the last column."""
    columns = columns_of(factors, episodes)
    headings = _headings(factors)
    found: dict[tuple[str, str], list[Factor]] = {}
    for row in factors:
        found.setdefault((headings.get(row.kind, NO_KIND), column_of(row)), []).append(row)
    most = max((len(some) for some in found.values()), default=0)
    order = dict.fromkeys((*headings.values(), NO_KIND))
    groups = [group for group in order if any(key == group for key, _ in found)]
    return HeatMap(
        tuple(Line(group, _cells(group, columns, found, most)) for group in groups), tuple(columns)
    )


def columns_of(factors: Sequence[Factor], episodes: Sequence[Episode]) -> list[Column]:
    """A column for every episode, and a last one where factors belong to none."""
    columns = [Column(row.id, f"Episode {row.number}", row.title) for row in episodes]
    if any(row.episode_id is None for row in factors):
        columns.append(Column(NO_EPISODE, "No episode", "They belong to the case as a whole"))
    return columns


def column_of(factor: Factor) -> str:
    """The key of the column in which a factor stands."""
    return factor.episode_id or NO_EPISODE


def _headings(factors: Sequence[Factor]) -> dict[str, str]:
    """The heading of every kind, by its code, in the order of the frameworks."""
    groups = kinds.groups(Counter(row.kind for row in factors))
    return {each.kind.code: group.heading for group in groups for each in group.offered}


def _cells(
    kind: str, columns: Sequence[Column], found: dict[tuple[str, str], list[Factor]], most: int
) -> tuple[Cell, ...]:
    chosen = ((column, tuple(found.get((kind, column.key), ()))) for column in columns)
    return tuple(Cell(column, some, _tint(len(some), most)) for column, some in chosen)


def _tint(count: int, most: int) -> int:
    """Three tints, each for a third of the largest count; none for nothing."""
    return 0 if not count else 1 + min(2, 3 * (count - 1) // most)
