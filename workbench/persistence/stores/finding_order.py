"""The order of findings: numbered from one, additional learning after them."""

from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.review import Review


def in_order(db: Session, review: Review) -> Sequence[Finding]:
    """All findings in their order, additional learning last."""
    query = select(Finding).where(Finding.review_id == review.id)
    return db.scalars(query.order_by(Finding.is_additional, Finding.number, Finding.id)).all()


def put_at(db: Session, review: Review, finding: Finding, number: int) -> None:
    """Give a finding another place in the order; the others close up."""
    others = [
        row for row in in_order(db, review) if row.is_additional == finding.is_additional and row != finding
    ]
    first = min((row.number for row in [*others, finding]), default=1)
    place = max(0, min(len(others), number - first))
    _number(db, [*others[:place], finding, *others[place:]], first)


def set_additional(db: Session, review: Review, finding: Finding, is_additional: bool) -> None:
    """Put a finding last under additional learning, or last among the findings. Its words stay as they are."""
    last = max(row.number for row in in_order(db, review))
    _place(db, finding, is_additional=is_additional, number=last + 1)
    settle_order(db, review)


def settle_order(db: Session, review: Review) -> None:
    """Number findings from one without gaps, then additional learning after them."""
    _number(db, in_order(db, review), 1)


def _number(db: Session, rows: Sequence[Finding], first: int) -> None:
    for number, row in enumerate(rows, first):
        if row.number != number:
            _place(db, row, number=number)


def _place(db: Session, finding: Finding, **values: int | bool) -> None:
    """Where a finding stands is not its text: its version stays, so that nobody who is writing in it is disturbed."""
    db.execute(update(Finding).where(Finding.id == finding.id).values(**values))
    db.refresh(finding, list(values))
