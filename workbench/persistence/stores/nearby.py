"""Entries that stand shortly before another."""

from collections.abc import Sequence

from sqlalchemy import Select, select, tuple_
from sqlalchemy.orm import Session, contains_eager

from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.seeing import Mention

_ORDER = (Entry.sorts_at, Entry.place_in_order, Entry.id)


def before(db: Session, entry: Entry, limit: int) -> Sequence[Entry]:
    """The entries right before one, the nearest first."""
    return db.scalars(_earlier(entry).limit(limit)).all()


def about_before(db: Session, entry: Entry, person: Person) -> Entry | None:
    """The nearest earlier entry that names somebody, where it is worked out who stands in which entry."""
    query = _earlier(entry).join(Mention, Mention.entry_id == Entry.id)
    return db.scalar(query.where(Mention.person_id == person.id).limit(1))


def _earlier(entry: Entry) -> Select[Entry]:
    own = (entry.sorts_at, entry.place_in_order, entry.id)
    query = select(Entry).join(Entry.agency).options(contains_eager(Entry.agency))
    query = query.where(Entry.review_id == entry.review_id, tuple_(*_ORDER) < own)
    return query.order_by(*(column.desc() for column in _ORDER))
