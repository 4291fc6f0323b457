"""When everything was, as columns of plain numbers: for drawing tens of thousands of entries at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Integer, case, extract, or_, select, type_coerce
from sqlalchemy import cast as cast_in_database
from sqlalchemy.orm import Session

from timeline.reading import collecting
from workbench.persistence.stores.filters import EVERYTHING, Filters, fitting
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

_BEGIN = datetime(1970, 1, 1)


@dataclass(frozen=True)
class Moments:
    """Entries in order, a column each: ``starts`` and ``ends`` in minutes since 1970.

    ``ends`` is None for what has a moment and covers no stretch.
    """

    ids: Sequence[str]
    agencies: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int | None]
    certain: Sequence[int]

    @property
    def span(self) -> tuple[datetime, datetime] | None:
        """From the first start to the last end; None where there is nothing."""
        if not self.ids:
            return None
        last = max(max(self.starts), max((end for end in self.ends if end is not None), default=0))
        return at(min(self.starts)), at(last)


@collecting.paused()
def of_review(db: Session, review: Review, filters: Filters = EVERYTHING) -> Moments:
    """The moments of all entries, or of those that are wanted."""
    stretched = or_(Entry.ends.is_not(None), Entry.precision.not_in(("minute", "day")))
    columns = (
        Entry.id,
        Entry.agency_id,
        _minutes(Entry.starts),
        case((stretched, _minutes(Entry.latest))),
        type_coerce(Entry.certain, Integer),
    )
    query = fitting(select(*columns), review, filters)
    db.flush()
    # Straight from the connection: the session would look at each row for objects it might know.
    rows = db.connection().execute(query.order_by(Entry.sorts_at, Entry.place_in_order, Entry.id)).all()
    return Moments(*zip(*rows, strict=True)) if rows else Moments((), (), (), (), ())


@collecting.paused()
def ids(db: Session, review: Review, filters: Filters) -> Sequence[str]:
    """The ids of the entries that are wanted, in no order."""
    db.flush()
    return db.connection().scalars(fitting(select(Entry.id), review, filters)).all()


def at(minutes: int) -> datetime:
    """The moment of a number of minutes."""
    return _BEGIN + timedelta(minutes=minutes)


def minutes(moment: datetime) -> int:
    """A moment as such a number."""
    return (moment - _BEGIN) // timedelta(minutes=1)


def _minutes(column: Any) -> ColumnElement[int]:
    return cast_in_database(extract("epoch", column), Integer) // 60
