"""How long a fact took to reach whom, or that it never did."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from timeline.entry import Entry
from timeline.knowing import standing
from timeline.knowing.standing import Learned
from timeline.knowing.told import Fact, Told


@dataclass(frozen=True)
class Delay:
    """How many days after the first who knew: at least and at most. Without ``most`` nobody wrote when."""

    least: int
    most: int | None


@dataclass(frozen=True)
class Cell:
    """An agency and a fact: the entry or the telling by which it learned, from when on it may have known, and from
    when it surely did.

    Without ``learned`` it never did, as far as anybody wrote. ``delay`` is missing for those who knew first and for
    those who never did; ``may_be_first``: its date is so vague that it may have known before those that count as first.
    """

    agency: str
    learned: Learned | None = None
    delay: Delay | None = None
    is_first: bool = False
    may_be_first: bool = False

    @property
    def never(self) -> bool:
        """Whether nothing says that the agency ever learned."""
        return self.learned is None

    @property
    def since(self) -> tuple[date, date | None] | None:
        """The first day on which it may have known, and the day from which it surely did."""
        if self.learned is None:
            return None
        surely = self.learned.surely
        return self.learned.perhaps.date(), surely.date() if surely else None


@dataclass(frozen=True)
class Line:
    """One fact, with a cell for every agency in the order given."""

    fact: Fact
    cells: tuple[Cell, ...]

    @property
    def first(self) -> tuple[Cell, ...]:
        """Those who surely knew before all others."""
        return tuple(cell for cell in self.cells if cell.is_first)


@dataclass(frozen=True)
class Ledger:
    """A line for every fact. ``worst`` has what never arrived, then what took longest, with each line it stands in."""

    lines: tuple[Line, ...]

    @property
    def worst(self) -> tuple[tuple[Line, Cell], ...]:
        """Everybody who did not know first: those who never learned, then the longest delays."""
        late = [(line, cell) for line in self.lines for cell in line.cells if cell.never or cell.delay]
        return tuple(sorted(late, key=lambda each: _lateness(each[1]), reverse=True))

    @property
    def reached(self) -> int:
        """How many times a fact reached an agency that was not the first to know."""
        return sum(cell.delay is not None for line in self.lines for cell in line.cells)

    @property
    def never(self) -> int:
        """How many times a fact never reached an agency."""
        return sum(cell.never for line in self.lines for cell in line.cells)


def ledger(
    facts: Iterable[Fact], entries: Iterable[Entry], told: Iterable[Told], agencies: Sequence[str]
) -> Ledger:
    """For each fact who knew first and when every other agency learned, by an entry of its own or by a telling."""
    by_id = {entry.id: entry for entry in entries}
    tellings: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        tellings[each.entry].append(each)
    return Ledger(tuple(_line(fact, by_id, tellings, agencies) for fact in facts))


def _line(
    fact: Fact, by_id: Mapping[str, Entry], tellings: Mapping[str, Sequence[Told]], agencies: Sequence[str]
) -> Line:
    holding = [by_id[id] for id in fact.entries if id in by_id]
    ways: dict[str, list[Learned]] = defaultdict(list)
    for entry in holding:
        ways[entry.agency].append(Learned(entry, None, standing.earliest(entry), standing.latest(entry)))
        for each in tellings.get(entry.id, ()):
            ways[each.agency].append(standing.from_telling(entry, each))
    learned = {agency: _first_way(ways[agency]) for agency in agencies if ways[agency]}
    first = min((way.surely for way in learned.values() if way.surely), default=None)
    knew = {agency for agency, way in learned.items() if first and way.surely == first and way.told is None}
    start = min((learned[agency].perhaps for agency in knew), default=first)
    cells = (_cell(agency, learned.get(agency), (first, start), agency in knew) for agency in agencies)
    return Line(fact, tuple(cells))


def _first_way(ways: Sequence[Learned]) -> Learned:
    """The way by which it surely knew, the earliest; and the earliest moment at which it may have known by any."""
    shown = min(ways, key=lambda way: (way.surely or datetime.max, way.told is not None, way.entry.id))
    return Learned(shown.entry, shown.told, min(way.perhaps for way in ways), shown.surely)


def _cell(
    agency: str, way: Learned | None, first: tuple[datetime | None, datetime | None], is_first: bool
) -> Cell:
    surely, perhaps = first
    if way is None or is_first or surely is None or perhaps is None:
        return Cell(agency, way, is_first=is_first)
    most = (way.surely.date() - perhaps.date()).days if way.surely else None
    least = max(0, (way.perhaps.date() - surely.date()).days)
    return Cell(agency, way, Delay(least, most), may_be_first=way.perhaps < perhaps)


def _lateness(cell: Cell) -> tuple[bool, int, int]:
    delay = cell.delay or Delay(0, None)
    return cell.never, delay.most if delay.most is not None else delay.least, delay.least
