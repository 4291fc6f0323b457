"""What reading a file gives: tables of rows, each an entry, a problem or a named skip."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.entry import Entry
from timeline.reading.role import Role

ENTRY, PROBLEM, SKIP = "entry", "problem", "skip"
SKIP_WORDS = {
    "header": "heading",
    "repeated_header": "heading printed again",
    "title": "title",
    "subheading": "heading between rows",
    "blank": "blank",
    "footer": "total or note at the foot",
    "other_table": "in a table that is not a chronology",
    "continuation": "goes on from the row above, joined to it",
    "left_out": "left out",
}


@dataclass(frozen=True)
class Column:
    """One column, what it was taken to be for, and why."""

    index: int
    heading: str
    role: Role
    reason: str = ""


@dataclass(frozen=True)
class Problem:
    """A row that could not become an entry: the kind, a sentence for people, the cell seen, and the row's words.

    ``proposed`` are words for the moment that may have been meant, for a person to accept.
    """

    kind: str
    sentence: str
    seen: str
    text: str
    proposed: str = ""


@dataclass(frozen=True)
class Row:
    """One row of a file and what became of it. ``line`` is the physical line of a text file."""

    part: str
    number: int
    cells: tuple[str, ...]
    outcome: str
    entry: Entry | None = None
    problem: Problem | None = None
    skip: str | None = None
    line: int | None = None


@dataclass(frozen=True)
class Table:
    """One table of a document, or one sheet. ``title`` is for people, ``part`` names it within the file."""

    part: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Sum:
    """How many rows there are, and what became of each of them."""

    rows: int
    entries: int
    problems: int
    skips: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Reading:
    """All that was read out of one file, and what was noticed besides."""

    file: str
    tables: tuple[Table, ...]
    notices: tuple[str, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries, in the order of the file."""
        return tuple(row.entry for row in self._rows() if row.entry)

    @property
    def problems(self) -> tuple[Row, ...]:
        """The rows that could not become entries."""
        return tuple(row for row in self._rows() if row.outcome == PROBLEM)

    @property
    def skips(self) -> tuple[Row, ...]:
        """The rows that are no entries, each with the name of its kind."""
        return tuple(row for row in self._rows() if row.outcome == SKIP)

    def sum(self) -> Sum:
        """Counts that add up to all rows."""
        kinds = Counter(row.skip or "" for row in self.skips)
        rows = sum(len(table.rows) for table in self.tables)
        return Sum(rows, len(self.entries), len(self.problems), tuple(sorted(kinds.items())))

    def _rows(self) -> Iterator[Row]:
        return (row for table in self.tables for row in table.rows)
