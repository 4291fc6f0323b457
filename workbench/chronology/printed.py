"""The timeline picture as it is printed: drawn here and not in the browser, so that it is there when the page is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from workbench.chronology.brackets import Bracket, Span
from workbench.chronology.lanes import Lane
from workbench.chronology.sheet import short
from workbench.persistence.stores.moments import Moments, minutes

WIDTH, LEFT, RIGHT, LANE, TOP, FOOT = 1600, 210, 12, 31, 118, 40
LINES, LINE = 4, 18
_ABREAST, _LETTER, _LABEL = 9, 7.5, 70
_STEPS = (1, 2, 3, 6, 12)


@dataclass(frozen=True)
class Mark:
    """Entries of one lane that stand at one place, all certain or all not."""

    x: float
    y: int
    number: int
    is_open: bool


@dataclass(frozen=True)
class Stretch:
    """Something from here to there: a bar in a lane, or a bracket with its words on one of some lines."""

    first: float
    last: float
    y: int
    number: int = 0
    words: str = ""


@dataclass(frozen=True)
class Tick:
    """A line across all lanes where a month or a year begins."""

    x: float
    words: str
    is_year: bool


@dataclass(frozen=True)
class Printed:
    """Everything the drawing holds, in its own units, and the stretch it shows. ``beyond`` entries are not in it."""

    height: int
    first: datetime
    last: datetime
    beyond: int
    lanes: tuple[tuple[Lane, int], ...]
    marks: tuple[Mark, ...]
    bars: tuple[Stretch, ...]
    brackets: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]

    @property
    def top(self) -> int:
        """How much of the room for the words of brackets is not needed."""
        return LINE * (LINES - 1 - max((each.y for each in self.brackets), default=-1))


def draw(
    found: Moments, lanes: Sequence[tuple[str, Lane]], brackets: Sequence[Bracket], period: Span | None
) -> Printed | None:
    """The picture of some entries, over a period or all of them; None where there are none.

    ``lanes`` come with the ids of their agencies.
    """
    span = found.span
    if span is None:
        return None
    first, last = _shown(span, period)
    sheet = Sheet(first, last, {key: (n, lane.number) for n, (key, lane) in enumerate(lanes)})
    marks, beyond = _marks(found, sheet)
    return Printed(
        TOP + LANE * len(lanes) + FOOT,
        first,
        last,
        beyond,
        tuple((lane, sheet.row(key)) for key, lane in lanes),
        tuple(marks),
        tuple(_bars(found, sheet)),
        tuple(_brackets(brackets, sheet)),
        tuple(_ticks(sheet)),
    )


@dataclass(frozen=True)
class Sheet:
    """Where moments and lanes stand on the paper. ``lanes`` are their rows and numbers by the ids of agencies."""

    first: datetime
    last: datetime
    lanes: Mapping[str, tuple[int, int]]

    def across(self, at: int) -> float:
        """How far a minute stands from the left, held to the sheet."""
        begin, end = minutes(self.first), minutes(self.last)
        share = (at - begin) / max(end - begin, 1)
        return round(LEFT + (WIDTH - LEFT - RIGHT) * min(max(share, 0), 1), 1)

    def row(self, agency: str) -> int:
        """How far a lane stands from the top."""
        return TOP + LANE * self.lanes[agency][0] + LANE // 2

    def shows(self, start: int, end: int | None) -> bool:
        """Whether something falls on the sheet."""
        return start <= minutes(self.last) and (start if end is None else end) >= minutes(self.first)


def _shown(span: Span, period: Span | None) -> Span:
    """The period, where something falls in it; otherwise everything, with some room."""
    if period and period[0] <= span[1] and period[1] >= span[0]:
        return period
    room = max((span[1] - span[0]) * 0.015, timedelta(days=3))
    return span[0] - room, span[1] + room


def _marks(found: Moments, sheet: Sheet) -> tuple[list[Mark], int]:
    """One for those that could not be told apart on paper, and how many are beyond it."""
    taken: dict[tuple[str, bool, int], Mark] = {}
    beyond = 0
    columns = (found.agencies, found.starts, found.ends, found.certain)
    for agency, start, end, certain in zip(*columns, strict=True):
        if not sheet.shows(start, end):
            beyond += 1
            continue
        x = sheet.across(start if end is None else (start + end) // 2)
        cell = (agency, bool(certain), round(x / _ABREAST))
        taken.setdefault(cell, Mark(x, sheet.row(agency), sheet.lanes[agency][1], not certain))
    return list(taken.values()), beyond


def _bars(found: Moments, sheet: Sheet) -> Iterator[Stretch]:
    taken: set[tuple[str, int, int]] = set()
    for agency, start, end in zip(found.agencies, found.starts, found.ends, strict=True):
        if end is None or not sheet.shows(start, end):
            continue
        bar = (agency, round(sheet.across(start)), round(sheet.across(end)))
        if bar not in taken:
            taken.add(bar)
            yield Stretch(bar[1], bar[2], sheet.row(agency), sheet.lanes[agency][1])


def _brackets(brackets: Sequence[Bracket], sheet: Sheet) -> Iterator[Stretch]:
    """Each with its number and title on the lowest line that is free; the number alone, where none is for both."""
    free = [0.0] * LINES
    for each in sorted(brackets, key=lambda bracket: bracket.first):
        if not sheet.shows(minutes(each.first), minutes(each.last)):
            continue
        left = sheet.across(minutes(each.first))
        words = f"{each.number} {short(each.title)}"
        line = next((n for n, taken in enumerate(free) if taken <= left), LINES - 1)
        if free[line] > left:
            words = ""
        free[line] = left + _LETTER * len(words) if words else free[line]
        yield Stretch(left, max(sheet.across(minutes(each.last)), left + 8), line, each.number, words)


def _ticks(sheet: Sheet) -> Iterator[Tick]:
    """A line a month, or as many months apart as leave room for their names."""
    months = range(sheet.first.year * 12 + sheet.first.month, sheet.last.year * 12 + sheet.last.month)
    room = (WIDTH - LEFT - RIGHT) / max(len(months), 1)
    step = next((step for step in _STEPS if step * room >= _LABEL), 12)
    for number in months:
        year, month = divmod(number, 12)
        if month % step == 0:
            at = datetime(year, month + 1, 1)
            words = f"{at:%b}" if month else f"{at:%b %Y}"
            yield Tick(sheet.across(minutes(at)), words if step < 12 else f"{year}", month == 0)
