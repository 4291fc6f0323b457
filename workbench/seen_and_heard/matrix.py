"""Person by agency by month: the fullest contact of each month."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from timeline.seen import Level
from timeline.silences import Silence
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person
from workbench.seen_and_heard.reading import Sign

Month = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Head:
    """A month at the head of its column; ``year`` is said where it is the first shown or a January."""

    month: Month
    year: str

    @property
    def first(self) -> date:
        """Its first day."""
        return date(*self.month, 1)

    @property
    def key(self) -> str:
        """How an address names it: 2023-05."""
        return f"{self.first:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Cell:
    """One month of one agency with one person; ``unseen`` months lie within a silence."""

    head: Head
    level: Level
    own_words: bool
    unseen: bool

    @property
    def words(self) -> str:
        """The cell as one says it."""
        if self.level is Level.SEEN and self.own_words:
            return "seen and heard"
        return self.level.words


@dataclass(frozen=True, slots=True)
class Row:
    """One agency with one person."""

    agency: Agency
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One person with every agency that wrote of them."""

    person: Person
    rows: tuple[Row, ...]


def heads(first: date, last: date) -> tuple[Head, ...]:
    """Every month from one day to another."""
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    months = [(number // 12, number % 12 + 1) for number in numbers]
    return tuple(
        Head(month, str(month[0]) if not at or month[1] == 1 else "") for at, month in enumerate(months)
    )


def groups(
    signs: Sequence[Sign],
    people: Sequence[Person],
    agencies: Sequence[Agency],
    columns: Sequence[Head],
    silences: Sequence[Silence],
) -> tuple[Group, ...]:
    """A group for each person, a row for each agency that names them in these months, in the order given."""
    fullest = _fullest(signs)
    unseen = {
        person: _within(list(stretches)) for person, stretches in groupby(silences, lambda each: each.person)
    }
    return tuple(
        Group(person, tuple(_rows(person, agencies, columns, fullest, unseen.get(person.id, set()))))
        for person in people
    )


def _rows(
    person: Person,
    agencies: Sequence[Agency],
    columns: Sequence[Head],
    fullest: Mapping[tuple[str, str], Mapping[Month, tuple[Level, bool]]],
    unseen: Collection[Month],
) -> list[Row]:
    rows = []
    for agency in agencies:
        months = fullest.get((person.id, agency.id), {})
        cells = tuple(
            Cell(head, *months.get(head.month, (Level.NOTHING, False)), unseen=head.month in unseen)
            for head in columns
        )
        if any(cell.level for cell in cells):
            rows.append(Row(agency, cells))
    return rows


def _fullest(signs: Sequence[Sign]) -> Mapping[tuple[str, str], Mapping[Month, tuple[Level, bool]]]:
    found: dict[tuple[str, str], dict[Month, tuple[Level, bool]]] = defaultdict(dict)
    for sign in signs:
        month = sign.month
        if month:
            months = found[sign.person, sign.agency]
            level, own_words = months.get(month, (Level.NOTHING, False))
            months[month] = (max(level, sign.level), own_words or sign.own_words)
    return found


def _within(stretches: Sequence[Silence]) -> set[Month]:
    """The months that lie wholly between two sightings."""
    found: set[Month] = set()
    for each in stretches:
        for head in heads(each.start, each.end):
            following = (head.first + timedelta(days=32)).replace(day=1)
            began = head.first > each.start or (head.first == each.start and not each.last)
            ended = following <= each.end or (following - timedelta(days=1) == each.end and not each.next)
            if began and ended:
                found.add(head.month)
    return found
