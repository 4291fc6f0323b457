"""The texts of a report, and its releases."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, undefer

from workbench import clock
from workbench.persistence.stores import edits
from workbench.persistence.tables.report import Release, ReportText
from workbench.persistence.tables.review import Review


def texts(db: Session, review: Review) -> dict[str, ReportText]:
    """The sections that were begun, by key."""
    found = db.scalars(select(ReportText).where(ReportText.review_id == review.id))
    return {text.key: text for text in found}


def text(db: Session, review: Review, key: str) -> ReportText | None:
    """One section, if it was begun."""
    query = select(ReportText).where(ReportText.review_id == review.id, ReportText.key == key)
    return db.scalar(query)


def write(db: Session, review: Review, key: str, version: int, words: str) -> ReportText:
    """Write a section over the version its writer saw; 0 where there was none. Raises ``EditedMeanwhile``."""
    row = text(db, review, key)
    if row is None:
        row, version = _begin(db, review, key), version or 1
    edits.save(db, row, version, {"words": words})
    return row


def releases(db: Session, review: Review) -> Sequence[Release]:
    """Every release, newest first, without its pages."""
    query = select(Release).where(Release.review_id == review.id)
    return db.scalars(query.order_by(Release.number.desc())).all()


def newest(db: Session, review: Review, *, for_practitioners: bool = False) -> Release | None:
    """The newest release with its pages; for practitioners the newest that was released to them too."""
    query = select(Release).where(Release.review_id == review.id).options(undefer(Release.document))
    if for_practitioners:
        query = query.where(Release.to_practitioners.is_(True))
    return db.scalar(query.order_by(Release.number.desc()).limit(1))


def numbered(db: Session, review: Review, number: int) -> Release | None:
    """The release of that number. The number may be any: no database is asked for one it cannot count to."""
    return next((each for each in releases(db, review) if each.number == number), None)


def release(
    db: Session,
    review: Review,
    *,
    by: str,
    to_practitioners: bool,
    findings: list[dict[str, Any]],
    document: Mapping[str, Any],
) -> Release:
    """Keep a report as it is now. It takes the next number; earlier ones stay as they are."""
    highest = db.scalar(select(func.max(Release.number)).where(Release.review_id == review.id)) or 0
    row = Release(
        review_id=review.id,
        number=highest + 1,
        released_at=clock.now(),
        released_by=by,
        to_practitioners=to_practitioners,
        findings=findings,
        document=dict(document),
    )
    db.add(row)
    db.flush()
    return row


def _begin(db: Session, review: Review, key: str) -> ReportText:
    """An empty section, or the one that somebody else began this very moment."""
    row = ReportText(review_id=review.id, key=key, words="")
    try:
        with db.begin_nested():
            db.add(row)
    except IntegrityError:
        return db.scalars(
            select(ReportText).where(ReportText.review_id == review.id, ReportText.key == key)
        ).one()
    return row
