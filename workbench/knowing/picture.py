"""The picture of what was known: drawn from nothing but what was known, with a veil over what is not yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from timeline.knowledge import Learned
from timeline.when import Precision
from workbench.persistence.tables.agency import Agency

LEFT, RIGHT, TOP, FIRST, LANE = 184.0, 1188.0, 32.0, 64.0, 36.0
_SHARE = 0.6
_LEAST = timedelta(days=180)
_SLOT = 5


@dataclass(frozen=True)
class Row:
    """The lane of an agency."""

    agency: Agency
    y: float


@dataclass(frozen=True)
class Mark:
    """One entry, or several of a lane that stand too near to be told apart; a bar from ``x`` to ``until``."""

    number: int
    x: float
    y: float
    is_certain: bool
    until: float | None = None


@dataclass(frozen=True)
class Tick:
    """Where a month begins, with its name in the middle and its year where that is said."""

    x: float
    middle: float
    month: str
    year: str
    is_january: bool


@dataclass(frozen=True)
class Picture:
    """All that is drawn. ``before`` counts entries from before the stretch that is drawn."""

    rows: tuple[Row, ...]
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    tellings: tuple[tuple[float, float, float, float], ...]
    veil: float
    bottom: float
    before: int


class Scale:
    """From days to places. What is known takes its share of the width, whatever comes later."""

    def __init__(self, first: date, day: date) -> None:
        self.start = datetime.combine(min(first, day - _LEAST).replace(day=1), time())
        self.day = datetime.combine(day, time()) + timedelta(days=1)
        self.end = self.start + (self.day - self.start) / _SHARE

    def x(self, moment: datetime) -> float:
        """Where a moment stands."""
        return round(LEFT + (RIGHT - LEFT) * ((moment - self.start) / (self.end - self.start)), 1)


def of(
    known: Sequence[Learned], own: Agency, rows: Mapping[str, Agency], day: date, since: date | None
) -> Picture:
    """The picture of these entries and tellings, from ``since`` on where something is known of that time."""
    firsts = [each.entry.when.start.date() for each in known]
    shown_from = since if since and any(since <= first for first in firsts) else min(firsts, default=day)
    scale = Scale(shown_from, day)
    drawn = [each for each in known if each.entry.when.latest >= scale.start]
    lanes = _rows(drawn, own, rows)
    heights = {row.agency.id: row.y for row in lanes}
    return Picture(
        rows=tuple(lanes),
        marks=tuple(_marks(drawn, heights, rows, scale)),
        ticks=tuple(_ticks(scale)),
        tellings=tuple(_tellings(drawn, heights, own, scale)),
        veil=scale.x(scale.day),
        bottom=lanes[-1].y + 18,
        before=len(known) - len(drawn),
    )


def _rows(known: Sequence[Learned], own: Agency, rows: Mapping[str, Agency]) -> list[Row]:
    """One's own lane first, then those who told, by their numbers."""
    told = sorted({each.entry.agency for each in known} - {own.id}, key=lambda id: rows[id].number)
    return [Row(rows[id], FIRST + LANE * n) for n, id in enumerate((own.id, *told))]


def _marks(
    known: Sequence[Learned], heights: Mapping[str, float], rows: Mapping[str, Agency], scale: Scale
) -> list[Mark]:
    found: dict[tuple[str, int, bool, bool], Mark] = {}
    for each in known:
        when, agency = each.entry.when, each.entry.agency
        is_stretch = when.end is not None or when.precision not in (Precision.DAY, Precision.MINUTE)
        start, end = max(when.start, scale.start), min(when.latest, scale.day)
        x = scale.x(start + (end - start) / 2 if is_stretch else start)
        mark = Mark(rows[agency].number, x, heights[agency], when.certain)
        if is_stretch and scale.x(end) - scale.x(start) > _SLOT:
            mark = Mark(mark.number, scale.x(start), mark.y, when.certain, until=scale.x(end))
        found.setdefault((agency, round(mark.x / _SLOT), when.certain, mark.until is not None), mark)
    return list(found.values())


def _tellings(
    known: Sequence[Learned], heights: Mapping[str, float], own: Agency, scale: Scale
) -> list[tuple[float, float, float, float]]:
    """From what happened in the teller's lane to the moment at which it came to one's own."""
    ways = [each for each in known if each.told and each.surely and each.entry.agency != own.id]
    lines = [
        (scale.x(max(each.entry.when.start, scale.start)), heights[each.entry.agency], x, heights[own.id])
        for each in ways
        for x in [scale.x(min(each.surely or scale.day, scale.day))]
    ]
    return list(dict.fromkeys(lines))


def _ticks(scale: Scale) -> list[Tick]:
    """Months by name where there is room, else quarters, else years."""
    months = [scale.start]
    while months[-1] < scale.end:
        months.append(_next(months[-1]))
    width = (RIGHT - LEFT) / max(1, len(months) - 1)
    step = next(step for step in (1, 3, 12) if width * step >= 34 or step == 12)
    ticks = []
    for month, after in pairwise(months):
        first = month == months[0]
        if (month.month - 1) % step and not first:
            continue
        middle = scale.x(month) + (scale.x(after) - scale.x(month)) / 2
        said = f"{month:%b}" if step < 12 and not (month.month - 1) % step else ""
        year = f"{month.year}" if month.month == 1 or first else ""
        if middle + 12 < RIGHT:
            ticks.append(Tick(scale.x(month), middle, said, year, month.month == 1 and not first))
    return ticks


def _next(month: datetime) -> datetime:
    return (month + timedelta(days=32)).replace(day=1)
