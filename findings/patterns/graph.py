"""Who is near whom: a graph of factors, and the groups in it."""

from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np

from findings.factors import Factor
from findings.patterns.similarity import Matrix

NEIGHBOURS = 6
# Below this two factors share next to nothing, and an edge between them would only be noise.
FAINTEST = 0.08


def of_neighbours(alike: Matrix, neighbours: int = NEIGHBOURS) -> nx.Graph:
    """Each factor, by its number, joined to those most like it; an edge weighs as much as the likeness."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(alike)))
    count = min(neighbours, max(0, len(alike) - 1))
    for number, row in enumerate(alike):
        for other in np.argsort(-row, kind="stable")[:count]:
            if row[other] >= FAINTEST and other != number:
                graph.add_edge(number, int(other), weight=float(row[other]))
    return graph


def groups(graph: nx.Graph, *, resolution: float = 1.0, seed: int = 0) -> list[list[int]]:
    """Groups that hold together more than chance would have it (Louvain; Blondel et al., 2008), largest first."""
    found = nx.community.louvain_communities(graph, weight="weight", resolution=resolution, seed=seed)
    return sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))


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
    """Factors joined to the episode and the agency each comes from."""
    graph = nx.Graph()
    for factor in sorted(factors, key=lambda each: each.id):
        graph.add_node(("factor", factor.id))
        for kind, place in (("episode", factor.episode), ("agency", factor.agency)):
            if place:
                graph.add_edge(("factor", factor.id), (kind, place))
    if not graph:
        return Network((), ())
    places = nx.spring_layout(graph, seed=seed)
    nodes = tuple(
        Node(id, kind, round(float(places[kind, id][0]), 4), round(float(places[kind, id][1]), 4))
        for kind, id in sorted(graph.nodes)
    )
    edges = tuple(sorted(_edge(a, b) for a, b in graph.edges))
    return Network(nodes, edges)


def _edge(one: tuple[str, str], other: tuple[str, str]) -> tuple[str, str]:
    first, second = sorted((one, other))
    return f"{first[0]}:{first[1]}", f"{second[0]}:{second[1]}"
