"""What the picture shows: the entries that fit, the lanes of their agencies, the episodes they fall in."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from typing import Any

from sqlalchemy.orm import Session

from timeline.when import Precision, When
from workbench.chronology import chart
from workbench.chronology.brackets import Bracket
from workbench.chronology.lanes import Lane
from workbench.chronology.marks import Mark
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import agencies, entries, episodes
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

_COLUMNS = (
    Entry.id,
    Agency.number,
    Entry.starts,
    Entry.ends,
    Entry.latest,
    Entry.precision,
    Entry.certain,
    Entry.written,
    Entry.what,
)
_WORDS_READ = 160


def figure(
    db: Session,
    review: Review,
    narrowing: Narrowing,
    fitting: set[str] | None,
    coded: Callable[[str], str],
    opened: Entry | None,
) -> dict[str, Any]:
    """The figure for what one wants to see. ``fitting`` are the ids that fit, where texts had to be gone through."""
    rows = entries.slim(db, review, *_COLUMNS, filters=narrowing.filters)
    found = [_mark(row, coded) for row in rows if fitting is None or row.id in fitting]
    seen = {mark.lane for mark in found}
    known = agencies.of_review(db, review)
    lanes = [Lane(row.number, coded(row.name)) for row in known if row.number in seen]
    shown = next((mark for mark in found if opened and mark.id == opened.id), None)
    return chart.figure(lanes, found, _brackets(db, review, found, coded), shown, _period(review, narrowing))


def _period(review: Review, narrowing: Narrowing) -> tuple[datetime, datetime] | None:
    """The period under review, unless another stretch was asked for."""
    if not review.period_from or not review.period_to or narrowing.since or narrowing.until:
        return None
    return datetime.combine(review.period_from, time()), datetime.combine(review.period_to, time(23, 59))


def _mark(row: Any, coded: Callable[[str], str]) -> Mark:
    when = When(row.starts, Precision(row.precision), row.ends, row.certain, row.written)
    stretched = row.ends is not None or when.precision not in (Precision.MINUTE, Precision.DAY)
    end = row.latest if stretched else None
    return Mark(row.id, row.number, row.starts, end, row.certain, when.words(), coded(row.what[:_WORDS_READ]))


def _brackets(
    db: Session, review: Review, found: Sequence[Mark], coded: Callable[[str], str]
) -> list[Bracket]:
    """The episodes that touch the stretch of what is shown."""
    if not found:
        return []
    first, last = min(mark.start for mark in found), max(mark.end or mark.start for mark in found)
    brackets = [_bracket(episode, coded) for episode in episodes.of_review(db, review) if episode.entries]
    return [each for each in brackets if each.last >= first and each.first <= last]


def _bracket(episode: Any, coded: Callable[[str], str]) -> Bracket:
    starts: list[datetime] = [entry.starts for entry in episode.entries]
    return Bracket(episode.number, coded(episode.title), min(starts), max(starts))
