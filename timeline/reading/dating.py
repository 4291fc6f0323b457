"""The cells of a row that speak of time, read into one moment."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from timeline import when
from timeline.dates import tidying
from timeline.dates.unreadable import IMPLAUSIBLE
from timeline.reading import evidence
from timeline.reading.grid import Grid, Line
from timeline.reading.role import Role
from timeline.when import Precision, Unreadable, When

_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_MIDNIGHT = re.compile(r"[\sT]*\b0{1,2}:00(?::00)?\b")
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 60_000
_EARLIEST_YEAR = 1901
LEANS = "The cell of the date is blank; the date is that of the row above, as it is throughout this table"


@dataclass(frozen=True)
class Dated:
    """A moment with its remarks; ``carried`` where the row points at the one above."""

    when: When
    remarks: tuple[str, ...] = ()
    carried: bool = False


class Dating:
    """Reads the moments of a table, row by row; remembers the last, for merged cells and "same date"."""

    def __init__(self, places: Mapping[Role, Sequence[int]], grid: Grid, month_first: bool) -> None:
        self._places = places
        self._month_first = month_first
        self._epoch = datetime(1899, 12, 30) if grid.serial_year == 1900 else datetime(1904, 1, 1)
        places_of_date = self._places.get(Role.WHEN, ())
        self._no_midnight = any(evidence.only_midnights(grid.lines, index) for index in places_of_date)
        self._last: When | None = None
        self.year: int | None = None

    def has_date(self, line: Line) -> bool:
        """Whether anything stands in the cell of the date, even if it is no date."""
        return any(line.shown(index).strip() for index in self._places.get(Role.WHEN, ()))

    def read(self, line: Line, blank_leans: bool = False) -> Dated:
        """The moment of a row. Raises Unreadable; the row below cannot then lean on this one.

        ``blank_leans`` is for a table in which a blank cell plainly stands for the date above it.
        """
        column = next(
            (i for i in self._places.get(Role.WHEN, ()) if line.text(i).strip()), self._first(Role.WHEN)
        )
        shown = line.text(column) if column is not None else ""
        if not shown.strip() and column is not None and column in line.carried:
            return self._as_above(line, "merged")
        if blank_leans and not shown.strip() and self._last:
            leaning = self._as_above(line, "merged")
            return replace(leaning, remarks=(*leaning.remarks, LEANS))
        if tidying.says_ditto(shown):
            return self._as_above(line, shown)
        last, self._last = self._last, None
        try:
            dated = self._own(line, column)
        except Unreadable as problem:
            if problem.kind == "missing_date":
                self._last = last
            raise
        self._last = dated.when
        return dated

    def recorded(self, line: Line) -> When | None:
        """When the row was written down, where a column says so to the day or closer."""
        column = self._first(Role.ENTERED)
        if column is None or not line.text(column).strip():
            return None
        words, remark = self._spoken_date(line, column)
        try:
            read = when.read(words, month_first=self._month_first and column not in line.moments)
        except Unreadable:
            return None
        if read.precision not in (Precision.DAY, Precision.MINUTE) or read.end:
            return None
        shown = " ".join(line.text(column).split())
        return replace(read, written=shown, certain=read.certain and not remark)

    def _as_above(self, line: Line, shown: str) -> Dated:
        if self._last is None:
            sentence = (
                "The row takes its date from the row above, which has none that could be read. "
                "Write when it was"
            )
            raise Unreadable("missing_date", sentence, shown)
        above = self._last
        written = f"{' '.join(shown.split())}: {above.written}" if shown != "merged" else above.written
        day = _to_the_day(above)
        remarks: tuple[str, ...] = ()
        spoken, _ = self._spoken_time(line, Role.TIME)
        if spoken and day.precision is Precision.DAY and not day.end:
            said, remarks = when.examine(f"{day.start:%Y-%m-%d}", spoken)
            day = replace(said, certain=said.certain and day.certain)
            written = f"{written}, {spoken}"
        self._last = above
        return Dated(replace(day, written=written), remarks, True)

    def _own(self, line: Line, column: int | None) -> Dated:
        text, remark = self._spoken_date(line, column)
        begin, said = self._spoken_time(line, Role.TIME)
        until, remark_until = self._spoken_date(line, self._first(Role.UNTIL))
        until_time, _ = self._spoken_time(line, Role.UNTIL_TIME)
        if tidying.says_nothing(tidying.tidy(until)) or tidying.says_ditto(until) or not _any_digit(until):
            until = ""
        typed = column is not None and column in line.moments
        moment, remarks = when.examine(
            text, begin, until, until_time, month_first=self._month_first and not typed, year=self.year
        )
        if typed and moment.start.year < _EARLIEST_YEAR:
            sentence = (
                f"The cell shows {moment.words()}, which cannot be meant. Write the date that was meant"
            )
            raise Unreadable(IMPLAUSIBLE, sentence, line.text(column or 0))
        shown = [line.text(column) if column is not None else "", said]
        written = ", ".join(" ".join(part.split()) for part in shown if part.strip())
        if until:
            written += f" to {self._shown(line, Role.UNTIL)}"
        extra = tuple(note for note in (remark, remark_until) if note)
        certain = moment.certain and not extra
        return Dated(replace(moment, written=written, certain=certain), remarks + extra)

    def _spoken_date(self, line: Line, column: int | None) -> tuple[str, str]:
        """A cell of a date as words to be read, and a remark where it was a number of days."""
        if column is None:
            return "", ""
        moment = line.moments.get(column)
        if isinstance(moment, datetime):
            return moment.strftime("%Y-%m-%d" if moment.time() == time() else "%Y-%m-%dT%H:%M"), ""
        text = line.text(column).strip()
        if _SERIAL.fullmatch(text) and _FIRST_SERIAL < float(text) < _LAST_SERIAL:
            meant = self._epoch + timedelta(days=float(text))
            meant = meant.replace(second=0, microsecond=0)
            form = "%Y-%m-%d" if float(text).is_integer() else "%Y-%m-%dT%H:%M"
            return meant.strftime(form), f"Read from “{text}”, the number by which a spreadsheet keeps a day"
        return (_MIDNIGHT.sub("", text) if self._no_midnight else text), ""

    def _spoken_time(self, line: Line, role: Role) -> tuple[str, str]:
        """A cell of a time as words to be read, and as it is shown."""
        column = self._first(role)
        if column is None or not line.text(column).strip():
            return "", ""
        moment = line.moments.get(column)
        text = line.text(column).strip()
        if isinstance(moment, datetime):
            return ("" if moment.time() == time() else f"{moment:%H:%M}"), text
        if isinstance(moment, time):
            return f"{moment:%H:%M}", text
        if re.fullmatch(r"0?\.\d+", text):
            meant = datetime(2000, 1, 1) + timedelta(minutes=round(float(text) * 1440))
            return f"{meant:%H:%M}", text
        return text, text

    def _first(self, role: Role) -> int | None:
        return next(iter(self._places.get(role, ())), None)

    def _shown(self, line: Line, role: Role) -> str:
        column = self._first(role)
        return " ".join(line.text(column).split()) if column is not None else ""


def _to_the_day(above: When) -> When:
    """The day of the row above, without its time of day: that was written for the row above alone."""
    if above.precision is not Precision.MINUTE:
        return above
    midnight = time()
    start = datetime.combine(above.start, midnight)
    end = (
        datetime.combine(above.end, midnight)
        if above.end and above.end.date() != above.start.date()
        else None
    )
    return replace(above, start=start, end=end, precision=Precision.DAY)


def _any_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
