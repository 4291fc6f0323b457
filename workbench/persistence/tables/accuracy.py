"""Those who were involved read a draft and say where it is not accurate; every comment is settled."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from workbench.persistence.tables.row import ID, Identified, Row, Versioned
from workbench.persistence.tables.user import User


class AccuracyRound(Versioned, Row):
    """A draft as it was given to those who were involved. ``document`` is its tree, which later drafts leave alone."""

    __tablename__ = "accuracy_round"
    __table_args__ = (UniqueConstraint("review_id", "number"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    number: Mapped[int]
    invitation: Mapped[str] = mapped_column(default="")
    comments_by: Mapped[date | None]
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    document: Mapped[dict[str, Any]] = deferred(mapped_column(JSON))
    readers: Mapped[list["AccuracyReader"]] = relationship(cascade="all, delete-orphan")


class AccuracyReader(Identified, Row):
    """Somebody who was asked to read a draft, and when they said they had."""

    __tablename__ = "accuracy_reader"
    __table_args__ = (UniqueConstraint("round_id", "user_id"),)

    round_id: Mapped[str] = mapped_column(ID, ForeignKey("accuracy_round.id"), index=True)
    user_id: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    read_at: Mapped[datetime | None]
    user: Mapped[User] = relationship()


class AccuracyComment(Versioned, Row):
    """What somebody said about a place in a draft.

    ``place`` is the number of a block of the round's tree and ``quote`` words in it. ``outcome`` is empty until it is
    settled, then changed, partly or unchanged; ``outcome_why`` is what the reader is told.
    """

    __tablename__ = "accuracy_comment"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    round_id: Mapped[str] = mapped_column(ID, ForeignKey("accuracy_round.id"), index=True)
    user_id: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    place: Mapped[int]
    quote: Mapped[str] = mapped_column(default="")
    words: Mapped[str]
    written_at: Mapped[datetime]
    outcome: Mapped[str] = mapped_column(String(12), default="")
    outcome_why: Mapped[str] = mapped_column(default="")
    settled_by: Mapped[str] = mapped_column(String(200), default="")
    settled_at: Mapped[datetime | None]
    user: Mapped[User] = relationship()
