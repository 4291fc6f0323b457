"""A contributory factor, anchored in words that somebody wrote or said."""

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.marked import Marked
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.row import ID, Row, Versioned


class Factor(Marked, Versioned, Row):
    """What made it harder or helped. ``text_kind`` is what ``marked_texts`` knows; ``text_id`` its id."""

    __tablename__ = "factor"
    __table_args__ = (Index("ix_factor_text", "text_kind", "text_id"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    episode_id: Mapped[str | None] = mapped_column(ID, ForeignKey("episode.id"), index=True)
    agency_id: Mapped[str | None] = mapped_column(ID, ForeignKey("agency.id"))
    pattern_id: Mapped[str | None] = mapped_column(ID, ForeignKey("pattern.id"), index=True)
    text_kind: Mapped[str] = mapped_column(String(20))
    text_id: Mapped[str] = mapped_column(ID)
    informant: Mapped[str] = mapped_column(String(120), default="")
    agency: Mapped[Agency | None] = relationship()
    episode: Mapped[Episode | None] = relationship()
    pattern: Mapped[Pattern | None] = relationship(back_populates="factors")
