"""Ladders of whys: from what was done, or went well, down to the conditions that made sense of it."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.row import ID, Row, Versioned


class Ladder(Versioned, Row):
    """What practice did in an episode, in ``words``, and the whys beneath it. ``is_good``: it went well."""

    __tablename__ = "ladder"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    episode_id: Mapped[str] = mapped_column(ID, ForeignKey("episode.id"), index=True)
    position: Mapped[int]
    is_good: Mapped[bool]
    words: Mapped[str]
    episode: Mapped[Episode] = relationship()
    rungs: Mapped[list["Rung"]] = relationship(order_by="Rung.position", cascade="all, delete-orphan")


class Rung(Versioned, Row):
    """One why: what made sense of the rung above.

    ``about`` is person, condition or unsaid: whether it speaks of somebody or of what they worked in; ``level`` says
    where in the system a condition lies. ``factor_id`` is the factor that says so, if one is marked.
    """

    __tablename__ = "rung"

    ladder_id: Mapped[str] = mapped_column(ID, ForeignKey("ladder.id"), index=True)
    position: Mapped[int]
    words: Mapped[str]
    about: Mapped[str] = mapped_column(String(10))
    level: Mapped[str] = mapped_column(String(20), default="")
    factor_id: Mapped[str | None] = mapped_column(ID, ForeignKey("factor.id"))
    factor: Mapped[Factor | None] = relationship()
