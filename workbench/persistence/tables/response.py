"""What a board says to a finding."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import ID, Row, Versioned


class Response(Versioned, Row):
    """A board's response to one finding: accepted or not, why, what it will do, the sign it will look for."""

    __tablename__ = "response"
    __table_args__ = (UniqueConstraint("finding_id"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    finding_id: Mapped[str] = mapped_column(ID, ForeignKey("finding.id"))
    accepted: Mapped[str] = mapped_column(String(12), default="")
    why: Mapped[str] = mapped_column(default="")
    will_do: Mapped[str] = mapped_column(default="")
    who: Mapped[str] = mapped_column(default="")
    sign: Mapped[str] = mapped_column(default="")
    is_shared: Mapped[bool] = mapped_column(default=False)
