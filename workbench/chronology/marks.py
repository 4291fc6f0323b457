"""The marks of the picture: one an entry, filled where its date is as written, open where it is uncertain."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from workbench.chronology import sheet
from workbench.chronology.lanes import Lane
from workbench.page import ink

MOST = 5_000
_CROWDED = 40
_HOVER_WORDS = 12


@dataclass(frozen=True)
class Mark:
    """One entry. ``middle`` is where its mark stands; ``start`` and ``end`` are given when it covers a stretch."""

    id: str
    lane: int
    start: datetime
    end: datetime | None
    certain: bool
    when: str
    words: str

    @property
    def middle(self) -> datetime:
        """Where the mark stands: at its moment, or in the middle of what it can mean."""
        return self.start + (self.end - self.start) / 2 if self.end else self.start


def traces(lanes: Sequence[Lane], marks: Sequence[Mark], rows: Mapping[int, int]) -> list[dict[str, Any]]:
    """Marks and bars, lane by lane. Beyond what can be told apart, entries of a day share a mark, which says so."""
    size = 8 if _is_crowded(marks) else 12
    drawn = _gathered(marks) if len(marks) > MOST else marks
    by_lane: dict[int, list[Mark]] = defaultdict(list)
    for mark in drawn:
        by_lane[mark.lane].append(mark)
    return [
        trace for lane in lanes for trace in _of_lane(lane, by_lane[lane.number], rows[lane.number], size)
    ]


def ring(mark: Mark, row: int) -> dict[str, Any]:
    """A ring round the open entry."""
    drawn = {"symbol": "circle-open", "size": 24, "color": ink.INK, "line": {"width": 2, "color": ink.INK}}
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [sheet.at(mark.middle)],
        "y": [row],
        "marker": drawn,
        "hoverinfo": "skip",
    }


def _of_lane(lane: Lane, own: Sequence[Mark], row: int, size: int) -> list[dict[str, Any]]:
    found = [_bars(lane, stretches, row)] if (stretches := [mark for mark in own if mark.end]) else []
    for certain in (True, False):
        if some := [mark for mark in own if mark.certain is certain]:
            found.append(_marks(lane, some, row, size, certain))
    return found


def _bars(lane: Lane, stretches: Sequence[Mark], row: int) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [
            x for mark in stretches for x in (sheet.at(mark.start), sheet.at(mark.end or mark.start), None)
        ],
        "y": [y for _ in stretches for y in (row, row, None)],
        "line": {"color": ink.colour(lane.number), "width": 5},
        "opacity": 0.5,
        "hoverinfo": "skip",
    }


def _marks(lane: Lane, marks: Sequence[Mark], row: int, size: int, certain: bool) -> dict[str, Any]:
    symbol = ink.symbol(lane.number, open_mark=not certain)
    edge = {"width": 1, "color": ink.SURFACE} if certain else {"width": 2, "color": ink.colour(lane.number)}
    return {
        "type": "scatter",
        "mode": "markers",
        "name": lane.name,
        "x": [sheet.at(mark.middle) for mark in marks],
        "y": [row] * len(marks),
        "customdata": [mark.id for mark in marks],
        "text": [_hover(mark, lane) for mark in marks],
        "hovertemplate": "%{text}<extra></extra>",
        "marker": {
            "symbol": symbol,
            "size": size + (2 if "triangle" in symbol else 0),
            "color": ink.colour(lane.number),
            "line": edge,
        },
    }


def _hover(mark: Mark, lane: Lane) -> str:
    words = mark.words.split()
    short = " ".join(words[:_HOVER_WORDS]) + (" …" if len(words) > _HOVER_WORDS else "")
    return "<br>".join(ink.safe(line) for line in (mark.when, lane.name, short, "Enter opens it"))


def _gathered(marks: Iterable[Mark]) -> list[Mark]:
    """One mark a lane and day."""
    by_day: dict[tuple[int, date, bool], list[Mark]] = defaultdict(list)
    for mark in marks:
        by_day[mark.lane, mark.middle.date(), mark.certain].append(mark)
    return [_together(some) for some in by_day.values()]


def _together(some: Sequence[Mark]) -> Mark:
    first = some[0]
    if len(some) == 1:
        return first
    words = f"{len(some):,} entries of this day. Choose a from and a to above to see each"
    return Mark(first.id, first.lane, first.middle, None, first.certain, first.when, words)


def _is_crowded(marks: Iterable[Mark]) -> bool:
    months = Counter((mark.lane, mark.start.year, mark.start.month) for mark in marks)
    return max(months.values(), default=0) > _CROWDED
