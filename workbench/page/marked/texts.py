"""What factors are marked in: entries, accounts and conversation notes."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench.auth.seat import Seat
from workbench.persistence.stores import conversations, entries, episodes
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Account, Episode

ENTRY, ACCOUNT, CONVERSATION = "entry", "account", "conversation"


@dataclass(frozen=True)
class Part:
    """A stretch of words under a heading of its own; ``key`` is empty for the main words."""

    key: str
    heading: str
    received: str


@dataclass(frozen=True)
class Text:
    """Something with words to mark. ``name`` and ``parts`` hold case text: show them in codes.

    ``informant`` is whose words they are, by role.
    """

    kind: str
    id: str
    name: str
    about: str
    parts: tuple[Part, ...]
    agency: Agency | None
    informant: str

    def part(self, key: str) -> Part | None:
        """The part under a key."""
        return next((part for part in self.parts if part.key == key), None)


def find(db: Session, seat: Seat, kind: str, text_id: str) -> Text | None:
    """A text of this review, if this seat may read it."""
    if kind == ENTRY and (entry := entries.find(db, seat.review, text_id)):
        return of_entry(entry)
    if kind == ACCOUNT and (account := episodes.find_account(db, seat.review, text_id)):
        return of_account(account)
    if kind == CONVERSATION and (note := conversations.find(db, seat.review, text_id)):
        return of_conversation(note) if conversations.may_read(db, note, seat.user) else None
    return None


def episodes_of(db: Session, text: Text) -> Sequence[Episode]:
    """The episodes that a text belongs to."""
    if text.kind == ENTRY:
        return episodes.with_entry(db, text.id)
    if text.kind == CONVERSATION:
        return episodes.with_account_from(db, text.id)
    return episodes.with_account(db, text.id)


def of_entry(entry: Entry) -> Text:
    """The words of an entry: what happened, what was said, what was done about it."""
    said = (("said", "What was said", entry.said), ("action", "What was done", entry.action))
    more = tuple(Part(key, heading, words) for key, heading, words in said if words.strip())
    when = entries.when_of(entry).words()
    return Text(
        kind=ENTRY,
        id=entry.id,
        name=f"Entry of {when}",
        about=f"{entry.agency.name} · by the record",
        parts=(Part("", "", entry.what), *more),
        agency=entry.agency,
        informant=f"{entry.agency.name}, by the record",
    )


def of_account(account: Account) -> Text:
    """The words of an account, heading by heading."""
    told = (
        ("trying", "I was trying to"),
        ("could_see", "I could see"),
        ("else_going_on", "What else was going on"),
        ("seemed_usual", "What seemed usual"),
        ("options", "The options I believed I had"),
    )
    parts = (Part(key, heading, getattr(account, key)) for key, heading in told)
    return Text(
        kind=ACCOUNT,
        id=account.id,
        name=f"Account: {account.role}",
        about=account.agency.name if account.agency else "Account",
        parts=tuple(part for part in parts if part.received.strip()),
        agency=account.agency,
        informant=account.role,
    )


def of_conversation(note: Conversation) -> Text:
    """The words of a note. Whoever calls made sure that they may be read."""
    return Text(
        kind=CONVERSATION,
        id=note.id,
        name=f"Conversation: {note.role}",
        about=", ".join(filter(None, (note.agency.name if note.agency else "", note.held_on))),
        parts=(Part("", "", note.words),),
        agency=note.agency,
        informant=note.role,
    )
