"""The list of all factors, and of the texts they can be marked in."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench.auth.seat import Seat
from workbench.factors import page
from workbench.page import kinds
from workbench.page.marked import texts
from workbench.persistence.stores import conversations, entries, episodes, factors, marked_texts
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor

Marked = Counter[tuple[str, str]]


@dataclass(frozen=True)
class Source:
    """A text in a list, and how many factors are marked in it."""

    text: texts.Text
    marked: int

    @property
    def address(self) -> str:
        """Where it is marked."""
        return page.address(self.text)


@dataclass(frozen=True)
class Line:
    """A factor in the list. ``source`` is None where this seat may not read the text it was marked in."""

    factor: Factor
    kind: str
    level: str
    source: Source | None


@dataclass(frozen=True)
class Group:
    """Texts under one heading: an episode's entries and accounts, or the conversations."""

    heading: str
    episode: Episode | None
    sources: Sequence[Source]


@dataclass(frozen=True)
class Filters:
    """Which factors to list; empty means all."""

    helped: str = ""
    level: str = ""
    kind: str = ""
    episode: str = ""

    @property
    def are_set(self) -> bool:
        """Whether anything is left out."""
        return any((self.helped, self.level, self.kind, self.episode))

    def let_through(self, factor: Factor) -> bool:
        """Whether a factor is asked for."""
        return (
            self.helped in ("", "helped" if factor.helped else "harder")
            and self.level in ("", factor.level)
            and self.kind in ("", factor.kind)
            and self.episode in ("", factor.episode_id or "none")
        )


@dataclass(frozen=True)
class Listing:
    """Everything on the page."""

    lines: Sequence[Line]
    total: int
    kinds: Sequence[tuple[str, str]]
    episodes: Sequence[Episode]
    groups: Sequence[Group]


def listing(db: Session, seat: Seat, filters: Filters) -> Listing:
    """All factors that are asked for, and all texts one may read."""
    rows = factors.of_review(db, seat.review)
    counted = Counter((row.text_kind, row.text_id) for row in rows)
    known = episodes.of_review(db, seat.review)
    groups = _groups(db, seat, known, counted)
    sources = {_key(source): source for group in groups for source in group.sources}
    sources |= {_key(source): source for source in _further(db, seat, rows, sources, counted)}
    lines = [
        Line(
            row,
            kinds.words(row.kind),
            kinds.LEVELS.get(row.level, ""),
            sources.get((row.text_kind, row.text_id)),
        )
        for row in rows
        if filters.let_through(row)
    ]
    used = sorted({(row.kind, kinds.words(row.kind)) for row in rows}, key=lambda pair: pair[1])
    return Listing(lines, len(rows), used, known, groups)


def _groups(db: Session, seat: Seat, known: Sequence[Episode], counted: Marked) -> list[Group]:
    notes = conversations.readable(db, seat.review, seat.user)
    said = [text for note in notes for text in texts.of_note(note)]
    groups = [Group("Conversations", None, [_source(text, counted) for text in said])]
    for episode in known:
        told = [texts.of_account(account) for account in episode.accounts]
        found = [*told, *(texts.of_entry(entry) for entry in episode.entries)]
        heading = f"{episode.number}. {episode.title}"
        groups.append(Group(heading, episode, [_source(text, counted) for text in found if text.parts]))
    return groups


def _further(
    db: Session, seat: Seat, rows: Sequence[Factor], known: Collection[tuple[str, str]], counted: Marked
) -> Iterator[Source]:
    """Texts in which something is marked and which stand under no heading: other entries, and contributions."""
    marked = {(row.text_kind, row.text_id) for row in rows} - set(known)
    ids = [text_id for kind, text_id in marked if kind == marked_texts.ENTRY]
    for entry in entries.by_ids(db, seat.review, sorted(ids)):
        yield _source(texts.of_entry(entry), counted)
    for kind, text_id in sorted(marked):
        if kind == marked_texts.CONTRIBUTION and (text := texts.find(db, seat, kind, text_id)):
            yield _source(text, counted)


def _source(text: texts.Text, counted: Marked) -> Source:
    return Source(text, counted[(text.kind, text.id)])


def _key(source: Source) -> tuple[str, str]:
    return source.text.kind, source.text.id
