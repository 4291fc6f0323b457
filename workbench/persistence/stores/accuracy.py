"""Drafts given to those who were involved, and what they say about them. A reader is only ever given their own."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workbench import clock
from workbench.persistence.stores import edits
from workbench.persistence.tables.accuracy import AccuracyComment, AccuracyReader, AccuracyRound
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


def rounds(db: Session, review: Review) -> Sequence[AccuracyRound]:
    """Every round, newest first, without its pages."""
    query = select(AccuracyRound).where(AccuracyRound.review_id == review.id)
    return db.scalars(query.order_by(AccuracyRound.number.desc())).all()


def find(db: Session, review: Review, round_id: str) -> AccuracyRound | None:
    """One round of this review, whoever asks: for a reader check ``reader`` before anything of it is shown."""
    found = db.get(AccuracyRound, round_id)
    return found if found and found.review_id == review.id else None


def asked(db: Session, review: Review, user: User) -> Sequence[AccuracyRound]:
    """The rounds that somebody was asked to read in, newest first."""
    query = select(AccuracyRound).join(AccuracyReader, AccuracyReader.round_id == AccuracyRound.id)
    query = query.where(AccuracyRound.review_id == review.id, AccuracyReader.user_id == user.id)
    return db.scalars(query.order_by(AccuracyRound.number.desc())).all()


def reader(db: Session, round_: AccuracyRound, user: User) -> AccuracyReader | None:
    """Somebody as a reader of a round; none where they were not asked."""
    query = select(AccuracyReader).where(AccuracyReader.round_id == round_.id)
    return db.scalar(query.where(AccuracyReader.user_id == user.id))


def ask(
    db: Session,
    review: Review,
    *,
    readers: Iterable[str],
    invitation: str,
    comments_by: date | None,
    document: Mapping[str, Any],
) -> AccuracyRound:
    """Keep a draft as it is now and let these users read it. It takes the next number."""
    highest = db.scalar(select(func.max(AccuracyRound.number)).where(AccuracyRound.review_id == review.id))
    opened = AccuracyRound(
        review_id=review.id,
        number=(highest or 0) + 1,
        invitation=invitation,
        comments_by=comments_by,
        opened_at=clock.now(),
        document=dict(document),
    )
    db.add(opened)
    db.flush()
    let_read(db, opened, readers)
    return opened


def let_read(db: Session, round_: AccuracyRound, user_ids: Iterable[str]) -> None:
    """Let these users read a round. Of the others those stay who have said something about it."""
    wanted, heard = set(user_ids), {comment.user_id for comment in comments(db, round_)}
    there = {reader.user_id: reader for reader in round_.readers}
    for user_id in sorted(set(there) - wanted - heard):
        round_.readers.remove(there[user_id])
    for user_id in sorted(wanted - set(there)):
        round_.readers.append(AccuracyReader(user_id=user_id))
    db.flush()


def has_read(db: Session, reader: AccuracyReader) -> None:
    """Keep that somebody says they have read it; the first time counts."""
    reader.read_at = reader.read_at or clock.now()
    db.flush()


def close(db: Session, round_: AccuracyRound) -> None:
    """Take no further comments."""
    round_.closed_at = round_.closed_at or clock.now()
    db.flush()


def comments(db: Session, round_: AccuracyRound) -> Sequence[AccuracyComment]:
    """Everything that was said in a round, in the order of the draft: for whoever leads the review."""
    query = select(AccuracyComment).where(AccuracyComment.round_id == round_.id)
    return db.scalars(
        query.order_by(AccuracyComment.place, AccuracyComment.written_at, AccuracyComment.id)
    ).all()


def own(db: Session, round_: AccuracyRound, user: User) -> Sequence[AccuracyComment]:
    """What one reader said in a round, in the order of the draft."""
    return [comment for comment in comments(db, round_) if comment.user_id == user.id]


def comment_in(db: Session, round_: AccuracyRound, comment_id: str) -> AccuracyComment | None:
    """One comment of a round."""
    found = db.get(AccuracyComment, comment_id)
    return found if found and found.round_id == round_.id else None


def say(
    db: Session, round_: AccuracyRound, user: User, *, place: int, quote: str, words: str
) -> AccuracyComment:
    """Keep what a reader says about a place in a draft."""
    comment = AccuracyComment(
        review_id=round_.review_id,
        round_id=round_.id,
        user_id=user.id,
        place=place,
        quote=quote,
        words=words,
        written_at=clock.now(),
    )
    db.add(comment)
    db.flush()
    return comment


def take_back(db: Session, comment: AccuracyComment) -> None:
    """Remove a comment, as its writer wishes."""
    db.delete(comment)
    db.flush()


def settle(db: Session, comment: AccuracyComment, version: int, *, outcome: str, why: str, by: str) -> None:
    """Say what became of a comment, over the version its settler saw. Raises ``EditedMeanwhile``."""
    edits.save(db, comment, version, {"outcome": outcome, "outcome_why": why})
    comment.settled_by, comment.settled_at = by, clock.now()
    db.flush()


def unsettled(db: Session, review: Review) -> int:
    """How many comments of a review nobody has settled, over all rounds."""
    query = select(func.count()).select_from(AccuracyComment)
    waiting = query.where(AccuracyComment.review_id == review.id, AccuracyComment.outcome == "")
    return db.scalar(waiting) or 0
