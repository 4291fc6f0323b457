"""The turning points of a conversation, in the order in which they were told, and the accounts made from them."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.persistence.stores import numbered
from workbench.persistence.tables.conversation import Conversation, TurningPoint
from workbench.persistence.tables.episode import Account


def add(db: Session, conversation: Conversation, told: Mapping[str, str | None]) -> TurningPoint:
    """Keep a turning point after the others. ``told`` holds its columns."""
    point = TurningPoint(
        conversation_id=conversation.id, position=len(conversation.turning_points) + 1, **told
    )
    conversation.turning_points.append(point)
    db.flush()
    return point


def remove(db: Session, conversation: Conversation, point: TurningPoint) -> None:
    """Take a turning point away. Ask first whether a factor is marked in it: that would be left in the air."""
    conversation.turning_points = numbered.without(conversation.turning_points, point)
    db.flush()


def move(db: Session, conversation: Conversation, point: TurningPoint, by: int) -> None:
    """Move a turning point up (-1) or down (1); at an end it stays."""
    conversation.turning_points = numbered.moved(conversation.turning_points, point, by)
    db.flush()


def account(db: Session, conversation: Conversation, point: TurningPoint) -> Account | None:
    """The account of the point's episode that the team made from this conversation, if there is one.

    An account that somebody wrote of their own place is theirs, and never this one.
    """
    query = select(Account).where(
        Account.episode_id == point.episode_id,
        Account.conversation_id == conversation.id,
        Account.written_by.is_(None),
    )
    found = db.scalars(query.order_by(Account.id)).all()
    return next((each for each in found if each.id == point.account_id), found[0] if found else None)
