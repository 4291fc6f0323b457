"""What work was like at the time: bands behind the entries, of one agency or of all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, joinedload

from timeline.when import When
from workbench.persistence.stores import dated
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.background import Background
from workbench.persistence.tables.review import Review

KINDS = {
    "caseload": "Caseload",
    "vacancies": "Vacancies",
    "system": "New system",
    "holidays": "School holidays",
    "policy": "Policy in force",
    "other": "Something else",
}


@dataclass(frozen=True)
class Band:
    """A stretch behind the entries. Without an agency it is behind all of them; ``last`` is None while it goes on."""

    id: str
    kind: str
    words: str
    agency: Agency | None
    when: When
    first: datetime
    last: datetime | None
    source: str = ""

    @property
    def is_ongoing(self) -> bool:
        """Whether nobody says that it ended."""
        return self.last is None

    @property
    def label(self) -> str:
        """What kind of thing it is, in words."""
        return KINDS.get(self.kind, self.kind)

    def touches(self, since: datetime, until: datetime) -> bool:
        """Whether it can have been so at some moment of a stretch."""
        return self.first <= until and (self.last is None or self.last >= since)


def between(
    db: Session, review: Review, since: datetime | None = None, until: datetime | None = None
) -> Sequence[Band]:
    """The bands that can have been there between two instants, by when they begin."""
    query = select(Background).where(Background.review_id == review.id)
    if since is not None:
        query = query.where(or_(Background.latest >= since, Background.is_ongoing.is_(True)))
    if until is not None:
        query = query.where(Background.starts <= until)
    query = query.options(joinedload(Background.agency)).order_by(Background.starts, Background.id)
    return [_band(row) for row in db.scalars(query)]


def find(db: Session, review: Review, background_id: str) -> Background | None:
    """One band of this review."""
    found = db.get(Background, background_id)
    return found if found and found.review_id == review.id else None


def add(db: Session, review: Review, *, when: When, told: dict[str, Any]) -> Background:
    """Add a band: ``told`` by the names of columns, such as kind and words."""
    row = Background(review_id=review.id, **moment(when), **told)
    db.add(row)
    db.flush()
    return row


def remove(db: Session, row: Background) -> None:
    """Take a band away."""
    db.delete(row)
    db.flush()


def moment(when: When) -> dict[str, Any]:
    """A moment by the columns that keep it."""
    return {**dated.columns(when), "written": when.written}


def _band(row: Background) -> Band:
    last = None if row.is_ongoing else row.latest
    return Band(row.id, row.kind, row.words, row.agency, dated.when(row), row.starts, last, row.source)
