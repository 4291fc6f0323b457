"""What is new in the timeline to whoever looks at it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from workbench.persistence.stores import entries, last_looks
from workbench.persistence.stores.filters import Filters
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User


@dataclass(frozen=True)
class News:
    """How many entries others added or changed since somebody looked, and when that was; never, without ``at``."""

    count: int
    at: datetime | None


def of(db: Session, review: Review, user: User) -> News:
    """The news for somebody who opens the timeline."""
    look = last_looks.find(db, review, user)
    if look is None:
        return News(0, None)
    new = Filters(news=last_looks.since(db, review, user))
    return News(entries.count(db, review, new), look.at)


def of_lines(db: Session, review: Review, user: User, rows: Sequence[Entry]) -> Mapping[str, str]:
    """What is new of each of some entries, by id; of nothing, where somebody has never said that they looked."""
    if last_looks.find(db, review, user) is None:
        return {}
    return last_looks.what(db, review, last_looks.since(db, review, user), rows)
