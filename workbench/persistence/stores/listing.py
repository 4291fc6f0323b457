"""The lines of the timeline list: entries in order, those that tell of one event under their first telling."""

from collections.abc import Sequence

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import Session

from workbench.persistence.stores import entries, tellings
from workbench.persistence.stores.filters import Filters, fitting
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

_ORDER = (Entry.sorts_at, Entry.place_in_order, Entry.id)


def count(db: Session, review: Review, filters: Filters) -> int:
    """How many lines the list has."""
    query = fitting(select(func.count()).select_from(Entry), review, filters)
    return db.scalar(query.where(~tellings.folded(review, filters))) or 0


def page(db: Session, review: Review, filters: Filters, *, offset: int, limit: int) -> Sequence[Entry]:
    """Some lines of the list, each with its agency."""
    query = fitting(select(Entry.id), review, filters).where(~tellings.folded(review, filters))
    ids = db.scalars(query.order_by(*_ORDER).offset(offset).limit(limit)).all()
    return entries.by_ids(db, review, ids)


def position(db: Session, review: Review, entry: Entry, filters: Filters) -> int:
    """How many lines stand before an entry."""
    own = (entry.sorts_at, entry.place_in_order, entry.id)
    query = fitting(select(func.count()).select_from(Entry), review, filters)
    query = query.where(~tellings.folded(review, filters), tuple_(*_ORDER) < own)
    return db.scalar(query) or 0
