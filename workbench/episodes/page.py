"""What the pages of an episode show."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline.when import Precision
from workbench.auth.seat import Seat
from workbench.episodes import missing, whys
from workbench.page import climbed, coding, stretch
from workbench.page.climbed import Climbed
from workbench.persistence.stores import conversations, entries, episodes, factors
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Account, Episode
from workbench.persistence.tables.factor import Factor


@dataclass(frozen=True)
class Line:
    """An entry as an episode shows it: ``label`` is how the text cites it, empty while it does not belong to it."""

    entry: Entry
    day: str
    time: str = ""
    label: str = ""

    @property
    def anchor(self) -> str:
        """Where on the page it stands."""
        return f"entry-{self.entry.id}"


@dataclass(frozen=True)
class Told:
    """An account, with the conversation it comes from where this seat may read it."""

    account: Account
    conversation_id: str | None
    from_when: str


@dataclass(frozen=True)
class Card:
    """An episode in a list. ``whys`` says what it does not explain yet."""

    episode: Episode
    dates: str
    agencies: Sequence[Agency]
    missing: Sequence[missing.Missing]
    unheard: Sequence[Agency]
    whys: Sequence[str]


@dataclass(frozen=True)
class Whole:
    """An episode on its own page."""

    card: Card
    lines: Sequence[Line]
    told: Sequence[Told]
    factors: Sequence[Factor]
    ladders: Sequence[Climbed]

    @property
    def links(self) -> dict[str, str]:
        """Where a citation in the text leads, by what it says."""
        return {line.label: f"#{line.anchor}" for line in self.lines}


def cards(db: Session, seat: Seat) -> list[Card]:
    """All episodes of the review."""
    marked = factors.of_review(db, seat.review)
    ladders = climbed.of_review(db, seat.review)
    return [
        _card(
            episode,
            episodes.labels(db, episode).values(),
            [factor for factor in marked if factor.episode_id == episode.id],
            [ladder for ladder in ladders if ladder.row.episode_id == episode.id],
        )
        for episode in episodes.of_review(db, seat.review)
    ]


def whole(db: Session, seat: Seat, episode: Episode) -> Whole:
    """One episode with all that belongs to it."""
    labels = episodes.labels(db, episode)
    marked, ladders = factors.of_episode(db, episode), climbed.of_episode(db, episode)
    told = [_told(db, seat, account) for account in episode.accounts]
    card = _card(episode, labels.values(), marked, ladders)
    return Whole(card, lines(db, episode), told, marked, ladders)


def lines(db: Session, episode: Episode) -> list[Line]:
    """The entries of an episode in order, each with what its text calls it."""
    labels = episodes.labels(db, episode)
    return [line(entry, labels.get(entry.id, "")) for entry in episode.entries]


def line(entry: Entry, label: str = "") -> Line:
    """One entry in a list."""
    when = entries.when_of(entry)
    if when.precision is Precision.MINUTE and when.end is None:
        day, _, time = when.words().rpartition(", ")
        return Line(entry, day, time, label)
    return Line(entry, when.words(), label=label)


def dates(episode: Episode) -> str:
    """From when to when, by its entries."""
    return stretch.words([entries.when_of(entry) for entry in episode.entries])


def notes(db: Session, seat: Seat) -> list[tuple[str, str]]:
    """The conversation notes this seat may read, to choose from."""
    return [
        (note.id, coding.coded(f"{note.role}, {note.held_on}" if note.held_on else note.role))
        for note in conversations.readable(db, seat.review, seat.user)
    ]


def _card(
    episode: Episode, labels: Collection[str], marked: Sequence[Factor], ladders: Sequence[Climbed]
) -> Card:
    agencies = {entry.agency_id: entry.agency for entry in episode.entries}.values()
    return Card(
        episode,
        dates(episode),
        sorted(agencies, key=lambda agency: agency.number),
        missing.parts(episode, labels, len(marked)),
        missing.unheard(episode),
        whys.unexplained(episode, ladders, marked),
    )


def _told(db: Session, seat: Seat, account: Account) -> Told:
    note = account.conversation
    if note is None or not conversations.may_read(db, note, seat.user):
        return Told(account, None, "")
    return Told(account, note.id, note.held_on)
