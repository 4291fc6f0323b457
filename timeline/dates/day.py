"""One date, with or without a time of day beside it."""

import re
from dataclasses import replace

from timeline.dates import clock, seasons
from timeline.dates.almanac import MONTH, MONTH_NUMBERS, WEEKDAY, doubtful_century, full_year
from timeline.dates.parts import Parts
from timeline.dates.precision import Precision

WEEKDAYS = re.compile(rf"(?<![a-z])({WEEKDAY})(?![a-z])")

_GAP = r"\s*[./\\\-,;|_ ]\s*[./\\\-,;|_]?\s*"
_NTH = r"(?:\s?(?:st|nd|rd|th)\b)?"
_END = r"(?!\d|[:.]\d)"
_MONTH_END = r"(?![a-z])\.?"
_ISO = re.compile(r"(?P<year>\d{4})\s?[-/. ]\s?(?P<month>\d{1,2})\s?[-/. ]\s?(?P<day>\d{1,2})(?!\d)")
_NUMBERS = re.compile(
    rf"(?P<day>\d{{1,2}}){_NTH}{_GAP}(?P<month>\d{{1,2}}){_NTH}{_GAP}'?(?P<year>\d{{3,4}}|\d{{2}}){_END}"
)
_WORDED = re.compile(
    rf"(?P<day>\d{{1,2}}){_NTH}(?: (?:day )?of)?[\s./,\-]*(?P<name>{MONTH}){_MONTH_END}"
    rf"[\s./,\-'’(]*(?P<year>\d{{3,4}}|\d{{2}}){_END}"
)
_MONTH_FIRST = re.compile(
    rf"(?P<name>{MONTH}){_MONTH_END}[\s,\-/]*(?:the )?(?P<day>\d{{1,2}}){_NTH}"
    rf"[\s,./\-]+[’']?(?P<year>\d{{4}}|\d{{2}}){_END}"
)
_YEAR_FIRST = re.compile(
    rf"(?P<year>\d{{4}})[\s,/\-]*(?P<name>{MONTH})(?![a-z])[\s.,/\-]*(?P<day>\d{{1,2}}){_NTH}(?!\d)"
)
_FULL = (_NUMBERS, _WORDED, _ISO, _MONTH_FIRST, _YEAR_FIRST)
_MONTH_YEAR = re.compile(
    rf"(?P<name>{MONTH}){_MONTH_END}(?P<gap>[\s,/\-]*(?:of )?[’']?)(?P<year>\d{{4}}|\d{{2}})"
)
_YEAR_MONTH = re.compile(rf"(?P<year>\d{{4}})[\s,/\-]*(?P<name>{MONTH})\.?")
_YEAR_MONTH_NUMBER = re.compile(r"(?P<year>(?:19|20)\d{2})\s?[-/.]\s?(?P<month>0[1-9]|1[0-2])")
_MONTH_NUMBER_YEAR = re.compile(r"(?P<month>\d{1,2})\s?[-/. ]\s?(?P<year>(?:19|20)\d{2})")
_YEAR = re.compile(r"(?:year )?(?P<year>(?:19|20)\d{2})")
_RUN_TOGETHER = re.compile(r"(?P<digits>\d{8}|\d{6})")
_DAY_MONTH = re.compile(rf"(?P<day>\d{{1,2}}){_NTH}(?: of)?[\s./,\-]*(?P<name>{MONTH}){_MONTH_END}")
_MONTH_DAY = re.compile(rf"(?P<name>{MONTH}){_MONTH_END}[\s,\-/]*(?:the )?(?P<day>\d{{1,2}}){_NTH}")
_DAY_MONTH_NUMBER = re.compile(r"(?P<day>\d{1,2})\s?[./\-]\s?(?P<month>\d{1,2})")
_DAY_ONLY = re.compile(rf"(?:the )?(?P<day>\d{{1,2}}){_NTH}")
_DAY_YEAR = re.compile(rf"(?P<day>\d{{1,2}}){_NTH}[\s,]+(?P<year>\d{{4}})")
_MONTH_ONLY = re.compile(rf"(?P<name>{MONTH})\.?")
_SHORT = (_DAY_MONTH, _MONTH_DAY, _DAY_MONTH_NUMBER, _MONTH_ONLY, _DAY_ONLY)
_PLAIN_TIME = re.compile(
    r"\s*-\s*(?:from |at |between )?(?:\d{1,2}(?::\d{2}"
    r"|(?:[:.]\d{2})?\s*(?:[ap]\.?m\b|hrs))|\d{4}\s*(?:hrs|hours)|(?:12 )?noon"
    r"|midday|[ap]m\b)"
)
_ZONE = re.compile(r"(?<=\d{2}:\d{2})(?:\.\d+)?(?:z|\+\d{2}:?\d{2}|(?<=:\d{2}:\d{2})-\d{2}:?\d{2})$")
_NO_TIME = re.compile(r"[t ]*00:00:00(?:\.0+)?z?")
_TIME_FIRST = re.compile(
    r"(?P<clock>\d{4}(?=\s+\d{1,2}[./-]\d{1,2}[./-]\d{2})|(?:12 )?(?:noon|midday)|(?:at |between "
    r"|from )?\d{1,2}(?:[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|hrs?|hours)?"
    r"|\d{2}\s*(?:hrs?|hours)|\s*[ap]\.?m\.?)(?:\s*(?:-|to|and|until)\s*\d{1,2}"
    r"(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?)?)\s*(?:,|-|on\b|@)?\s+(?=\S)"
)
_LEAD = re.compile(
    rf"(?:(?:on|in|the|of|at|during|throughout|sometime|some time|time in|dated?|date|entry for"
    rf"|recorded|overnight|over|morning|afternoon|evening|night|early hours)\b[ :,.]*"
    rf"|(?:{WEEKDAY}\b\.?(?:\s*(?:/|&|-|and|or|to)\s*{WEEKDAY}\b\.?)?)[ ,/\-]*)+"
)
_TRAILING_WEEKDAY = re.compile(rf"[\s,(\-]*\b{WEEKDAY}\b\.?\)?")


def read(tidied: str, month_first: bool = False) -> Parts | None:
    """The date that the words are, with the parts they leave out as ``None``; ``None`` where they are no date."""
    found = _full(tidied, month_first)
    if found:
        return found
    lead = _LEAD.match(tidied)
    rest = tidied[lead.end() :] if lead else tidied
    if lead and rest:
        found = _full(rest, month_first)
        if found:
            return found
    return seasons.read(tidied) or seasons.read(rest) or _vaguer(rest) or _time_before(rest, month_first)


def partial(tidied: str, month_first: bool = False) -> Parts | None:
    """A date that may lean on the one beside it: "3", "3 October", "7, 2022"; or a whole one."""
    whole = read(tidied, month_first)
    if whole:
        return whole
    lead = _LEAD.match(tidied)
    rest = (tidied[lead.end() :] if lead else tidied).strip(" ,")
    found = _DAY_YEAR.fullmatch(rest)
    if found:
        return Parts(int(found["year"]), None, int(found["day"]))
    for pattern in _SHORT:
        found = pattern.match(rest)
        attached = _attached(rest[found.end() :]) if found else None
        if found and attached is not None:
            return replace(_short(found.groupdict(), month_first), clock=attached)
    return None


def _full(tidied: str, month_first: bool) -> Parts | None:
    for pattern in _FULL:
        found = pattern.match(tidied)
        attached = _attached(tidied[found.end() :]) if found else None
        if found and attached is not None:
            parts = _of(found.groupdict(), month_first and pattern is _NUMBERS)
            return replace(parts, clock=attached)
    return None


def _of(groups: dict[str, str], swap: bool) -> Parts:
    month = MONTH_NUMBERS[groups["name"]] if "name" in groups else int(groups["month"])
    day = int(groups["day"])
    if swap:
        day, month = month, day
    return Parts(full_year(groups["year"]), month, day, remark=doubtful_century(groups["year"]))


def _short(groups: dict[str, str], month_first: bool) -> Parts:
    day = int(groups["day"]) if "day" in groups else None
    month = (
        MONTH_NUMBERS[groups["name"]]
        if "name" in groups
        else int(groups["month"])
        if "month" in groups
        else None
    )
    if month_first and "month" in groups:
        day, month = month, day
    return Parts(None, month, day, Precision.DAY if day is not None else Precision.MONTH)


def _attached(rest: str) -> clock.Clock | None:
    """The time after a date, an empty Clock where there is none, ``None`` where other words stand there."""
    rest = _ZONE.sub("", _TRAILING_WEEKDAY.sub("", rest, count=1))
    if not rest.strip(" ,.;:-()@") or _NO_TIME.fullmatch(rest):
        return clock.Clock()
    if rest[0] not in " ,.;:-(@t" or (rest[0] == "t" and not rest[1:2].isdigit()):
        return None
    words = rest[1:] if rest[0] == "t" else rest
    if re.match(r"\s*-", words) and not _PLAIN_TIME.match(words):
        return None
    try:
        return clock.read(words)
    except clock.NotATime:
        return None


def _vaguer(tidied: str) -> Parts | None:
    found = _MONTH_YEAR.fullmatch(tidied)
    if found:
        unclear = found["gap"] == " " and len(found["year"]) == 2 and int(found["year"]) <= 31
        remark = (
            f"Read as a month and year; “{found[0]}” could also be a day without a year" if unclear else ""
        )
        month = MONTH_NUMBERS[found["name"]]
        return Parts(
            full_year(found["year"]), month, None, Precision.MONTH, certain=not unclear, remark=remark
        )
    for pattern in (_YEAR_MONTH, _YEAR_MONTH_NUMBER, _MONTH_NUMBER_YEAR):
        found = pattern.fullmatch(tidied)
        if found:
            groups = found.groupdict()
            month = MONTH_NUMBERS[groups["name"]] if "name" in groups else int(groups["month"])
            return Parts(int(groups["year"]), month, None, Precision.MONTH)
    found = _YEAR.fullmatch(tidied)
    if found:
        return Parts(int(found["year"]), None, None, Precision.YEAR)
    found = _RUN_TOGETHER.fullmatch(tidied)
    return _run_together(found["digits"]) if found else None


def _run_together(digits: str) -> Parts | None:
    remark = f"Read from digits run together, “{digits}”"
    if len(digits) == 6:
        return Parts(full_year(digits[4:]), int(digits[2:4]), int(digits[:2]), certain=False, remark=remark)
    if digits[:2] in ("19", "20") and 1 <= int(digits[4:6]) <= 12:
        return Parts(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    return Parts(int(digits[4:]), int(digits[2:4]), int(digits[:2]), certain=False, remark=remark)


def _time_before(tidied: str, month_first: bool) -> Parts | None:
    found = _TIME_FIRST.match(tidied)
    if not found:
        return None
    rest = tidied[found.end() :]
    lead = _LEAD.match(rest)
    parts = _full(rest[lead.end() :] if lead else rest, month_first)
    if not parts or parts.clock != clock.Clock():
        return None
    try:
        return replace(parts, clock=clock.read(found["clock"]))
    except clock.NotATime:
        return None
