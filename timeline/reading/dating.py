"""The cells of a row that speak of time, read into one moment."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from timeline import when
from timeline.dates import tidying
from timeline.dates.unreadable import IMPLAUSIBLE
from timeline.reading import evidence, layout
from timeline.reading.grid import Grid, Line
from timeline.reading.role import Role
from timeline.when import Precision, Unreadable, When

_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_MIDNIGHT = re.compile(r"[\sT]*\b0{1,2}:00(?::00)?\b")
_PART_OF_A_DAY = re.compile(r"0?\.\d+")
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 60_000
_EARLIEST_YEAR = 1901
HEADED = "The date stands in a heading above, not in the row"
LEANS = "The cell of the date is blank; the date is that of the row above, as it is throughout this table"


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment with its remarks; ``carried`` where the row points at the one above."""

    when: When
    remarks: tuple[str, ...] = ()
    carried: bool = False


class Dating:
    """Reads the moments of a table, row by row; remembers the last, for merged cells and "same date"."""

    def __init__(self, places: Mapping[Role, Sequence[int]], grid: Grid, month_first: bool) -> None:
        self.columns = tuple(places.get(Role.WHEN, ()))
        self._time, self._until, self._until_time, self._entered = (
            next(iter(places.get(role, ())), None)
            for role in (Role.TIME, Role.UNTIL, Role.UNTIL_TIME, Role.ENTERED)
        )
        self._month_first = month_first
        self._epoch = datetime(1899, 12, 30) if grid.serial_year == 1900 else datetime(1904, 1, 1)
        self._no_midnight = any(evidence.only_midnights(grid.lines, index) for index in self.columns)
        self._last: When | None = None
        self._heading: When | None = None
        self._year: int | None = None

    def has_date(self, line: Line) -> bool:
        """Whether anything stands in the cell of the date, even if it is no date."""
        return any(line.shown(index).strip() for index in self.columns)

    @property
    def stands_above(self) -> bool:
        """Whether the heading between the rows that came last gives the day of those below it."""
        return self._heading is not None

    def begin(self, words: str) -> None:
        """Take from a heading between rows what it says for the rows below: their day, or no more than their year."""
        self._heading, self._year = None, layout.year_of(words)
        if evidence.is_bare_date(words):
            try:
                day = when.read(words, month_first=self._month_first)
            except Unreadable:
                return
            self._heading = day if day.precision is Precision.DAY and not day.end else None

    def speaks_of_date(self, line: Line) -> bool:
        """Whether a date stands in a row, possible or not, or it points at one."""
        written = (line.text(index).strip() for index in self.columns)
        return self.gives_date(line) or any(evidence.is_date(text) for text in written if text)

    def gives_date(self, line: Line) -> bool:
        """Whether a row could be read, which changes nothing for the rows below."""
        last = self._last
        try:
            self.read(line)
        except Unreadable:
            return False
        finally:
            self._last = last
        return True

    def read(self, line: Line, blank_leans: bool = False) -> Dated:
        """The moment of a row. Raises Unreadable; the row below cannot then lean on this one.

        ``blank_leans`` is for a table in which a blank cell plainly stands for the date above it.
        """
        column = self._column(line)
        if column not in line.moments:
            leaning = self._leaning(line, column, blank_leans)
            if leaning:
                return leaning
        last, self._last = self._last, None
        try:
            dated = self._own(line, column)
        except Unreadable as problem:
            if problem.kind == "missing_date":
                self._last = last
            raise
        self._last, self._heading = dated.when, None
        return dated

    def recorded(self, line: Line) -> When | None:
        """When the row was written down, where a column says so to the day or closer."""
        shown = _plain(line, self._entered)
        if not shown:
            return None
        words, remark = self._date(line, self._entered)
        try:
            read, _ = when.examine(words, month_first=self._month_first, written=shown)
        except Unreadable:
            return None
        if read.precision not in (Precision.DAY, Precision.MINUTE) or read.end:
            return None
        return replace(read, certain=False) if remark else read

    def mended(self, line: Line, words: str) -> Dated:
        """The moment that a person gave for a row, with the row's own time of day where they named none."""
        moment, remarks = when.examine(words)
        begin, _ = self._clock(line, self._time)
        if begin and moment.precision is Precision.DAY and not moment.end:
            moment, remarks = when.examine(words, begin)
        return Dated(moment, remarks)

    def _column(self, line: Line) -> int:
        """Of several columns of dates the first that is filled; -1 where there is none at all."""
        if len(self.columns) < 2:
            return self.columns[0] if self.columns else -1
        return next((index for index in self.columns if line.text(index).strip()), self.columns[0])

    def _leaning(self, line: Line, column: int, blank_leans: bool) -> Dated | None:
        """The moment of the row above, where this row points at it."""
        shown = line.text(column) if column >= 0 else ""
        blank = not shown.strip()
        if blank and column in line.carried:
            return self._as_above(line, "merged")
        if blank and self._heading:
            self._last = self._heading
            return replace(self._as_above(line, "merged"), remarks=(HEADED,))
        if blank and blank_leans and self._last:
            leaning = self._as_above(line, "merged")
            return replace(leaning, remarks=(*leaning.remarks, LEANS))
        return self._as_above(line, shown) if tidying.says_ditto(shown) else None

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
        begin, _ = self._clock(line, self._time)
        if begin and day.precision is Precision.DAY and not day.end:
            said, remarks = when.examine(day.start, begin, written="")
            day = replace(said, certain=said.certain and day.certain)
            written = f"{written}, {begin}"
        self._last = above
        return Dated(replace(day, written=written), remarks, True)

    def _own(self, line: Line, column: int) -> Dated:
        date, remark = self._date(line, column)
        begin, shown_time = self._clock(line, self._time)
        until, until_remark = self._end(line)
        until_time = self._clock(line, self._until_time)[0]
        shown = _plain(line, column)
        written = f"{shown}, {shown_time}" if shown and shown_time else shown or shown_time
        end = _plain(line, self._until)
        if end and not tidying.says_nothing(tidying.tidy(end)):
            written += f" to {end}"
        moment, remarks = when.examine(
            date, begin, until, until_time, month_first=self._month_first, year=self._year, written=written
        )
        if isinstance(date, datetime) and date.year < _EARLIEST_YEAR:
            sentence = (
                f"The cell shows {moment.words()}, which cannot be meant. Write the date that was meant"
            )
            raise Unreadable(IMPLAUSIBLE, sentence, shown)
        if remark or until_remark:
            remarks += tuple(filter(None, (remark, until_remark)))
            moment = replace(moment, certain=False)
        return Dated(moment, remarks)

    def _end(self, line: Line) -> tuple[str | datetime, str]:
        """The cell of the end, empty where it says nothing of its own."""
        until, remark = self._date(line, self._until)
        if isinstance(until, str) and (
            not _any_digit(until) or tidying.says_nothing(tidying.tidy(until)) or tidying.says_ditto(until)
        ):
            return "", ""
        return until, remark

    def _date(self, line: Line, column: int | None) -> tuple[str | datetime, str]:
        """A cell of a date as it is to be read, and a remark where it was a number of days."""
        if column is None:
            return "", ""
        moment = line.moments.get(column)
        if isinstance(moment, datetime):
            return moment, ""
        text = line.text(column).strip()
        if _SERIAL.fullmatch(text) and _FIRST_SERIAL < float(text) < _LAST_SERIAL:
            meant = self._epoch + timedelta(minutes=round(float(text) * 1440))
            return meant, f"Read from “{text}”, the number by which a spreadsheet keeps a day"
        return (_MIDNIGHT.sub("", text) if self._no_midnight else text), ""

    def _clock(self, line: Line, column: int | None) -> tuple[str, str]:
        """A cell of a time as words to be read, and as it is shown."""
        if column is None:
            return "", ""
        text = " ".join(line.text(column).split())
        moment = line.moments.get(column)
        if isinstance(moment, datetime):
            return ("" if moment.time() == time() else f"{moment:%H:%M}"), text
        if isinstance(moment, time):
            return f"{moment:%H:%M}", text
        if text and _PART_OF_A_DAY.fullmatch(text):
            meant = datetime(2000, 1, 1) + timedelta(minutes=round(float(text) * 1440))
            return f"{meant:%H:%M}", text
        return text, text


def _plain(line: Line, column: int | None) -> str:
    """The words of a cell, on one line."""
    return " ".join(line.text(column).split()) if column is not None and column >= 0 else ""


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
