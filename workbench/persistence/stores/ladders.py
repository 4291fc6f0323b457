"""Ladders of whys, and their rungs from the top down."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload, selectinload

from findings import ladder as findings_ladder
from findings.ladder import About
from workbench.persistence.stores import numbered
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.ladder import Ladder, Rung
from workbench.persistence.tables.review import Review


def of_review(db: Session, review: Review) -> Sequence[Ladder]:
    """All ladders with their rungs, by episode and place."""
    query = _whole().join(Episode, Episode.id == Ladder.episode_id).where(Ladder.review_id == review.id)
    return db.scalars(query.order_by(Episode.number, Ladder.position, Ladder.id)).all()


def of_episode(db: Session, episode: Episode) -> Sequence[Ladder]:
    """The ladders of an episode with their rungs, in order."""
    query = _whole().where(Ladder.episode_id == episode.id)
    return db.scalars(query.order_by(Ladder.position, Ladder.id)).all()


def find(db: Session, review: Review, ladder_id: str) -> Ladder | None:
    """One ladder of this review."""
    found = db.get(Ladder, ladder_id)
    return found if found and found.review_id == review.id else None


def rung_in(db: Session, ladder: Ladder, rung_id: str) -> Rung | None:
    """One rung of this ladder."""
    found = db.get(Rung, rung_id)
    return found if found and found.ladder_id == ladder.id else None


def start(db: Session, episode: Episode, *, is_good: bool, words: str) -> Ladder:
    """Put up a ladder under something that was done, after the others of its episode."""
    last = db.scalar(select(func.max(Ladder.position)).where(Ladder.episode_id == episode.id)) or 0
    ladder = Ladder(
        review_id=episode.review_id, episode_id=episode.id, position=last + 1, is_good=is_good, words=words
    )
    db.add(ladder)
    db.flush()
    return ladder


def remove(db: Session, ladder: Ladder) -> None:
    """Take a ladder away with all its rungs."""
    db.delete(ladder)
    db.flush()


def add_rung(db: Session, ladder: Ladder, told: dict[str, Any]) -> Rung:
    """Add a rung beneath the others. ``told`` holds words, about, level and factor_id."""
    rung = Rung(ladder_id=ladder.id, position=len(ladder.rungs) + 1, **told)
    ladder.rungs.append(rung)
    db.flush()
    return rung


def remove_rung(db: Session, ladder: Ladder, rung: Rung) -> None:
    """Take a rung out; those beneath it move up."""
    ladder.rungs = numbered.without(ladder.rungs, rung)
    db.flush()


def move_rung(db: Session, ladder: Ladder, rung: Rung, by: int) -> None:
    """Move a rung up (-1) or down (1); at an end it stays."""
    ladder.rungs = numbered.moved(ladder.rungs, rung, by)
    db.flush()


def as_findings(row: Ladder) -> findings_ladder.Ladder:
    """A ladder as the pure packages know it."""
    return findings_ladder.Ladder(row.words, row.is_good, tuple(About(rung.about) for rung in row.rungs))


def _whole() -> Any:
    return select(Ladder).options(
        joinedload(Ladder.episode), selectinload(Ladder.rungs).joinedload(Rung.factor)
    )
