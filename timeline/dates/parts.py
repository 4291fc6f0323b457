"""What one date in a cell says, and what it leaves unsaid."""

from dataclasses import dataclass, field, replace
from datetime import date

from timeline.dates import almanac
from timeline.dates.clock import Clock
from timeline.dates.precision import Precision


@dataclass(frozen=True)
class Parts:
    """One date as far as it was written; a part that was not written is ``None``."""

    year: int | None
    month: int | None = None
    day: int | None = None
    precision: Precision = Precision.DAY
    clock: Clock = field(default_factory=Clock)
    certain: bool = True
    remark: str = ""

    def borrowing(self, other: "Parts") -> "Parts":
        """With the year and month of the date beside it, where its own are not written."""
        month = other.month if self.month is None and self.precision is Precision.DAY else self.month
        year = other.year if self.year is None else self.year
        return replace(self, year=year, month=month)

    def starts(self, seen: str) -> date:
        """The first day it can mean. Raises where the calendar does not allow it."""
        return almanac.check(
            self.year or 0, 1 if self.month is None else self.month, 1 if self.day is None else self.day, seen
        )
