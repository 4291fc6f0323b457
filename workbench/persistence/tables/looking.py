"""Choices of the timeline that were kept under a name, and when each reader looked last."""

from datetime import datetime

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import ID, Row, Versioned


class SavedView(Versioned, Row):
    """A choice of entries under a name: one's own, or open to everybody who gathers."""

    __tablename__ = "saved_view"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    made_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    name: Mapped[str] = mapped_column(String(120))
    is_shared: Mapped[bool] = mapped_column(default=False)
    choice: Mapped[dict[str, list[str]]] = mapped_column(JSON)


class LastLook(Row):
    """Up to where in a review's journal a reader has seen everything."""

    __tablename__ = "last_look"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), primary_key=True)
    user_id: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"), primary_key=True)
    at: Mapped[datetime]
    journal_number: Mapped[int]
