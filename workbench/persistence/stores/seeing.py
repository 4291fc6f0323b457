"""Entries as they are read for who was seen, and what people decided about that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from timeline.entry import Entry as Line
from timeline.seen import Level
from timeline.when import Precision, When
from workbench import clock
from workbench.persistence.tables.background import Background
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.seeing import Mention, SeenDecision
from workbench.persistence.tables.user import User

HOLIDAYS = "holidays"
_COLUMNS = (
    Entry.id,
    Entry.agency_id,
    Entry.starts,
    Entry.precision,
    Entry.ends,
    Entry.certain,
    Entry.written,
    Entry.what,
    Entry.people,
    Entry.seen,
    Entry.said,
    Entry.action,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided of an entry and a person, and why."""

    level: Level
    reason: str
    decided_by: str
    decided_at: datetime


def lines(db: Session, review: Review, people: Sequence[Person]) -> list[Line]:
    """The entries that can name any of these people, in order, with their agency by its id.

    Where it is worked out who stands in which entry, only those are fetched. What an agency withdrew is left out.
    """
    query = select(*_COLUMNS).where(Entry.review_id == review.id, Entry.withdrawn_by_id.is_(None))
    if review.has_mentions:
        ids = [person.id for person in people]
        query = query.where(Entry.id.in_(select(Mention.entry_id).where(Mention.person_id.in_(ids))))
    return [_line(row) for row in db.execute(query.order_by(Entry.sorts_at, Entry.place_in_order, Entry.id))]


def line(entry: Entry) -> Line:
    """One entry in the same way."""
    return _line(entry)


def decisions(db: Session, review: Review) -> Mapping[tuple[str, str], Decision]:
    """What people decided, by entry and person."""
    query = select(SeenDecision, User.name).join(User, User.id == SeenDecision.decided_by)
    return {
        (row.entry_id, row.person_id): Decision(Level(row.level), row.reason, name, row.decided_at)
        for row, name in db.execute(query.where(SeenDecision.review_id == review.id))
    }


def decision(db: Session, entry: Entry, person: Person) -> SeenDecision | None:
    """What somebody decided of one entry and one person."""
    return db.scalar(
        select(SeenDecision).where(SeenDecision.entry_id == entry.id, SeenDecision.person_id == person.id)
    )


def decide(db: Session, entry: Entry, person: Person, level: Level, reason: str, *, by: User) -> SeenDecision:
    """Say how near an entry comes to a person. It stands against every later reading until it is taken back."""
    row = decision(db, entry, person)
    if row is None:
        row = SeenDecision(review_id=entry.review_id, entry_id=entry.id, person_id=person.id)
        db.add(row)
    row.level, row.reason = int(level), reason
    row.decided_by, row.decided_at = by.id, clock.now()
    db.flush()
    return row


def take_back(db: Session, row: SeenDecision) -> None:
    """Let the words of the entry count again."""
    db.delete(row)
    db.flush()


def holidays(db: Session, review: Review) -> Sequence[Background]:
    """School holidays and the like, by when they began."""
    query = select(Background).where(Background.review_id == review.id, Background.kind == HOLIDAYS)
    return db.scalars(query.order_by(Background.starts)).all()


def _line(row: Any) -> Line:
    return Line(
        row.id,
        row.agency_id,
        When(row.starts, Precision(row.precision), row.ends, row.certain, row.written),
        row.what,
        people=tuple(row.people),
        seen=row.seen,
        said=row.said,
        action=row.action,
    )
