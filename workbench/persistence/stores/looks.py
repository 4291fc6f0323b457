"""How a partnership's reports look."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, undefer

from findings.report import look
from workbench.persistence.stores import edits
from workbench.persistence.tables.look import Look
from workbench.persistence.tables.partnership import Partnership


def partnerships(db: Session) -> Sequence[Partnership]:
    """Every partnership of the installation, by name."""
    return db.scalars(select(Partnership).order_by(Partnership.name)).all()


def partnership(db: Session, partnership_id: str) -> Partnership | None:
    """One partnership."""
    return db.get(Partnership, partnership_id)


def find(db: Session, partnership_id: str) -> Look | None:
    """What a partnership chose, with its logo; none where it never chose."""
    query = select(Look).where(Look.partnership_id == partnership_id).options(undefer(Look.logo))
    return db.scalar(query)


def of_partnership(db: Session, partnership_id: str) -> look.Look:
    """The look that the writers of reports are given; the house's own where nothing was chosen."""
    row = find(db, partnership_id)
    return look.Look(row.colour, row.logo or b"", row.logo_kind, row.logo_words) if row else look.PLAIN


def save(db: Session, partnership_id: str, version: int, chosen: look.Look) -> Look:
    """Keep a look over the version its chooser saw; 0 where there was none. Raises ``EditedMeanwhile``."""
    row = find(db, partnership_id)
    if row is None:
        row, version = _begin(db, partnership_id), version or 1
    changes = {"colour": chosen.colour, "logo_words": chosen.logo_words, "logo_kind": chosen.logo_kind}
    edits.save(db, row, version, {**changes, "logo": chosen.logo or None})
    return row


def _begin(db: Session, partnership_id: str) -> Look:
    """A look without anything chosen, or the one that somebody else began this very moment."""
    row = Look(partnership_id=partnership_id)
    try:
        with db.begin_nested():
            db.add(row)
    except IntegrityError:
        return db.scalars(select(Look).where(Look.partnership_id == partnership_id)).one()
    return row
