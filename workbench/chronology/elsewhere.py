"""Where there are entries when nothing fits what was asked: an empty page always says where to look."""

from collections import Counter

from sqlalchemy.orm import Session

from timeline.dates.almanac import MONTHS
from timeline.names import Glossary
from workbench.page import narrowed
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import entries
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

_NEAREST = 2


def words(
    db: Session, review: Review, asked: Narrowing, glossary: Glossary, *, named: bool
) -> tuple[str, ...]:
    """Sentences: "7 in May 2023, 3 in July 2023", or how many there would be without one part of what was asked."""
    dated = asked.since or asked.until
    timeless = asked.without("since", "until")
    months = _months(db, review, timeless, glossary, named) if dated else Counter[tuple[int, int]]()
    if months:
        return (", ".join(_near(months, asked)),)
    found = []
    for part in asked.parts():
        count = _count(db, review, asked.less(part), glossary, named)
        if count:
            found.append(f"{count:,} without “{part.words}”")
    return tuple(found)


def _months(
    db: Session, review: Review, asked: Narrowing, glossary: Glossary, named: bool
) -> Counter[tuple[int, int]]:
    fitting = set(narrowed.ids(db, review, asked, glossary, named=named)) if asked.reads_texts else None
    rows = entries.slim(db, review, Entry.id, Entry.starts, filters=asked.filters)
    return Counter((at.year, at.month) for entry_id, at in rows if fitting is None or entry_id in fitting)


def _near(months: Counter[tuple[int, int]], asked: Narrowing) -> list[str]:
    """The months with entries nearest before and after the stretch that was asked for."""
    first = (asked.since.earliest.year, asked.since.earliest.month) if asked.since else None
    last = (asked.until.latest.year, asked.until.latest.month) if asked.until else None
    before = [month for month in sorted(months) if first and month <= first][-_NEAREST:]
    after = [month for month in sorted(months) if last and month >= last and month not in before][:_NEAREST]
    return [f"{months[month]} in {MONTHS[month[1] - 1]} {month[0]}" for month in (*before, *after)]


def _count(db: Session, review: Review, asked: Narrowing, glossary: Glossary, named: bool) -> int:
    if asked.reads_texts:
        return len(narrowed.ids(db, review, asked, glossary, named=named))
    return entries.count(db, review, asked.filters)
