"""What a reviewer thinks about something, kept beside it."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.row import ID, Row, Versioned
from workbench.persistence.tables.user import User


class Memo(Versioned, Row):
    """A thought about an entry, an episode, a conversation, a factor, a pattern or a finding: no evidence of its own.

    ``about_kind`` and ``about_id`` name what it is about.
    """

    __tablename__ = "memo"
    __table_args__ = (Index("ix_memo_about", "about_kind", "about_id"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    about_kind: Mapped[str] = mapped_column(String(20))
    about_id: Mapped[str] = mapped_column(ID)
    words: Mapped[str]
    written_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    written_at: Mapped[datetime]
    writer: Mapped[User] = relationship()
