"""The texts that words are marked in, and who may read them. A note, and all that belongs to it, is read by name."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.persistence.stores import contributed, conversations, entries, episodes
from workbench.persistence.tables.conversation import Conversation, TurningPoint
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

ENTRY, ACCOUNT, CONVERSATION, TURNING_POINT = "entry", "account", "conversation", "turning_point"
CONTRIBUTION = contributed.TEXT


def may_read(db: Session, review: Review, user: User, kind: str, text_id: str) -> bool:
    """Whether there is such a text in this review, and this member of its team may read it."""
    if kind == ENTRY:
        return entries.find(db, review, text_id) is not None
    if kind == ACCOUNT:
        return episodes.find_account(db, review, text_id) is not None
    if kind == CONTRIBUTION:
        said = contributed.in_review(db, review, text_id)
        return said is not None or contributed.why_unread(db, review, text_id) is not None
    note = note_of(db, review, kind, text_id)
    return note is not None and conversations.may_read(db, note, user)


def hold(db: Session, kind: str, text_id: str) -> None:
    """Keep a text as it is until this transaction ends, where its writer may take it back at any moment."""
    if kind == CONTRIBUTION:
        contributed.hold(db, text_id)


def note_of(db: Session, review: Review, kind: str, text_id: str) -> Conversation | None:
    """The conversation note that a text is, or belongs to."""
    if kind == CONVERSATION:
        return conversations.find(db, review, text_id)
    moment = db.get(TurningPoint, text_id) if kind == TURNING_POINT else None
    return conversations.find(db, review, moment.conversation_id) if moment else None


def episodes_of(db: Session, kind: str, text_id: str) -> Sequence[Episode]:
    """The episodes that a text belongs to."""
    if kind == ENTRY:
        return episodes.with_entry(db, text_id)
    if kind == ACCOUNT:
        return episodes.with_account(db, text_id)
    if kind == CONVERSATION:
        return episodes.with_account_from(db, text_id)
    if kind == CONTRIBUTION:
        return contributed.episodes_of(db, text_id)
    query = select(Episode).join(TurningPoint, TurningPoint.episode_id == Episode.id)
    return db.scalars(query.where(TurningPoint.id == text_id)).all()


def turning_point(db: Session, conversation: Conversation, moment_id: str) -> TurningPoint | None:
    """One turning point of a conversation."""
    found = db.get(TurningPoint, moment_id)
    return found if found and found.conversation_id == conversation.id else None
