"""Contributory factors, and the texts they are marked in."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session, joinedload

from findings import factors as findings_factors
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.double_marking import BlindMark
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence
from workbench.persistence.tables.pattern import LeftOut
from workbench.persistence.tables.review import Review


def of_review(db: Session, review: Review) -> Sequence[Factor]:
    """All factors with their agency, episode and pattern, in the order of their texts."""
    query = _whole().where(Factor.review_id == review.id)
    return db.scalars(query.order_by(Factor.text_kind, Factor.text_id, Factor.start, Factor.id)).all()


def of_text(db: Session, review: Review, kind: str, text_id: str) -> Sequence[Factor]:
    """The factors marked in one text, by their place in it."""
    query = _whole().where(Factor.review_id == review.id, Factor.text_kind == kind, Factor.text_id == text_id)
    return db.scalars(query.order_by(Factor.text_part, Factor.start, Factor.id)).all()


def of_note(db: Session, note: Conversation) -> Sequence[Factor]:
    """The factors marked in a note and in its turning points."""
    ids = [note.id, *(point.id for point in note.turning_points)]
    query = _whole().where(Factor.review_id == note.review_id, Factor.text_id.in_(ids))
    return db.scalars(query.order_by(Factor.text_part, Factor.start, Factor.id)).all()


def of_episode(db: Session, episode: Episode) -> Sequence[Factor]:
    """The factors marked for one episode, what made it harder first."""
    query = _whole().where(Factor.episode_id == episode.id)
    return db.scalars(query.order_by(Factor.helped, Factor.kind, Factor.id)).all()


def find(db: Session, review: Review, factor_id: str) -> Factor | None:
    """One factor of this review."""
    found = db.get(Factor, factor_id)
    return found if found and found.review_id == review.id else None


def add(db: Session, review: Review, marked: Mapping[str, Any]) -> Factor:
    """Keep a factor. ``marked`` holds the columns of a factor."""
    factor = Factor(review_id=review.id, **marked)
    db.add(factor)
    db.flush()
    return factor


def recode(db: Session, seen: Iterable[tuple[Factor, int]], changes: Mapping[str, str]) -> bool:
    """Give factors the same coding, if each still has the version its reader saw; otherwise none, and say so."""
    rows = list(seen)
    if any(factor.version != version for factor, version in rows):
        return False
    for factor, _ in rows:
        for name, value in changes.items():
            setattr(factor, name, value)
    db.flush()
    return True


def remove(db: Session, factor: Factor) -> None:
    """Take a factor away. Ask ``is_evidence`` first: what a finding rests on is not taken from under it."""
    db.execute(delete(LeftOut).where(LeftOut.factor_id == factor.id))
    db.execute(update(BlindMark).where(BlindMark.factor_id == factor.id).values(factor_id=None))
    db.delete(factor)
    db.flush()


def is_evidence(db: Session, factor: Factor) -> bool:
    """Whether a finding rests on this factor."""
    return db.scalar(select(Evidence.id).where(Evidence.factor_id == factor.id).limit(1)) is not None


def uses(db: Session, review: Review) -> dict[str, int]:
    """How often each kind was marked in this review, by the kind's key."""
    query = select(Factor.kind, func.count()).where(Factor.review_id == review.id).group_by(Factor.kind)
    return {kind: count for kind, count in db.execute(query)}


def as_findings(rows: Iterable[Factor]) -> list[findings_factors.Factor]:
    """Factors as the pure packages know them."""
    return [
        findings_factors.Factor(
            id=row.id,
            note=row.note,
            quote=row.quote,
            kind=row.kind,
            level=row.level,
            helped=row.helped,
            episode=row.episode_id or "",
            agency=row.agency_id or "",
            informant=row.informant,
            source=f"{row.text_kind} {row.text_id}",
        )
        for row in rows
    ]


def _whole() -> Any:
    return select(Factor).options(
        joinedload(Factor.agency), joinedload(Factor.episode), joinedload(Factor.pattern)
    )
