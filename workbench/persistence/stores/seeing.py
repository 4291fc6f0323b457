"""Entries as they are read for who was seen, and what people decided about that."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from timeline.entry import Entry as Line
from timeline.names import Glossary
from timeline.seen import Level
from timeline.when import Precision, When
from workbench import clock
from workbench.persistence.stores import entries, mentions
from workbench.persistence.tables.background import Background
from workbench.persistence.tables.entry import TEXTS, Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.seeing import Mention, SeenDecision
from workbench.persistence.tables.user import User

HOLIDAYS = "holidays"
MANY = 5_000
_SLIM = (
    Entry.id,
    Entry.agency_id,
    Entry.starts,
    Entry.latest,
    Entry.precision,
    Entry.version,
    Entry.touched_at,
)
_WORDS = (Entry.id, Entry.what, Entry.people, Entry.seen, Entry.said, Entry.action)
_NO_MOMENT = When(datetime.min, Precision.YEAR)


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided of an entry and a person, and why."""

    level: Level
    reason: str
    decided_by: str
    decided_at: datetime


def moments(db: Session, review: Review, people: Sequence[Person]) -> Sequence[Any]:
    """The entries that can name any of these people, without their words: id, agency, moment, and which version it is.

    Where it is worked out who stands in which entry, only those are fetched. What an agency withdrew is left out.
    """
    query = _standing(review, _SLIM)
    if review.has_mentions:
        ids = [person.id for person in people]
        query = query.where(Entry.id.in_(select(Mention.entry_id).where(Mention.person_id.in_(ids))))
    return db.execute(query.order_by(Entry.sorts_at, Entry.place_in_order, Entry.id)).all()


def words(db: Session, review: Review, entry_ids: Collection[str]) -> Iterator[Line]:
    """The words of these entries, with nothing of when they were."""
    query = _standing(review, _WORDS)
    if len(entry_ids) > MANY:
        yield from (_line(row) for row in db.execute(query) if row.id in entry_ids)
        return
    wanted = sorted(entry_ids)
    for start in range(0, len(wanted), entries.AT_ONCE):
        some = wanted[start : start + entries.AT_ONCE]
        yield from (_line(row) for row in db.execute(query.where(Entry.id.in_(some))))


def line(entry: Entry) -> Line:
    """The words of one entry in the same way."""
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


def named(
    db: Session, review: Review, people: Sequence[Person], glossary: Glossary
) -> Mapping[str, Sequence[str]]:
    """Which of these people each entry names, by ids: as it was worked out, or by going through the words."""
    found: dict[str, list[str]] = defaultdict(list)
    ids = {person.code: person.id for person in people}
    wanted = set(ids.values())
    if review.has_mentions:
        query = select(Mention.entry_id, Mention.person_id).join(Entry, Entry.id == Mention.entry_id)
        for entry_id, person_id in db.execute(query.where(Entry.review_id == review.id)):
            if person_id in wanted:
                found[entry_id].append(person_id)
        return found
    for entry_id, *values in db.execute(_standing(review, (Entry.id, *TEXTS))):
        codes = dict.fromkeys(span.code for span in glossary.spans(mentions.text(values)))
        if each := [ids[code] for code in codes if code in ids]:
            found[entry_id] = each
    return found


def holidays(db: Session, review: Review) -> Sequence[Background]:
    """School holidays and the like, by when they began."""
    query = select(Background).where(Background.review_id == review.id, Background.kind == HOLIDAYS)
    return db.scalars(query.order_by(Background.starts)).all()


def _standing(review: Review, columns: Sequence[Any]) -> Select[Any]:
    return select(*columns).where(Entry.review_id == review.id, Entry.withdrawn_by_id.is_(None))


def _line(row: Any) -> Line:
    return Line(
        row.id,
        "",
        _NO_MOMENT,
        row.what,
        people=tuple(row.people),
        seen=row.seen,
        said=row.said,
        action=row.action,
    )
