"""Which entries of a review are wanted, as the database answers it by itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, cast, exists, or_, select
from sqlalchemy.orm import aliased

from workbench.persistence.tables.entry import TEXTS, Entry
from workbench.persistence.tables.episode import EpisodeEntry
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.seeing import Mention
from workbench.persistence.tables.source import SourceRow


@dataclass(frozen=True)
class Since:
    """What others did after the line of the journal that somebody has read up to, and when that was."""

    user_id: str
    journal_number: int
    at: datetime


@dataclass(frozen=True)
class Filters:
    """Which entries: of some agencies, and those that can have happened between two instants.

    ``placed_by`` "program" are those whose place among others does not follow from what was written, "hand" those that
    a person placed. ``news`` are those that somebody else added or changed. ``person_ids`` are people who stand in
    them, where the review knows that; each of the ``patterns`` fits one of their texts. Each further part leaves fewer.
    """

    agency_ids: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    episode_id: str = ""
    in_no_episode: bool = False
    precisions: tuple[str, ...] = ()
    uncertain: bool = False
    withdrawn: bool = False
    placed_by: tuple[str, ...] = ()
    news: Since | None = None
    person_ids: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


EVERYTHING = Filters()
_VAGUE = ("month", "season", "year")


def fitting(query: Select[Any], review: Review, filters: Filters) -> Select[Any]:
    """A query over entries, held to those of a review that are wanted."""
    return query.where(Entry.review_id == review.id, *_conditions(review, filters))


def assumed() -> ColumnElement[bool]:
    """Whether more than what was written decides where an entry stands, as ``timeline.order`` says it in words.

    It is vague or uncertain, or others stand where it too can have been.
    """
    other = aliased(Entry)
    beside = exists().where(
        other.review_id == Entry.review_id,
        other.sorts_at >= Entry.sorts_at,
        other.sorts_at <= Entry.latest,
        other.id != Entry.id,
    )
    return or_(Entry.precision.in_(_VAGUE), Entry.certain.is_(False), beside)


def _conditions(review: Review, filters: Filters) -> Iterator[ColumnElement[bool]]:
    if filters.agency_ids:
        yield Entry.agency_id.in_(filters.agency_ids)
    if filters.person_ids:
        yield Entry.id.in_(select(Mention.entry_id).where(Mention.person_id.in_(filters.person_ids)))
    for pattern in filters.patterns:
        yield or_(*(cast(column, String).ilike(pattern) for column in TEXTS))
    if filters.since:
        yield Entry.latest >= filters.since
    if filters.until:
        yield Entry.starts <= filters.until
    if filters.episode_id:
        yield _in_an_episode(EpisodeEntry.episode_id == filters.episode_id)
    if filters.in_no_episode:
        yield ~_in_an_episode()
    if filters.news:
        yield _new(review, filters.news)
    yield from _on_dates(filters)


def _on_dates(filters: Filters) -> Iterator[ColumnElement[bool]]:
    if filters.precisions:
        yield Entry.precision.in_(filters.precisions)
    if filters.uncertain:
        yield Entry.certain.is_(False)
    if filters.withdrawn:
        yield Entry.withdrawn_by_id.is_not(None)
    if filters.placed_by:
        yield or_(*(_PLACED_BY[each]() for each in filters.placed_by))


def _in_an_episode(*more: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(EpisodeEntry.entry_id == Entry.id, *more)


def _new(review: Review, since: Since) -> ColumnElement[bool]:
    """Touched since, by somebody else: the journal names the entry itself, or the file that its row came from."""
    subjects = select(JournalLine.subject).where(
        JournalLine.chain == review.id,
        JournalLine.number > since.journal_number,
        JournalLine.user_id != since.user_id,
        JournalLine.subject != "",
    )
    rows = select(SourceRow.id).where(SourceRow.source_id.in_(subjects))
    by_others = or_(
        Entry.id.in_(subjects), Entry.source_row_id.in_(rows), Entry.withdrawn_by_id.in_(subjects)
    )
    return and_(Entry.touched_at >= since.at, by_others)


def _by_hand() -> ColumnElement[bool]:
    return Entry.is_placed_by_hand.is_(True)


def _by_program() -> ColumnElement[bool]:
    return and_(Entry.is_placed_by_hand.is_(False), assumed())


_PLACED_BY = {"hand": _by_hand, "program": _by_program}
