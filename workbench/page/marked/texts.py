"""What words are marked in: entries, accounts, conversation notes, their turning points, and contributions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from findings.focus_groups import asking, permitted
from workbench.auth.seat import Seat
from workbench.page import guided
from workbench.persistence.stores import contributed, entries, episodes, marked_texts, note_checks
from workbench.persistence.stores.contributed import Said
from workbench.persistence.stores.marked_texts import (
    ACCOUNT,
    CONTRIBUTION,
    CONVERSATION,
    ENTRY,
    TURNING_POINT,
)
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.conversation import Conversation, TurningPoint
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Account

_ACCOUNT_PARTS = {
    "trying": "I was trying to",
    "could_see": "I could see",
    "else_going_on": "What else was going on",
    "seemed_usual": "What seemed usual",
    "options": "The options I believed I had",
}
_PARTICIPANTS = {
    "operational": "A participant, operational group",
    "strategic": "A participant, strategic group",
}
_TURNING_POINT_PARTS = {heading.key: heading.words for heading in guided.TURNING_POINT}


@dataclass(frozen=True)
class Part:
    """A stretch of words under a heading of its own; ``key`` is empty for the main words."""

    key: str
    heading: str
    received: str


@dataclass(frozen=True)
class Text:
    """Something with words to mark. ``name`` and ``parts`` hold case text: show them in codes.

    ``informant`` is whose words they are, by role. ``within`` is the id of what it is a part of: the conversation of a
    turning point, the focus group of a contribution. ``leaning`` is what its words were asked for, as
    ``asking`` has it. Where they may not be quoted, whoever writes of them finds other words.
    """

    kind: str
    id: str
    name: str
    about: str
    parts: tuple[Part, ...]
    agency: Agency | None
    informant: str
    within: str = ""
    leaning: str = ""
    may_be_quoted: bool = True

    @property
    def words(self) -> dict[str, str]:
        """The words of each part by its key, as received."""
        return {part.key: part.received for part in self.parts}

    def part(self, key: str) -> Part | None:
        """The part under a key."""
        return next((part for part in self.parts if part.key == key), None)

    def copied(self, words: str) -> str | None:
        """The words that a sentence takes over from a text that may not be quoted, if it does."""
        taken = (permitted.copied(words, part.received) for part in self.parts if not self.may_be_quoted)
        return next(filter(None, taken), None)


def find(db: Session, seat: Seat, kind: str, text_id: str) -> Text | None:
    """A text of this review, if this seat may read it."""
    if not marked_texts.may_read(db, seat.review, seat.user, kind, text_id):
        return None
    if kind == ENTRY and (entry := entries.find(db, seat.review, text_id)):
        return of_entry(entry)
    if kind == ACCOUNT and (account := episodes.find_account(db, seat.review, text_id)):
        return of_account(account)
    if kind == CONTRIBUTION:
        said = contributed.in_review(db, seat.review, text_id)
        return of_contribution(said) if said else _unread(db, seat, text_id)
    note = marked_texts.note_of(db, seat.review, kind, text_id)
    if note is None:
        return None
    moment = next((each for each in note.turning_points if each.id == text_id), None)
    found = of_turning_point(note, moment) if moment else of_conversation(note)
    return replace(found, may_be_quoted=note_checks.may_be_quoted(db, note))


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
    return Text(
        kind=ACCOUNT,
        id=account.id,
        name=f"Account: {account.role}",
        about=account.agency.name if account.agency else "Account",
        parts=_written(account, _ACCOUNT_PARTS),
        agency=account.agency,
        informant=account.role,
    )


def of_note(note: Conversation) -> Sequence[Text]:
    """A note, and each of its turning points in which something is written."""
    moments = [of_turning_point(note, moment) for moment in note.turning_points]
    return [of_conversation(note), *(moment for moment in moments if moment.parts)]


def of_conversation(note: Conversation) -> Text:
    """The words of a note, and what was said under the headings of the guided structure.

    Whoever calls made sure that they may be read.
    """
    said = {part.key: part.words for part in note.parts if part.words.strip()}
    headed = (Part(key, guided.HEADINGS[key].words, said[key]) for key in guided.HEADINGS if key in said)
    whole = (Part("", "", note.words),) if note.words.strip() or not said else ()
    return Text(
        kind=CONVERSATION,
        id=note.id,
        name=f"Conversation: {note.role}",
        about=_held(note),
        parts=(*whole, *headed),
        agency=note.agency,
        informant=note.role,
    )


def of_turning_point(note: Conversation, moment: TurningPoint) -> Text:
    """The words about one turning point of a note. Whoever calls made sure that they may be read."""
    return Text(
        kind=TURNING_POINT,
        id=moment.id,
        name=f"Turning point {note.turning_points.index(moment) + 1}: {note.role}",
        about=_held(note),
        parts=_written(moment, _TURNING_POINT_PARTS),
        agency=note.agency,
        informant=note.role,
        within=note.id,
    )


def of_contribution(said: Said) -> Text:
    """What a participant wrote in a focus group. Whoever calls made sure that it may be read."""
    row, group = said.contribution, said.focus_group
    prompt = {each.key: each for each in asking.from_json(said.step.prompts)}.get(row.prompt)
    return Text(
        kind=CONTRIBUTION,
        id=row.id,
        name=f"{group.title}: {said.step.title}",
        about=prompt.ask if prompt else "",
        parts=(Part("", "", row.words),) if row.words.strip() else (),
        agency=None,
        informant=_PARTICIPANTS.get(group.side, "A participant"),
        within=group.id,
        leaning=prompt.leaning if prompt else "",
        may_be_quoted=permitted.Use(row.use).allows(permitted.Use.QUOTATION),
    )


def _unread(db: Session, seat: Seat, contribution_id: str) -> Text:
    """What is left of a contribution that was taken back, or that waits until it is gathered again."""
    return Text(
        kind=CONTRIBUTION,
        id=contribution_id,
        name="Focus group",
        about=contributed.why_unread(db, seat.review, contribution_id) or "",
        parts=(),
        agency=None,
        informant="A participant",
        may_be_quoted=False,
    )


def _written(row: Account | TurningPoint, headings: Mapping[str, str]) -> tuple[Part, ...]:
    parts = (Part(key, heading, getattr(row, key)) for key, heading in headings.items())
    return tuple(part for part in parts if part.received.strip())


def _held(note: Conversation) -> str:
    return ", ".join(filter(None, (note.agency.name if note.agency else "", note.held_on)))
