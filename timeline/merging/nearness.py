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
    """Earlier days that the words point back to: "yesterday", "on Saturday night", "at the weekend"."""
    day, words = entry.when.start.date(), entry.what
    if not _BACK.search(words):
        return frozenset()
    found = {day - timedelta(1)} if _YESTERDAY.search(words) else set()
    for match in _WEEKDAY.finditer(words):
        found.add(day - timedelta((day.weekday() - _DAYS.index(match[1].lower())) % 7))
    if _WEEKEND.search(words):
        found |= {day - timedelta((day.weekday() - weekday) % 7) for weekday in (4, 5, 6)}
    return frozenset(found)


def clock_times(entry: Entry) -> frozenset[int]:
    """Minutes on a twelve-hour clock: of the entry itself and of times in its words ("8.40 in the evening")."""
    found = {_minutes(m) for m in _CLOCK.finditer(entry.what)} if _LIKE_A_CLOCK.search(entry.what) else set()
    if entry.when.precision is Precision.MINUTE:
        found.add((entry.when.start.hour * 60 + entry.when.start.minute) % 720)
    return frozenset(found)


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
