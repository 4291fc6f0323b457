"""What the picture is drawn from: the moments of entries as columns, the lanes of their agencies, the sheet beneath."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from typing import Any

from sqlalchemy.orm import Session

from workbench.chronology import chart, marks
from workbench.chronology.bands import Stretch
from workbench.chronology.brackets import Bracket, Span
from workbench.chronology.lanes import Lane
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import agencies, background, entries, episodes, moments
from workbench.persistence.stores.moments import Moments
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

Coded = Callable[[str], str]
_WORDS_READ = 160


def picture(
    db: Session,
    review: Review,
    narrowing: Narrowing,
    fitting: set[str] | None,
    coded: Coded,
    opened: Entry | None,
) -> dict[str, Any]:
    """Everything the picture needs. ``fitting`` are the ids that fit, where texts had to be gone through."""
    found = _only(moments.of_review(db, review, narrowing.filters), fitting)
    lanes = _lanes(db, review, found, coded)
    rows = {lane.number: len(lanes) - 1 - n for n, (_, lane) in enumerate(lanes)}
    span = found.span
    asked = bool(narrowing.since or narrowing.until)
    here = _middle(opened) if opened and opened.id in set(found.ids) else None
    places = {agency_id: n for n, (agency_id, _) in enumerate(lanes)}
    return {
        "marks": {
            "ids": "".join(found.ids),
            "lanes": [places[agency_id] for agency_id in found.agencies],
            "starts": found.starts,
            "ends": found.ends,
            "certain": "".join("01"[certain] for certain in found.certain),
        },
        "lanes": [marks.style(lane, rows[lane.number]) for _, lane in lanes],
        "open": _ring(opened, lanes, rows) if opened and here else None,
        "layout": chart.layout(
            [lane for _, lane in lanes],
            span,
            brackets=_brackets(db, review, span, coded),
            stretches=_stretches(db, review, span),
            opened=here,
            period=None if asked else _period(review),
        ),
    }


def labels(found: Sequence[Entry], coded: Coded) -> dict[str, list[str]]:
    """What floats beside a mark: when, whose, and the first words; by id."""
    return {
        row.id: [
            entries.when_of(row).words(),
            coded(row.agency.name),
            marks.short(coded(row.what[:_WORDS_READ])),
        ]
        for row in found
    }


def _only(found: Moments, fitting: set[str] | None) -> Moments:
    if fitting is None:
        return found
    columns = (found.ids, found.agencies, found.starts, found.ends, found.certain)
    rows = [row for row in zip(*columns, strict=True) if row[0] in fitting]
    return Moments(*zip(*rows, strict=True)) if rows else Moments((), (), (), (), ())


def _lanes(db: Session, review: Review, found: Moments, coded: Coded) -> list[tuple[str, Lane]]:
    seen = set(found.agencies)
    known = agencies.of_review(db, review)
    return [(row.id, Lane(row.number, coded(row.name))) for row in known if row.id in seen]


def _ring(opened: Entry, lanes: Sequence[tuple[str, Lane]], rows: dict[int, int]) -> dict[str, Any]:
    lane = next(lane for agency_id, lane in lanes if agency_id == opened.agency_id)
    return marks.ring(_middle(opened), rows[lane.number])


def _middle(entry: Entry) -> datetime:
    """Where the mark of an entry stands: at its moment, or in the middle of what it can mean."""
    stretched = entry.ends is not None or entry.precision not in ("minute", "day")
    return entry.starts + (entry.latest - entry.starts) / 2 if stretched else entry.starts


def _period(review: Review) -> Span | None:
    """The period under review."""
    if not review.period_from or not review.period_to:
        return None
    return datetime.combine(review.period_from, time()), datetime.combine(review.period_to, time(23, 59))


def _stretches(db: Session, review: Review, span: Span | None) -> list[Stretch]:
    """What work was like at some moment of what is shown."""
    if span is None:
        return []
    return [
        Stretch(band.agency.number if band.agency else None, band.first, band.last)
        for band in background.between(db, review, *span)
    ]


def _brackets(db: Session, review: Review, span: Span | None, coded: Coded) -> list[Bracket]:
    """The episodes that touch the stretch of what is shown."""
    if span is None:
        return []
    brackets = [_bracket(episode, coded) for episode in episodes.of_review(db, review) if episode.entries]
    return [each for each in brackets if each.last >= span[0] and each.first <= span[1]]


def _bracket(episode: Any, coded: Coded) -> Bracket:
    starts: list[datetime] = [entry.starts for entry in episode.entries]
    return Bracket(episode.number, coded(episode.title), min(starts), max(starts))
