"""What people say to the quality markers of their review, and who was involved how."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.row import ID, Row, Versioned


class MarkerNote(Versioned, Row):
    """People's judgement on one quality marker. ``markers`` is the key of the set it belongs to."""

    __tablename__ = "marker_note"
    __table_args__ = (UniqueConstraint("review_id", "markers", "number"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    markers: Mapped[str] = mapped_column(String(10))
    number: Mapped[int]
    judgement: Mapped[str] = mapped_column(String(20), default="")
    words: Mapped[str] = mapped_column(default="")


class Involvement(Versioned, Row):
    """Somebody, by role or code, who was offered a part in the review, and what came of it.

    ``side`` is family, practitioner or manager; ``state`` is planned, offered, taken, declined or not_offered.
    """

    __tablename__ = "involvement"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    agency_id: Mapped[str | None] = mapped_column(ID, ForeignKey("agency.id"))
    side: Mapped[str] = mapped_column(String(20))
    who: Mapped[str] = mapped_column(String(120))
    state: Mapped[str] = mapped_column(String(20))
    dated: Mapped[str] = mapped_column(String(60), default="")
    words: Mapped[str] = mapped_column(default="")
    agency: Mapped[Agency | None] = relationship()
