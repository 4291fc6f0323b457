"""Somebody or somewhere in the case: a code for everybody, a real name only in the vault."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workbench.persistence.tables.row import ID, Row, Versioned


class Person(Versioned, Row):
    """A person or a place under a code.

    ``names_sealed`` holds every spelling, ``born_sealed`` when they were born as far as is known, both encrypted; see
    ``vault``. ``agency_id`` is where a practitioner works.
    """

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("review_id", "code"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    code: Mapped[str] = mapped_column(String(60))
    who: Mapped[str] = mapped_column(default="")
    kind: Mapped[str] = mapped_column(String(20))
    is_subject: Mapped[bool] = mapped_column(default=False)
    agency_id: Mapped[str | None] = mapped_column(ID, ForeignKey("agency.id"))
    names_sealed: Mapped[bytes | None]
    born_sealed: Mapped[bytes | None]


class NotAName(Row):
    """Words that look like a person's name and are none, as somebody said; in small letters, with single spaces."""

    __tablename__ = "not_a_name"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), primary_key=True)
    words: Mapped[str] = mapped_column(String(200), primary_key=True)
