"""A file that an agency gave, every one of its rows, and what its columns were said to be for."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.row import ID, Identified, Row, Versioned


class Source(Versioned, Row):
    """A file as received. ``state``: waiting (looked at, nothing added yet), added, set_aside, or replaced.

    ``replaces_id`` is the earlier file of which this is the same chronology, sent again.

    It has no agency while it is not clear whose it is; nothing is added before that is known.

    ``kept`` are its entries as they were read and shown, until they are added.

    ``choices`` holds what a person decided about its columns and rows, ``sum`` the counts of its rows.
    """

    __tablename__ = "source"
    __table_args__ = (UniqueConstraint("review_id", "sha256"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    agency_id: Mapped[str | None] = mapped_column(ID, ForeignKey("agency.id"))
    name: Mapped[str] = mapped_column(String(255))
    sha256: Mapped[str] = mapped_column(String(64))
    received_at: Mapped[datetime]
    given_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    state: Mapped[str] = mapped_column(String(12), default="waiting")
    choices: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    sum: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    replaces_id: Mapped[str | None] = mapped_column(ID, ForeignKey("source.id"))
    kept: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    agency: Mapped[Agency | None] = relationship()


class SourceRow(Identified, Row):
    """One row of a source. ``outcome`` is entry, problem or skip; ``reason`` says which, ``sentence`` why.

    ``seen`` are the words in which a problem row says when it was; ``line`` is the physical line of a text file.
    """

    __tablename__ = "source_row"
    __table_args__ = (Index("ix_source_row_place", "source_id", "position"),)

    source_id: Mapped[str] = mapped_column(ID, ForeignKey("source.id"))
    position: Mapped[int]
    part: Mapped[str] = mapped_column(String(255))
    number: Mapped[int]
    cells: Mapped[list[str]] = mapped_column(JSON)
    outcome: Mapped[str] = mapped_column(String(10))
    reason: Mapped[str] = mapped_column(String(40), default="")
    sentence: Mapped[str] = mapped_column(default="")
    seen: Mapped[str] = mapped_column(default="")
    line: Mapped[int | None]
    source: Mapped[Source] = relationship()


class ColumnMemory(Row):
    """What a person said a column of this agency's files is for; the heading in small letters."""

    __tablename__ = "column_memory"

    agency_id: Mapped[str] = mapped_column(ID, ForeignKey("agency.id"), primary_key=True)
    heading: Mapped[str] = mapped_column(String(255), primary_key=True)
    role: Mapped[str] = mapped_column(String(20))
