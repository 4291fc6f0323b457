"""A table of answers by group, with what has to be hidden so that nobody can be picked out.

Hidden first are counts of one to four; a group with fewer than five answers, with its total; and a group that all gave
one answer, since that says of each of them what they answered. The answers of the whole room are not hidden for that:
the room has seen them. Then as much more is hidden, noughts included, as it takes that no hidden number can be worked
out. The rule is strict: by all that is shown, the least and the greatest value that a hidden number can have are five
apart at least. Where the room's own answers, which everybody knows, leave less than that, they are as far apart as the
room's answers leave them: the table says nothing more about that number.

The rule assumes that nobody knows which numbers were hidden first, and the table never says.
"""

from collections.abc import Collection
from dataclasses import dataclass

from findings.focus_groups import intervals
from findings.focus_groups.groups import LEAST
from findings.focus_groups.intervals import TOTAL, Network, Place


@dataclass(frozen=True)
class Row:
    """How often a group gave each answer."""

    group: str
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Table:
    """Answers by group; every row has as many counts as there are ``answers``.

    ``room_is_known`` says that the answers of the whole room are shown anyway, as on a screen that all can see.
    """

    answers: tuple[str, ...]
    rows: tuple[Row, ...]
    room_is_known: bool = True


@dataclass(frozen=True)
class ShownRow:
    """A group as far as it may be shown; None is a number that is hidden."""

    group: str
    counts: tuple[int | None, ...]
    total: int | None


@dataclass(frozen=True)
class Shown:
    """A table as it may be shown. ``room`` has the answers of everybody; ``words`` say what is hidden and why."""

    answers: tuple[str, ...]
    rows: tuple[ShownRow, ...]
    room: ShownRow
    words: str

    @property
    def tells_groups_apart(self) -> bool:
        """Whether anything is shown of any group."""
        return any(row.total is not None or any(n is not None for n in row.counts) for row in self.rows)


EVERYBODY = "Everybody"


def shown(table: Table, least: int = LEAST) -> Shown:
    """The table as it may be shown, with as much of it as is safe."""
    network = _network(table)
    if network.arcs[TOTAL, TOTAL].value < least:
        return as_shown(table, frozenset(network.arcs))
    return as_shown(table, protected(table, first_hidden(table, least), least))


def first_hidden(table: Table, least: int = LEAST) -> frozenset[Place]:
    """The numbers that give somebody away by themselves."""
    network = _network(table)
    small = {place for place in _costs(table, network) if 0 < network.arcs[place].value < least}
    for at, row in enumerate(table.rows):
        answered = sum(row.counts)
        if answered < least or answered in row.counts:
            small |= {(at, column) for column in range(len(row.counts))}
        if answered < least:
            small.add((at, TOTAL))
    return frozenset(small)


def protected(table: Table, hidden: Collection[Place], least: int = LEAST) -> frozenset[Place]:
    """These numbers and as many others as it takes that none of them can be worked out."""
    network = _network(table)
    costs = _costs(table, network)
    closed = frozenset(hidden)
    while exposed := _exposed(network, closed, costs, least):
        closed |= exposed
    for place in sorted(closed.difference(hidden), key=lambda place: (-costs[place], place)):
        if not _exposed(network, closed - {place}, costs, least):
            closed -= {place}
    return closed


def as_shown(table: Table, hidden: Collection[Place]) -> Shown:
    """The table without the numbers at these places."""
    network = _network(table)

    def row(at: int, group: str) -> ShownRow:
        places = [(at, column) for column in (*range(len(table.answers)), TOTAL)]
        counts = [None if place in hidden else network.arcs[place].value for place in places]
        return ShownRow(group, tuple(counts[:-1]), counts[-1])

    rows = tuple(row(at, each.group) for at, each in enumerate(table.rows))
    room = row(TOTAL, EVERYBODY)
    return Shown(table.answers, rows, room, _words(rows, room) if hidden else "")


def _exposed(
    network: Network, hidden: frozenset[Place], costs: dict[Place, float], least: int
) -> frozenset[Place]:
    """What else to hide for the sake of a hidden number that can be worked out; empty where none can."""
    for place in sorted(hidden):
        if network.width(hidden, place, least) < least and (
            more := network.widening(hidden, place, least, costs)
        ):
            return more
    return frozenset()


def _costs(table: Table, network: Network) -> dict[Place, float]:
    """What it costs to hide each number: a total as much as all it adds up, a larger number a little more.

    How many answered at all is never hidden, nor are the answers of the room where they are known.
    """
    everybody = network.arcs[TOTAL, TOTAL].value
    rows, columns = range(len(table.rows)), range(len(table.answers))
    costs = {(row, column): 1 for row in rows for column in columns}
    costs |= {(row, TOTAL): len(table.answers) for row in rows}
    if not table.room_is_known:
        costs |= {(TOTAL, column): len(table.rows) for column in columns}
    return {place: cost + network.arcs[place].value / (everybody + 1) for place, cost in costs.items()}


def _network(table: Table) -> Network:
    return intervals.network([row.counts for row in table.rows], len(table.answers))


def _words(rows: tuple[ShownRow, ...], room: ShownRow) -> str:
    if room.total is None:
        return "Fewer than five people answered, so no numbers are shown."
    if all(number is None for row in rows for number in (*row.counts, row.total)):
        return "Nothing is shown by group: somebody could be picked out by it."
    return (
        "Some numbers are left out so that nobody can be picked out: groups with fewer than five answers, "
        "small counts, groups that all said the same, and as many others as it takes that these cannot be worked out."
    )
