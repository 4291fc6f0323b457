"""Who stands in which entry, and what people said about whether somebody was seen."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import ID, Row, Versioned


class Mention(Row):
    """A person whom the words or columns of an entry name. Worked out anew when either changes."""

    __tablename__ = "mention"

    entry_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(ID, ForeignKey("person.id"), primary_key=True, index=True)


class SeenDecision(Versioned, Row):
    """How near an entry comes to a person, as a reviewer says; ``level`` is a ``timeline.seen.Level``."""

    __tablename__ = "seen_decision"
    __table_args__ = (UniqueConstraint("entry_id", "person_id"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    entry_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"))
    person_id: Mapped[str] = mapped_column(ID, ForeignKey("person.id"), index=True)
    level: Mapped[int]
    reason: Mapped[str] = mapped_column(default="")
    decided_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    decided_at: Mapped[datetime]
