"""The days and clock times an entry speaks of, and how near two entries stand in time."""

import re
from datetime import date, timedelta

from timeline.entry import Entry
from timeline.when import Precision, When

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BACK = re.compile(r"day\b|night\b|weekend\b", re.I)
_YESTERDAY = re.compile(
    r"\b(?:yesterday|last night|the night before|overnight|previous (?:day|evening|night))\b", re.I
)
_WEEKDAY = re.compile(rf"\b(?:on |last |over )?({'|'.join(_DAYS)})(?!s)\b", re.I)
_WEEKEND = re.compile(r"\b(?:at|over|last|this) (?:the )?weekend\b|\bat weekend\b", re.I)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LIKE_A_DATE = re.compile(r"\d(?:st|nd|rd|th)? (?:of )?[A-Za-z]{3}|\d[./-]\d")
_DATE_IN_WORDS = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?({'|'.join(_MONTHS)})[a-z]*\.?(?:,? (\d{{4}}|\d\d(?!\d)))?",
    re.I,
)
_DATE_IN_FIGURES = re.compile(r"(?<![\d£./-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d\d)(?![\d./-])")
_LATELY = timedelta(days=60)
"""A day named in an entry and longer ago than this belongs to its history."""

_AGO = re.compile(r"\b(\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten) (day|week)s? ago\b", re.I)
_SMALL = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LIKE_A_CLOCK = re.compile(r"\d(?:[:.]\d\d| ?[ap]m\b)", re.I)
_CLOCK = re.compile(
    r"(?<![\d£.])([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d|\.\d| ?%)|(?<!\d)([01]?\d)(?: ?)(am|pm)\b", re.I
)


def span(when: When) -> tuple[date, date]:
    """The first and the last day that the written words can mean."""
    first = when.start.date()
    last = (when.end or when.start).date()
    return first, _last_day(last, when.precision)


def days_spoken_of(entry: Entry) -> frozenset[date]:
    """Earlier days that the words point back to: "yesterday", "on Saturday night", "ten days ago"."""
    day, words = entry.when.start.date(), entry.what
    if not _BACK.search(words) and " ago" not in words:
        return frozenset()
    found = {day - timedelta(1)} if _YESTERDAY.search(words) else set()
    for match in _WEEKDAY.finditer(words):
        found.add(day - timedelta((day.weekday() - _DAYS.index(match[1].lower())) % 7))
    for match in _AGO.finditer(words):
        found |= _ago(day, match[1].lower(), match[2].lower())
    if _WEEKEND.search(words):
        found |= {day - timedelta((day.weekday() - weekday) % 7) for weekday in (4, 5, 6)}
    return frozenset(found)


def days_named(entry: Entry) -> frozenset[date]:
    """Days shortly before the entry that its words name: "on 3 March", "seen 19.10.22"."""
    if not _LIKE_A_DATE.search(entry.what):
        return frozenset()
    day = entry.when.start.date()
    written = [(m[1], _MONTHS.index(m[2][:3].lower()) + 1, m[3]) for m in _DATE_IN_WORDS.finditer(entry.what)]
    written += [(m[1], int(m[3]), m[4]) for m in _DATE_IN_FIGURES.finditer(entry.what)]
    named = (_lately(day, int(number), month, year) for number, month, year in written)
    return frozenset(each for each in named if each and day - _LATELY <= each <= day)


def clock_times(entry: Entry) -> frozenset[int]:
    """Minutes on a twelve-hour clock: of the entry itself and of times in its words ("8.40 in the evening")."""
    found = {_minutes(m) for m in _CLOCK.finditer(entry.what)} if _LIKE_A_CLOCK.search(entry.what) else set()
    if entry.when.precision is Precision.MINUTE:
        found.add((entry.when.start.hour * 60 + entry.when.start.minute) % 720)
    return frozenset(found)


def _ago(day: date, count: str, unit: str) -> set[date]:
    """The day so long ago; of weeks, which are said loosely, the days around it too."""
    number = int(count) if count.isdigit() else _SMALL.index(count.replace("one", "a")) + 1
    if unit == "day":
        return {day - timedelta(number)}
    return {day - timedelta(7 * number + around) for around in (-3, -2, -1, 0, 1, 2, 3)}


def _lately(day: date, number: int, month: int, year: str | None) -> date | None:
    """A day of the month in its year or, where none is written, the last time it came round."""
    if year is None:
        years = [day.year, day.year - 1]
    else:
        years = [int(year) + (2000 if len(year) == 2 else 0)]
    for each in years:
        try:
            found = date(each, month, number)
        except ValueError:
            continue
        if found <= day:
            return found
    return None


def _minutes(match: re.Match[str]) -> int:
    if match[1]:
        return (int(match[1]) * 60 + int(match[2])) % 720
    return int(match[3]) * 60 % 720


def _last_day(start: date, precision: Precision) -> date:
    if precision is Precision.MONTH:
        return (start.replace(day=1) + timedelta(32)).replace(day=1) - timedelta(1)
    if precision is Precision.SEASON:
        return start + timedelta(91)
    if precision is Precision.YEAR:
        return date(start.year, 12, 31)
    return start
