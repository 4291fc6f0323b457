"""What stands in a column: how much of it is dates, times, long words; which way round its dates are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from timeline.dates import almanac, clock, statement, tidying
from timeline.dates.unreadable import IMPLAUSIBLE, IMPOSSIBLE, NO_YEAR, Unreadable
from timeline.reading.grid import Line

SAMPLE = 300
_TELLING = 5
_LONGEST_DATE = 60
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_CLOCKS = re.compile(r"(?<![\d:])(\d{1,2}:\d{2}(?::\d{2})?)(?![\d:])")
_NUMERIC = re.compile(r"\s*\D{0,12}?(\d{1,2})\s?[./\\-]\s?(\d{1,2})\s?[./\\-]\s?(\d{4}|\d{2})(?!\d)")
_NAMED = re.compile(rf"(?<![a-z])(?:{almanac.MONTH}|{almanac.WEEKDAY})(?![a-z])")


@dataclass(frozen=True)
class Evidence:
    """Of one column: how many cells are filled, which share are dates or times, and how long they are."""

    filled: int
    share_filled: float
    dates: float
    times: float
    length: float
    distinct: float
    typed: bool


@dataclass(frozen=True)
class Order:
    """Which way round the dates of a column are written, and what proves it."""

    day_first: int
    month_first: int
    numeric: int

    @property
    def is_month_first(self) -> bool:
        """Only where several dates allow nothing else, none speaks against, and they are no mere slips."""
        return self.month_first >= 2 and not self.day_first and self.month_first >= 0.3 * self.numeric

    @property
    def words(self) -> str:
        """The reason, for a person."""
        if self.is_month_first:
            return f"Month first: {_rows(self.month_first, 'proves', 'prove')} it, none speak against"
        if not self.numeric:
            return ""
        against = (
            f"{_rows(self.month_first, 'speaks', 'speak')} against"
            if self.month_first
            else "none speak against"
        )
        if self.day_first:
            return f"Day first: {_rows(self.day_first, 'proves', 'prove')} it, {against}"
        return f"Day first, as is usual in the UK: nothing proves it, {against}"


def of(lines: Sequence[Line], index: int) -> Evidence:
    """The evidence of one column, from the first rows of data."""
    texts: list[str] = []
    dates = times = typed = seen = 0
    for line in lines[:SAMPLE]:
        text = line.text(index).strip()
        seen += bool(line.filled)
        if not text or tidying.says_ditto(text):
            continue
        texts.append(text)
        moment = line.moments.get(index)
        typed += moment is not None
        if isinstance(moment, datetime) or (moment is None and is_date(text)):
            dates += 1
        elif isinstance(moment, time) or is_time(text):
            times += 1
    count = max(len(texts), 1)
    length = sum(map(len, texts)) / count
    return Evidence(
        len(texts),
        len(texts) / max(seen, 1),
        dates / count,
        times / count,
        length,
        len(set(texts)) / count,
        typed > count / 2,
    )


def order(lines: Sequence[Line], index: int) -> Order:
    """Which way round the dates written in figures are."""
    day = month = numeric = 0
    for line in lines:
        if index in line.moments:
            continue
        found = _NUMERIC.match(line.text(index))
        if found:
            one, two = int(found[1]), int(found[2])
            numeric += 1
            day += 12 < one <= 31 and 1 <= two <= 12
            month += 12 < two <= 31 and 1 <= one <= 12
    return Order(day, month, numeric)


def is_exchanged(lines: Sequence[Line], index: int) -> bool:
    """Whether day and month of the dates that the sheet keeps seem to have changed places.

    A program that expects the month first makes dates of 3/4/2022, the wrong way round, and leaves 13/4/2022 as text.
    """
    kept = [moment for line in lines if isinstance(moment := line.moments.get(index), datetime)]
    left = [
        found for line in lines if index not in line.moments and (found := _NUMERIC.match(line.text(index)))
    ]
    if len(kept) < _TELLING or len(left) < 2 or any(moment.day > 12 for moment in kept):
        return False
    return all(int(found[1]) > 12 for found in left)


def starts_with_figures(text: str) -> bool:
    """Whether a text begins with a date written in figures."""
    return bool(_NUMERIC.match(text))


def only_midnights(lines: Sequence[Line], index: int) -> bool:
    """Whether every time written beside a date is 00:00, as where a program prints a time that nobody gave."""
    written = (line.text(index) for line in lines if index not in line.moments)
    found = [time[1] for text in written if ":" in text for time in _CLOCKS.finditer(text)]
    return len(found) >= 3 and all(set(each) <= {"0", ":"} for each in found)


def is_date(text: str) -> bool:
    """Whether a cell speaks of a date, possible or not."""
    if len(text) > _LONGEST_DATE or not any(character.isdigit() for character in text) or text.isdigit():
        return (
            bool(_SERIAL.fullmatch(text))
            and 20_000 < float(text) < 60_000
            or len(text) == 4
            and text[:2] in ("19", "20")
            and text.isdigit()
        )
    try:
        statement.read(text)
    except Unreadable as problem:
        worded = bool(_NAMED.search(text.lower()))
        full = worded or sum(character.isdigit() for character in text) >= 5
        return (problem.kind in (IMPOSSIBLE, IMPLAUSIBLE) and full) or (problem.kind == NO_YEAR and worded)
    return True


def is_bare_date(text: str) -> bool:
    """Whether a text speaks of a date and has no other words beside it."""
    try:
        said = statement.read(text)
    except Unreadable:
        return is_date(text)
    return not any(remark.endswith(statement.BESIDE) for remark in said.remarks)


def is_time(text: str) -> bool:
    """Whether a cell is a time of day and nothing else."""
    if (
        len(text) > _LONGEST_DATE
        or not text[:12].strip()
        or not any(character.isdigit() for character in text)
    ):
        return False
    try:
        return clock.read(text).begins is not None
    except clock.NotATime:
        return False


def _rows(count: int, one: str, many: str) -> str:
    return f"{count} {'row' if count == 1 else 'rows'} {one if count == 1 else many}"
