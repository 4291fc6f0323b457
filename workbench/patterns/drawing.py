"""What every figure of the pattern board is made of, as plain data for Plotly."""

from collections.abc import Sequence
from typing import Any

from workbench.page import ink

Figure = dict[str, Any]

TOP, BOTTOM = 48, 16


def figure(height: int) -> Figure:
    """An empty figure so many pixels high."""
    face = {"family": ink.FACE, "size": 14, "color": ink.INK_2}
    hover = {"bgcolor": ink.SURFACE, "bordercolor": ink.INK, "align": "left", "font": {**face, "size": 15}}
    return {
        "data": [],
        "layout": {
            "height": height,
            "margin": {"l": 12, "r": 12, "t": TOP, "b": BOTTOM},
            "font": face,
            "paper_bgcolor": ink.SURFACE,
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "dragmode": False,
            "hovermode": "closest",
            "hoverlabel": hover,
        },
    }


def marks(places: Sequence[tuple[Any, Any]], symbol: str, colour: str) -> Figure:
    """Marks of one shape and colour."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, _ in places],
        "y": [y for _, y in places],
        "marker": {
            "symbol": symbol,
            "color": colour,
            "opacity": 1,
            "line": {"color": ink.SURFACE, "width": 1},
        },
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def named_axis(names: Sequence[str]) -> Figure:
    """An axis with a name at each whole number."""
    return {
        "fixedrange": True,
        "range": [-0.5, len(names) - 0.5],
        "tickmode": "array",
        "tickvals": list(range(len(names))),
        "ticktext": [ink.safe(name) for name in names],
        "tickfont": {"size": 14},
        "gridcolor": ink.RULE,
        "zeroline": False,
        "automargin": True,
    }


def lines(stretches: Sequence[Sequence[tuple[float, float]]], colour: str, dash: str = "solid") -> Figure:
    """Lines that are not joined to one another."""
    across: list[float | None] = []
    up: list[float | None] = []
    for stretch in stretches:
        across += [*(x for x, _ in stretch), None]
        up += [*(y for _, y in stretch), None]
    line = {"color": colour, "width": 1.5 if dash != "solid" else 1, "dash": dash}
    return {"type": "scatter", "mode": "lines", "x": across, "y": up, "line": line, "hoverinfo": "skip"}
