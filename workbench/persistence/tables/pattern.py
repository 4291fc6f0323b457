"""An underlying pattern, and what people decided about the machine's suggestions."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.row import ID, Identified, Row, Versioned

if TYPE_CHECKING:
    from workbench.persistence.tables.factor import Factor


class Pattern(Versioned, Row):
    """Factors that tell one story beyond one episode, kept by a person. ``why_set_aside`` when it was."""

    __tablename__ = "pattern"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    title: Mapped[str] = mapped_column(String(300))
    is_set_aside: Mapped[bool] = mapped_column(default=False)
    why_set_aside: Mapped[str] = mapped_column(default="")
    kept_by: Mapped[str] = mapped_column(String(200))
    kept_at: Mapped[datetime]
    factors: Mapped[list["Factor"]] = relationship(back_populates="pattern", order_by="Factor.id")


class RejectedSuggestion(Identified, Row):
    """A group of factors that the machine suggested and a person refused: it is not suggested again."""

    __tablename__ = "rejected_suggestion"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    factor_ids: Mapped[list[str]] = mapped_column(JSON)
    why: Mapped[str]
    at: Mapped[datetime]


class LeftOut(Row):
    """A factor that a person said does not belong to a pattern."""

    __tablename__ = "left_out"

    pattern_id: Mapped[str] = mapped_column(ID, ForeignKey("pattern.id"), primary_key=True)
    factor_id: Mapped[str] = mapped_column(ID, ForeignKey("factor.id"), primary_key=True)
