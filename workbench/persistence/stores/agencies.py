"""The agencies of a review."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.review import Review


def of_review(db: Session, review: Review) -> Sequence[Agency]:
    """All agencies by their number."""
    return db.scalars(select(Agency).where(Agency.review_id == review.id).order_by(Agency.number)).all()


def find(db: Session, review: Review, agency_id: str) -> Agency | None:
    """One agency of this review."""
    found = db.get(Agency, agency_id)
    return found if found and found.review_id == review.id else None


def coded(db: Session, review: Review, code: str) -> Agency | None:
    """The agency with that code."""
    return db.scalar(select(Agency).where(Agency.review_id == review.id, Agency.code == code))


def add(db: Session, review: Review, *, code: str, name: str) -> Agency:
    """Add an agency; its number is the next, and stays."""
    highest = db.scalar(select(func.max(Agency.number)).where(Agency.review_id == review.id)) or 0
    agency = Agency(review_id=review.id, number=highest + 1, code=code.strip(), name=name.strip())
    db.add(agency)
    db.flush()
    return agency
