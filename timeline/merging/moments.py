"""Where two tellings of one event put it on another day, or at another time of the day."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from timeline.merging.trace import Trace
from timeline.when import Precision

AN_HOUR = timedelta(hours=1)
"""Clocks and people differ by as much as this without a word."""

A_WEEK = timedelta(days=7)
"""Who mistakes a day is seldom further out; a row that stands later than this tells of what followed."""

_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|tonight)\b", re.I)
_HEARD_LATER = re.compile(
    r"\b(?:received|letters?|notices?|notification|e-?mails?|reports?|minutes|copy|copied|informed|informs|told|heard"
    r"|learn(?:ed|t)|call(?:er)? from|rang|rung|says|message|summary|disclosed)\b",
    re.I,
)
_CAME_AFTER = re.compile(
    r"\b(?:arriv(?:ed?|al)|brought|admitted|admission|conveyed|transferr?ed|handed|handover|custody|arrested|released"
    r"|discharged?|returned|attended|presented|after|afterwards|following|followed|later|since|then|update[ds]?|call(?:ed)?)\b",
    re.I,
)


def differences(one: Trace, other: Trace) -> Iterator[tuple[str, str]]:
    """On what they differ, and how, the earlier telling first."""
    if _by_the_minute(one) and _by_the_minute(other) and _apart(one, other) < timedelta(hours=12):
        yield from _times(one, other)
    else:
        yield from _days(one, other)


def _days(one: Trace, other: Trace) -> Iterator[tuple[str, str]]:
    precisions = {one.entry.when.precision, other.entry.when.precision}
    certain = one.entry.when.certain and other.entry.when.certain
    if not precisions <= {Precision.DAY, Precision.MINUTE} or not certain:
        return
    if one.first <= other.first <= one.last or other.first - one.last > A_WEEK:
        return
    if _TODAY.search(other.entry.what) or not (_looks_back(one) or _looks_back(other)):
        yield "the day", f"{one.sender} writes {_spoken(one.first)}, {other.sender} {_spoken(other.first)}"


def _times(one: Trace, other: Trace) -> Iterator[tuple[str, str]]:
    """Both to the minute and more than an hour apart, where nothing says that one tells of what came after."""
    if _apart(one, other) <= AN_HOUR or _told(one, other):
        return
    words = f"{one.entry.what} {other.entry.what}"
    if _HEARD_LATER.search(words) or _CAME_AFTER.search(words) or _minutes(one) & other.clocks:
        return
    yield "the time", f"{one.sender} writes {_clock(one, other)}, {other.sender} {_clock(other, one)}"


def _looks_back(trace: Trace) -> bool:
    """Whether the day of a row is that on which something was heard, not that on which it happened."""
    return bool(trace.told or trace.days or trace.named or _HEARD_LATER.search(trace.entry.what))


def _by_the_minute(trace: Trace) -> bool:
    return trace.minute and trace.entry.when.certain


def _apart(one: Trace, other: Trace) -> timedelta:
    """How long after the end of the earlier telling the later one begins; nothing where they overlap."""
    earlier, later = sorted((one.entry.when, other.entry.when), key=lambda when: when.start)
    return max(timedelta(0), later.start - (earlier.end or earlier.start))


def _told(one: Trace, other: Trace) -> bool:
    return one.told_by(other) or other.told_by(one)


def _minutes(trace: Trace) -> frozenset[int]:
    start = trace.entry.when.start
    return frozenset({(start.hour * 60 + start.minute) % 720})


def _clock(trace: Trace, beside: Trace) -> str:
    start: datetime = trace.entry.when.start
    return f"{start:%H:%M}" if trace.first == beside.first else f"{start:%H:%M} on {_spoken(trace.first)}"


def _spoken(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
