"""What work was like at the time, as the picture shows it: a tinted stretch with dashed ends behind the marks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workbench.chronology import sheet
from workbench.chronology.brackets import Span
from workbench.page import ink

_HALF = 0.44
_LETTER = 0.0068
_ROOM = 1.5


@dataclass(frozen=True)
class Stretch:
    """A band behind the lane of one agency, by its number, or behind all; ``last`` is None while it goes on."""

    words: str
    lane: int | None
    first: datetime
    last: datetime | None


def shapes(stretches: Sequence[Stretch], rows: Mapping[int, int], span: Span) -> list[dict[str, Any]]:
    """A stretch each, within its lane or through all of them."""
    return [_shape(each, _height(each, rows), span) for each in _shown(stretches, rows)]


def words(stretches: Sequence[Stretch], rows: Mapping[int, int], view: Span) -> list[dict[str, Any]]:
    """Its words within it, where there is room; the list of entries and the page Background have them all."""
    return [
        _words(each, _height(each, rows), view)
        for each in _shown(stretches, rows)
        if _width(each, view) > _LETTER * (len(sheet.short(each.words)) + _ROOM)
    ]


def _shown(stretches: Sequence[Stretch], rows: Mapping[int, int]) -> list[Stretch]:
    return [each for each in stretches if each.lane is None or each.lane in rows]


def _height(stretch: Stretch, rows: Mapping[int, int]) -> tuple[float, float]:
    if stretch.lane is None:
        return -0.5, len(rows) - 0.5
    return rows[stretch.lane] - _HALF, rows[stretch.lane] + _HALF


def _shape(stretch: Stretch, height: tuple[float, float], span: Span) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": sheet.at(max(stretch.first, span[0])),
        "x1": sheet.at(min(stretch.last or span[1], span[1])),
        "y0": height[0],
        "y1": height[1],
        "layer": "below",
        "fillcolor": ink.PAPER_2,
        "line": {"color": ink.RULE_2, "width": 1, "dash": "dash"},
    }


def _words(stretch: Stretch, height: tuple[float, float], view: Span) -> dict[str, Any]:
    return {
        "x": sheet.at(max(stretch.first, view[0])),
        "xanchor": "left",
        "xshift": 3,
        "y": height[0],
        "yanchor": "bottom",
        "text": ink.safe(sheet.short(stretch.words)),
        "showarrow": False,
        "font": {"color": ink.INK_2, "size": 12},
    }


def _width(stretch: Stretch, view: Span) -> float:
    """How much of the picture's width the stretch takes in the view, from 0 to 1."""
    first, last = max(stretch.first, view[0]), min(stretch.last or view[1], view[1])
    return max(0.0, (last - first) / (view[1] - view[0]))
