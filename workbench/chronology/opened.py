"""One entry with all that is known of it, and the row it came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from flask import g
from sqlalchemy.orm import Session

from workbench.chronology import behind, lives, standing
from workbench.chronology.behind import Behind
from workbench.chronology.listed import heading
from workbench.chronology.lives import Interval
from workbench.chronology.preview import place
from workbench.chronology.standing import Place
from workbench.page import coding, narrowed
from workbench.persistence.stores import background, entries, episodes, tellings
from workbench.persistence.stores.tellings import Beside
from workbench.persistence.tables.entry import Entry, EntryNote
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.review import Review
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
    """An open entry. ``behind`` is what stood behind its agency's work, ``told`` who else tells of the same event."""

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
    ages: tuple[str, ...]
    intervals: Sequence[Interval]
    behind: tuple[Behind, ...]
    told: Beside | None


def of(review: Review, entry: Entry) -> Opened:
    """All that the page of an entry shows."""
    before, after = entries.neighbours(g.db, entry)
    when, codes = entries.when_of(entry), narrowed.people_in(entry, coding.glossary())
    return Opened(
        entry=entry,
        when=when.words(),
        month=heading(entry),
        people=codes,
        origin=_origin(g.db, entry),
        episodes=episodes.with_entry(g.db, entry.id),
        notes=entries.notes(g.db, entry),
        before=before,
        after=after,
        place=standing.of(entry, before, after),
        ages=lives.births(g.db, review).of(codes, when),
        intervals=lives.intervals(g.db, review, entry, codes, coding.glossary()),
        behind=_behind(g.db, review, entry),
        told=tellings.beside(g.db, [entry]).get(entry.id),
    )


def _behind(db: Session, review: Review, entry: Entry) -> tuple[Behind, ...]:
    """What stood behind the work of everybody, and of the agency that wrote the entry."""
    bands = background.between(db, review, entry.starts, entry.latest)
    own = [band for band in bands if band.agency is None or band.agency.id == entry.agency_id]
    return behind.of(own, entry.starts, entry.latest)


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
