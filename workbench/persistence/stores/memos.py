"""Memos: what reviewers think about something, kept beside it. Each is read by whoever may read what it is about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from workbench import clock
from workbench.persistence.stores import (
    conversations,
    entries,
    episodes,
    factors,
    findings,
    marked_texts,
    patterns,
)
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.memo import Memo
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

_FIND: Mapping[str, Callable[[Session, Review, str], Any]] = {
    "entry": entries.find,
    "episode": episodes.find,
    "conversation": conversations.find,
    "factor": factors.find,
    "pattern": patterns.find,
    "finding": findings.find,
}
KINDS = tuple(_FIND)


@dataclass(frozen=True)
class Kept:
    """A memo with what it is about: the row itself, or None where that was taken away since."""

    memo: Memo
    about: Any


def about(db: Session, review: Review, user: User, kind: str, about_id: str) -> Any:
    """What a memo is to be about, if this member of the team may read it; else None."""
    found = _FIND[kind](db, review, about_id) if kind in _FIND else None
    return found if found and _is_open(db, review, user, found) else None


def may_read(db: Session, review: Review, user: User, memo: Memo) -> bool:
    """Whether a member of the team may read a memo: if they may read what it is about, or wrote it and that is gone."""
    found = _FIND[memo.about_kind](db, review, memo.about_id)
    if found is None:
        return memo.written_by == user.id or memo.about_kind not in ("conversation", "factor")
    return _is_open(db, review, user, found)


def of_review(db: Session, review: Review, user: User) -> list[Kept]:
    """Every memo this user may read, the newest first."""
    query = _whole().where(Memo.review_id == review.id).order_by(Memo.written_at.desc(), Memo.id)
    return [
        Kept(memo, _FIND[memo.about_kind](db, review, memo.about_id))
        for memo in db.scalars(query)
        if may_read(db, review, user, memo)
    ]


def beside(db: Session, review: Review, user: User, kind: str, about_id: str) -> Sequence[Memo]:
    """The memos about one thing, the oldest first; none where this user may not read the thing itself."""
    if about(db, review, user, kind, about_id) is None:
        return []
    query = _whole().where(Memo.review_id == review.id, Memo.about_kind == kind, Memo.about_id == about_id)
    return db.scalars(query.order_by(Memo.written_at, Memo.id)).all()


def find(db: Session, review: Review, memo_id: str) -> Memo | None:
    """One memo of this review, whoever asks: check ``may_read`` before anything of it is shown."""
    found = db.get(Memo, memo_id)
    return found if found and found.review_id == review.id else None


def add(db: Session, review: Review, kind: str, about_id: str, words: str, *, by: User) -> Memo:
    """Write a memo."""
    memo = Memo(
        review_id=review.id,
        about_kind=kind,
        about_id=about_id,
        words=words,
        written_by=by.id,
        written_at=clock.now(),
    )
    db.add(memo)
    db.flush()
    return memo


def remove(db: Session, memo: Memo) -> None:
    """Take a memo away."""
    db.delete(memo)
    db.flush()


def _is_open(db: Session, review: Review, user: User, found: Any) -> bool:
    """A note is read by name, and a factor by whoever may read the text it stands in."""
    if isinstance(found, Conversation):
        return conversations.may_read(db, found, user)
    if isinstance(found, Factor):
        return marked_texts.may_read(db, review, user, found.text_kind, found.text_id)
    return True


def _whole() -> Any:
    return select(Memo).options(joinedload(Memo.writer))
