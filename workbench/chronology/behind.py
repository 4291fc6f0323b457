"""What stands behind a stretch of the timeline, as one line says it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from timeline.when import Precision, When
from workbench.persistence.stores.background import Band


@dataclass(frozen=True)
class Behind:
    """A band behind a stretch, and where in it the band begins or ends; empty where it goes through it."""

    band: Band
    turns: str


def of(bands: Sequence[Band], first: datetime, last: datetime) -> tuple[Behind, ...]:
    """The bands behind a stretch, as they were from its first to its last minute; those that turn in it first."""
    found = [Behind(band, _turns(band, first, last)) for band in bands if band.touches(first, last)]
    return tuple(sorted(found, key=lambda each: not each.turns))


def _turns(band: Band, first: datetime, last: datetime) -> str:
    begins = band.first > first
    ends = band.last is not None and band.last < last
    if begins and ends:
        return band.when.words()
    if begins:
        return f"from {_end(band, band.when.start)}"
    return f"until {_end(band, band.when.end or band.when.start)}" if ends else ""


def _end(band: Band, moment: datetime) -> str:
    precision = band.when.precision
    words = When(
        moment, precision, None, band.when.certain, "" if band.when.end else band.when.written
    ).words()
    return words.partition(" ")[2] if precision is Precision.DAY and band.when.certain else words
