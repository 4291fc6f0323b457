"""A Reading as JSON and back, for a process apart and for keeping."""

import json
from datetime import datetime
from typing import Any

from timeline.entry import Entry, Place
from timeline.reading.found import Column, Problem, Reading, Row, Table
from timeline.reading.role import Role
from timeline.when import Precision, When


def to_json(reading: Reading) -> str:
    """The whole Reading as text."""
    return json.dumps(
        {
            "file": reading.file,
            "notices": reading.notices,
            "tables": [_table(table) for table in reading.tables],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(text: str | bytes) -> Reading:
    """The Reading that a text holds."""
    kept = json.loads(text)
    tables = tuple(_table_again(table, kept["file"]) for table in kept["tables"])
    return Reading(kept["file"], tables, tuple(kept["notices"]))


def _table(table: Table) -> list[Any]:
    columns = [[column.index, column.heading, column.role, column.reason] for column in table.columns]
    return [table.part, table.title, columns, [_row(row) for row in table.rows]]


def _row(row: Row) -> list[Any]:
    problem = row.problem and [row.problem.kind, row.problem.sentence, row.problem.seen, row.problem.text]
    return [row.number, row.cells, row.outcome, row.entry and _entry(row.entry), problem, row.skip, row.line]


def _entry(entry: Entry) -> list[Any]:
    words = [entry.source, entry.people, entry.told_by, entry.seen, entry.said, entry.action]
    recorded = entry.recorded and _when(entry.recorded)
    return [
        entry.id,
        entry.agency,
        _when(entry.when),
        entry.what,
        *words,
        entry.further,
        entry.warnings,
        recorded,
    ]


def _when(moment: When) -> list[Any]:
    end = moment.end and moment.end.isoformat()
    return [moment.start.isoformat(), moment.precision, end, moment.certain, moment.written]


def _table_again(kept: list[Any], file: str) -> Table:
    part, title, columns, rows = kept
    again = tuple(Column(index, heading, Role(role), reason) for index, heading, role, reason in columns)
    return Table(part, title, again, tuple(_row_again(row, file, part) for row in rows))


def _row_again(kept: list[Any], file: str, part: str) -> Row:
    number, cells, outcome, entry, problem, skip, line = kept
    place = Place(file, part, number)
    again = _entry_again(entry, place) if entry else None
    return Row(part, number, tuple(cells), outcome, again, Problem(*problem) if problem else None, skip, line)


def _entry_again(kept: list[Any], place: Place) -> Entry:
    own, agency, moment, what, source, people, told_by, seen, said, action, further, warnings, recorded = kept
    return Entry(
        own,
        agency,
        _when_again(moment),
        what,
        source,
        tuple(people),
        told_by,
        seen,
        said,
        action,
        tuple((heading, text) for heading, text in further),
        place,
        tuple(warnings),
        _when_again(recorded) if recorded else None,
    )


def _when_again(kept: list[Any]) -> When:
    start, precision, end, certain, written = kept
    last = datetime.fromisoformat(end) if end else None
    return When(datetime.fromisoformat(start), Precision(precision), last, certain, written)
