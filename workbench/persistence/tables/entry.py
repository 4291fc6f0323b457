"""One line of the merged timeline, what it was before, and notes on it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench import clock
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.row import ID, Identified, Row, Versioned
from workbench.persistence.tables.source import Source, SourceRow


class Entry(Versioned, Row):
    """One line of a chronology, in the words received. The moment is kept as ``timeline.when.When`` has it.

    ``latest`` is the last minute it can mean.
    ``sorts_at`` and ``place_in_order`` put it in its place and say nothing about when it was: an entry known to the
    day alone starts at midnight, and may still be placed between two that have a time.
    ``recorded`` is when it was written down, where the agency says so and it was later. ``touched_at`` is when the
    entry was added or last changed here. ``withdrawn_by_id`` is the file, sent again, in which its row is missing.
    """

    __tablename__ = "entry"
    __table_args__ = (Index("ix_entry_order", "review_id", "sorts_at", "place_in_order"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"))
    agency_id: Mapped[str] = mapped_column(ID, ForeignKey("agency.id"), index=True)
    source_row_id: Mapped[str | None] = mapped_column(ID, ForeignKey("source_row.id"), index=True)
    starts: Mapped[datetime]
    ends: Mapped[datetime | None]
    latest: Mapped[datetime]
    precision: Mapped[str] = mapped_column(String(10))
    certain: Mapped[bool]
    written: Mapped[str]
    sorts_at: Mapped[datetime]
    place_in_order: Mapped[int] = mapped_column(default=0)
    what: Mapped[str]
    source: Mapped[str] = mapped_column(default="")
    people: Mapped[list[str]] = mapped_column(JSON, default=list)
    told_by: Mapped[str] = mapped_column(default="")
    seen: Mapped[str] = mapped_column(default="")
    said: Mapped[str] = mapped_column(default="")
    action: Mapped[str] = mapped_column(default="")
    further: Mapped[list[list[str]]] = mapped_column(JSON, default=list)
    warnings: Mapped[list[str]] = mapped_column(JSON, default=list)
    added_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    touched_at: Mapped[datetime] = mapped_column(default=clock.now)
    recorded: Mapped[datetime | None]
    is_placed_by_hand: Mapped[bool] = mapped_column(default=False)
    withdrawn_by_id: Mapped[str | None] = mapped_column(ID, ForeignKey("source.id"))
    agency: Mapped[Agency] = relationship()
    source_row: Mapped[SourceRow | None] = relationship()
    withdrawn_by: Mapped[Source | None] = relationship()


class EntryNote(Identified, Row):
    """What a reviewer noted on an entry."""

    __tablename__ = "entry_note"

    entry_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), index=True)
    words: Mapped[str]
    by_name: Mapped[str] = mapped_column(String(200))
    at: Mapped[datetime]


class EntryBefore(Identified, Row):
    """What an entry said before the file that holds it was sent again: its columns, and the row they came from."""

    __tablename__ = "entry_before"

    entry_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), index=True)
    source_row_id: Mapped[str | None] = mapped_column(ID, ForeignKey("source_row.id"))
    replaced_by_id: Mapped[str] = mapped_column(ID, ForeignKey("source.id"))
    at: Mapped[datetime]
    was: Mapped[dict[str, Any]] = mapped_column(JSON)
    replaced_by: Mapped[Source] = relationship()


TEXTS = (
    Entry.what,
    Entry.told_by,
    Entry.seen,
    Entry.said,
    Entry.action,
    Entry.source,
    Entry.people,
    Entry.further,
)
"""The columns in which words of an entry stand."""
