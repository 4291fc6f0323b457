"""What the pages of conversations show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline import names
from workbench.auth.permissions import Permission, Role, may
from workbench.auth.seat import Seat
from workbench.page import coding, guided
from workbench.page.guided import SAID, Step
from workbench.persistence.stores import conversations, episodes, factors, naming, users
from workbench.persistence.tables.conversation import Conversation, ConversationPart, TurningPoint
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


@dataclass(frozen=True)
class Section:
    """A step of a guided note with its parts; those that mattered most to whoever spoke come first."""

    step: Step
    parts: Sequence[ConversationPart]

    @property
    def written(self) -> Sequence[ConversationPart]:
        """The parts under which something was said."""
        return [part for part in self.parts if part.words.strip()]

    @property
    def unwritten(self) -> Sequence[ConversationPart]:
        """The others."""
        return [part for part in self.parts if not part.words.strip()]


def lines(db: Session, seat: Seat) -> list[Line]:
    """The notes this seat may read."""
    told = [account for episode in episodes.of_review(db, seat.review) for account in episode.accounts]
    return [_line(db, seat, note, told) for note in conversations.readable(db, seat.review, seat.user)]


def line(db: Session, seat: Seat, note: Conversation) -> Line:
    """One note that this seat may read."""
    told = [account for episode in episodes.of_review(db, seat.review) for account in episode.accounts]
    return _line(db, seat, note, told)


def sections(note: Conversation) -> list[Section]:
    """A guided note step by step; none for a plain one."""
    known = {part.key: part for part in note.parts}
    return [
        Section(
            step,
            sorted(
                (known[heading.key] for heading in step.headings if heading.key in known),
                key=lambda part: -part.weight,
            ),
        )
        for step in (guided.STEPS if known else ())
    ]


def explained(part: ConversationPart) -> list[str]:
    """What was explained at the start, in words."""
    return [guided.INTRODUCED[key] for key in part.words.split() if key in guided.INTRODUCED]


def after(note: Conversation, part: ConversationPart) -> ConversationPart | None:
    """The part that follows in the order of the conversation; none after the last."""
    order = list(guided.HEADINGS)
    later = [each for each in note.parts if order.index(each.key) > order.index(part.key)]
    return min(later, key=lambda each: order.index(each.key), default=None)


def uncoded(db: Session, seat: Seat, note: Conversation) -> list[str]:
    """Names in a note that nobody has coded, those left out of which somebody said that they are none."""
    no_names = set(naming.no_names(db, seat.review))
    found = names.unknown(texts(note), coding.glossary())
    return [words for words in found if naming.folded(words) not in no_names]


def texts(note: Conversation) -> str:
    """Everything that was said in a note, as one text."""
    parts = [part.words for part in note.parts if part.key != SAID]
    points = [
        getattr(point, heading.key) for point in note.turning_points for heading in guided.TURNING_POINT
    ]
    return "\n\n".join(filter(None, (note.words, *parts, *points)))


def said(point: TurningPoint) -> Mapping[str, str]:
    """What was said about a turning point after its moment, under the headings it was said."""
    told = {heading.words: getattr(point, heading.key) for heading in guided.TURNING_POINT[1:]}
    return {heading: words for heading, words in told.items() if words.strip()}


def could_read(db: Session, review: Review, but: User | str) -> list[User]:
    """Members who may be named as readers, whoever writes the note left out: they read it anyway."""
    writer = but if isinstance(but, str) else but.id
    return [
        member.user
        for member in users.members(db, review)
        if may(Role(member.role), Permission.GATHER) and member.user_id != writer
    ]


def may_name_readers(seat: Seat, note: Conversation) -> bool:
    """Whether this seat says who may read the note: whoever wrote it, and a lead reviewer who is named on it."""
    return note.written_by == seat.user.id or seat.role is Role.LEAD


def can_change_words(words: str) -> bool:
    """Whether a long text can be changed here: not while codes stand on the page in place of names."""
    return coding.coded(words) == words


def _line(db: Session, seat: Seat, note: Conversation, told: Sequence[Account]) -> Line:
    return Line(
        note,
        conversations.readers(db, note),
        len(factors.of_note(db, note)),
        [account for account in told if account.conversation_id == note.id],
    )
