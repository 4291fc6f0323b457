"""A drafted file as JSON and back, for a process apart. The words of entries are put together after the crossing."""

import json
from datetime import datetime
from typing import Any

from timeline.reading.draft import Draft, Drafted, Drafts
from timeline.reading.found import Column
from timeline.reading.grid import Line
from timeline.reading.role import Role
from timeline.when import Precision, Unreadable, When

_PRECISIONS = {precision.value: precision for precision in Precision}


def to_json(drafted: Drafted) -> str:
    """The whole file as text."""
    tables = [_table(table) for table in drafted.tables]
    whole = [drafted.file, drafted.agency, tables, drafted.notices]
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str | bytes) -> Drafted:
    """The file that a text holds."""
    file, agency, tables, notices = json.loads(text)
    return Drafted(file, agency, tuple(_table_again(table) for table in tables), tuple(notices))


def _table(table: Drafts) -> list[Any]:
    columns = [[column.index, column.heading, column.role, column.reason] for column in table.columns]
    return [table.part, table.title, columns, [_row(row) for row in table.rows]]


def _row(row: Draft) -> list[Any]:
    line, problem = row.line, row.problem
    kept = [line.number, line.texts, line.physical, list(line.carried.items()), row.skip]
    if row.skip is None:
        trouble = problem and [problem.kind, problem.sentence, problem.seen, problem.proposed]
        kept += [
            row.when and _when(row.when),
            trouble,
            row.recorded and _when(row.recorded),
            row.more,
            row.warnings,
        ]
    return kept


def _when(moment: When) -> list[Any]:
    end = moment.end and moment.end.isoformat()
    return [moment.start.isoformat(), moment.precision, end, moment.certain, moment.written]


def _table_again(kept: list[Any]) -> Drafts:
    part, title, columns, rows = kept
    again = tuple(Column(index, heading, Role(role), reason) for index, heading, role, reason in columns)
    return Drafts(part, title, again, tuple([_row_again(row) for row in rows]))


def _row_again(kept: list[Any]) -> Draft:
    number, texts, physical, carried, skip, *drafted = kept
    line = Line(number, tuple(texts), carried=dict(carried), physical=physical)
    if not drafted:
        return Draft(line, skip)
    moment, trouble, recorded, more, warnings = drafted
    return Draft(
        line,
        None,
        _when_again(moment) if moment else None,
        Unreadable(*trouble) if trouble else None,
        _when_again(recorded) if recorded else None,
        tuple(more),
        tuple(warnings),
    )


def _when_again(kept: list[Any]) -> When:
    start, precision, end, certain, written = kept
    last = datetime.fromisoformat(end) if end else None
    return When(datetime.fromisoformat(start), _PRECISIONS[precision], last, certain, written)
