"""The timeline picture as it is printed: drawn here and not in the browser, so that it is there when the page is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from workbench.chronology.brackets import Bracket
from workbench.chronology.lanes import Lane
from workbench.persistence.stores.background import Band
from workbench.persistence.stores.moments import Moments, minutes

WIDTH, LEFT, RIGHT, LANE, TOP, FOOT = 1600, 210, 12, 31, 64, 40
_ABREAST = 9
_MONTHLY, _YEARLY = timedelta(days=31 * 20), timedelta(days=366 * 12)


@dataclass(frozen=True)
class Mark:
    """Entries of one lane that stand at one place, all certain or all not."""

    x: float
    y: int
    number: int
    is_open: bool


@dataclass(frozen=True)
class Stretch:
    """Something from here to there: a bar in a lane, a bracket, a band."""

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
    """Everything the drawing holds, in its own units."""

    height: int
    lanes: tuple[tuple[Lane, int], ...]
    marks: tuple[Mark, ...]
    bars: tuple[Stretch, ...]
    brackets: tuple[Stretch, ...]
    bands: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]


def draw(
    found: Moments, lanes: Sequence[tuple[str, Lane]], brackets: Sequence[Bracket], bands: Sequence[Band]
) -> Printed | None:
    """The picture of some entries; None where there are none. ``lanes`` come with the ids of their agencies."""
    span = found.span
    if span is None:
        return None
    room = max((span[1] - span[0]) * 0.015, timedelta(days=3))
    first, last = span[0] - room, span[1] + room
    place = _scale(first, last)
    rows = {agency_id: TOP + LANE * n + LANE // 2 for n, (agency_id, _) in enumerate(lanes)}
    return Printed(
        TOP + LANE * len(lanes) + FOOT,
        tuple((lane, rows[agency_id]) for agency_id, lane in lanes),
        tuple(_marks(found, rows, {key: lane.number for key, lane in lanes}, place)),
        tuple(_bars(found, rows, {key: lane.number for key, lane in lanes}, place)),
        tuple(_brackets(brackets, place, first, last)),
        tuple(_bands(bands, place, first, last)),
        tuple(_ticks(place, first, last)),
    )


Place = Callable[[int], float]


def _scale(first: datetime, last: datetime) -> Place:
    begin, length = minutes(first), max(minutes(last) - minutes(first), 1)
    across = WIDTH - LEFT - RIGHT
    return lambda at: round(LEFT + across * min(max((at - begin) / length, 0), 1), 1)


def _marks(found: Moments, rows: dict[str, int], numbers: dict[str, int], place: Place) -> Iterator[Mark]:
    """One for those that could not be told apart on paper."""
    taken: set[tuple[str, bool, int]] = set()
    for agency, start, end, certain in zip(
        found.agencies, found.starts, found.ends, found.certain, strict=True
    ):
        x = place(start if end is None else (start + end) // 2)
        cell = (agency, bool(certain), round(x / _ABREAST))
        if cell not in taken:
            taken.add(cell)
            yield Mark(x, rows[agency], numbers[agency], not certain)


def _bars(found: Moments, rows: dict[str, int], numbers: dict[str, int], place: Place) -> Iterator[Stretch]:
    taken: set[tuple[str, float, float]] = set()
    for agency, start, end in zip(found.agencies, found.starts, found.ends, strict=True):
        if end is not None:
            bar = (agency, round(place(start)), round(place(end)))
            if bar not in taken:
                taken.add(bar)
                yield Stretch(bar[1], bar[2], rows[agency], numbers[agency])


def _brackets(
    brackets: Sequence[Bracket], place: Place, first: datetime, last: datetime
) -> Iterator[Stretch]:
    free = [0.0, 0.0]
    for each in sorted(brackets, key=lambda bracket: bracket.first):
        if each.last < first or each.first > last:
            continue
        left = place(minutes(each.first))
        right = max(place(minutes(each.last)), left + 8)
        line = next((n for n, taken in enumerate(free) if taken <= left), None)
        words = f"{each.number} {each.title}" if line is not None else str(each.number)
        free[line or 0] = left + 8 * len(words)
        yield Stretch(left, right, line or 0, each.number, words)


def _bands(bands: Sequence[Band], place: Place, first: datetime, last: datetime) -> Iterator[Stretch]:
    for each in bands:
        if each.touches(first, last):
            yield Stretch(place(minutes(each.first)), place(minutes(each.last or last)), 0)


def _ticks(place: Place, first: datetime, last: datetime) -> Iterator[Tick]:
    length = last - first
    step = 1 if length < _MONTHLY else 3 if length < _YEARLY else 12
    for number in range(first.year * 12 + first.month, last.year * 12 + last.month):
        year, month = divmod(number, 12)
        at = datetime(year, month + 1, 1)
        if month % step == 0:
            words = f"{at:%b}" if step < 12 else ""
            yield Tick(
                place(minutes(at)), f"{at:%b %Y}" if month == 0 and words else words or f"{year}", month == 0
            )
