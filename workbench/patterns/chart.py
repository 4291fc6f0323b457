"""Figures of the pattern board as plain data for Plotly. The tables on the pages hold the same facts."""

from collections.abc import Callable
from typing import Any

from findings.patterns.network import Node
from workbench.page import ink
from workbench.patterns import drawing
from workbench.patterns.counting import HeatMap
from workbench.patterns.drawing import Figure
from workbench.patterns.together import Together
from workbench.patterns.weaving import Woven

Coded = Callable[[str], str]

ROW = 46
NETWORK_HEIGHT = 640
LARGEST = 7
_QUIET = {"visible": False, "fixedrange": True}


def heat(counted: HeatMap) -> Figure:
    """Circles for what made it harder, diamonds for what helped; their size and their number say how many."""
    columns = [column.label for column in counted.columns]
    rows = [row.label for row in counted.rows]
    figure = drawing.figure(drawing.TOP + drawing.BOTTOM + ROW * len(rows))
    figure["layout"]["xaxis"] = {**drawing.named_axis(columns), "side": "top"}
    figure["layout"]["yaxis"] = {**drawing.named_axis(rows), "range": [len(rows) - 0.5, -0.5]}
    figure["data"] = [
        _counts(counted, helped=False, symbol="circle", colour=ink.HARDER, words="made it harder"),
        _counts(counted, helped=True, symbol="diamond", colour=ink.HELPED, words="helped"),
    ]
    return figure


def together(shown: Together) -> Figure:
    """Kinds down, the same kinds across by number; the larger a mark and its number, the more episodes they share."""
    names = [f"{number}. {kind}" for number, kind in enumerate(shown.kinds, 1)]
    figure = drawing.figure(drawing.TOP + drawing.BOTTOM + ROW * len(names))
    figure["layout"]["xaxis"] = {
        **drawing.named_axis([str(number) for number, _ in enumerate(names, 1)]),
        "side": "top",
    }
    figure["layout"]["yaxis"] = {**drawing.named_axis(names), "range": [len(names) - 0.5, -0.5]}
    places = {kind: number for number, kind in enumerate(shown.kinds)}
    trace = drawing.marks(
        [
            (min(places[pair.one], places[pair.other]), max(places[pair.one], places[pair.other]))
            for pair in shown.pairs
        ],
        "square",
        ink.ACCENT,
    )
    counts = [len(pair.both) for pair in shown.pairs]
    trace |= {"mode": "markers+text", "text": [str(count) for count in counts]}
    trace |= {"textposition": "middle right", "textfont": {"size": 15, "color": ink.INK}}
    trace["marker"]["size"] = [8 + 3 * min(count, LARGEST) for count in counts]
    trace["hovertext"] = [
        ink.safe(f"{pair.one} and {pair.other}: {count} episodes")
        for pair, count in zip(shown.pairs, counts, strict=True)
    ]
    figure["data"] = [trace]
    return figure


def network(woven: Woven, coded: Coded) -> Figure:
    """Small marks are factors; episodes are squares with their number, agencies their own shape with their name."""
    figure = drawing.figure(NETWORK_HEIGHT)
    figure["layout"]["xaxis"] = {**_QUIET, "range": _around([node.x for node in woven.network.nodes])}
    figure["layout"]["yaxis"] = {**_QUIET, "range": _around([node.y for node in woven.network.nodes])}
    by_kind: dict[str, list[Node]] = {"factor": [], "episode": [], "agency": []}
    for node in woven.network.nodes:
        by_kind[node.kind].append(node)
    figure["data"] = [
        _ties(woven),
        _factors(by_kind["factor"], woven, coded),
        _episodes(by_kind["episode"], woven, coded),
        _agencies(by_kind["agency"], woven, coded),
    ]
    return figure


def _counts(counted: HeatMap, *, helped: bool, symbol: str, colour: str, words: str) -> Figure:
    across = 0.16 if helped else -0.16
    shown = [
        (across + x, y, count, f"{row.label}, {cell.column.label}: {count} {words}")
        for y, row in enumerate(counted.rows)
        for x, cell in enumerate(row.cells)
        if (count := cell.helped if helped else cell.count - cell.helped)
    ]
    trace = drawing.marks([(x, y) for x, y, _, _ in shown], symbol, colour)
    trace["mode"] = "markers+text"
    trace["text"] = [str(count) for _, _, count, _ in shown]
    trace["textposition"] = "middle right" if helped else "middle left"
    trace["textfont"] = {"size": 15, "color": ink.INK}
    trace["marker"]["size"] = [8 + 3 * min(count, LARGEST) for _, _, count, _ in shown]
    trace["hovertext"] = [said for _, _, _, said in shown]
    return trace


def _around(places: list[float]) -> list[float]:
    """The stretch that holds all places, with room for names at its edges."""
    first, last = min(places, default=-1.0), max(places, default=1.0)
    room = 0.12 * max(last - first, 0.1)
    return [first - room, last + room]


def _ties(woven: Woven) -> Figure:
    places = {f"{node.kind}:{node.id}": (node.x, node.y) for node in woven.network.nodes}
    return drawing.lines([(places[one], places[other]) for one, other in woven.network.edges], ink.RULE_2)


def _factors(nodes: list[Node], woven: Woven, coded: Coded) -> Figure:
    rows = [woven.factors[node.id] for node in nodes]
    trace = drawing.marks(_places(nodes), "circle", ink.HARDER)
    trace["marker"]["symbol"] = ["diamond" if row.helped else "circle" for row in rows]
    trace["marker"]["color"] = [ink.HELPED if row.helped else ink.HARDER for row in rows]
    trace["marker"]["size"] = 9
    trace["hovertext"] = [ink.safe(coded(row.note)) for row in rows]
    return trace


def _episodes(nodes: list[Node], woven: Woven, coded: Coded) -> Figure:
    rows = [woven.episodes[node.id] for node in nodes]
    trace = _named(nodes, [f"Episode {row.number}" for row in rows], "bottom center")
    trace["marker"] |= {
        "symbol": "square-open",
        "color": ink.INK,
        "size": 16,
        "line": {"width": 2, "color": ink.INK},
    }
    trace["hovertext"] = [ink.safe(coded(f"{row.number}. {row.title}")) for row in rows]
    return trace


def _agencies(nodes: list[Node], woven: Woven, coded: Coded) -> Figure:
    rows = [woven.agencies[node.id] for node in nodes]
    names = [ink.safe(coded(row.name)) for row in rows]
    trace = _named(nodes, names, "top center")
    trace["marker"] |= {
        "symbol": [ink.symbol(row.number) for row in rows],
        "color": [ink.colour(row.number) for row in rows],
        "size": 18,
    }
    trace["hovertext"] = names
    return trace


def _named(nodes: list[Node], names: list[str], where: str) -> Figure:
    trace = drawing.marks(_places(nodes), "circle", ink.INK)
    trace |= {"mode": "markers+text", "text": names}
    trace |= {"textposition": where, "textfont": {"size": 14, "color": ink.INK, "weight": 600}}
    return trace


def _places(nodes: list[Node]) -> list[tuple[Any, Any]]:
    return [(node.x, node.y) for node in nodes]
