"""When something happened, as somebody wrote it: a statement, not a datetime."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime

from timeline.dates import statement, wording
from timeline.dates.precision import Precision
from timeline.dates.unreadable import Unreadable

__all__ = ["Precision", "Unreadable", "When", "examine", "read"]


@dataclass(frozen=True)
class When:
    """A moment or a stretch, as precise as what was written and never more.

    ``start`` is the earliest instant the written words can mean; only the parts that ``precision`` covers were
    written, the rest are fillers that nobody is shown. ``end``, when a stretch was written, is the start of its
    last minute, day, month, season or year. Local time, no zone.
    """

    start: datetime
    precision: Precision
    end: datetime | None = None
    certain: bool = True
    written: str = ""

    @property
    def earliest(self) -> datetime:
        """The first minute it can mean."""
        return self.start

    @property
    def latest(self) -> datetime:
        """The last minute it can mean, that minute included."""
        last = self.end or self.start
        if self.precision is Precision.MINUTE:
            return last
        if self.precision is Precision.DAY:
            return last.replace(hour=23, minute=59)
        year, month = last.year, last.month
        if self.precision is Precision.YEAR:
            month = 12
        if self.precision is Precision.SEASON:
            months = wording.season_of(last, "" if self.end else self.written).months
            year, month = divmod(year * 12 + month - 1 + months - 1, 12)
            month += 1
        return datetime(year, month, monthrange(year, month)[1], 23, 59)

    @property
    def sort_key(self) -> tuple[datetime, int, datetime]:
        """By the earliest instant; of two that start together the vaguer stands first, then the shorter."""
        return self.start, -self.precision.breadth, self.latest

    def iso_start(self) -> str:
        """The start, cut to what was written: "2019", "2022-11", "2022-11-19", "2022-11-19T23:12"."""
        return _iso(self.start, self.precision)

    def iso_end(self) -> str | None:
        """The end in the same way, where a stretch was written."""
        return _iso(self.end, self.precision) if self.end else None

    def words(self) -> str:
        """As one says it: "Thursday 11 May 2023, 23:40", "June 2015", "about 2 to 5 May 2023"."""
        return wording.words(self.start, self.precision, self.end, self.certain, self.written)

    def short(self) -> str:
        """For a narrow column: "Thu 11 May", "June 2015"."""
        return wording.short(self.start, self.precision, self.end)


def read(text: str, time: str = "", *, month_first: bool = False, year: int | None = None) -> When:
    """The moment that the words of a date, and perhaps of a time, say. Raises Unreadable with a sentence."""
    return examine(text, time, month_first=month_first, year=year)[0]


def examine(
    text: str | datetime,
    time: str = "",
    until: str | datetime = "",
    until_time: str = "",
    *,
    month_first: bool = False,
    year: int | None = None,
    written: str | None = None,
) -> tuple[When, tuple[str, ...]]:
    """The moment, and remarks in words: a weekday that does not fit, a time that is none.

    ``until`` and ``until_time`` are the cells of an end that stands apart. A datetime is a cell that a spreadsheet
    itself keeps as a date. ``month_first`` is for a column that has proved it; ``year`` is one that stands in a
    heading above. ``written`` is how the cells show it, where that is not their words.
    """
    shown = _written(text, time, until, until_time) if written is None else written
    ends = not isinstance(until, str) or bool(until.strip())
    said = _said(text, time if ends else _span(time, until_time), month_first, year, shown)
    if ends:
        said = _until(said, until, until_time, month_first, year, shown)
    return When(said.start, said.precision, said.end, said.certain, shown), said.remarks


def _said(
    text: str | datetime, time: str, month_first: bool, year: int | None, shown: str
) -> statement.Statement:
    if isinstance(text, str):
        return statement.read(text, time, month_first, year)
    return statement.held(text, shown, time)


def _until(
    said: statement.Statement,
    until: str | datetime,
    until_time: str,
    month_first: bool,
    year: int | None,
    shown: str,
) -> statement.Statement:
    try:
        ended = _said(until, until_time, month_first, year, shown)
    except Unreadable as problem:
        if problem.kind == "missing_date":
            return said
        raise
    return statement.until(said, ended, shown)


def _written(text: str | datetime, time: str, until: str | datetime, until_time: str) -> str:
    begin = ", ".join(" ".join(part.split()) for part in (_shown(text), time) if part.strip())
    ending = " ".join(f"{_shown(until)} {until_time}".split())
    return f"{begin} to {ending}" if ending else begin


def _shown(cell: str | datetime) -> str:
    return cell if isinstance(cell, str) else f"{cell:%d/%m/%Y %H:%M}".removesuffix(" 00:00")


def _span(time: str, until_time: str) -> str:
    return f"{time} - {until_time}" if time.strip() and until_time.strip() else time


def _iso(moment: datetime, precision: Precision) -> str:
    forms = {Precision.YEAR: "%Y", Precision.MONTH: "%Y-%m", Precision.MINUTE: "%Y-%m-%dT%H:%M"}
    return moment.strftime(forms.get(precision, "%Y-%m-%d"))
