"""Entries with the rows of files on which they rest, as far as comparing needs them: thousands at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from timeline.entry import Entry as Told
from timeline.entry import Place
from timeline.when import Precision, When
from workbench.persistence.stores import dated
from workbench.persistence.stores.sources import ADDED, REPLACED
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.source import Source, SourceRow

_COLUMNS = (
    *(Entry.id, Entry.version, Entry.starts, Entry.ends, Entry.precision, Entry.certain, Entry.written),
    *(Entry.what, Entry.source, Entry.people, Entry.told_by, Entry.seen, Entry.said, Entry.action),
    *(Entry.further, Entry.warnings, Entry.recorded, SourceRow.part, SourceRow.number, Source.name),
)


@dataclass(frozen=True, slots=True)
class Resting:
    """An entry as its file gave it, with its place there and the version it has here."""

    told: Told
    version: int


def of_source(db: Session, source: Source, *, held: bool) -> Sequence[Resting]:
    """The entries that rest on the rows of a file, in its order; ``held`` against other writers."""
    return _found(db, held, SourceRow.source_id == source.id)


def left_behind(db: Session, source: Source, *, held: bool) -> Sequence[Resting]:
    """The agency's entries that rest on rows of files replaced before: withdrawn, or kept by a reviewer.

    Where somebody goes back to a file, those that rest on its own rows are among them.
    """
    replaced = or_(Source.state == REPLACED, (Source.id == source.id) & (Source.state != ADDED))
    return _found(db, held, Entry.agency_id == source.agency_id, replaced)


def _found(db: Session, held: bool, *conditions: Any) -> Sequence[Resting]:
    query = (
        select(*_COLUMNS)
        .join(SourceRow, SourceRow.id == Entry.source_row_id)
        .join(Source, Source.id == SourceRow.source_id)
        .where(*conditions)
        .order_by(SourceRow.source_id, SourceRow.position, Entry.id)
    )
    return [
        Resting(_told(row), row.version)
        for row in db.execute(query.with_for_update(of=Entry) if held else query)
    ]


def _told(row: Any) -> Told:
    return Told(
        id=row.id,
        agency="",
        when=dated.when(row),
        what=row.what,
        source=row.source,
        people=tuple(row.people),
        told_by=row.told_by,
        seen=row.seen,
        said=row.said,
        action=row.action,
        further=tuple((heading, text) for heading, text in row.further),
        place=Place(row.name, row.part, row.number),
        warnings=tuple(row.warnings),
        recorded=When(row.recorded, Precision.DAY) if row.recorded else None,
    )
