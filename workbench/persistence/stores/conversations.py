"""Notes of conversations. Reading one is by name: every question here asks who is asking, save ``find``."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from workbench.persistence.tables.conversation import Conversation, ConversationPart, ConversationReader
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def readable(db: Session, review: Review, user: User) -> Sequence[Conversation]:
    """The notes that this user may read, by role."""
    query = (
        select(Conversation)
        .join(ConversationReader, ConversationReader.conversation_id == Conversation.id)
        .options(joinedload(Conversation.agency))
        .where(Conversation.review_id == review.id, ConversationReader.user_id == user.id)
    )
    return db.scalars(query.order_by(Conversation.role, Conversation.id)).all()


def find(db: Session, review: Review, conversation_id: str) -> Conversation | None:
    """One note of this review, whoever asks: check ``may_read`` before anything of it is shown."""
    found = db.get(Conversation, conversation_id)
    return found if found and found.review_id == review.id else None


def may_read(db: Session, conversation: Conversation, user: User) -> bool:
    """Whether this user was named as a reader of the note."""
    return db.get(ConversationReader, (conversation.id, user.id)) is not None


def readers(db: Session, conversation: Conversation) -> Sequence[User]:
    """Everybody who may read a note, by name."""
    query = select(User).join(ConversationReader, ConversationReader.user_id == User.id)
    return db.scalars(
        query.where(ConversationReader.conversation_id == conversation.id).order_by(User.name)
    ).all()


def add(
    db: Session, review: Review, *, by: User, readers: Iterable[str], told: Mapping[str, Any]
) -> Conversation:
    """Keep a note. ``told`` holds role, agency_id, held_on and words; whoever writes it may always read it."""
    conversation = Conversation(review_id=review.id, written_by=by.id, **told)
    db.add(conversation)
    db.flush()
    let_read(db, conversation, readers)
    return conversation


def let_read(db: Session, conversation: Conversation, user_ids: Iterable[str]) -> None:
    """Let these users read a note, and nobody else but whoever wrote it."""
    db.execute(
        delete(ConversationReader).where(ConversationReader.conversation_id == conversation.id),
        execution_options={"synchronize_session": "fetch"},
    )
    for user_id in sorted({conversation.written_by, *user_ids}):
        db.add(ConversationReader(conversation_id=conversation.id, user_id=user_id))
    db.flush()


def guide(db: Session, conversation: Conversation, keys: Iterable[str]) -> None:
    """Let a note follow the guided structure: a part for each key, those already there as they are."""
    there = {part.key for part in conversation.parts}
    conversation.parts.extend(ConversationPart(key=key) for key in keys if key not in there)
    db.flush()


def headings(db: Session, review: Review) -> Sequence[tuple[str, int]]:
    """The key of every part of every note, with its weight. No words, so nobody is asked who they are."""
    query = select(ConversationPart.key, ConversationPart.weight).join(
        Conversation, Conversation.id == ConversationPart.conversation_id
    )
    return [(key, weight) for key, weight in db.execute(query.where(Conversation.review_id == review.id))]


def part_in(db: Session, conversation: Conversation, part_id: str) -> ConversationPart | None:
    """One part of this note."""
    found = db.get(ConversationPart, part_id)
    return found if found and found.conversation_id == conversation.id else None
