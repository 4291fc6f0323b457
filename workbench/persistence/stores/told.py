"""What agencies were told: recorded, refused, and the entries as the pure packages compare them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload

from timeline import knowledge
from timeline.when import When
from workbench import clock
from workbench.persistence.stores import dated
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.told import Told, ToldRefusal
from workbench.persistence.tables.user import User

_MOMENT = ("starts", "ends", "latest", "precision", "certain")
Key = tuple[str, str, str]
"""An entry, the agency told, and the entry that shows it, by their ids."""


def of_review(db: Session, review: Review, *, offset: int = 0, limit: int | None = None) -> Sequence[Told]:
    """What is recorded, in the order in which agencies learned; those without a date last."""
    query = _whole().where(Told.review_id == review.id)
    ordered = query.order_by(Told.starts.is_(None), Told.starts, Told.id).offset(offset)
    return db.scalars(ordered.limit(limit) if limit is not None else ordered).all()


def count(db: Session, review: Review) -> int:
    """How much is recorded."""
    return db.scalar(select(func.count()).select_from(Told).where(Told.review_id == review.id)) or 0


def find(db: Session, review: Review, told_id: str) -> Told | None:
    """One telling of this review."""
    found = db.get(Told, told_id)
    return found if found and found.review_id == review.id else None


def of_entries(db: Session, entries: Collection[Entry]) -> Mapping[str, Sequence[Told]]:
    """Who was told of these entries, by the id of the entry, in the order in which they learned."""
    found: dict[str, list[Told]] = defaultdict(list)
    ids = [entry.id for entry in entries]
    query = _whole().where(Told.entry_id.in_(ids)).order_by(Told.starts.is_(None), Told.starts, Told.id)
    for row in db.scalars(query) if ids else ():
        found[row.entry_id].append(row)
    return found


def add(
    db: Session,
    review: Review,
    entry: Entry,
    agency: Agency,
    when: When | None,
    *,
    by: User,
    **more: str | None,
) -> Told:
    """Record that an agency learned of an entry. ``more`` are person_id, teller_id, shown_by_id and how."""
    told = Told(
        review_id=review.id,
        entry_id=entry.id,
        agency_id=agency.id,
        recorded_by=by.id,
        recorded_at=clock.now(),
        **moment(when),
        **more,
    )
    db.add(told)
    db.flush()
    return told


def moment(when: When | None) -> dict[str, Any]:
    """When they learned, as columns."""
    if when is None:
        return {**dict.fromkeys(_MOMENT), "written": ""}
    return {**dated.columns(when), "written": when.written}


def when_of(told: Told) -> When | None:
    """When they learned, as far as is known."""
    return dated.when(told) if told.starts else None


def remove(db: Session, told: Told) -> None:
    """Take back what was recorded."""
    db.delete(told)
    db.flush()


def refuse(db: Session, review: Review, keys: Iterable[Key], *, by: User) -> None:
    """Say of what was proposed that it was not so. It is not proposed again."""
    there = refused(db, review)
    for entry_id, agency_id, shown_by_id in dict.fromkeys(keys):
        if (entry_id, agency_id, shown_by_id) not in there:
            db.add(
                ToldRefusal(
                    review_id=review.id,
                    entry_id=entry_id,
                    agency_id=agency_id,
                    shown_by_id=shown_by_id,
                    decided_by=by.id,
                    decided_at=clock.now(),
                )
            )
    db.flush()


def refused(db: Session, review: Review) -> set[Key]:
    """What was proposed and refused."""
    query = select(ToldRefusal.entry_id, ToldRefusal.agency_id, ToldRefusal.shown_by_id)
    return {(row[0], row[1], row[2]) for row in db.execute(query.where(ToldRefusal.review_id == review.id))}


def recorded(db: Session, review: Review) -> set[tuple[str, str]]:
    """The entries of which each agency is recorded as told."""
    query = select(Told.entry_id, Told.agency_id).where(Told.review_id == review.id)
    return {(row[0], row[1]) for row in db.execute(query)}


def as_timeline(db: Session, review: Review) -> list[knowledge.Told]:
    """Everything recorded as the pure packages know it, with agencies by their ids and practitioners by their codes."""
    columns = (Told.id, Told.entry_id, Told.agency_id, Told.teller_id, Told.how, Person.code, Told.written)
    moments = [getattr(Told, name) for name in _MOMENT]
    query = select(*columns, *moments).outerjoin(Person, Person.id == Told.person_id)
    return [
        knowledge.Told(
            entry=row.entry_id,
            agency=row.agency_id,
            when=when_of(row),  # type: ignore[arg-type]
            by=row.teller_id or "",
            how=row.how,
            person=row.code or "",
            id=row.id,
        )
        for row in db.execute(query.where(Told.review_id == review.id).order_by(Told.id))
    ]


def _whole() -> Select[Told]:
    """Tellings with everything a page says of them."""
    return select(Told).options(
        joinedload(Told.entry).joinedload(Entry.agency),
        joinedload(Told.agency),
        joinedload(Told.teller),
        joinedload(Told.person),
        joinedload(Told.shown_by).joinedload(Entry.agency),
    )
