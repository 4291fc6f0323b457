"""The lanes of the picture: an agency each, with its shape, its name and a line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.chronology import sheet
from workbench.page import ink

# The corners of each agency's shape on a grid of sixteen, as the stylesheet's drawings have them.
_CORNERS = {
    "square": "2.5 2.5 13.5 2.5 13.5 13.5 2.5 13.5",
    "triangle-up": "8 1.5 15 14 1 14",
    "diamond": "8 .8 15.2 8 8 15.2 .8 8",
    "cross": "5.6 1.5 10.4 1.5 10.4 5.6 14.5 5.6 14.5 10.4 10.4 10.4 "
    "10.4 14.5 5.6 14.5 5.6 10.4 1.5 10.4 1.5 5.6 5.6 5.6",
    "triangle-down": "1 2 15 2 8 14.5",
    "x": "4.2 1 8 4.8 11.8 1 15 4.2 11.2 8 15 11.8 11.8 15 8 11.2 4.2 15 1 11.8 4.8 8 1 4.2",
    "pentagon": "8 1 15 6.1 12.3 14.5 3.7 14.5 1 6.1",
    "star": "8 .8 10.1 5.5 15.2 6 11.4 9.4 12.5 14.4 8 11.8 3.5 14.4 4.6 9.4 .8 6 5.9 5.5",
    "hourglass": "2 1.5 14 1.5 9.6 8 14 14.5 2 14.5 6.4 8",
}
_IN = sheet.MARGIN_LEFT - 8


@dataclass(frozen=True)
class Lane:
    """An agency, by its number for the life of the review."""

    number: int
    name: str


def shapes(lanes: Sequence[Lane], rows: Mapping[int, int]) -> list[dict[str, Any]]:
    """A line through each lane, and the agency's shape at its left."""
    return [shape for lane in lanes for shape in (_line(rows[lane.number]), _mark(lane, rows[lane.number]))]


def names(lanes: Sequence[Lane], rows: Mapping[int, int]) -> list[dict[str, Any]]:
    """The name of each lane, in ink beside its shape."""
    return [
        {
            "xref": "paper", "x": 0, "xanchor": "left", "xshift": 22 - sheet.MARGIN_LEFT,
            "y": rows[lane.number], "yanchor": "middle", "text": ink.safe(sheet.short(lane.name)),
            "align": "left", "showarrow": False,
            "font": {"color": ink.INK, "size": 14, "family": ink.FACE, "weight": 600},
        }
        for lane in lanes
    ]  # fmt: skip


def _line(row: int) -> dict[str, Any]:
    line = {"color": ink.RULE, "width": 1}
    return {
        "type": "line",
        "xref": "paper",
        "x0": 0,
        "x1": 1,
        "y0": row,
        "y1": row,
        "layer": "below",
        "line": line,
    }


def _mark(lane: Lane, row: int) -> dict[str, Any]:
    tint = ink.colour(lane.number)
    filled = "open" not in ink.symbol(lane.number)
    drawn = {
        "xref": "paper", "xsizemode": "pixel", "xanchor": 0, "ysizemode": "pixel", "yanchor": row,
        "fillcolor": tint if filled else ink.SURFACE, "line": {"color": tint, "width": 0 if filled else 1.6},
    }  # fmt: skip
    corners = _CORNERS.get(ink.SYMBOLS[(lane.number - 1) % len(ink.SYMBOLS)])
    if corners is None:
        return {**drawn, "type": "circle", "x0": -_IN - 5.3, "x1": -_IN + 5.3, "y0": -5.3, "y1": 5.3}
    places = [float(number) for number in corners.split()]
    points = [
        f"{(x - 8) * 0.88 - _IN:.1f},{(8 - y) * 0.88:.1f}"
        for x, y in zip(places[::2], places[1::2], strict=True)
    ]
    return {**drawn, "type": "path", "path": f"M{'L'.join(points)}Z"}
