"""A release with every form of the report in it."""

from sqlalchemy.orm import Session

from tests.builders import databases
from workbench.drafting import draft as drafts
from workbench.page import coding, composed
from workbench.persistence.stores import reports
from workbench.persistence.tables.report import Release
from workbench.persistence.tables.review import Review


def release(db: Session, review_id: str, *, to_practitioners: bool = False) -> Release:
    """Release the report as it is now, in every form there is."""
    review = db.get_one(Review, review_id)
    draft = drafts.of_review(db, review, coding.of_review(db, review, databases.VAULT_KEY))
    return reports.release(
        db,
        review,
        by="Amara",
        to_practitioners=to_practitioners,
        findings=[],
        document=composed.kept(composed.forms_of(draft)),
    )
