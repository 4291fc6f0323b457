"""Choices of the timeline that people kept under a name."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from workbench.persistence.tables.looking import SavedView
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def open_to(db: Session, review: Review, user: User) -> Sequence[SavedView]:
    """Somebody's own views and those that are shared, by name."""
    query = select(SavedView).where(
        SavedView.review_id == review.id, or_(SavedView.made_by == user.id, SavedView.is_shared.is_(True))
    )
    return db.scalars(query.order_by(func.lower(SavedView.name), SavedView.id)).all()


def find(db: Session, review: Review, view_id: str) -> SavedView | None:
    """One view of this review, whoever made it."""
    found = db.get(SavedView, view_id)
    return found if found and found.review_id == review.id else None


def may_open(view: SavedView, user: User) -> bool:
    """Whether a view is somebody's own, or shared."""
    return view.is_shared or view.made_by == user.id


def keep(
    db: Session, review: Review, *, name: str, shared: bool, choice: Mapping[str, Any], by: User
) -> SavedView:
    """Keep a choice under a name."""
    view = SavedView(review_id=review.id, made_by=by.id, name=name, is_shared=shared, choice=dict(choice))
    db.add(view)
    db.flush()
    return view


def remove(db: Session, view: SavedView) -> None:
    """Forget a view; the entries stay as they are."""
    db.delete(view)
    db.flush()
