"""The blank form in which agencies are asked for their chronologies."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import ID, Row, Versioned


class AgencyForm(Versioned, Row):
    """What agencies are asked for: an explanation, and columns as heading, role, hint and whether it must be filled."""

    __tablename__ = "agency_form"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), unique=True)
    explanation: Mapped[str] = mapped_column(default="")
    back_by: Mapped[date | None]
    columns: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
