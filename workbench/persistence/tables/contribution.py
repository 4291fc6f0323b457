"""What somebody wrote in a focus group. A row says what and where, and nothing about who or when."""

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import ID, Identified, Row, Versioned


def _refers(**given: Any) -> Mapped[str]:
    """Refers to a contribution, and is looked at only when a transaction ends, because rows are laid down anew."""
    key = ForeignKey("contribution.id", deferrable=True, initially="DEFERRED")
    return mapped_column(ID, key, **given)


class Contribution(Identified, Row):
    """An answer to one prompt of one step: ``words``, or the keys ``chosen``, or both.

    ``locator`` is found again only with the secret that its writer holds; cards typed in without one have a random one.
    As many answers to a prompt are counted as people gave one; which of them are says nothing of who gave several.
    ``use`` is team, paraphrase or quotation. ``state`` is sent (nobody has read it yet), held, open or hidden.
    ``bucket`` is a group of at least five in the room, or empty. Without a rowid, rows lie in the order of random ids.
    """

    __tablename__ = "contribution"
    __table_args__ = (Index("ix_contribution_asked", "step_id", "prompt"), {"sqlite_with_rowid": False})

    step_id: Mapped[str] = mapped_column(ID, ForeignKey("focus_step.id"))
    prompt: Mapped[str] = mapped_column(String(40))
    is_counted: Mapped[bool] = mapped_column(default=True)
    locator: Mapped[str] = mapped_column(String(64), unique=True)
    words: Mapped[str] = mapped_column(default="")
    chosen: Mapped[list[str]] = mapped_column(JSON)
    use: Mapped[str] = mapped_column(String(20))
    bucket: Mapped[str] = mapped_column(String(40), default="")
    state: Mapped[str] = mapped_column(String(10), default="sent")
    not_used_why: Mapped[str] = mapped_column(default="")


class Theme(Versioned, Row):
    """What several contributions are about, in the reviewers' words. Themes are shared by a review's focus groups."""

    __tablename__ = "theme"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))


class GivenTheme(Row):
    """A theme that one reviewer gave to one contribution."""

    __tablename__ = "given_theme"

    theme_id: Mapped[str] = mapped_column(ID, ForeignKey("theme.id"), primary_key=True)
    contribution_id: Mapped[str] = _refers(primary_key=True)
    given_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"), primary_key=True)


class ContributedEvidence(Row):
    """Which contribution something is that a finding rests on."""

    __tablename__ = "contributed_evidence"

    evidence_id: Mapped[str] = mapped_column(ID, ForeignKey("evidence.id"), primary_key=True)
    contribution_id: Mapped[str] = _refers(index=True)
