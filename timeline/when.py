"""When something happened, as somebody wrote it: a statement, not a datetime."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Precision(StrEnum):
    """How closely a moment is known."""

    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


@dataclass(frozen=True)
class When:
    """A moment or a stretch, as precise as what was written and never more.

    ``start`` is the earliest instant the written words can mean; only the parts that ``precision`` covers were
    written, the rest are fillers that nobody is shown. ``end``, when a stretch was written, is the start of its
    last minute, day, month, season or year. Local time, no zone.
    """

    start: datetime
    precision: Precision
    end: datetime | None = None
    certain: bool = True
    written: str = ""
