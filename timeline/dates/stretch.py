"""Two dates in one cell, a week, a year that is two years."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.dates import almanac, clock, day
from timeline.dates.clock import Clock
from timeline.dates.parts import Parts
from timeline.dates.precision import Precision

_WEEK = re.compile(
    r"(?:over |at |during |in )?(?:the )?(?:(?:w[/. ]?(?P<short>[cbeo])[/.:]?)(?![a-z])|(?:week|wk"
    r"|w/?k)\s*(?:(?P<how>commencing|comm|com|commence|beginning|beg|begin|starting"
    r"|start|ending|end"
    r"|ended|of|from)\b\.?:?|(?=\d|{0}))|weekend (?:of|commencing)|week-commencing)\s*(?:the |on )?".replace(
        "{0}", almanac.WEEKDAY
    )
)
_OPEN = re.compile(
    r"\s*[,(]?\s*(?:-\s*)?(?:on-?wards?|ongoing|on-going|to date|to present"
    r"|to the present|(?:-|to|until)\s*(?:date|present|now|current|today|ongoing"
    r"|on-going)|present"
    r"|and continuing|continuing|and after|-)\)?$"
)
_YEARS = re.compile(
    r"(?:the )?(?:(?:academic|school|financial) )?(?:years? |fy ?)?(?P<one>(?:19"
    r"|20)\d{2})\s*(?P<joint>/|-)\s*(?P<two>\d{4}|\d{2})(?: (?:academic|school"
    r"|financial) year)?"
)
_HALF = re.compile(
    r"(?:the )?(?:(?P<which>first|1st|second|2nd|h1|h2)(?: half)?(?: of)?) (?P<year>(?:19|20)\d{2})"
)
_LIST = re.compile(
    rf"(?P<days>(?:(?:{almanac.WEEKDAY} )?\d{{1,2}}(?:st|nd|rd"
    rf"|th)?\s*,\s*)+(?:{almanac.WEEKDAY} )?\d{{1,2}}(?:st|nd|rd|th)?)\s*,?\s*(?:&"
    rf"|and)\s*(?P<last>.+)"
)
_YEAR_OR_MONTH = re.compile(
    r"(?:19|20)(?:00[-/]01|01[-/]02|02[-/]03|03[-/]04|04[-/]05|05[-/]06|06[-/]07|07[-/]08|08[-/]09|09[-/]10|10[-/]11|11[-/]12)"
)
_DECADE = re.compile(r"(?:the )?(?:(?P<where>early|mid|late)[ -])?(?P<tens>(?:19|20)\d)0'?s")
_FRAME = re.compile(
    r"^(?:(?:at (?:some (?:point|time)|times) |some ?time |some point )?(?:between"
    r"|from|since|over|during|period|dates?|various(?: dates)?(?: in)?)\b[ :]*)+"
)
_JOINTS = (
    re.compile(r"\s+(?:to|until|till|til|through|thru|up to|and)\s+|\s+-\s+|\s*&\s*|\s*\+\s*|\s+or\s+"),
    re.compile(r"\s*-+\s*"),
    re.compile(r"\s*/\s*"),
    re.compile(r"\s*,\s*|(?<=\d)(?:to|and)(?=\d)|\s+(?=\d)"),
)


@dataclass(frozen=True)
class Span:
    """What a cell says: a date, and a second one where a stretch was written."""

    begins: Parts
    ends: Parts | None = None
    certain: bool = True


def read(tidied: str, month_first: bool = False, seen: str = "") -> Span | None:
    """The date or the stretch that the words are; ``None`` where they are neither.

    ``seen`` are the words as written, for what may have to be said of them.
    """
    financial = _years(tidied) if _YEAR_OR_MONTH.fullmatch(tidied) else None
    if financial:
        return replace(financial, certain=False)
    one = day.read(tidied, month_first)
    if one:
        return Span(one, None, one.certain)
    return (
        _week(tidied, month_first, seen or tidied)
        or _years(tidied)
        or _halves(tidied)
        or _open(tidied, month_first)
        or _listed(tidied, month_first)
        or _two(tidied, month_first)
    )


def _week(tidied: str, month_first: bool, seen: str) -> Span | None:
    found = _WEEK.match(tidied)
    one = day.partial(tidied[found.end() :], month_first) if found else None
    if found and not one and "weekend" in found[0]:
        return _two(tidied[found.end() :], month_first)
    if not found or not one or one.precision is not Precision.DAY or one.month is None:
        return None
    if one.year is None:
        return Span(one)
    named = one.starts(seen)
    first = named
    how = found["how"] or {"e": "ending", "o": "of"}.get(found["short"] or "", "commencing")
    if "weekend" in found[0]:
        return Span(_parts(named), _parts(named + timedelta(days=1)))
    if how.startswith("end"):
        first = named - timedelta(days=6)
    elif how in ("of", "from") or not (found["how"] or found["short"]):
        first = almanac.monday_of(named) if named.weekday() < 6 else named
    return Span(_parts(first), _parts(first + timedelta(days=6)), one.certain)


def _years(tidied: str) -> Span | None:
    found = _YEARS.fullmatch(tidied)
    if found:
        one, two = int(found["one"]), found["two"]
        last = int(two) if len(two) == 4 else one // 100 * 100 + int(two)
        if last < one and len(two) == 2 and one % 100 == 99:
            last += 100
        if last <= one:
            return None
        return Span(_year(one), _year(last))
    found = _DECADE.fullmatch(tidied)
    if not found:
        return None
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(found["where"], (0, 9))
    tens = int(found["tens"]) * 10
    return Span(_year(tens + first), _year(tens + last))


def _halves(tidied: str) -> Span | None:
    found = _HALF.fullmatch(tidied)
    if not found:
        return None
    year, first = int(found["year"]), 1 if found["which"] in ("first", "1st", "h1") else 7
    return Span(Parts(year, first, None, Precision.MONTH), Parts(year, first + 5, None, Precision.MONTH))


def _listed(tidied: str, month_first: bool) -> Span | None:
    """Three days or more, one by one: a stretch; a doubtful one where days between them are left out."""
    found = _LIST.fullmatch(tidied)
    last = day.partial(found["last"], month_first) if found else None
    if not found or not last or last.day is None or last.month is None:
        return None
    days = [int(number) for number in re.findall(r"\d+", found["days"])]
    following = all(later == earlier + 1 for earlier, later in zip(days, [*days[1:], last.day], strict=True))
    return Span(replace(last, day=days[0]), last, last.certain and following)


def _open(tidied: str, month_first: bool) -> Span | None:
    found = _OPEN.search(tidied)
    frame = re.match(r"(?:since|from)\s+", tidied)
    if not found and not frame:
        return None
    plain = tidied[frame.end() if frame else 0 : found.start() if found else None]
    one = day.read(plain.strip(" ,"), month_first)
    return Span(one, None, one.certain) if one else None


def _two(tidied: str, month_first: bool) -> Span | None:
    plain = _FRAME.sub("", tidied)
    if not any(character.isdigit() for character in plain) or len(plain) > 120:
        return None
    for joints in _JOINTS:
        for joint in joints.finditer(plain):
            span = _joined(plain[: joint.start()].strip(" ,"), plain[joint.end() :].strip(" ,"), month_first)
            if span:
                doubtful = " or " in joint[0]
                return replace(span, certain=span.certain and not doubtful)
    return None


def _joined(left: str, right: str, month_first: bool) -> Span | None:
    begins = day.partial(left, month_first) if left else None
    if not begins and left and right[-4:].isdigit():
        begins = day.read(f"{left} {right[-4:]}", month_first)
    if not begins or not right:
        return None
    later = _later_time(begins, left, right)
    if later:
        return Span(later, None, later.certain)
    ends = day.partial(right, month_first)
    if not ends or _lopsided(begins, ends):
        return None
    if begins.precision is Precision.MONTH and begins.year is None:
        ends = replace(ends, certain=True)
    begins, ends = begins.borrowing(ends), ends.borrowing(begins)
    return Span(begins, ends, begins.certain and ends.certain)


def _later_time(begins: Parts, left: str, right: str) -> Parts | None:
    """A date and time followed by no more than the time at which it ended."""
    if begins.year is None or begins.clock.begins is None:
        return None
    written = f"{begins.clock.begins:%H:%M}"
    try:
        times = clock.read(f"{written} - {right}")
    except clock.NotATime:
        return None
    return replace(begins, clock=times) if times.ends else None


def _lopsided(begins: Parts, ends: Parts) -> bool:
    """A bare day beside a month or a year, or after a whole date, is no stretch."""
    bare = begins.month is None and begins.day is not None
    tail = ends.month is None and ends.day is not None and begins.year is not None
    return (
        tail
        or bare
        and ends.precision is not Precision.DAY
        or begins.precision is Precision.DAY
        and ends.day is None
    )


def _parts(on: date) -> Parts:
    return Parts(on.year, on.month, on.day)


def _year(year: int) -> Parts:
    return Parts(year, None, None, Precision.YEAR, Clock())
