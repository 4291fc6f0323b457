"""Factors, and the episodes and agencies they come from, each at its place in a picture."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx

from findings.factors import Factor

# Points turned by it one after another never lie on one spoke.
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


@dataclass(frozen=True)
class Node:
    """A factor, an episode or an agency in the network picture, at a place between -1 and 1."""

    id: str
    kind: str
    x: float
    y: float


@dataclass(frozen=True)
class Network:
    """Everything that is joined, and by whom."""

    nodes: tuple[Node, ...]
    edges: tuple[tuple[str, str], ...]


def of(factors: Sequence[Factor], *, seed: int = 0) -> Network:
    """Factors joined to the episode and the agency each comes from.

    Episodes and agencies find their places by what they share (Fruchterman and Reingold, 1991); each factor stands
    beside those it comes from, so that two thousand take no longer than twenty.
    """
    inside = sorted(factors, key=lambda each: each.id)
    hubs = _hubs(inside)
    drawn = nx.spring_layout(hubs, seed=seed, weight="weight") if hubs else {}
    places = {hub: (float(at[0]), float(at[1])) for hub, at in drawn.items()}
    for number, factor in enumerate(inside):
        places["factor", factor.id] = _beside([places[hub] for hub in _sources(factor)], number)
    nodes = tuple(Node(id, kind, round(x, 4), round(y, 4)) for (kind, id), (x, y) in sorted(places.items()))
    edges = (_edge(("factor", factor.id), hub) for factor in inside for hub in _sources(factor))
    return Network(nodes, tuple(sorted(edges)))


def _sources(factor: Factor) -> list[tuple[str, str]]:
    places = (("episode", factor.episode), ("agency", factor.agency))
    return [(kind, place) for kind, place in places if place]


def _hubs(factors: Sequence[Factor]) -> nx.Graph:
    """Episodes and agencies, joined as often as a factor comes from both."""
    graph = nx.Graph()
    for factor in factors:
        sources = _sources(factor)
        graph.add_nodes_from(sources)
        if len(sources) == 2:
            shared = graph.get_edge_data(*sources, default={"weight": 0})["weight"]
            graph.add_edge(*sources, weight=shared + 1)
    return graph


def _beside(sources: Sequence[tuple[float, float]], number: int) -> tuple[float, float]:
    """The middle of where a factor comes from, turned a little further for each, so that none hides another."""
    middle = [sum(axis) / len(sources) for axis in zip(*sources, strict=True)] if sources else [0.0, 0.0]
    turn, reach = number * GOLDEN_ANGLE, 0.06 + 0.02 * (number % 7)
    return middle[0] + reach * math.cos(turn), middle[1] + reach * math.sin(turn)


def _edge(one: tuple[str, str], other: tuple[str, str]) -> tuple[str, str]:
    first, second = sorted((one, other))
    return f"{first[0]}:{first[1]}", f"{second[0]}:{second[1]}"
