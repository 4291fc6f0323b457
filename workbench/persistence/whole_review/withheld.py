"""What of a review is not open to one of its members, who therefore cannot take the whole of it out."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workbench.persistence.tables.conversation import Conversation, ConversationReader
from workbench.persistence.tables.double_marking import DoubleMarking
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def notes(db: Session, review: Review, user: User) -> int:
    """How many notes of conversations this user is not named for."""
    named = select(ConversationReader.conversation_id).where(ConversationReader.user_id == user.id)
    query = select(func.count()).where(Conversation.review_id == review.id, Conversation.id.not_in(named))
    return db.scalar(query) or 0


def markings(db: Session, review: Review) -> int:
    """How many texts are being marked twice, neither of the two seeing what the other marks."""
    query = select(func.count()).where(
        DoubleMarking.review_id == review.id, DoubleMarking.settled_at.is_(None)
    )
    return db.scalar(query) or 0


def rooms(db: Session, review: Review) -> int:
    """How many focus groups are open, in which people write what nobody reads yet."""
    query = select(func.count()).where(FocusGroup.review_id == review.id, FocusGroup.state == "open")
    return db.scalar(query) or 0
