"""Months, weekdays, and what the calendar allows."""

from calendar import monthrange
from datetime import date, timedelta

from timeline.dates.unreadable import IMPLAUSIBLE, IMPOSSIBLE, Unreadable

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
FIRST_YEAR, LAST_YEAR = 1900, 2099
CENTURY_TURNS_AT = 50

_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WELSH_MONTHS = (
    "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin",
    "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr",
)  # fmt: skip
_MISSPELT = {
    "sept": 9, "janu": 1, "febuary": 2, "feburary": 2, "febr": 2, "septemeber": 9, "setpember": 9,
    "novemeber": 11, "decemeber": 12, "ocotber": 10, "agust": 8, "augst": 8, "apirl": 4, "janurary": 1,
    "januray": 1,
}  # fmt: skip
MONTH_NUMBERS = {
    **{name.lower(): number for number, name in enumerate(MONTHS, 1)},
    **{name: number for number, name in enumerate(_SHORT_MONTHS, 1)},
    **{name: number for number, name in enumerate(_WELSH_MONTHS, 1)},
    **_MISSPELT,
}
MONTH = "(?:" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + ")"
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|wednes"
    r"|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)


def weekday_number(word: str) -> int:
    """Monday is 0. The word has to begin as a weekday does."""
    return [day[:3].lower() for day in WEEKDAYS].index(word[:3])


def full_year(digits: str) -> int:
    """Two digits are a year from 1950 to 2049; four are themselves."""
    year = int(digits)
    if len(digits) != 2:
        return year
    return year + (2000 if year < CENTURY_TURNS_AT else 1900)


def check(year: int, month: int, day: int, seen: str) -> date:
    """The date, or why the calendar or good sense does not allow it."""
    if not 1 <= month <= 12:
        raise Unreadable(IMPOSSIBLE, f"“{seen}” has {month} for a month. {_swapped(year, month, day)}", seen)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        sentence = f"“{seen}” gives the year {year}, which cannot be meant. Write the year that was meant"
        raise Unreadable(IMPLAUSIBLE, sentence, seen)
    longest = monthrange(year, month)[1]
    if not 1 <= day <= longest:
        named = (
            f"{MONTHS[month - 1]} {year}" if month == 2 and f"{year % 100:02d}" in seen else MONTHS[month - 1]
        )
        sentence = (
            f"“{seen}” names day {day}. {named} has {longest} days. Write what you know, or leave the row"
        )
        raise Unreadable(IMPOSSIBLE, sentence, seen)
    return date(year, month, day)


def easter(year: int) -> date:
    """Easter Sunday (the anonymous Gregorian rule)."""
    golden, century, rest = year % 19, *divmod(year, 100)
    leap, spare = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, remainder = divmod(rest, 4)
    week = (32 + 2 * spare + 2 * quarter - moon - remainder) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def monday_of(day: date) -> date:
    """The Monday on or before a day."""
    return day - timedelta(days=day.weekday())


def _swapped(year: int, month: int, day: int) -> str:
    if 1 <= day <= 12 and 13 <= month <= monthrange(2000, day)[1]:
        return (
            f"If the month stands first it is {month} {MONTHS[day - 1]} {year}. Write the date that was meant"
        )
    return "Write what you know, or leave the row"
