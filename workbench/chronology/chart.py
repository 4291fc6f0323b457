"""The sheet of the timeline as a Plotly layout, in plain dicts: lanes, brackets of episodes, bands behind."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from workbench.chronology import bands, lanes, sheet
from workbench.chronology import brackets as bracketing
from workbench.chronology.bands import Stretch
from workbench.chronology.brackets import Bracket, Span
from workbench.chronology.lanes import Lane
from workbench.page import ink

LANE, BRACKETS, TOP, BOTTOM, RIGHT = 31, 60, 16, 48, 12


def layout(
    agencies: Sequence[Lane],
    span: Span | None,
    *,
    brackets: Sequence[Bracket] = (),
    stretches: Sequence[Stretch] = (),
    opened: datetime | None = None,
    period: Span | None = None,
) -> dict[str, Any]:
    """The sheet that marks are drawn on. It opens on the period under review; ``meta`` holds the whole stretch.

    ``span`` goes from the first to the last of what is shown, ``opened`` is where the open entry stands.
    """
    rows = {lane.number: len(agencies) - 1 - n for n, lane in enumerate(agencies)}
    whole = _with_room(span)
    view = _view(whole, period, opened)
    shapes = [
        *bands.shapes(stretches, rows, whole),
        *lanes.shapes(agencies, rows),
        *_januaries(whole),
        *bracketing.shapes(brackets, view),
    ]
    if opened:
        shapes.append(_upright(opened, ink.INK, 1.5))
    return {
        **_layout(len(agencies), view, BRACKETS if brackets else TOP),
        "meta": _ends(whole),
        "shapes": shapes,
        "annotations": [
            *lanes.names(agencies, rows),
            *bracketing.titles(brackets, view),
        ],
    }


def _januaries(span: Span) -> list[dict[str, Any]]:
    years = range(span[0].year, span[1].year + 2)
    return [
        _upright(datetime(year, 1, 1), ink.RULE_3, 1)
        for year in years
        if span[0] < datetime(year, 1, 1) < span[1]
    ]


def _upright(at: datetime, tint: str, width: float) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": sheet.at(at),
        "x1": sheet.at(at),
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "layer": "below",
        "line": {"color": tint, "width": width},
    }


def _with_room(span: Span | None) -> Span:
    """From before the first to after the last; any year will do where there is nothing."""
    first, last = span or (datetime(2000, 1, 1), datetime(2000, 12, 31))
    room = max((last - first) * 0.015, timedelta(days=3))
    return first - room, last + room


def _view(span: Span, period: Span | None, opened: datetime | None) -> Span:
    """The part of the stretch that is shown first, wide enough for the open entry."""
    if period is None or period[1] <= span[0] or period[0] >= span[1]:
        return span
    shown = [max(span[0], period[0]), min(span[1], period[1])]
    moments = [*shown, *([opened] if opened else [])]
    room = (shown[1] - shown[0]) * 0.015
    return min(moments) - room, max(moments) + room


def _ends(span: Span) -> list[str]:
    return [sheet.at(span[0]), sheet.at(span[1])]


def _layout(lanes_drawn: int, view: Span, top: int) -> dict[str, Any]:
    return {
        "font": {"family": ink.FACE, "size": 14, "color": ink.INK_2},
        "paper_bgcolor": ink.SURFACE,
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": sheet.MARGIN_LEFT, "r": RIGHT, "t": top, "b": BOTTOM},
        "height": top + BOTTOM + LANE * max(lanes_drawn, 1),
        "showlegend": False,
        "dragmode": "pan",
        "hovermode": "closest",
        "hoverdistance": 14,
        "xaxis": {
            "type": "date",
            "range": _ends(view),
            "nticks": 18,
            "tickformatstops": [
                {"dtickrange": [None, 14 * 86_400_000], "value": "%-d %b\n%Y"},
                {"dtickrange": ["M1", "M11"], "value": "%b\n%Y"},
                {"dtickrange": ["M12", None], "value": "%Y"},
            ],
            "ticklabelmode": "period",
            "tickfont": {"size": 14},
            "gridcolor": ink.RULE,
            "griddash": "dot",
            "zeroline": False,
        },
        "yaxis": {
            "range": [-0.5, max(lanes_drawn, 1) - 0.5],
            "fixedrange": True,
            "showticklabels": False,
            "showgrid": False,
            "zeroline": False,
        },
    }  # fmt: skip
