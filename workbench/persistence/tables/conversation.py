"""The note of a conversation with a practitioner, and who may read it."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.row import ID, Row, Versioned


class Conversation(Versioned, Row):
    """A note of what somebody said, under their role. Reading it is by name: see ``ConversationReader``."""

    __tablename__ = "conversation"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    agency_id: Mapped[str | None] = mapped_column(ID, ForeignKey("agency.id"))
    role: Mapped[str] = mapped_column(String(120))
    held_on: Mapped[str] = mapped_column(String(60), default="")
    words: Mapped[str]
    written_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    agency: Mapped[Agency | None] = relationship()


class ConversationReader(Row):
    """Somebody who may read a note."""

    __tablename__ = "conversation_reader"

    conversation_id: Mapped[str] = mapped_column(ID, ForeignKey("conversation.id"), primary_key=True)
    user_id: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"), primary_key=True)
