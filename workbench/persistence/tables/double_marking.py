"""Two reviewers mark one text, neither seeing what the other marks, and settle what they make of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.marked import Marked
from workbench.persistence.tables.row import ID, Identified, Row, Versioned
from workbench.persistence.tables.user import User


class DoubleMarking(Versioned, Row):
    """A text to be marked twice. ``text_kind`` and ``text_id`` name it as a factor does."""

    __tablename__ = "double_marking"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    text_kind: Mapped[str] = mapped_column(String(20))
    text_id: Mapped[str] = mapped_column(ID)
    asked_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    markers: Mapped[list["DoubleMarker"]] = relationship(order_by="DoubleMarker.position")


class DoubleMarker(Identified, Row):
    """One of the two. Until both have ``finished_at``, neither can see the other's marks."""

    __tablename__ = "double_marker"

    marking_id: Mapped[str] = mapped_column(ID, ForeignKey("double_marking.id"), index=True)
    user_id: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    position: Mapped[int]
    finished_at: Mapped[datetime | None]
    user: Mapped[User] = relationship()


class BlindMark(Marked, Versioned, Row):
    """What one of the two marked: a factor in waiting, in no list, count or pattern.

    ``outcome`` is empty until it is settled, then kept, joined (the other's mark stands for both) or dropped;
    ``factor_id`` is the factor it became.
    """

    __tablename__ = "blind_mark"

    marking_id: Mapped[str] = mapped_column(ID, ForeignKey("double_marking.id"), index=True)
    marker_id: Mapped[str] = mapped_column(ID, ForeignKey("double_marker.id"), index=True)
    outcome: Mapped[str] = mapped_column(String(10), default="")
    why: Mapped[str] = mapped_column(default="")
    factor_id: Mapped[str | None] = mapped_column(ID, ForeignKey("factor.id"))
