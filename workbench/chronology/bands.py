"""What work was like at the time, as the picture shows it: a tinted stretch with dashed ends behind the marks.

Words would meet the marks there: the list beneath says at each month what it was.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from workbench.chronology import sheet
from workbench.chronology.brackets import Span
from workbench.page import ink

_HALF = 0.44
_EDGE = 0.5
_STRIP = 0.14


@dataclass(frozen=True)
class Stretch:
    """A band in the lane of one agency, by its number, or beneath all lanes; ``last`` is None while it goes on."""

    lane: int | None
    first: datetime
    last: datetime | None


def shapes(stretches: Sequence[Stretch], rows: Mapping[int, int], span: Span) -> list[dict[str, Any]]:
    """A stretch each, of the lane's height, or a strip along the foot where it holds for everybody."""
    return [
        _shape(each, _height(each, rows), span)
        for each in stretches
        if each.lane is None or each.lane in rows
    ]


def _height(stretch: Stretch, rows: Mapping[int, int]) -> tuple[float, float]:
    if stretch.lane is None:
        return -_EDGE, -_EDGE + _STRIP
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
