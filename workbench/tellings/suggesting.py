"""From the tables to the engine and back: which entries seem to tell of one event, given what people decided.

A review of usual size is compared whole, afresh each time. A very large one is compared a stretch of months at a time.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from timeline import entry as timeline_entry
from timeline.merge import Candidate, Decided, Study
from workbench.persistence.stores import dated, entries, filters, tellings
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

AT_ONCE = 5_000
"""So many entries are compared while somebody waits for the page."""

Month = tuple[tuple[int, int], int]

_BEYOND = timedelta(days=31)
"""A stretch is compared with what lies just beyond it, so that nothing is missed at its ends."""

_COLUMNS = (
    Entry.id,
    Agency.name,
    Entry.starts,
    Entry.precision,
    Entry.ends,
    Entry.certain,
    Entry.written,
    Entry.what,
    Entry.source,
    Entry.people,
    Entry.told_by,
    Entry.seen,
    Entry.further,
    Entry.withdrawn_by_id,
)


@dataclass(frozen=True)
class Stretch:
    """Months of a review that are compared together. ``key`` stands for it in an address."""

    key: str
    since: datetime
    until: datetime
    words: str
    count: int


@dataclass(frozen=True)
class Found:
    """What is suggested in a stretch, the strongest first, and the study it came from."""

    study: Study
    candidates: tuple[Candidate, ...]


def stretches(db: Session, review: Review) -> list[Stretch]:
    """The stretches of a review in order; one alone where it can be compared whole."""
    rows = entries.slim(db, review, Entry.starts, Entry.withdrawn_by_id)
    months = Counter((starts.year, starts.month) for starts, withdrawn_by_id in rows if not withdrawn_by_id)
    return [_stretch(part) for part in _parts(sorted(months.items()))]


def chosen(found: Sequence[Stretch], key: str) -> Stretch | None:
    """The stretch with that key, or the first."""
    return next((stretch for stretch in found if stretch.key == key), found[0] if found else None)


def around(found: Sequence[Stretch], entry: Entry) -> Stretch | None:
    """The stretch in which an entry stands."""
    return next((each for each in found if each.since <= entry.starts < each.until), None)


def study(
    db: Session,
    review: Review,
    stretch: Stretch | None,
    coded: Callable[[str], str],
    also: Sequence[Entry] = (),
) -> Study:
    """The entries of a stretch and just beyond it, read together with some others, and quoted in codes."""
    found = {each.id: each for each in entries.as_timeline(also)}
    if stretch is not None:
        wanted = filters.Filters(since=stretch.since - _BEYOND, until=stretch.until + _BEYOND)
        found |= {each.id: each for each in _read(db, review, wanted)}
    return Study(list(found.values()), coded)


def found(db: Session, review: Review, stretch: Stretch, coded: Callable[[str], str]) -> Found:
    """All that is suggested for the entries that begin in a stretch."""
    read = study(db, review, stretch, coded)
    decided = decisions(db, review)
    alike = (*read.candidates(decided), *read.repeats(decided))
    inside = (each for each in alike if stretch.since <= read.entry(each.ids[0]).when.start < stretch.until)
    return Found(read, tuple(sorted(inside, key=lambda each: (-each.strength, each.ids))))


def decisions(db: Session, review: Review) -> Decided:
    """What people decided about the tellings of a review."""
    return Decided(
        tuple(tellings.ids_by_event(db, review).values()),
        frozenset(frozenset((row.one_id, row.other_id)) for row in tellings.refused(db, review)),
    )


def _parts(months: Sequence[Month]) -> Iterator[list[Month]]:
    """Months in a row that hold no more entries together than are compared at once."""
    part: list[Month] = []
    for month, count in months:
        if part and sum(each for _, each in part) + count > AT_ONCE:
            yield part
            part = []
        part.append((month, count))
    if part:
        yield part


def _stretch(part: Sequence[Month]) -> Stretch:
    (first_year, first_month), (year, month) = part[0][0], part[-1][0]
    since = datetime(first_year, first_month, 1)
    last = datetime(year, month, 1)
    words = f"{since:%B %Y}" if since == last else f"{since:%B %Y} to {last:%B %Y}"
    until = datetime(year + month // 12, month % 12 + 1, 1)
    return Stretch(f"{since:%Y-%m}", since, until, words, sum(count for _, count in part))


def _read(db: Session, review: Review, wanted: filters.Filters) -> Iterator[timeline_entry.Entry]:
    for row in entries.slim(db, review, *_COLUMNS, filters=wanted):
        if row.withdrawn_by_id is None:
            yield timeline_entry.Entry(
                id=row.id,
                agency=row.name,
                when=dated.when(row),
                what=row.what,
                source=row.source,
                people=tuple(row.people),
                told_by=row.told_by,
                seen=row.seen,
                further=tuple((heading, text) for heading, text in row.further),
            )
