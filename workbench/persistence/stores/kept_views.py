"""What days looked like from inside the tunnel, in words written before stepping forward."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench import clock
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.told import KeptView
from workbench.persistence.tables.user import User


def until(
    db: Session, review: Review, agency: Agency, person: Person | None, day: date
) -> Sequence[KeptView]:
    """The views kept from one place up to a day, the latest first. Later days are not spoken of."""
    query = select(KeptView).where(
        KeptView.review_id == review.id,
        KeptView.agency_id == agency.id,
        KeptView.person_id == (person.id if person else None),
        KeptView.day <= day,
    )
    return db.scalars(query.order_by(KeptView.day.desc(), KeptView.written_at.desc(), KeptView.id)).all()


def find(db: Session, review: Review, view_id: str) -> KeptView | None:
    """One kept view of this review."""
    found = db.get(KeptView, view_id)
    return found if found and found.review_id == review.id else None


def keep(
    db: Session, review: Review, agency: Agency, person: Person | None, day: date, words: str, *, by: User
) -> KeptView:
    """Keep what a day looked like."""
    view = KeptView(
        review_id=review.id,
        agency_id=agency.id,
        person_id=person.id if person else None,
        day=day,
        words=words,
        written_by=by.id,
        written_at=clock.now(),
    )
    db.add(view)
    db.flush()
    return view
