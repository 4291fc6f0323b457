"""What could give somebody away and goes out all the same, because somebody gave a reason."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench import clock
from workbench.persistence.tables.report import SettledItem
from workbench.persistence.tables.review import Review


def of_review(db: Session, review: Review) -> Mapping[str, SettledItem]:
    """Everything that was settled, by the digest of the item."""
    found = db.scalars(select(SettledItem).where(SettledItem.review_id == review.id))
    return {row.item: row for row in found}


def settle(
    db: Session, review: Review, item: str, *, kind: str, words: str, place: str, why: str, by: str
) -> SettledItem:
    """Let an item go out for a reason. A reason that was given before makes way for this one."""
    row = of_review(db, review).get(item)
    if row is None:
        row = SettledItem(review_id=review.id, item=item, kind=kind, words=words, place=place[:300])
        db.add(row)
    row.why, row.settled_by, row.settled_at = why, by, clock.now()
    db.flush()
    return row


def take_back(db: Session, review: Review, item: str) -> SettledItem | None:
    """Look at an item again."""
    row = of_review(db, review).get(item)
    if row is not None:
        db.delete(row)
        db.flush()
    return row
