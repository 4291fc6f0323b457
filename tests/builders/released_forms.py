"""A release with every form of the report in it."""

from sqlalchemy.orm import Session

from tests.builders import databases
from workbench.drafting import draft as drafts
from workbench.page import coding
from workbench.persistence.tables.report import Release
from workbench.persistence.tables.review import Review
from workbench.reports import releasing


def release(db: Session, review_id: str, *, to_practitioners: bool = False) -> Release:
    """Release the report as it is now. Its files are not written and looked through, as the page of a release does."""
    review = db.get_one(Review, review_id)
    draft = drafts.of_review(db, review, coding.of_review(db, review, databases.VAULT_KEY))
    return releasing.release(db, review, draft, by="Amara", to_practitioners=to_practitioners)
