"""The blank form of a review: what agencies are told, and the columns they are asked to fill."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from timeline.reading.choices import heading_key
from timeline.reading.role import Role
from timeline.writing import form
from timeline.writing.form import Asked
from workbench.persistence.tables.agency_form import AgencyForm, FormColumn
from workbench.persistence.tables.review import Review


def of_review(db: Session, review: Review) -> AgencyForm | None:
    """The form, where somebody began to make one of the review's own."""
    return db.scalar(select(AgencyForm).where(AgencyForm.review_id == review.id))


def columns(db: Session, review: Review) -> Sequence[FormColumn]:
    """The columns of the review's own form, in their order."""
    query = select(FormColumn).where(FormColumn.review_id == review.id)
    return db.scalars(query.order_by(FormColumn.position, FormColumn.id)).all()


def find_column(db: Session, review: Review, column_id: str) -> FormColumn | None:
    """One column of this review's form."""
    found = db.get(FormColumn, column_id)
    return found if found and found.review_id == review.id else None


def asked(db: Session, review: Review) -> tuple[Asked, ...]:
    """What agencies are asked for: the review's own columns, or the usual ones."""
    return tuple(map(as_asked, columns(db, review))) or form.USUAL


def as_asked(column: FormColumn) -> Asked:
    """A column as the pure packages know it."""
    return Asked(column.heading, Role(column.role), column.hint, column.is_required)


def roles(db: Session, review: Review) -> Mapping[str, Role]:
    """What the headings of the form are for, as a file that comes back can be read: by the keys of headings."""
    return {heading_key(each.heading): each.role for each in asked(db, review)}


def start(db: Session, review: Review) -> AgencyForm:
    """The review's own form; made of the usual columns where there is none yet."""
    found = of_review(db, review)
    if found is None:
        found = AgencyForm(review_id=review.id)
        db.add(found)
        for each in form.USUAL:
            _ = add_column(db, review, each)
    return found


def add_column(db: Session, review: Review, told: Asked) -> FormColumn:
    """Add a column after the others."""
    last = db.scalar(select(func.max(FormColumn.position)).where(FormColumn.review_id == review.id)) or 0
    column = FormColumn(
        review_id=review.id,
        position=last + 1,
        heading=told.heading,
        role=told.role.value,
        hint=told.hint,
        is_required=told.is_required,
    )
    db.add(column)
    db.flush()
    return column


def move(db: Session, review: Review, column: FormColumn, by: int) -> None:
    """Move a column up or down by some places; at the first and the last place it stays."""
    order = [each for each in columns(db, review) if each.id != column.id]
    at = [each.id for each in columns(db, review)].index(column.id)
    order.insert(max(0, at + by), column)
    for position, each in enumerate(order, 1):
        each.position = position
    db.flush()


def remove(db: Session, column: FormColumn) -> None:
    """Ask no more for a column."""
    db.delete(column)
    db.flush()
