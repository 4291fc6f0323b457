"""A key practice episode: what happened, how it looked, and how it compares with the standard of its day."""

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.row import ID, Row, Versioned


class Episode(Versioned, Row):
    """A moment or a stretch that shaped how things went. Its dates and agencies follow from its entries."""

    __tablename__ = "episode"
    __table_args__ = (UniqueConstraint("review_id", "number"),)

    review_id: Mapped[str] = mapped_column(ID, ForeignKey("review.id"), index=True)
    number: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    why_it_matters: Mapped[str] = mapped_column(default="")
    what_happened: Mapped[str] = mapped_column(default="")
    known_then: Mapped[str] = mapped_column(default="")
    expected: Mapped[str] = mapped_column(default="")
    expected_from: Mapped[str] = mapped_column(default="")
    compared: Mapped[str] = mapped_column(default="")
    worked_well: Mapped[str] = mapped_column(default="")
    enabled_by: Mapped[str] = mapped_column(default="")
    confidence: Mapped[str] = mapped_column(default="")
    is_open_to_practitioners: Mapped[bool] = mapped_column(default=False)
    entries: Mapped[list[Entry]] = relationship(
        secondary="episode_entry", order_by=(Entry.sorts_at, Entry.place_in_order), viewonly=True
    )
    accounts: Mapped[list["Account"]] = relationship(order_by="Account.role", back_populates="episode")


class EpisodeEntry(Row):
    """An entry that belongs to an episode.

    ``number`` counts the entries of its agency within the episode: with the agency's code it is how the text of the
    episode cites the entry, such as [HSG 3]. It stays when entries come and go, so that citations stay true.
    """

    __tablename__ = "episode_entry"

    episode_id: Mapped[str] = mapped_column(ID, ForeignKey("episode.id"), primary_key=True)
    entry_id: Mapped[str] = mapped_column(ID, ForeignKey("entry.id"), primary_key=True, index=True)
    number: Mapped[int]


class Account(Versioned, Row):
    """How an episode looked from one role's place in it, in the first person."""

    __tablename__ = "account"

    episode_id: Mapped[str] = mapped_column(ID, ForeignKey("episode.id"), index=True)
    agency_id: Mapped[str | None] = mapped_column(ID, ForeignKey("agency.id"))
    conversation_id: Mapped[str | None] = mapped_column(ID, ForeignKey("conversation.id"))
    written_by: Mapped[str | None] = mapped_column(ID, ForeignKey("user_account.id"))
    role: Mapped[str] = mapped_column(String(120))
    trying: Mapped[str] = mapped_column(default="")
    could_see: Mapped[str] = mapped_column(default="")
    else_going_on: Mapped[str] = mapped_column(default="")
    seemed_usual: Mapped[str] = mapped_column(default="")
    options: Mapped[str] = mapped_column(default="")
    agency: Mapped[Agency | None] = relationship()
    conversation: Mapped[Conversation | None] = relationship()
    episode: Mapped[Episode] = relationship(back_populates="accounts")
