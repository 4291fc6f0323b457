"""How old somebody was at a moment, and how long it was between two, as honestly as the dates allow.

Both are ranges: a birth known to the month and an event known to the day leave two ages possible, and both are said.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from timeline.when import Precision, When

_HOURS_UP_TO = timedelta(hours=48)


class Unit(StrEnum):
    """What is counted; only whole ones count, as with birthdays."""

    MINUTES = "minute"
    DAYS = "day"
    WEEKS = "week"
    MONTHS = "month"
    YEARS = "year"


@dataclass(frozen=True)
class Age:
    """Every age that the words of a birth and of an event allow; ``youngest`` is -1 where it may be before birth."""

    youngest: int
    oldest: int
    unit: Unit
    certain: bool = True

    @property
    def words(self) -> str:
        """As one says it: "13 years", "12 or 13 years", "under 6 months", "before birth", "about 9 days"."""
        return _perhaps(self._said(), self.certain)

    def _said(self) -> str:
        if self.oldest < 0:
            return "before birth"
        if (self.youngest, self.oldest, self.unit) == (0, 0, Unit.DAYS):
            return "the day of birth"
        if self.youngest < 0:
            return f"before birth or under {_count(self.oldest + 1, self.unit)}"
        return _range(self.youngest, self.oldest, self.unit)


@dataclass(frozen=True)
class Interval:
    """The time between two moments: at least ``shortest`` and at most ``longest`` whole units."""

    shortest: int
    longest: int
    unit: Unit
    certain: bool = True

    @property
    def words(self) -> str:
        """As one says it: "11 days", "between 11 and 14 days", "3 hours 20 minutes", "the same day"."""
        return _perhaps(self._said(), self.certain)

    def _said(self) -> str:
        if self.unit is Unit.MINUTES:
            return _clock(self.longest)
        if self.longest == 0 and self.unit is Unit.DAYS:
            return "the same day"
        if self.shortest and self.longest - self.shortest > 1:
            return f"between {self.shortest} and {_count(self.longest, self.unit)}"
        return _range(self.shortest, self.longest, self.unit)


def at(born: When, event: When) -> Age:
    """How old somebody born then was at the event: never more exact than what was written of either."""
    first, last = born.earliest.date(), born.latest.date()
    begun, ended = event.earliest.date(), event.latest.date()
    certain = born.certain and event.certain
    if event.latest < born.earliest:
        return Age(-1, -1, Unit.DAYS, certain)
    unit = _unit_of_age(first, ended)
    youngest = -1 if begun < last else _WHOLE[unit](last, begun)
    return Age(youngest, _WHOLE[unit](first, ended), unit, certain)


def between(one: When, other: When) -> Interval:
    """How long it was from one moment to the other, whichever came first.

    Days are counted from date to date. Hours and minutes are said only where both moments have a time.
    """
    one, other = sorted((one, other), key=lambda when: when.sort_key)
    certain = one.certain and other.certain
    if _has_time(one) and _has_time(other) and other.start - one.start < _HOURS_UP_TO:
        minutes = (other.start - one.start) // timedelta(minutes=1)
        return Interval(minutes, minutes, Unit.MINUTES, certain)
    gap = one.latest.date(), other.earliest.date()
    spans = (one.earliest.date(), other.latest.date()), (other.earliest.date(), one.latest.date())
    unit = _unit_of_interval(max(_months(*span) for span in spans), exact=_has_day(one) and _has_day(other))
    shortest = _WHOLE[unit](*gap) if gap[0] < gap[1] else 0
    return Interval(shortest, max(_WHOLE[unit](*span) for span in spans), unit, certain)


def _unit_of_age(first: date, ended: date) -> Unit:
    """Days for four weeks, weeks for three months, months for two years: as a health visitor would say it."""
    if (ended - first).days < 28:
        return Unit.DAYS
    months = _months(first, ended)
    if months < 3:
        return Unit.WEEKS
    return Unit.MONTHS if months < 24 else Unit.YEARS


def _unit_of_interval(months: int, *, exact: bool) -> Unit:
    if exact or months < 3:
        return Unit.DAYS
    return Unit.MONTHS if months < 36 else Unit.YEARS


def _days(first: date, last: date) -> int:
    return (last - first).days


def _weeks(first: date, last: date) -> int:
    return (last - first).days // 7


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def _years(first: date, last: date) -> int:
    return _months(first, last) // 12


_WHOLE: dict[Unit, Callable[[date, date], int]] = {
    Unit.DAYS: _days,
    Unit.WEEKS: _weeks,
    Unit.MONTHS: _months,
    Unit.YEARS: _years,
}


def _has_time(when: When) -> bool:
    return when.precision is Precision.MINUTE and when.end is None


def _has_day(when: When) -> bool:
    return when.precision in (Precision.MINUTE, Precision.DAY)


def _perhaps(said: str, certain: bool) -> str:
    if certain:
        return said
    return f"about {said}" if said[0].isdigit() else f"perhaps {said}"


def _range(least: int, most: int, unit: Unit) -> str:
    if least == most:
        return _count(most, unit) if most else f"under {_count(1, unit)}"
    if least == 0:
        return f"under {_count(most + 1, unit)}"
    return f"{least} {'or' if most - least == 1 else 'to'} {_count(most, unit)}"


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    said = [_count(hours, "hour")] if hours else []
    said += [_count(rest, Unit.MINUTES)] if rest else []
    return " ".join(said) or "the same minute"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"
