"""One case review and the questions it asks."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.partnership import Partnership
from workbench.persistence.tables.row import ID, Identified, Row, Versioned


class Review(Versioned, Row):
    """One case review: its kind, its period, why it is held, and what participants were promised.

    ``has_mentions``: who stands in which entry is worked out; otherwise the words have to be gone through.
    ``labels`` is the set of labels under which kinds of pattern are shown.
    """

    __tablename__ = "review"

    partnership_id: Mapped[str] = mapped_column(ID, ForeignKey("partnership.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(40))
    period_from: Mapped[date | None]
    period_to: Mapped[date | None]
    why: Mapped[str] = mapped_column(default="")
    promised: Mapped[str] = mapped_column(default="")
    started_at: Mapped[datetime]
    has_mentions: Mapped[bool] = mapped_column(default=False)
    labels: Mapped[str] = mapped_column(String(10), default="later")
    partnership: Mapped[Partnership] = relationship()
    questions: Mapped[list["ResearchQuestion"]] = relationship(
        order_by="ResearchQuestion.position", cascade="all, delete-orphan"
    )


class ResearchQuestion(Identified, Row):
    """A question that the review asks of the system. Not a question for the board, which ends a finding."""

    __tablename__ = "research_question"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    position: Mapped[int]
    words: Mapped[str]
