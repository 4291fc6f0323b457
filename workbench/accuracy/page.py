"""What the pages of a round show: the draft passage by passage, with what was said about each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup
from sqlalchemy.orm import Session

from findings.report import document
from findings.report.document import Document
from workbench.accuracy import places
from workbench.accuracy.forms import CommentForm
from workbench.accuracy.places import Place
from workbench.auth.permissions import Permission, Role, may
from workbench.page import composed
from workbench.persistence.stores import accuracy, users
from workbench.persistence.tables.accuracy import AccuracyComment, AccuracyReader, AccuracyRound
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

_OUTCOMES = {"changed": "Changed", "partly": "Changed in part", "unchanged": "Not changed"}


@dataclass(frozen=True)
class Said:
    """A comment and what became of it, in words."""

    comment: AccuracyComment

    @property
    def outcome(self) -> str:
        """What became of it; empty while it waits."""
        return _OUTCOMES.get(self.comment.outcome, "")


@dataclass(frozen=True)
class Passage:
    """A place of the draft as it is shown, the headings before it, and what was said about it."""

    place: Place
    headings: Markup
    body: Markup
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Line:
    """A round in the list, with its counts."""

    round: AccuracyRound
    comments: int
    waiting: int


@dataclass(frozen=True)
class Reader:
    """Somebody who was asked: when they said that they had read it, and how much they said."""

    name: str
    read_at: datetime | None
    comments: int


@dataclass(frozen=True)
class Round:
    """Everything a lead reviewer sees of a round."""

    round: AccuracyRound
    passages: tuple[Passage, ...]
    readers: tuple[Reader, ...]
    waiting: tuple[tuple[Said, Place], ...]
    comments: int


def lines(db: Session, review: Review) -> list[Line]:
    """Every round, newest first."""
    told = []
    for opened in accuracy.rounds(db, review):
        said = accuracy.comments(db, opened)
        told.append(Line(opened, len(said), sum(not comment.outcome for comment in said)))
    return told


def could_read(db: Session, review: Review) -> list[User]:
    """Members who may be asked, by name."""
    members = users.members(db, review)
    return [member.user for member in members if may(Role(member.role), Permission.READ_ASKED)]


def of_round(db: Session, opened: AccuracyRound, coded: Callable[[str], str]) -> Round:
    """A round with everything that was said."""
    said = accuracy.comments(db, opened)
    passages = _passages(draft(opened, coded), said, level=2)
    waiting = [(each, passage.place) for passage in passages for each in passage.said if not each.outcome]
    return Round(
        round=opened,
        passages=passages,
        readers=tuple(_reader(each, said) for each in sorted(opened.readers, key=_name)),
        waiting=tuple(waiting),
        comments=len(said),
    )


def for_reader(
    opened: AccuracyRound, own: Sequence[AccuracyComment], coded: Callable[[str], str]
) -> tuple[Passage, ...]:
    """The draft for somebody who was asked, with what they said themselves and nobody else."""
    return _passages(draft(opened, coded), own, level=1)


def draft(opened: AccuracyRound, coded: Callable[[str], str]) -> Document:
    """The draft of a round. Whoever came under a code since then stands in it under that code."""
    return composed.recoded(document.from_json(opened.document), coded)


def body(place: Place) -> Markup:
    """A place by itself, below the main heading of a page."""
    return composed.part((place.block,), level=2)


def filled(place: Place, comment: AccuracyComment, coded: Callable[[str], str]) -> CommentForm:
    """The form of a comment that is there already. Several stand on one page, so each field has an id of its own."""
    form = CommentForm(formdata=None, data={"quote": coded(comment.quote), "words": coded(comment.words)})
    form.place, form.version.data = place, comment.version
    return apart(form, comment)


def apart(form: CommentForm, comment: AccuracyComment) -> CommentForm:
    """A form whose fields have ids that no other form on the page has."""
    for field in form:
        field.id = f"{field.name}-{comment.id}"
    return form


def _passages(report: Document, said: Sequence[AccuracyComment], *, level: int) -> tuple[Passage, ...]:
    by_place: dict[int, list[Said]] = {}
    for comment in said:
        by_place.setdefault(comment.place, []).append(Said(comment))
    return tuple(
        Passage(
            place=place,
            headings=composed.part(place.headings, level),
            body=composed.part((place.block,), level),
            said=tuple(by_place.get(place.number, ())),
        )
        for place in places.of(report)
    )


def _reader(reader: AccuracyReader, said: Sequence[AccuracyComment]) -> Reader:
    own = sum(comment.user_id == reader.user_id for comment in said)
    return Reader(reader.user.name, reader.read_at, own)


def _name(reader: AccuracyReader) -> str:
    return reader.user.name
