"""The append-only record of who changed what, chained by hash. No case text ever stands in it."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import ID, Row


class JournalLine(Row):
    """One change. ``chain`` is the review's id, or ``workbench`` for what belongs to no review."""

    __tablename__ = "journal_line"
    __table_args__ = (UniqueConstraint("chain", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    chain: Mapped[str] = mapped_column(String(26))
    number: Mapped[int]
    at: Mapped[datetime]
    user_id: Mapped[str | None] = mapped_column(ID, ForeignKey("user_account.id"))
    event: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(String(26), default="")
    detail: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class JournalHead(Row):
    """The newest line of each chain: writers lock it, so that no two lines claim the same place."""

    __tablename__ = "journal_head"

    chain: Mapped[str] = mapped_column(String(26), primary_key=True)
    number: Mapped[int]
    hash: Mapped[str] = mapped_column(String(64))
