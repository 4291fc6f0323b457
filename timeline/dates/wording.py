"""A moment in words again."""

from datetime import datetime

from timeline.dates import almanac, seasons, tidying
from timeline.dates.precision import Precision


def words(start: datetime, precision: Precision, end: datetime | None, certain: bool, written: str) -> str:
    """As one says it: "Thursday 11 May 2023, 23:40", "June 2015", "about 2 to 5 May 2023"."""
    said = _stretch(start, precision, end, written) if end else _one(start, precision, written)
    if certain:
        return said
    if precision is Precision.SEASON:
        said = said[0].lower() + said[1:]
    return f"about {said}"


def short(start: datetime, precision: Precision, end: datetime | None) -> str:
    """For a narrow column, without the year where the day is known: "Thu 11 May", "June 2015"."""
    if precision not in (Precision.MINUTE, Precision.DAY):
        return _stretch(start, precision, end, "") if end else _one(start, precision, "")
    if end and end.date() != start.date():
        left = (
            f"{start.day}"
            if (start.year, start.month) == (end.year, end.month)
            else f"{start.day} {_month(start)[:3]}"
        )
        return f"{left} to {end.day} {_month(end)[:3]}"
    return f"{almanac.WEEKDAYS[start.weekday()][:3]} {start.day} {_month(start)[:3]}"


def _one(start: datetime, precision: Precision, written: str) -> str:
    if precision is Precision.YEAR:
        return f"{start:%Y}"
    if precision is Precision.SEASON:
        return season_of(start, written).words
    if precision is Precision.MONTH:
        return f"{_month(start)} {start:%Y}"
    day = f"{almanac.WEEKDAYS[start.weekday()]} {start.day} {_month(start)} {start:%Y}"
    return day if precision is Precision.DAY else f"{day}, {start:%H:%M}"


def season_of(start: datetime, written: str) -> seasons.Season:
    """The named stretch that starts here: as it was written, or by its usual name."""
    season = seasons.named(tidying.without_doubt(tidying.tidy(written))[0])
    if season and (season.year, season.month) == (start.year, start.month):
        return season
    return seasons.starting(start.year, start.month)


def _stretch(start: datetime, precision: Precision, end: datetime, written: str) -> str:
    if precision is Precision.MINUTE and start.date() == end.date():
        return f"{_one(start, precision, written)} to {end:%H:%M}"
    if precision is Precision.DAY and start.year == end.year:
        left = f"{start.day}" if start.month == end.month else f"{start.day} {_month(start)}"
        return f"{left} to {end.day} {_month(end)} {end:%Y}"
    if precision is Precision.DAY:
        return f"{start.day} {_month(start)} {start:%Y} to {end.day} {_month(end)} {end:%Y}"
    left, right = _one(start, precision, ""), _one(end, precision, "")
    return f"{left} to {right[0].lower() + right[1:] if precision is Precision.SEASON else right}"


def _month(moment: datetime) -> str:
    return almanac.MONTHS[moment.month - 1]
