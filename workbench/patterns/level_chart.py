"""The figure of the level map. The table on its page holds the same facts."""

import textwrap
from collections.abc import Callable, Mapping
from itertools import pairwise

from workbench.page import ink
from workbench.patterns import drawing
from workbench.patterns.drawing import Figure
from workbench.patterns.levels import LevelMap

Coded = Callable[[str], str]
Places = Mapping[int, tuple[float, float]]

ROW_OF_ALL, ROW_OF_ONE = 60, 92
SIZE = 28
# Room at both sides, in columns.
EDGE = 0.04
# How far a line between two marks of one row rises, so that it runs through none between them.
RISE = 0.34
# How much of a note stands beside its mark.
LETTERS, LINES = 22, 4


def levels(shown: LevelMap, ties: str, coded: Coded) -> Figure:
    """Bands from the country down to the front line; numbered marks; ``ties`` are whys or patterns.

    One episode has its words beside its marks, and letters alone say which pattern a factor is in.
    """
    with_words = len(shown.columns) == 1
    row = ROW_OF_ONE if with_words else ROW_OF_ALL
    figure = drawing.figure(drawing.TOP + drawing.BOTTOM + round(row * shown.height))
    at = {marked.number: (marked.across, marked.down) for marked in shown.factors}
    if with_words:
        figure["layout"]["margin"]["t"] = drawing.BOTTOM
    figure["layout"] |= {
        "xaxis": _across(shown),
        "yaxis": _down(shown),
        "shapes": _bands(shown),
        "annotations": _arrows(shown, at) if ties == "whys" else [],
    }
    figure["data"] = [
        *([_threads(shown, at)] if ties == "patterns" and not with_words else []),
        _marks(shown, at, helped=False, coded=coded),
        _marks(shown, at, helped=True, coded=coded),
        *([_letters(shown, at)] if ties == "patterns" else []),
        *([_words(shown, at, coded)] if with_words else []),
    ]
    return figure


def _across(shown: LevelMap) -> Figure:
    names = ["" if len(shown.columns) == 1 else column.label for column in shown.columns]
    axis = drawing.named_axis(names)
    return {
        **axis,
        "tickvals": [number + 0.5 for number in range(len(names))],
        "range": [-EDGE, len(names) + EDGE],
        "showgrid": False,
        "side": "top",
    }


def _down(shown: LevelMap) -> Figure:
    axis = drawing.named_axis([band.label for band in shown.bands])
    middles = [band.top + band.height / 2 for band in shown.bands]
    return {**axis, "tickvals": middles, "range": [shown.height, 0], "showgrid": False}


def _bands(shown: LevelMap) -> list[Figure]:
    return [
        {
            "type": "rect",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": band.top,
            "y1": band.top + band.height,
            "fillcolor": ink.PAPER_2 if number % 2 else ink.SURFACE,
            "line": {"color": ink.RULE_2, "width": 1},
            "layer": "below",
        }
        for number, band in enumerate(shown.bands)
    ]


def _arrows(shown: LevelMap, at: Places) -> list[Figure]:
    """From a why to what it makes sense of."""
    return [
        {
            "x": at[marked.number][0],
            "y": at[marked.number][1],
            "ax": at[why.number][0],
            "ay": at[why.number][1],
            "xref": "x",
            "yref": "y",
            "axref": "x",
            "ayref": "y",
            "showarrow": True,
            "arrowhead": 2,
            "arrowwidth": 1.5,
            "arrowcolor": ink.INK_2,
            "standoff": SIZE / 2 + 2,
            "startstandoff": SIZE / 2,
            "text": "",
        }
        for marked, why in shown.whys
    ]


def _threads(shown: LevelMap, at: Places) -> Figure:
    """Each pattern from factor to factor."""
    lines = []
    for thread in shown.threads:
        for one, other in pairwise(at[number] for number in thread.numbers):
            risen = RISE if one[1] == other[1] else 0.0
            lines.append([one, ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2 - risen), other])
    trace = drawing.lines(lines, ink.INK_2, "dot")
    trace["line"]["shape"] = "spline"
    return trace


def _letters(shown: LevelMap, at: Places) -> Figure:
    trace = drawing.marks([at[number] for number in shown.letters], "circle", ink.SURFACE)
    trace |= {"mode": "markers+text", "text": list(shown.letters.values()), "hoverinfo": "skip"}
    trace |= {"textposition": "bottom center", "textfont": {"size": 14, "color": ink.INK, "weight": 600}}
    trace["marker"] |= {"opacity": 0, "size": SIZE + 6}
    return trace


def _marks(shown: LevelMap, at: Places, *, helped: bool, coded: Coded) -> Figure:
    chosen = [marked for marked in shown.factors if marked.factor.helped == helped]
    symbol, colour = ("diamond", ink.HELPED) if helped else ("circle", ink.HARDER)
    trace = drawing.marks([at[marked.number] for marked in chosen], symbol, colour)
    trace["marker"]["size"] = SIZE + 6 if helped else SIZE
    trace["mode"] = "markers+text"
    trace["text"] = [str(marked.number) for marked in chosen]
    trace["textposition"] = "middle center"
    trace["textfont"] = {"size": 14, "color": ink.SURFACE, "weight": 600}
    trace["hovertext"] = [
        _wrapped(f"{marked.number}. {coded(marked.factor.note)}", letters=60, most=8) for marked in chosen
    ]
    return trace


def _words(shown: LevelMap, at: Places, coded: Coded) -> Figure:
    trace = drawing.marks([at[marked.number] for marked in shown.factors], "circle", ink.SURFACE)
    said = [_wrapped(coded(marked.factor.note), LETTERS, LINES) for marked in shown.factors]
    trace |= {"mode": "markers+text", "text": said, "textposition": "middle right", "hoverinfo": "skip"}
    trace["textfont"] = {"size": 14, "color": ink.INK}
    trace["marker"] |= {"opacity": 0, "size": SIZE + 8}
    return trace


def _wrapped(words: str, letters: int, most: int) -> str:
    found = textwrap.wrap(words, letters)
    kept = [*found[: most - 1], found[most - 1] + "…"] if len(found) > most else found
    return "<br>".join(ink.safe(line) for line in kept)
