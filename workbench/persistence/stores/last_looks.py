"""Up to where each reader has seen the timeline, and what others did since."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench import clock
from workbench.persistence.stores.filters import Filters, Since, fitting
from workbench.persistence.tables.entry import Entry, EntryBefore
from workbench.persistence.tables.journal import JournalHead, JournalLine
from workbench.persistence.tables.looking import LastLook
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

_NOTED, _ADDED = "entry.noted", "entry.added"


def find(db: Session, review: Review, user: User) -> LastLook | None:
    """When somebody said that they had looked; None where they never did."""
    return db.get(LastLook, (review.id, user.id))


def since(db: Session, review: Review, user: User) -> Since:
    """What is new to somebody: everything of others, until they have looked once."""
    look = find(db, review, user)
    return Since(user.id, look.journal_number, look.at) if look else Since(user.id, 0, datetime.min)


def look(db: Session, review: Review, user: User) -> LastLook:
    """Keep that somebody has seen everything up to now."""
    number = db.scalar(select(JournalHead.number).where(JournalHead.chain == review.id)) or 0
    kept = find(db, review, user)
    if kept is None:
        kept = LastLook(review_id=review.id, user_id=user.id, at=clock.now(), journal_number=number)
        db.add(kept)
    kept.at, kept.journal_number = clock.now(), number
    db.flush()
    return kept


def what(db: Session, review: Review, since: Since, among: Sequence[Entry]) -> Mapping[str, str]:
    """What is new of each of some entries that others touched, by id: "New", "Changed", "New note" or "Withdrawn"."""
    ids = [entry.id for entry in among if entry.touched_at >= since.at]
    new = fitting(select(Entry.id), review, Filters(news=since)).where(Entry.id.in_(ids))
    ids = list(db.scalars(new)) if ids else []
    events = _events(db, review, since, ids)
    before = select(EntryBefore.entry_id).where(EntryBefore.entry_id.in_(ids), EntryBefore.at >= since.at)
    sent_again = set(db.scalars(before))
    return {
        entry.id: _word(entry, events.get(entry.id, set()), entry.id in sent_again)
        for entry in among
        if entry.id in ids
    }


def _events(db: Session, review: Review, since: Since, ids: Sequence[str]) -> dict[str, set[str]]:
    query = select(JournalLine.subject, JournalLine.event).where(
        JournalLine.chain == review.id,
        JournalLine.number > since.journal_number,
        JournalLine.user_id != since.user_id,
        JournalLine.subject.in_(ids),
    )
    found: dict[str, set[str]] = {}
    for subject, event in db.execute(query):
        found.setdefault(subject, set()).add(event)
    return found


def _word(entry: Entry, events: set[str], sent_again: bool) -> str:
    if entry.withdrawn_by_id is not None:
        return "Withdrawn"
    if _ADDED in events:
        return "New"
    if events - {_NOTED} or sent_again:
        return "Changed"
    return "New note" if events else "New"
