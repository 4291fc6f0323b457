"""A focus group: what is planned for it, its steps, and how many are in the room. Nobody who takes part."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.row import ID, Identified, Row, Versioned


class FocusGroup(Versioned, Row):
    """A session with practitioners. ``state`` is planned, open or closed; ``side`` operational, strategic or neither.

    ``asks`` says which group of theirs people are asked for on joining: nothing, sector or role. ``step_id`` is where
    the room is, empty before the first step. ``moves`` counts what the facilitator did that a screen has to show.
    The code to join by is made from the key outside the database and ``code_number``; only its hash is kept.
    ``handle`` is no secret: with it, and six words that nobody else has, somebody finds what they wrote.
    """

    __tablename__ = "focus_group"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    side: Mapped[str] = mapped_column(String(20), default="")
    title: Mapped[str] = mapped_column(String(200))
    held_on: Mapped[str] = mapped_column(String(60), default="")
    venue: Mapped[str] = mapped_column(String(200), default="")
    purpose: Mapped[str] = mapped_column(default="")
    ground_rules: Mapped[str] = mapped_column(default="")
    support: Mapped[str] = mapped_column(default="")
    asks: Mapped[str] = mapped_column(String(10), default="")
    moderates: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(String(10), default="planned")
    code_number: Mapped[int] = mapped_column(default=0)
    code_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    code_until: Mapped[datetime | None]
    handle: Mapped[str] = mapped_column(String(6), unique=True)
    salt: Mapped[str] = mapped_column(String(32))
    changeable_until: Mapped[date | None]
    step_id: Mapped[str] = mapped_column(ID, default="")
    is_paused: Mapped[bool] = mapped_column(default=False)
    timer_until: Mapped[datetime | None]
    moves: Mapped[int] = mapped_column(default=0)

    steps: Mapped[list["FocusStep"]] = relationship(
        order_by="FocusStep.position", cascade="all, delete-orphan", back_populates="focus_group"
    )


class FocusStep(Versioned, Row):
    """One step of a plan, with what it asks (``findings.focus_groups.asking``) as it stood when it was asked.

    ``phase`` is waiting, writing, reading (the facilitator reads what was written) or shown. ``about_id`` is an episode
    or a pattern, as ``kind`` says.
    """

    __tablename__ = "focus_step"

    focus_group_id: Mapped[str] = mapped_column(ID, ForeignKey("focus_group.id"), index=True)
    position: Mapped[int]
    kind: Mapped[str] = mapped_column(String(20))
    title: Mapped[str] = mapped_column(String(300))
    words: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int] = mapped_column(default=0)
    about_id: Mapped[str] = mapped_column(ID, default="")
    prompts: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    phase: Mapped[str] = mapped_column(String(10), default="waiting")

    focus_group: Mapped[FocusGroup] = relationship(back_populates="steps")


class HeadCount(Row):
    """How many of one sector or role are in the room, and the group of at least five that their words are kept under.

    ``label`` is empty where nothing is asked. ``bucket`` is decided when the first question is opened.
    """

    __tablename__ = "head_count"

    focus_group_id: Mapped[str] = mapped_column(ID, ForeignKey("focus_group.id"), primary_key=True)
    label: Mapped[str] = mapped_column(String(40), primary_key=True)
    heads: Mapped[int] = mapped_column(default=0)
    bucket: Mapped[str] = mapped_column(String(40), default="")


class WrongGuess(Identified, Row):
    """A code or a receipt that fitted nothing, under a hash of where it came from."""

    __tablename__ = "wrong_guess"

    source_hash: Mapped[str] = mapped_column(String(64), index=True)
    at: Mapped[datetime] = mapped_column(index=True)
