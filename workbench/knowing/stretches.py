"""A very large review is gone through a stretch of months at a time, so that nobody waits long for a page."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from workbench.persistence.stores import entries
from workbench.persistence.stores.filters import EVERYTHING, Filters
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

AT_ONCE = 5_000
"""So many entries are gone through while somebody waits for the page."""

_BEFORE = timedelta(days=31)
"""What was told in a stretch may have happened a little before it."""


@dataclass(frozen=True)
class Stretch:
    """Months that are gone through together: from ``since`` up to ``until``, the first of ``count`` being number 1."""

    number: int
    count: int
    since: datetime
    until: datetime

    @property
    def words(self) -> str:
        """From when to when, in words."""
        last = self.until - timedelta(minutes=1)
        first_month, last_month = f"{self.since:%B %Y}", f"{last:%B %Y}"
        return first_month if first_month == last_month else f"{first_month} to {last_month}"

    @property
    def filters(self) -> Filters:
        """The entries to go through: all of them, where there is one stretch alone."""
        return Filters(since=self.since - _BEFORE, until=self.until) if self.count > 1 else EVERYTHING

    def holds(self, moment: datetime) -> bool:
        """Whether what was written then belongs to this stretch and to no other."""
        return self.since <= moment < self.until


def chosen(db: Session, review: Review, number: int) -> Stretch:
    """The stretch of that number, or the nearest there is."""
    starts = [row[0] for row in entries.slim(db, review, Entry.starts)]
    edges = [datetime.min, *dict.fromkeys(map(_month, starts[AT_ONCE::AT_ONCE])), datetime.max]
    at = min(max(number, 1), len(edges) - 1)
    first, last = edges[at - 1], edges[at]
    if at == 1 and starts:
        first = min(_month(starts[0]), last)
    if at == len(edges) - 1 and starts:
        last = _month(_month(starts[-1]) + timedelta(days=32))
    return Stretch(at, len(edges) - 1, first, last)


def _month(moment: datetime) -> datetime:
    return datetime(moment.year, moment.month, 1)
