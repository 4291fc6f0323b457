"""How agencies learned of entries, the facts whose way is followed, and views from the tunnel that were kept."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.moment import PerhapsDated
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.row import ID, Identified, Row, Versioned


class Told(PerhapsDated, Versioned, Row):
    """An agency, or one practitioner in it, learned of an entry that another agency wrote.

    ``shown_by_id`` is the entry that says so, where one does. Without a date it is not known when they learned.
    """

    __tablename__ = "told"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    entry_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), index=True)
    agency_id: Mapped[str] = mapped_column(ID, ForeignKey("agency.id"))
    person_id: Mapped[str | None] = mapped_column(ID, ForeignKey("person.id"))
    teller_id: Mapped[str | None] = mapped_column(ID, ForeignKey("agency.id"))
    shown_by_id: Mapped[str | None] = mapped_column(ID, ForeignKey("entry.id"))
    how: Mapped[str] = mapped_column(default="")
    recorded_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    recorded_at: Mapped[datetime]
    entry: Mapped[Entry] = relationship(foreign_keys=[entry_id])
    agency: Mapped[Agency] = relationship(foreign_keys=[agency_id])
    teller: Mapped[Agency | None] = relationship(foreign_keys=[teller_id])
    person: Mapped[Person | None] = relationship()
    shown_by: Mapped[Entry | None] = relationship(foreign_keys=[shown_by_id])


class ToldRefusal(Identified, Row):
    """What the program proposed and a person refused: this agency did not learn of this entry in that way."""

    __tablename__ = "told_refusal"
    __table_args__ = (UniqueConstraint("entry_id", "agency_id", "shown_by_id"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    entry_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"))
    agency_id: Mapped[str] = mapped_column(ID, ForeignKey("agency.id"))
    shown_by_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), index=True)
    decided_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    decided_at: Mapped[datetime]


class KeyFact(Versioned, Row):
    """Something that mattered, held in one entry or several, whose way from agency to agency is followed."""

    __tablename__ = "key_fact"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    words: Mapped[str]
    entries: Mapped[list[Entry]] = relationship(
        secondary="key_fact_entry", order_by=(Entry.sorts_at, Entry.place_in_order)
    )


class KeyFactEntry(Row):
    """An entry that holds a key fact."""

    __tablename__ = "key_fact_entry"

    key_fact_id: Mapped[str] = mapped_column(ID, ForeignKey("key_fact.id"), primary_key=True)
    entry_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), primary_key=True, index=True)


class KeptView(Versioned, Row):
    """What a day looked like from one agency's place, or one practitioner's, written before stepping forward."""

    __tablename__ = "kept_view"

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    agency_id: Mapped[str] = mapped_column(ID, ForeignKey("agency.id"))
    person_id: Mapped[str | None] = mapped_column(ID, ForeignKey("person.id"))
    day: Mapped[date]
    words: Mapped[str]
    written_by: Mapped[str] = mapped_column(ID, ForeignKey("user_account.id"))
    written_at: Mapped[datetime]
