"""Who is near whom: a graph of factors, and the groups in it."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np

from findings.factors import Factor
from findings.patterns.meaning import Matrix

NEIGHBOURS = 6
# Below this two factors share next to nothing, and an edge between them would only be noise.
FAINTEST = 0.08
# A larger group cannot be read at a glance, and is parted again where the graph allows it.
MOST_IN_A_GROUP = 15
# Louvain depends on where it starts. Factors that come together in half of these runs or more belong together.
RUNS = 5

# Points turned by it one after another never lie on one spoke.
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


def of_neighbours(alike: Matrix, neighbours: int = NEIGHBOURS) -> nx.Graph:
    """Each factor, by its number, joined to those most like it; an edge weighs as much as the likeness."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(alike)))
    count = min(neighbours, len(alike) - 1)
    if count < 1:
        return graph
    # Of equals the first counts as nearer, so that the choice never rests on how a sort treats ties.
    ordered = alike - np.arange(len(alike)) * 1e-12
    for number, nearest in enumerate(np.argpartition(-ordered, count - 1, axis=1)[:, :count]):
        for other in nearest:
            if alike[number, other] >= FAINTEST and other != number:
                graph.add_edge(number, int(other), weight=float(alike[number, other]))
    return graph


def groups(graph: nx.Graph, *, seed: int = 0, most: int = MOST_IN_A_GROUP) -> list[list[int]]:
    """Groups that hold together more than chance would have it, largest first.

    Louvain (Blondel et al., 2008), run from several starts and settled by what most of them agree on (Lancichinetti
    and Fortunato, 2012), so that a new factor does not reshuffle the board. Groups of more than ``most`` are parted.
    """
    found = [part for group in _agreed(graph, seed) for part in _parted(graph, group, seed, most)]
    return sorted(found, key=lambda group: (-len(group), group))


def _agreed(graph: nx.Graph, seed: int) -> list[list[int]]:
    """The graph with only those edges whose ends most runs put together, grouped once more."""
    together: Counter[tuple[int, int]] = Counter()
    for run in range(RUNS):
        place = {node: number for number, group in enumerate(_louvain(graph, seed + run)) for node in group}
        together.update((one, other) for one, other in graph.edges if place[one] == place[other])
    agreed = nx.Graph()
    agreed.add_nodes_from(sorted(graph))
    agreed.add_weighted_edges_from(
        (one, other, graph[one][other]["weight"] * runs)
        for (one, other), runs in sorted(together.items())
        if 2 * runs > RUNS
    )
    return _louvain(agreed, seed)


def _parted(graph: nx.Graph, group: list[int], seed: int, most: int) -> list[list[int]]:
    if len(group) <= most:
        return [group]
    parts = _louvain(graph.subgraph(group), seed)
    if len(parts) == 1:
        return parts
    return [smaller for part in parts for smaller in _parted(graph, part, seed, most)]


def _louvain(graph: nx.Graph, seed: int) -> list[list[int]]:
    return sorted(
        sorted(group) for group in nx.community.louvain_communities(graph, weight="weight", seed=seed)
    )


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


def network(factors: Sequence[Factor], *, seed: int = 0) -> Network:
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
