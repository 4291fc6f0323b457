"""All that a row says about when: its date, its time, its end, and what is odd about them."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import lru_cache

from timeline.dates import almanac, clock, day, stretch, tidying
from timeline.dates.clock import Clock
from timeline.dates.parts import Parts
from timeline.dates.precision import Precision, coarser
from timeline.dates.unreadable import Unreadable, backwards, no_date, no_year, not_a_date

LONGEST = 200
BESIDE = "stands beside the date"
UNIVERSAL = (
    "The time is marked as universal time (Z), an hour behind UK clocks in summer; it is kept as written"
)
_A_LEAP_YEAR = 2000
_MIDNIGHT = time()
_NO_TIME = Clock()
_DAY_UNKNOWN = re.compile(
    r"^(?:x{1,2}|\?{1,2}|_{1,2}|-{1,2}|dd)\s?[./-]\s?(?P<month>\d{1,2})\s?[./-]\s?(?P<year>\d{4})$"
)
_BRACKETS = re.compile(r"\s*\([^()]{1,60}\)$")
_TRAILING_WORDS = re.compile(
    r"(?<=[\d)])[\s,;:-]+(?!(?:to|until|and|or|before|after)\b)(?:[a-z][a-z '/&.-]{0,40}|x ?\d{1,2})$"
)
_NO_TIME_OF_DAY = re.compile(
    r"(?<=\d)[\s,]+(?:at )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:hrs|hours|[ap]\.?m\.?)?$"
)
_SLIPS = str.maketrans({"o": "0", "l": "1", "i": "1", "|": "1"})
_FIGURES = re.compile(r"[\doli|]*\d[\doli|]*")
_UNIVERSAL = re.compile(r"\dt\d{1,2}:\d{2}.*z$")
_VAGUE_SIDE = re.compile(
    r"^(?:before|after|prior to|pre|post|by|not (?:before|after)|earlier than|later than|up to|until)\b[ -]*"
)


@dataclass(frozen=True)
class Statement:
    """A moment read from words, and remarks on what a reader ought to know about it."""

    start: datetime
    precision: Precision
    end: datetime | None = None
    certain: bool = True
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Said:
    """What the words of a date alone say, with no time of day beside them."""

    begins: Parts
    ends: Parts | None
    certain: bool
    remarks: tuple[str, ...]
    seen: str


def read(
    date_text: str, time_text: str = "", month_first: bool = False, year: int | None = None
) -> Statement:
    """What the words say. ``year`` is one that stands elsewhere, such as in a heading above. Raises Unreadable."""
    said = _said(date_text, month_first, year)
    own, to_the_day = said.begins.clock, said.begins.precision is Precision.DAY
    times, doubts = _times(own, time_text) if to_the_day and time_text else (own, ())
    return _state(said, times, said.remarks + doubts)


def held(moment: datetime, seen: str, time_text: str = "") -> Statement:
    """What a cell says that a spreadsheet itself keeps as a date; ``seen`` is how it shows it. Raises Unreadable."""
    almanac.check_year(moment.year, seen)
    own = Clock(moment.time()) if moment.time() != _MIDNIGHT else _NO_TIME
    times, doubts = _times(own, time_text) if time_text else (own, ())
    first = datetime.combine(moment, _MIDNIGHT)
    if not times.begins:
        return Statement(first, Precision.DAY, None, times.certain, doubts)
    start, end = _from_to(first, None, times.begins, times.ends, seen)
    return Statement(start, Precision.MINUTE, end, times.certain, doubts)


def until(begun: Statement, ended: Statement, seen: str) -> Statement:
    """The stretch from one moment to another that stands in cells of its own."""
    precision = coarser(begun.precision, ended.precision)
    end = ended.end or ended.start
    if _cut(end, precision) < _cut(begun.start, precision):
        raise backwards(seen)
    remarks = begun.remarks + ended.remarks
    certain = begun.certain and ended.certain
    if _cut(end, precision) == _cut(begun.start, precision) and precision is not Precision.MINUTE:
        return Statement(begun.start, begun.precision, begun.end, certain, remarks)
    return Statement(_cut(begun.start, precision), precision, _cut(end, precision), certain, remarks)


@lru_cache(maxsize=4096)
def _said(date_text: str, month_first: bool, year: int | None) -> _Said:
    """Kept for a while: in a long chronology the same day is written many times."""
    seen = " ".join(date_text.split())
    tidied = _DAY_UNKNOWN.sub(r"\g<month>/\g<year>", tidying.tidy(date_text))
    if tidying.says_nothing(tidied) or tidying.says_ditto(date_text):
        raise no_date(seen)
    if len(tidied) > LONGEST:
        raise not_a_date(seen)
    plain, certain = tidying.without_doubt(tidied)
    plain = _DAY_UNKNOWN.sub(r"\g<month>/\g<year>", plain)
    span = stretch.read(plain, month_first, seen) or _beside_words(plain, month_first, seen)
    if not span:
        span = _leaning_on(year, plain, month_first, seen)
    begins, ends = span.begins, span.ends
    if begins.year is None or (ends and ends.year is None):
        _possible_in_some_year(begins, seen)
        raise no_year(seen)
    remarks = list(dict.fromkeys(part.remark for part in (begins, ends) if part and part.remark))
    if _UNIVERSAL.search(tidied):
        remarks.append(UNIVERSAL)
    remarks += _weekdays(plain, begins, ends, seen)
    return _Said(begins, ends, certain and span.certain, tuple(remarks), seen)


def _leaning_on(year: int | None, plain: str, month_first: bool, seen: str) -> stretch.Span:
    """Words that give a date without its year; with the year, where it stands elsewhere."""
    part = day.partial(plain, month_first)
    if part and part.month is not None and (part.day is not None or year is not None or not plain.isdigit()):
        if year is None:
            _possible_in_some_year(part, seen)
            raise no_year(seen)
        remark = f"The year {year} stands in a heading above, not in the row"
        return stretch.Span(
            Parts(year, part.month, part.day, part.precision, part.clock, part.certain, remark)
        )
    if _VAGUE_SIDE.match(plain) and stretch.read(_VAGUE_SIDE.sub("", plain), month_first):
        sentence = (
            f"“{seen}” gives only one side. Write the stretch in which it was, such as 2014 to June 2015"
        )
        raise Unreadable("unparseable_date", sentence, seen)
    if _is_time(plain):
        raise no_date(seen)
    raise not_a_date(seen, _mistyped(plain, month_first))


def _mistyped(plain: str, month_first: bool) -> str:
    """The date that the words are once letters typed for figures are figures; empty where they are none even then."""
    figures = _FIGURES.sub(lambda found: found[0].translate(_SLIPS), plain)
    span = stretch.read(figures, month_first) if figures != plain else None
    if not span or span.ends or span.begins.year is None or span.begins.precision is not Precision.DAY:
        return ""
    try:
        meant = span.begins.starts(figures)
    except Unreadable:
        return ""
    return f"{meant.day} {almanac.MONTHS[meant.month - 1]} {meant.year}"


def _beside_words(plain: str, month_first: bool, seen: str) -> stretch.Span | None:
    """A date with a few words after it, or in brackets, that are no part of it."""
    for beside in (_BRACKETS, _TRAILING_WORDS, _NO_TIME_OF_DAY):
        found = beside.search(plain)
        span = stretch.read(plain[: found.start()].strip(" ,;:-"), month_first, seen) if found else None
        if found and span and span.begins.day is not None:
            words = found[0].strip(" ,;:-()")
            at = seen.lower().find(words)
            words = seen[at : at + len(words)] if at >= 0 else words
            return stretch.Span(replace(span.begins, remark=f"“{words}” {BESIDE}"), span.ends, span.certain)
    return None


def _possible_in_some_year(part: Parts, seen: str) -> None:
    """Raises where no year at all has such a day: that is the first thing to say."""
    if part.month is not None and part.day is not None:
        almanac.check(part.year or _A_LEAP_YEAR, part.month, part.day, seen)


def _is_time(plain: str) -> bool:
    try:
        return clock.read(plain).begins is not None
    except clock.NotATime:
        return False


def _times(own: Clock, time_text: str) -> tuple[Clock, tuple[str, ...]]:
    """The time of a cell of its own, or the one that stands with the date where that cell has none."""
    if not time_text.strip():
        return own, ()
    try:
        times = clock.read(time_text)
    except clock.NotATime:
        shown = " ".join(time_text.split())[:60]
        return own, (f"“{shown}” was not understood as a time of day; the date is kept without it",)
    return (times if times.begins else own), ()


def _weekdays(plain: str, begins: Parts, ends: Parts | None, seen: str) -> list[str]:
    written = day.WEEKDAYS.findall(plain)
    dated = [parts for parts in (begins, ends) if parts and parts.precision is Precision.DAY]
    remarks = []
    if len(written) != len(dated):
        dated = (
            dated[:1]
            if len(written) == 1 and not re.search(rf"w(?:ee)?k|w/|\bto\b|-\s*{written[0]}", plain)
            else []
        )
    for word, parts in zip(written, dated, strict=False):
        real = parts.starts(seen).weekday()
        if almanac.weekday_number(word) != real:
            named = f"{parts.day} {almanac.MONTHS[(parts.month or 1) - 1]} {parts.year}"
            meant = almanac.WEEKDAYS[almanac.weekday_number(word)]
            remarks.append(f"{named} was a {almanac.WEEKDAYS[real]}; the row says {meant}")
    return remarks


def _state(said: _Said, times: Clock, remarks: tuple[str, ...]) -> Statement:
    begins, ends, certain = said.begins, said.ends, said.certain and times.certain
    first = datetime.combine(begins.starts(said.seen), _MIDNIGHT)
    precision = begins.precision
    last = None
    if ends:
        precision = coarser(precision, ends.precision)
        last = datetime.combine(ends.starts(said.seen), _MIDNIGHT)
        if _cut(last, precision) < _cut(first, precision):
            raise backwards(said.seen)
    several = last is not None and last != first
    ending = times.ends or (ends.clock.begins if ends else None)
    if precision is Precision.DAY and times.begins and (ending or not several):
        start, end = _from_to(first, last, times.begins, ending, said.seen)
        return Statement(start, Precision.MINUTE, end, certain, remarks)
    end = _cut(last, precision) if last and several else None
    return Statement(_cut(first, precision), precision, end, certain, remarks)


def _from_to(
    first: datetime, last: datetime | None, begins: time, ends: time | None, seen: str
) -> tuple[datetime, datetime | None]:
    """The two minutes; an end that is earlier in the day, with no day of its own, is on the next."""
    start = datetime.combine(first, begins)
    if not ends:
        return start, None
    end = datetime.combine(last or first, ends)
    if end < start and last:
        raise backwards(seen)
    if end < start:
        end += timedelta(days=1)
    return start, end if end != start else None


def _cut(moment: datetime, precision: Precision) -> datetime:
    if precision is Precision.YEAR:
        return moment.replace(month=1, day=1, hour=0, minute=0)
    if precision in (Precision.MONTH, Precision.SEASON):
        return moment.replace(day=1, hour=0, minute=0)
    return moment.replace(hour=0, minute=0) if precision is Precision.DAY else moment
