"""How two people in a case stand to one another."""

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.moment import PerhapsDated
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.row import ID, Row, Versioned


class Relation(PerhapsDated, Versioned, Row):
    """``one`` is the ``kind`` of ``other``: "Mother is parent of Child 1", from when and until when if anybody says.

    ``entry_id`` is the entry that first says it: an agency that neither wrote that entry nor was told of it has no
    record of the relation.
    """

    __tablename__ = "relation"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    one_id: Mapped[str] = mapped_column(ID, ForeignKey("person.id"))
    other_id: Mapped[str] = mapped_column(ID, ForeignKey("person.id"), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    entry_id: Mapped[str | None] = mapped_column(ID, ForeignKey("entry.id"), index=True)
    words: Mapped[str] = mapped_column(default="")
    one: Mapped[Person] = relationship(foreign_keys=[one_id])
    other: Mapped[Person] = relationship(foreign_keys=[other_id])
    entry: Mapped[Entry | None] = relationship()
