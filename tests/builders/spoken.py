"""Conversations that followed the guided structure."""

from sqlalchemy.orm import Session

from workbench.persistence.tables.conversation import Conversation, ConversationPart, TurningPoint
from workbench.persistence.tables.episode import Episode


def part(db: Session, note: Conversation, key: str, words: str) -> ConversationPart:
    """What was said under one heading."""
    kept = ConversationPart(conversation_id=note.id, key=key, words=words)
    db.add(kept)
    db.flush()
    db.refresh(note)
    return kept


def turning_point(
    db: Session, note: Conversation, *, episode: Episode | None = None, **words: str
) -> TurningPoint:
    """A moment that set the direction, with what was said about it."""
    kept = TurningPoint(
        conversation_id=note.id, episode_id=episode.id if episode else None, position=1, **words
    )
    db.add(kept)
    db.flush()
    db.refresh(note)
    return kept
