"""Stretches in which nobody, or one agency, recorded seeing a person."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline import seen
from timeline.entry import Entry
from timeline.merging import agencies
from timeline.naming.spelling import Person
from timeline.seen import Level
from timeline.when import Precision, When

Period = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Sighting:
    """An agency saw a person on a day, as the entry of that id shows."""

    person: str
    agency: str
    day: date
    entry: str


@dataclass(frozen=True)
class Silence:
    """A stretch between two days on which a person was seen; ``agency`` is empty where it holds for every agency.

    ``last`` and ``next`` are the ids of the entries at both ends; one is empty where the stretch begins or ends with
    the period and not with a sighting.
    """

    person: str
    agency: str
    start: date
    end: date
    last: str = ""
    next: str = ""

    @property
    def days(self) -> int:
        """How many days lie between the two."""
        return (self.end - self.start).days


def between(
    entries: Sequence[Entry], *, days: int, who: Sequence[Person], period: Period | None = None
) -> tuple[Silence, ...]:
    """Stretches longer than ``days`` in which no agency recorded seeing a person, by person and then by day.

    With a period, the stretches from its first day to the first sighting and from the last sighting to its last
    day count too. An entry that does not say on which day it happened shows no day of seeing.
    """
    periods = {person.code: period for person in who}
    return among(sightings(entries, who), days=days, periods=periods)


def by_agency(
    entries: Sequence[Entry], *, days: int, who: Sequence[Person], period: Period | None = None
) -> tuple[Silence, ...]:
    """The same for each agency that saw the person at all: stretches in which that agency did not."""
    periods = {person.code: period for person in who}
    return among_each(sightings(entries, who), days=days, periods=periods)


def among(
    seen_then: Iterable[Sighting], *, days: int, periods: Mapping[str, Period | None]
) -> tuple[Silence, ...]:
    """Silences of every agency together; ``periods`` says whose, in order, and within which days."""
    found = _days(seen_then)
    return tuple(
        silence
        for person, period in periods.items()
        for silence in _silences(person, "", found.get((person, ""), {}), days, period)
    )


def among_each(
    seen_then: Iterable[Sighting], *, days: int, periods: Mapping[str, Period | None]
) -> tuple[Silence, ...]:
    """Silences of each agency that saw the person at all."""
    found = _days(seen_then)
    order = {person: at for at, person in enumerate(periods)}
    keys = sorted(
        (key for key in found if key[1] and key[0] in order), key=lambda key: (order[key[0]], key[1])
    )
    return tuple(silence for key in keys for silence in _silences(*key, found[key], days, periods[key[0]]))


def sightings(entries: Sequence[Entry], who: Sequence[Person]) -> list[Sighting]:
    """Every entry that shows a person seen, with the day on which it was."""
    return [
        Sighting(person.code, agencies.sender(entry), day, entry.id)
        for entry, person, judgement in seen.judgements(entries, who)
        if judgement.level >= Level.SEEN and (day := _day_of(entry.when))
    ]


def _day_of(when: When) -> date | None:
    """The day of a sighting; nothing where the entry does not say which day it was."""
    return when.start.date() if when.precision in (Precision.DAY, Precision.MINUTE) else None


def _days(seen_then: Iterable[Sighting]) -> dict[tuple[str, str], dict[date, str]]:
    """The first entry of each day that shows a person seen, by anyone ("") and by each agency."""
    found: dict[tuple[str, str], dict[date, str]] = defaultdict(dict)
    for each in seen_then:
        for agency in ("", each.agency):
            found[each.person, agency].setdefault(each.day, each.entry)
    return found


def _silences(
    person: str, agency: str, seen_on: Mapping[date, str], days: int, period: Period | None
) -> list[Silence]:
    first, last = period or (date.min, date.max)
    marks = [(day, seen_on[day]) for day in sorted(seen_on) if first <= day <= last]
    if period:
        marks = [(first, ""), *marks, (last, "")]
    stretches = zip(marks, marks[1:], strict=False)
    return [
        Silence(person, agency, start, end, before, after)
        for (start, before), (end, after) in stretches
        if (end - start).days > days
    ]
