"""An organisation that took part."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import ID, Row, Versioned


class Agency(Versioned, Row):
    """An agency keeps its number for the life of a review: the number is its colour and its shape.

    ``name`` says what it does ("Housing"); what it is called in the world is a name like any other, in the vault.
    """

    __tablename__ = "agency"
    __table_args__ = (UniqueConstraint("review_id", "code"), UniqueConstraint("review_id", "number"))

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    number: Mapped[int]
    code: Mapped[str] = mapped_column(String(12))
    name: Mapped[str] = mapped_column(String(120))
