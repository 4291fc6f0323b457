"""The timeline picture of a report: a lane of marks for each agency, and the episodes over them."""

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy.orm import Session

from findings.report.material import Agency, Bracket, Mark, Picture
from timeline.naming.coding import Glossary
from workbench.persistence.stores import agencies, entries, episodes
from workbench.persistence.tables import agency as agency_table
from workbench.persistence.tables import entry as entry_table
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.review import Review


def of_review(db: Session, review: Review, glossary: Glossary) -> Picture | None:
    """The picture of a review within its period; None while nothing of that time is recorded."""
    lanes = {row.id: agency(row, glossary) for row in agencies.of_review(db, review)}
    marks = _marks(db, review, lanes)
    period = _period(review, marks)
    if period is None:
        return None
    start, end = period
    inside = (mark for mark in marks if start <= mark.on and (mark.until or mark.on) <= end)
    brackets = (_bracket(episode, glossary) for episode in episodes.of_review(db, review))
    return Picture(
        lanes=tuple(lanes.values()),
        marks=tuple(sorted(inside, key=lambda mark: (mark.agency, mark.on, mark.until or mark.on))),
        brackets=tuple(each for each in brackets if each and each.start <= end and each.end >= start),
        start=start,
        end=end,
    )


def agency(row: agency_table.Agency, glossary: Glossary) -> Agency:
    """An agency as a report shows it."""
    return Agency(row.number, glossary.coded(row.name), row.code)


def _marks(db: Session, review: Review, lanes: Mapping[str, Agency]) -> set[Mark]:
    """What agencies recorded: one mark for all that one of them recorded of one day."""
    row = entry_table.Entry
    found = set()
    for agency_id, starts, latest, certain in entries.slim(
        db, review, row.agency_id, row.starts, row.latest, row.certain
    ):
        first, last = starts.date(), latest.date()
        found.add(Mark(lanes[agency_id].number, first, last if last > first else None, certain))
    return found


def _period(review: Review, marks: Collection[Mark]) -> tuple[date, date] | None:
    """The period under review; where it is not said, from the first mark to the last."""
    if not marks:
        return None
    start = review.period_from or min(mark.on for mark in marks)
    end = review.period_to or max(mark.until or mark.on for mark in marks)
    return (start, end) if start < end else None


def _bracket(episode: Episode, glossary: Glossary) -> Bracket | None:
    if not episode.entries:
        return None
    start = min(entry.starts for entry in episode.entries).date()
    end = max(entry.latest for entry in episode.entries).date()
    return Bracket(episode.number, glossary.coded(episode.title), start, end)
