"""The blank form in which agencies are asked for their chronologies."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import ID, Row, Versioned


class AgencyForm(Versioned, Row):
    """What agencies are told beside the columns: an explanation, and by when it shall be back."""

    __tablename__ = "agency_form"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), unique=True)
    explanation: Mapped[str] = mapped_column(default="")
    back_by: Mapped[date | None]


class FormColumn(Versioned, Row):
    """A column that agencies are asked to fill; ``role`` is what ``timeline.reading.role.Role`` calls it."""

    __tablename__ = "form_column"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    position: Mapped[int]
    heading: Mapped[str] = mapped_column(String(90))
    role: Mapped[str] = mapped_column(String(20))
    hint: Mapped[str] = mapped_column(default="")
    is_required: Mapped[bool] = mapped_column(default=False)
