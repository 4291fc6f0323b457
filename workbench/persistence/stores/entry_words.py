"""Entries as the pure packages go through them by the ten thousand: only what is needed, straight from the columns."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from timeline import entry as timeline_entry
from timeline.when import Precision, When
from workbench.persistence.stores import dated, entries
from workbench.persistence.stores.filters import EVERYTHING, Filters
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.seeing import Mention

_MOMENT = (Entry.id, Entry.starts, Entry.ends, Entry.precision, Entry.certain, Entry.written, Entry.recorded)
_WORDS = (Entry.what, Entry.source, Entry.told_by, Entry.people, Entry.seen, Entry.action, Entry.further)


def silent(db: Session, review: Review) -> list[timeline_entry.Entry]:
    """Every entry without its words, with its agency by id. Those the agency has withdrawn are left out."""
    rows = entries.slim(db, review, *_MOMENT, Entry.agency_id, Entry.withdrawn_by_id)
    return [
        timeline_entry.Entry(row.id, row.agency_id, dated.when(row), "", recorded=_recorded(row.recorded))
        for row in rows
        if row.withdrawn_by_id is None
    ]


def spoken(db: Session, review: Review, filters: Filters = EVERYTHING) -> list[timeline_entry.Entry]:
    """Entries with their words, with their agency by name. Those the agency has withdrawn are left out."""
    rows = entries.slim(db, review, *_MOMENT, *_WORDS, Agency.name, Entry.withdrawn_by_id, filters=filters)
    return [
        timeline_entry.Entry(
            id=row.id,
            agency=row.name,
            when=dated.when(row),
            what=row.what,
            source=row.source,
            people=tuple(row.people),
            told_by=row.told_by,
            seen=row.seen,
            action=row.action,
            further=tuple((heading, text) for heading, text in row.further),
        )
        for row in rows
        if row.withdrawn_by_id is None
    ]


def naming(db: Session, agency: Agency, person: Person) -> frozenset[str]:
    """The ids of an agency's entries that name a person, where that is worked out for the review."""
    query = select(Mention.entry_id).join(Entry, Entry.id == Mention.entry_id)
    return frozenset(db.scalars(query.where(Entry.agency_id == agency.id, Mention.person_id == person.id)))


def _recorded(moment: datetime | None) -> When | None:
    """When a row was written down is known to the day, whatever the time of it."""
    return When(moment, Precision.DAY) if moment else None
