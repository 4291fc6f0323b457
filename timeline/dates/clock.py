"""Times of day, in all the ways in which they are written."""

import re
from dataclasses import dataclass
from datetime import time
from functools import lru_cache

from timeline.dates import tidying

_MERIDIEM = r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)"
_HOURS = r"(?:\s*(?:hours|hour|hrs|hr|h)\b\.?)"
_CLOCK = re.compile(
    rf"(?P<hour>\d{{1,2}})(?:(?:\s*[:.;h,]\s*"
    rf"|(?<=\d\d) )(?P<minute>\d{{2}})(?::\d{{2}}(?:\.\d+)?)?)?(?:{_MERIDIEM}"
    rf"|{_HOURS})?z?"
)
_FOUR = re.compile(rf"(?P<hour>\d{{1,2}})(?P<minute>\d{{2}})(?:{_MERIDIEM}|{_HOURS})?")
_NOON = re.compile(r"(?:12 ?)?(?:noon|midday|mid-day)")
_BETWEEN = re.compile(r"\s*(?:-|to|until|till|and|&|/)\s*")
_LEAD = re.compile(r"^(?:(?:at|from|between|time|approx|by|@)\b[.:]?|@|,|;|-)\s*")
_ONWARDS = re.compile(r"\s*(?:-+|on-?wards?|ongoing)$")
_PART = re.compile(
    r"(?:in |during |over )?(?:the )?(?:early |mid-?|late "
    r"|first thing )?(?:a\.?\s?m\.?|p\.?\s?m\.?|(?:early )?hours(?: of)?|morning"
    r"|mornings|afternoon|"
    r"evening|night|overnight|lunch(?:\s?time)?|tea\s?time|bed\s?time|night\s?time"
    r"|day\s?time|dawn|dusk|midnight|all day|p(?:eriod)? ?\d+"
    r"|(?:before|after|during|at) [a-z' ]{2,30}|lesson \d|out of hours|ooh|various"
    r"|times? unknown|unknown|not (?:known|recorded|stated)|n/?[ak]|tbc|-+)"
)


@dataclass(frozen=True)
class Clock:
    """A time of day, or a stretch of it; ``begins`` is empty where only a part of the day was named."""

    begins: time | None = None
    ends: time | None = None
    certain: bool = True


class NotATime(ValueError):
    """Words that are no time of day."""


@lru_cache(maxsize=4096)
def read(text: str) -> Clock:
    """A time of day out of a cell; an empty Clock where the words name no more than a part of the day."""
    tidied, certain = tidying.without_doubt(tidying.tidy(text))
    lead = _LEAD.match(tidied)
    while lead:
        tidied = tidied[lead.end() :]
        lead = _LEAD.match(tidied)
    tidied = _ONWARDS.sub("", tidied).strip(" ,;()[]")
    if not tidied or _PART.fullmatch(tidied):
        return Clock()
    alone = _one(tidied)
    if alone:
        return Clock(alone, None, certain)
    return _two(tidied, certain)


def _two(tidied: str, certain: bool) -> Clock:
    for joint in _BETWEEN.finditer(tidied):
        left, right = tidied[: joint.start()].strip(), tidied[joint.end() :].strip()
        ends = _one(right)
        if not ends or not left:
            continue
        begins = _one(left, beside=right, ends=ends)
        if begins:
            return Clock(begins, ends, certain)
    part = re.sub(
        r"^(?:morning|afternoon|evening|night)[ ,]*|[ ,(]*(?:in the |at )?(?:morning"
        r"|afternoon|evening|night)\)?$",
        "",
        tidied,
    ).strip(" ()")
    alone = _one(part) if part != tidied else None
    if alone and (alone.hour > 12 or "morning" in tidied or re.search(r"[ap]\.?\s?m\b", part)):
        return Clock(alone, None, certain)
    if alone:
        return Clock()
    raise NotATime(tidied)


def _one(tidied: str, beside: str = "", ends: time | None = None) -> time | None:
    """One time. ``beside`` and ``ends`` lend their am or pm to a first time that has none."""
    if _NOON.fullmatch(tidied):
        return time(12)
    four = _FOUR.fullmatch(tidied) if len(re.match(r"\d*", tidied)[0]) >= 3 else None  # type: ignore[index]
    found = four or _CLOCK.fullmatch(tidied)
    if not found:
        return None
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    marked = bool(half) or found["minute"] is not None or "h" in tidied
    if not marked and not ends:
        return None
    if not half and ends:
        half, hour = _lent(hour, minute, beside, ends)
    return _at(hour, minute, half)


def _lent(hour: int, minute: int, beside: str, ends: time) -> tuple[str | None, int]:
    other = re.search(r"([ap])\.?\s?m\b", beside)
    if not other or hour > 12:
        return None, hour
    later = _at(hour, minute, other[1])
    if later and later <= ends:
        return other[1], hour
    return ("a" if other[1] == "p" else "p"), hour


def _at(hour: int, minute: int, half: str | None) -> time | None:
    if half and not (half == "a" and hour == 0):
        if not 1 <= hour <= 12:
            return time(hour, minute) if half == "p" and 12 < hour < 24 and minute < 60 else None
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or minute > 59:
        return None
    return time(hour, minute)
