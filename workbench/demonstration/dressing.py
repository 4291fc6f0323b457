"""The colour and the logo of the demonstration's partnership."""

from sqlalchemy.orm import Session

from findings.report import logo
from findings.report.look import Look
from workbench.demonstration import material
from workbench.persistence.stores import looks
from workbench.persistence.tables.review import Review

_COLOUR = "#5a2d6e"


def dress(db: Session, review: Review) -> None:
    """Choose them."""
    words = f"{review.partnership.name}: a hexagon with a path through it"
    chosen = logo.cleaned(Look(_COLOUR, material.file("logo.svg"), "svg", words))
    looks.save(db, review.partnership_id, 0, chosen)
