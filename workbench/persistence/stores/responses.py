"""What a board says to findings. A response belongs to the finding, whichever release it was read in."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from workbench.persistence.stores import edits
from workbench.persistence.tables.response import Response
from workbench.persistence.tables.review import Review


def of_review(db: Session, review: Review) -> dict[str, Response]:
    """Every response by the id of its finding, drafts too: for the board alone."""
    found = db.scalars(select(Response).where(Response.review_id == review.id))
    return {response.finding_id: response for response in found}


def shared(db: Session, review: Review) -> dict[str, Response]:
    """The responses a board has shared, by the id of the finding."""
    query = select(Response).where(Response.review_id == review.id, Response.is_shared.is_(True))
    return {response.finding_id: response for response in db.scalars(query)}


def to_finding(db: Session, review: Review, finding_id: str) -> Response | None:
    """The response to one finding of this review, if one was begun."""
    query = select(Response).where(Response.review_id == review.id, Response.finding_id == finding_id)
    return db.scalar(query)


def write(db: Session, review: Review, finding_id: str, version: int, changes: Mapping[str, Any]) -> Response:
    """Write a response over the version its writer saw; 0 where there was none. Raises ``EditedMeanwhile``."""
    row = to_finding(db, review, finding_id)
    if row is None:
        row, version = _begin(db, review, finding_id), version or 1
    edits.save(db, row, version, changes)
    return row


def share(db: Session, response: Response) -> None:
    """Let the review team read a response."""
    response.is_shared = True
    db.flush()


def _begin(db: Session, review: Review, finding_id: str) -> Response:
    """An empty response, or the one that another member of the board began this very moment."""
    row = Response(review_id=review.id, finding_id=finding_id)
    try:
        with db.begin_nested():
            db.add(row)
    except IntegrityError:
        return db.scalars(select(Response).where(Response.finding_id == finding_id)).one()
    return row
