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
    """How many entries others added or changed since somebody looked, and when that was; never, without ``at``.

    ``words`` are what is new of each line of the page that is, by the id of its entry.
    """

    count: int
    at: datetime | None
    words: Mapping[str, str]


def of(db: Session, review: Review, user: User, rows: Sequence[Entry]) -> News:
    """The news for somebody who opens the timeline, and of the lines they see."""
    look = last_looks.find(db, review, user)
    if look is None:
        return News(0, None, {})
    since = last_looks.since(db, review, user)
    count = entries.count(db, review, Filters(news=since))
    return News(count, look.at, last_looks.what(db, review, since, rows) if count else {})
