"""The texts of a report that belong to no finding, and its releases."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column

from workbench.persistence.tables.row import ID, Identified, Row, Versioned


class ReportText(Versioned, Row):
    """One section of the report: the window, what happened, the synopsis, method, limits, and so on."""

    __tablename__ = "report_text"
    __table_args__ = (UniqueConstraint("review_id", "key"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    key: Mapped[str] = mapped_column(String(30))
    words: Mapped[str] = mapped_column(default="")


class Release(Identified, Row):
    """A report as it was released: the whole tree, so that later drafts change nothing a board has read."""

    __tablename__ = "release"
    __table_args__ = (UniqueConstraint("review_id", "number"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    number: Mapped[int]
    released_at: Mapped[datetime]
    released_by: Mapped[str] = mapped_column(String(200))
    to_practitioners: Mapped[bool]
    findings: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    document: Mapped[dict[str, Any]] = deferred(mapped_column(JSON))


class SettledItem(Identified, Row):
    """Something that could give a person away in what is to be released, and what somebody decided about it.

    ``item`` is a digest of the words, their kind and where they stand: the same item stays settled in later drafts.
    """

    __tablename__ = "settled_item"
    __table_args__ = (UniqueConstraint("review_id", "item"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    item: Mapped[str] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(20))
    words: Mapped[str]
    place: Mapped[str] = mapped_column(String(300))
    why: Mapped[str]
    settled_by: Mapped[str] = mapped_column(String(200))
    settled_at: Mapped[datetime]
