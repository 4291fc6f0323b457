"""Groups in a graph that hold together more than chance would have it.

Louvain (Blondel et al., 2008), with the queue of Traag et al. (2019): whoever moves wakes its neighbours, and nobody
else is looked at again. Plain lists, because two thousand factors are to be grouped while somebody waits.
"""

import random
from collections import deque
from collections.abc import Mapping, Sequence

Near = Sequence[Mapping[int, float]]

# A move that gains less than this is rounding.
GAIN = 1e-12


def best(near: Near, seed: int, starts: int) -> list[list[int]]:
    """Of the groups found from several starts those that hold together most."""
    return max((found(near, seed + start) for start in range(starts)), key=lambda groups: _held(near, groups))


def found(near: Near, seed: int) -> list[list[int]]:
    """The groups that one search finds, each in order, by their first member.

    ``near`` holds for every node its neighbours, each way, with a weight above 0.
    """
    chance = random.Random(seed)
    members = [[node] for node in range(len(near))]
    own = [0.0] * len(near)
    while True:
        place = _moved(near, own, chance)
        count = max(place, default=-1) + 1
        if count == len(near):
            return sorted(sorted(group) for group in members)
        members = _poured(members, place, count)
        near, own = _drawn_together(near, own, place, count)


def _held(near: Near, groups: Sequence[Sequence[int]]) -> float:
    """Modularity: the share of ties that lie within groups, less the share that would by chance."""
    place = {node: number for number, group in enumerate(groups) for node in group}
    degrees = [sum(ties.values()) for ties in near]
    total = sum(degrees) or 1.0
    inside = sum(
        weight
        for node, ties in enumerate(near)
        for other, weight in ties.items()
        if place[node] == place[other]
    )
    by_chance = sum((sum(degrees[node] for node in group) / total) ** 2 for group in groups)
    return inside / total - by_chance


def _moved(near: Near, own: Sequence[float], chance: random.Random) -> list[int]:
    """The community of each node, numbered from 0, once none gains by moving to a neighbour's."""
    degrees = [sum(ties.values()) + loop for ties, loop in zip(near, own, strict=True)]
    total = sum(degrees) or 1.0
    place, weights = list(range(len(near))), list(degrees)
    order = list(range(len(near)))
    chance.shuffle(order)
    queue, waiting = deque(order), set(order)
    while queue:
        node = queue.popleft()
        waiting.discard(node)
        here, share = place[node], degrees[node] / total
        weights[here] -= degrees[node]
        best = _best(near[node], place, weights, here, share)
        weights[best] += degrees[node]
        if best != here:
            place[node] = best
            woken = [other for other in near[node] if place[other] != best and other not in waiting]
            queue.extend(woken)
            waiting.update(woken)
    numbers = {community: number for number, community in enumerate(dict.fromkeys(place))}
    return [numbers[community] for community in place]


def _best(
    ties: Mapping[int, float], place: Sequence[int], weights: Sequence[float], here: int, share: float
) -> int:
    """The community to which a node has most ties beyond what chance would have it; where it is, of equals."""
    towards: dict[int, float] = {here: 0.0}
    for other, weight in ties.items():
        towards[place[other]] = towards.get(place[other], 0.0) + weight
    best, most = here, towards[here] - share * weights[here] + GAIN
    for community, weight in towards.items():
        gain = weight - share * weights[community]
        if gain > most:
            best, most = community, gain
    return best


def _poured(members: Sequence[list[int]], place: Sequence[int], count: int) -> list[list[int]]:
    poured: list[list[int]] = [[] for _ in range(count)]
    for inside, community in zip(members, place, strict=True):
        poured[community].extend(inside)
    return poured


def _drawn_together(
    near: Near, own: Sequence[float], place: Sequence[int], count: int
) -> tuple[list[dict[int, float]], list[float]]:
    """Every community as one node; ties within it become its own."""
    joined: list[dict[int, float]] = [{} for _ in range(count)]
    loops = [0.0] * count
    for node, ties in enumerate(near):
        here = place[node]
        loops[here] += own[node]
        for other, weight in ties.items():
            there = place[other]
            if there == here:
                loops[here] += weight
            else:
                joined[here][there] = joined[here].get(there, 0.0) + weight
    return joined, loops
