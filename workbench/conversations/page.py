"""What the pages of conversations show."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench.auth.permissions import Permission, Role, may
from workbench.auth.seat import Seat
from workbench.page import coding
from workbench.persistence.stores import conversations, episodes, factors, users
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.episode import Account
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


@dataclass(frozen=True)
class Line:
    """A note in the list: who may read it, how many factors are marked in it, and the accounts made from it."""

    conversation: Conversation
    readers: Sequence[User]
    factors: int
    accounts: Sequence[Account]


def lines(db: Session, seat: Seat) -> list[Line]:
    """The notes this seat may read."""
    told = [account for episode in episodes.of_review(db, seat.review) for account in episode.accounts]
    return [
        Line(
            note,
            conversations.readers(db, note),
            len(factors.of_text(db, seat.review, "conversation", note.id)),
            [account for account in told if account.conversation_id == note.id],
        )
        for note in conversations.readable(db, seat.review, seat.user)
    ]


def could_read(db: Session, review: Review, but: User | str) -> list[User]:
    """Members who may be named as readers, whoever writes the note left out: they read it anyway."""
    writer = but if isinstance(but, str) else but.id
    return [
        member.user
        for member in users.members(db, review)
        if may(Role(member.role), Permission.GATHER) and member.user_id != writer
    ]


def can_change_words(conversation: Conversation) -> bool:
    """Whether the words can be changed here: not while codes stand on the page in place of names."""
    return coding.coded(conversation.words) == conversation.words
