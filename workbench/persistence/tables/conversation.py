"""The note of a conversation with a practitioner, and who may read it."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.row import ID, Identified, Row, Versioned


class Conversation(Versioned, Row):
    """A note of what somebody said, under their role. Reading it is by name: see ``ConversationReader``.

    ``words`` is the note as a whole; one that followed the guided structure has ``parts`` and ``turning_points``.
    """

    __tablename__ = "conversation"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    agency_id: Mapped[str | None] = mapped_column(ID, ForeignKey("agency.id"))
    role: Mapped[str] = mapped_column(String(120))
    held_on: Mapped[str] = mapped_column(String(60), default="")
    words: Mapped[str]
    written_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    agency: Mapped[Agency | None] = relationship()
    parts: Mapped[list["ConversationPart"]] = relationship(cascade="all, delete-orphan")
    turning_points: Mapped[list["TurningPoint"]] = relationship(
        order_by="TurningPoint.position", cascade="all, delete-orphan"
    )


class ConversationPart(Versioned, Row):
    """What was said under one heading of the guided structure.

    ``weight`` says how much it mattered to whoever spoke, where the heading is about contributory factors: 0 is unsaid.
    """

    __tablename__ = "conversation_part"
    __table_args__ = (UniqueConstraint("conversation_id", "key"),)

    conversation_id: Mapped[str] = mapped_column(ID, ForeignKey("conversation.id"), index=True)
    key: Mapped[str] = mapped_column(String(20))
    words: Mapped[str] = mapped_column(default="")
    weight: Mapped[int] = mapped_column(default=0)


class TurningPoint(Versioned, Row):
    """A moment that set the direction, as the person saw it then. It may belong to an episode, and feed an account."""

    __tablename__ = "turning_point"

    conversation_id: Mapped[str] = mapped_column(ID, ForeignKey("conversation.id"), index=True)
    episode_id: Mapped[str | None] = mapped_column(ID, ForeignKey("episode.id"), index=True)
    account_id: Mapped[str | None] = mapped_column(ID, ForeignKey("account.id"))
    position: Mapped[int]
    moment: Mapped[str] = mapped_column(default="")
    thinking: Mapped[str] = mapped_column(default="")
    reasons: Mapped[str] = mapped_column(default="")
    salient: Mapped[str] = mapped_column(default="")
    else_going_on: Mapped[str] = mapped_column(default="")
    concerns: Mapped[str] = mapped_column(default="")
    aims: Mapped[str] = mapped_column(default="")
    options: Mapped[str] = mapped_column(default="")


class ConversationReader(Row):
    """Somebody who may read a note."""

    __tablename__ = "conversation_reader"

    conversation_id: Mapped[str] = mapped_column(ID, ForeignKey("conversation.id"), primary_key=True)
    user_id: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"), primary_key=True)


class NoteCheck(Identified, Row):
    """A private link by which whoever spoke can check a note, without an account. Only a hash of its secret is kept.

    Until ``until`` they can say what is right; until ``opens_until`` they can read what became of it. ``use`` is empty
    until they have answered.
    """

    __tablename__ = "note_check"

    conversation_id: Mapped[str] = mapped_column(ID, ForeignKey("conversation.id"), unique=True)
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    made_at: Mapped[datetime]
    until: Mapped[date]
    opens_until: Mapped[date]
    is_called_off: Mapped[bool] = mapped_column(default=False)
    answered_at: Mapped[datetime | None]
    use: Mapped[str] = mapped_column(String(20), default="")
    remarks: Mapped[list["NoteRemark"]] = relationship(cascade="all, delete-orphan")


class NoteRemark(Versioned, Row):
    """What whoever spoke says of one part of their note, and what became of it.

    ``verdict`` is right, change or leave_out; ``settled`` is empty, taken or kept, with ``why`` where it was kept.
    """

    __tablename__ = "note_remark"
    __table_args__ = (UniqueConstraint("check_id", "part"),)

    check_id: Mapped[str] = mapped_column(ID, ForeignKey("note_check.id"), index=True)
    part: Mapped[str] = mapped_column(String(60))
    verdict: Mapped[str] = mapped_column(String(10))
    words: Mapped[str] = mapped_column(default="")
    settled: Mapped[str] = mapped_column(String(10), default="")
    why: Mapped[str] = mapped_column(default="")
