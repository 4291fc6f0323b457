"""Themes of a review, and which of them each reviewer gave to what was said in its focus groups."""

from collections.abc import Collection, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from workbench.persistence.tables.contribution import Contribution, GivenTheme, Theme
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def of_review(db: Session, review: Review) -> Sequence[Theme]:
    """All themes of a review, by title."""
    return db.scalars(select(Theme).where(Theme.review_id == review.id).order_by(Theme.title, Theme.id)).all()


def start(db: Session, review: Review, title: str) -> Theme:
    """A theme of that title: the one that is there, or a new one."""
    there = next((row for row in of_review(db, review) if row.title.casefold() == title.casefold()), None)
    if there is not None:
        return there
    row = Theme(review_id=review.id, title=title)
    db.add(row)
    db.flush()
    return row


def give(db: Session, user: User, contribution: Contribution, themes: Collection[Theme]) -> None:
    """Let these be the themes that somebody gives to a contribution. What others gave stays."""
    own = (GivenTheme.contribution_id == contribution.id, GivenTheme.given_by == user.id)
    db.execute(delete(GivenTheme).where(*own))
    for theme_id in sorted({theme.id for theme in themes}):
        db.add(GivenTheme(theme_id=theme_id, contribution_id=contribution.id, given_by=user.id))
    db.flush()


def given(db: Session, rows: Sequence[Contribution]) -> Sequence[GivenTheme]:
    """Which themes were given to contributions, and by whom."""
    query = select(GivenTheme).where(GivenTheme.contribution_id.in_([row.id for row in rows]))
    return db.scalars(
        query.order_by(GivenTheme.contribution_id, GivenTheme.theme_id, GivenTheme.given_by)
    ).all()
