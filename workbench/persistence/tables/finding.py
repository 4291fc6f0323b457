"""A finding: a pattern that a review team stands behind, in its parts."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.row import ID, Identified, Row, Versioned


class Finding(Versioned, Row):
    """The anatomy of a finding. ``is_additional`` puts it under additional learning in the report.

    ``category`` is the kind of pattern it is, ``also_category`` a second kind that it touches.
    """

    __tablename__ = "finding"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    pattern_id: Mapped[str | None] = mapped_column(ID, ForeignKey("pattern.id"))
    number: Mapped[int]
    title: Mapped[str] = mapped_column(String(300))
    statement: Mapped[str] = mapped_column(default="")
    category: Mapped[str] = mapped_column(String(40), default="")
    also_category: Mapped[str] = mapped_column(String(40), default="")
    showed: Mapped[str] = mapped_column(default="")
    usual: Mapped[str] = mapped_column(default="")
    widespread: Mapped[str] = mapped_column(default="")
    widespread_grade: Mapped[str] = mapped_column(String(20), default="")
    unknown_why: Mapped[str] = mapped_column(default="")
    matters: Mapped[str] = mapped_column(default="")
    changing: Mapped[str] = mapped_column(default="")
    against: Mapped[str] = mapped_column(default="")
    strength: Mapped[str] = mapped_column(default="")
    strength_grade: Mapped[str] = mapped_column(String(20), default="")
    is_additional: Mapped[bool] = mapped_column(default=False)
    pattern: Mapped[Pattern | None] = relationship()
    questions: Mapped[list["Question"]] = relationship(
        order_by="Question.position", cascade="all, delete-orphan"
    )
    evidence: Mapped[list["Evidence"]] = relationship(
        order_by="Evidence.position", cascade="all, delete-orphan"
    )


class Question(Identified, Row):
    """A question for the board."""

    __tablename__ = "question"

    finding_id: Mapped[str] = mapped_column(ID, ForeignKey("finding.id"), index=True)
    position: Mapped[int]
    words: Mapped[str]


class Evidence(Identified, Row):
    """Something a part of a finding rests on. ``is_outside``: it does not come from the case record.

    What speaks against the finding hangs on the part ``against``. ``step_id`` is the step of a focus group
    whose answers it counts.
    """

    __tablename__ = "evidence"

    finding_id: Mapped[str] = mapped_column(ID, ForeignKey("finding.id"), index=True)
    factor_id: Mapped[str | None] = mapped_column(ID, ForeignKey("factor.id"))
    position: Mapped[int]
    part: Mapped[str] = mapped_column(String(20))
    kind: Mapped[str] = mapped_column(String(40))
    words: Mapped[str]
    dated: Mapped[str] = mapped_column(String(60), default="")
    is_outside: Mapped[bool]
    step_id: Mapped[str | None] = mapped_column(ID, ForeignKey("focus_step.id"))

    factor: Mapped[Factor | None] = relationship()


class KeptRemark(Identified, Row):
    """A remark on wording that the writer decided against, and why."""

    __tablename__ = "kept_remark"

    finding_id: Mapped[str] = mapped_column(ID, ForeignKey("finding.id"), index=True)
    part: Mapped[str] = mapped_column(String(20))
    words: Mapped[str]
    why: Mapped[str]
