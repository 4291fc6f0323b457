"""Entries that tell of one event, what people decided about them, and where they do not agree."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.row import ID, Identified, Row, Versioned


class Event(Versioned, Row):
    """Entries that a person took for one event: told by several agencies, or sent twice by one.

    ``kind`` is tellings or repeat. The entries stay what they are; the timeline shows them together.
    """

    __tablename__ = "event"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    kind: Mapped[str] = mapped_column(String(10))
    reasons: Mapped[str] = mapped_column(default="")
    decided_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    decided_at: Mapped[datetime]
    tellings: Mapped[list["Telling"]] = relationship(cascade="all, delete-orphan", back_populates="event")


class Telling(Row):
    """One entry of an event. An entry tells of one event at most.

    ``is_folded``: the timeline shows it under the event's first telling, which alone is not folded.
    """

    __tablename__ = "telling"

    entry_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), primary_key=True)
    event_id: Mapped[str] = mapped_column(ID, ForeignKey("event.id"), index=True)
    is_folded: Mapped[bool] = mapped_column(default=True)
    event: Mapped[Event] = relationship(back_populates="tellings")
    entry: Mapped[Entry] = relationship()


class TellingRefusal(Identified, Row):
    """Two entries that a person said are not one event; ``one_id`` is the smaller id."""

    __tablename__ = "telling_refusal"
    __table_args__ = (UniqueConstraint("one_id", "other_id"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    one_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"))
    other_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), index=True)
    decided_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    decided_at: Mapped[datetime]


class Disagreement(Versioned, Row):
    """Where two tellings of one event differ: something to ask about, kept with its answer.

    ``about`` is on what they differ, in a word or two. ``state`` is open, asked or settled. ``added_by`` is empty where
    the program saw it.
    """

    __tablename__ = "disagreement"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    one_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), index=True)
    other_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), index=True)
    about: Mapped[str] = mapped_column(String(60), default="")
    words: Mapped[str]
    state: Mapped[str] = mapped_column(String(10), default="open")
    answer: Mapped[str] = mapped_column(default="")
    added_by: Mapped[str | None] = mapped_column(ID, ForeignKey("user_account.id"))
