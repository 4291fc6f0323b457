"""Which frameworks of factors a review works with, and those that a partnership made itself."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import ID, Identified, Row, Versioned


class ReviewFramework(Identified, Row):
    """A framework that a review chose, in its order. A review that chose none has the one it begins with."""

    __tablename__ = "review_framework"
    __table_args__ = (UniqueConstraint("review_id", "framework"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    framework: Mapped[str] = mapped_column(String(40))
    position: Mapped[int]


class OwnFramework(Versioned, Row):
    """A framework of a partnership's own. ``document`` has the form of the framework files that are shipped."""

    __tablename__ = "own_framework"
    __table_args__ = (UniqueConstraint("partnership_id", "key"),)

    partnership_id: Mapped[str] = mapped_column(ID, ForeignKey("partnership.id"), index=True)
    key: Mapped[str] = mapped_column(String(40))
    document: Mapped[dict[str, Any]] = mapped_column(JSON)
