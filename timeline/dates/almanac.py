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
CENTURY_TURNS_AT = 40
_COULD_BE_EITHER = range(30, 60)

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
    """Two digits are a year from 1940 to 2039; four are themselves."""
    year = int(digits)
    if len(digits) != 2:
        return year
    return year + (2000 if year < CENTURY_TURNS_AT else 1900)


def doubtful_century(digits: str) -> str:
    """A remark, where two digits could be a year of either century."""
    if len(digits) != 2 or int(digits) not in _COULD_BE_EITHER:
        return ""
    return f"The year “{digits}” was taken for {full_year(digits)}"


def check(year: int, month: int, day: int, seen: str) -> date:
    """The date, or why the calendar or good sense does not allow it."""
    if not 1 <= month <= 12:
        meant = _swapped(year, month, day)
        advice = (
            f"If the month stands first it is {meant}. Write the date that was meant"
            if meant
            else "Write what you know, or leave the row"
        )
        raise Unreadable(IMPOSSIBLE, f"“{seen}” has {month} for a month. {advice}", seen, meant)
    check_year(year, seen)
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


def check_year(year: int, seen: str) -> None:
    """Raises where no chronology can mean such a year."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        sentence = f"“{seen}” gives the year {year}, which cannot be meant. Write the year that was meant"
        raise Unreadable(IMPLAUSIBLE, sentence, seen)


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
    """The date that it is if the month stands first; empty where it is none."""
    possible = FIRST_YEAR <= year <= LAST_YEAR and 1 <= day <= 12 and 13 <= month <= monthrange(year, day)[1]
    return f"{month} {MONTHS[day - 1]} {year}" if possible else ""
