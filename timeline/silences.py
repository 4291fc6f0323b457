"""Stretches in which nobody, or one agency, recorded seeing a person."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline import seen
from timeline.entry import Entry
from timeline.merging import agencies
from timeline.naming.spelling import Person
from timeline.seen import Level
from timeline.when import Precision

Sightings = dict[date, Entry]


@dataclass(frozen=True)
class Silence:
    """A stretch between two days on which a person was seen; ``agency`` is empty where it holds for every agency.

    ``last`` or ``next`` is missing where the stretch begins or ends with the period and not with a sighting.
    """

    person: str
    agency: str
    start: date
    end: date
    last: Entry | None
    next: Entry | None

    @property
    def days(self) -> int:
        """How many days lie between the two."""
        return (self.end - self.start).days


def between(
    entries: Sequence[Entry], *, days: int, who: Sequence[Person], period: tuple[date, date] | None = None
) -> tuple[Silence, ...]:
    """Stretches longer than ``days`` in which no agency recorded seeing a person, by person and then by day.

    With a period, the stretches from its first day to the first sighting and from the last sighting to its last
    day count too. An entry that does not say on which day it happened shows no day of seeing.
    """
    found = _sightings(entries, who)
    return tuple(
        silence
        for person in who
        for silence in _silences(person.code, "", found.get((person.code, ""), {}), days, period)
    )


def by_agency(
    entries: Sequence[Entry], *, days: int, who: Sequence[Person], period: tuple[date, date] | None = None
) -> tuple[Silence, ...]:
    """The same for each agency that saw the person at all: stretches in which that agency did not."""
    found = _sightings(entries, who)
    order = {person.code: at for at, person in enumerate(who)}
    keys = sorted((key for key in found if key[1]), key=lambda key: (order[key[0]], key[1]))
    return tuple(silence for key in keys for silence in _silences(*key, found[key], days, period))


def _sightings(entries: Sequence[Entry], who: Sequence[Person]) -> dict[tuple[str, str], Sightings]:
    """The first entry of each day that shows a person seen, by anyone ("") and by each agency."""
    found: dict[tuple[str, str], Sightings] = defaultdict(dict)
    for entry, person, judgement in seen.judgements(entries, who):
        if judgement.level >= Level.SEEN and entry.when.precision in (Precision.DAY, Precision.MINUTE):
            for agency in ("", agencies.sender(entry)):
                found[person.code, agency].setdefault(entry.when.start.date(), entry)
    return found


def _silences(
    person: str, agency: str, sightings: Sightings, days: int, period: tuple[date, date] | None
) -> list[Silence]:
    first, last = period or (date.min, date.max)
    marks: list[tuple[date, Entry | None]] = [
        (day, sightings[day]) for day in sorted(sightings) if first <= day <= last
    ]
    if period:
        marks = [(first, None), *marks, (last, None)]
    stretches = zip(marks, marks[1:], strict=False)
    return [
        Silence(person, agency, start, end, before, after)
        for (start, before), (end, after) in stretches
        if (end - start).days > days
    ]
