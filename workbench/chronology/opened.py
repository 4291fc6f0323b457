"""One entry with all that is known of it, and the row it came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from timeline.names import Glossary
from workbench.chronology import standing
from workbench.chronology.listed import heading
from workbench.chronology.preview import place
from workbench.chronology.standing import Place
from workbench.page import narrowed
from workbench.persistence.stores import entries, episodes
from workbench.persistence.tables.entry import Entry, EntryNote
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.source import Source, SourceRow


@dataclass(frozen=True)
class Origin:
    """The row as received between its neighbours, under the headings of its table."""

    source: Source
    place: str
    headings: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...], bool], ...]


@dataclass(frozen=True)
class Opened:
    """An open entry."""

    entry: Entry
    when: str
    month: str
    people: tuple[str, ...]
    origin: Origin | None
    episodes: Sequence[Episode]
    notes: Sequence[EntryNote]
    before: Entry | None
    after: Entry | None
    place: Place


def of(db: Session, entry: Entry, glossary: Glossary) -> Opened:
    """All that the page of an entry shows."""
    before, after = entries.neighbours(db, entry)
    return Opened(
        entry=entry,
        when=entries.when_of(entry).words(),
        month=heading(entry),
        people=narrowed.people_in(entry, glossary),
        origin=_origin(db, entry),
        episodes=episodes.with_entry(db, entry.id),
        notes=entries.notes(db, entry),
        before=before,
        after=after,
        place=standing.of(entry, before, after),
    )


def _origin(db: Session, entry: Entry) -> Origin | None:
    found = entries.origin(db, entry)
    if found is None:
        return None
    source, own, near = found
    filled = [
        index
        for index in range(max(len(row.cells) for row in near))
        if any(_cell(row, index) for row in near)
    ]
    headings = _headings(source, own)
    return Origin(
        source,
        place(own, source),
        tuple(headings.get(index) or f"Column {index + 1}" for index in filled),
        tuple((row.number, tuple(_cell(row, index) for index in filled), row.id == own.id) for row in near),
    )


def _headings(source: Source, row: SourceRow) -> dict[int, str]:
    tables = source.sum.get("tables", [])
    columns: list[list[Any]] = next((table["columns"] for table in tables if table["part"] == row.part), [])
    return {index: heading for index, heading, _role, _reason in columns}


def _cell(row: SourceRow, index: int) -> str:
    return row.cells[index].strip() if index < len(row.cells) else ""
