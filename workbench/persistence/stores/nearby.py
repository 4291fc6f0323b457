"""Entries that stand shortly before another."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Select, func, select, tuple_
from sqlalchemy.orm import Session, contains_eager

from workbench.persistence.stores import entries
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.seeing import Mention

_ORDER = (Entry.sorts_at, Entry.place_in_order, Entry.id)


def before(db: Session, entry: Entry, limit: int) -> Sequence[Entry]:
    """The entries right before one, the nearest first."""
    return db.scalars(_earlier(entry).limit(limit)).all()


def about_before(db: Session, entry: Entry, person: Person) -> Entry | None:
    """The nearest earlier entry that names somebody, where it is worked out who stands in which entry."""
    query = _earlier(entry).join(Mention, Mention.entry_id == Entry.id)
    return db.scalar(query.where(Mention.person_id == person.id).limit(1))


def beside(
    db: Session, review: Review, ids: Sequence[str]
) -> Mapping[str, tuple[Entry | None, Entry | None]]:
    """The entries right before and right after each of some, in the whole timeline, by id."""
    line = select(
        Entry.id,
        func.lag(Entry.id).over(order_by=_ORDER).label("before"),
        func.lead(Entry.id).over(order_by=_ORDER).label("after"),
    ).where(Entry.review_id == review.id)
    standing = line.subquery()
    found = db.execute(select(standing).where(standing.c.id.in_(ids))).all()
    wanted = {each for _, before, after in found for each in (before, after) if each}
    rows = {entry.id: entry for entry in entries.by_ids(db, review, sorted(wanted))}
    return {own: (rows.get(before), rows.get(after)) for own, before, after in found}


def _earlier(entry: Entry) -> Select[Entry]:
    own = (entry.sorts_at, entry.place_in_order, entry.id)
    query = select(Entry).join(Entry.agency).options(contains_eager(Entry.agency))
    query = query.where(Entry.review_id == entry.review_id, tuple_(*_ORDER) < own)
    return query.order_by(*(column.desc() for column in _ORDER))
