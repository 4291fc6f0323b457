"""Who is near whom, and the groups in it."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from findings.patterns import communities
from findings.patterns.communities import Near
from findings.patterns.meaning import Matrix

# To how many of its nearest a factor is joined changes which groups stand out, and no number is the right one.
NEIGHBOURS = (4, 6, 8, 10, 12)
# So does where the search begins. It begins anew this often, less often where there are many factors.
FEWEST_STARTS, MOST_STARTS, FOR_ALL = 2, 6, 1_800
# Below this two factors share next to nothing, and a tie between them would only be noise.
FAINTEST = 0.08
# A larger group cannot be read at a glance, and is parted again where the graph allows it.
MOST_IN_A_GROUP = 15

Places = NDArray[np.intp]


def groups(alike: Matrix, *, seed: int = 0, most: int = MOST_IN_A_GROUP) -> list[list[int]]:
    """Groups that hold together more than chance would have it, by number, largest first; over ``most`` parted.

    Only what most of many searches put together is joined, and grouped once more (evidence accumulation, Fred and
    Jain, 2005; Lancichinetti and Fortunato, 2012), so that neither a number somebody chose nor the luck of a start
    decides.
    """
    nearest = _nearest(alike, max(NEIGHBOURS))
    near = _joined(alike, nearest)
    starts = min(MOST_STARTS, max(FEWEST_STARTS, FOR_ALL // max(1, len(alike))))
    found = communities.best(_agreed(alike, nearest, seed, starts), seed, starts)
    parts = [part for group in found for part in _parted(near, group, most, seed, starts)]
    return sorted(parts, key=lambda group: (-len(group), group))


def _joined(alike: Matrix, nearest: Places) -> list[dict[int, float]]:
    """For each, those most like it and those it is most like, with how alike they are."""
    ones, others = _pairs(alike, nearest)
    return _ties(ones, others, alike[ones, others], len(alike))


def _ties(ones: Places, others: Places, weights: NDArray[np.float64], count: int) -> list[dict[int, float]]:
    ties: list[dict[int, float]] = [{} for _ in range(count)]
    for one, other, weight in zip(ones.tolist(), others.tolist(), weights.tolist(), strict=True):
        ties[one][other] = ties[other][one] = weight
    return ties


def _nearest(alike: Matrix, neighbours: int) -> Places:
    """For each, the places of those most like it, the most alike first."""
    count = max(0, min(neighbours, len(alike) - 1))
    # Of equals the first counts as nearer, so that the choice never rests on how a sort treats ties.
    ordered = np.arange(len(alike)) * 1e-12 - alike
    chosen = (
        np.argpartition(ordered, count - 1, axis=1)[:, :count] if count else np.zeros((len(alike), 0), int)
    )
    ranks = np.argsort(np.take_along_axis(ordered, chosen, axis=1), axis=1)
    return np.take_along_axis(chosen, ranks, axis=1)


def _pairs(alike: Matrix, nearest: Places) -> tuple[Places, Places]:
    """Who is among the nearest of whom, each pair once, the lower number first."""
    ones, others = np.repeat(np.arange(len(alike)), nearest.shape[1]), nearest.ravel()
    near = alike[ones, others] >= FAINTEST
    pairs = np.unique(np.sort(np.column_stack((ones[near], others[near])), axis=1), axis=0)
    return pairs[:, 0], pairs[:, 1]


def _agreed(alike: Matrix, nearest: Places, seed: int, starts: int) -> list[dict[int, float]]:
    """Those ties that most searches leave within one group; a tie weighs by how many do."""
    ones, others = _pairs(alike, nearest)
    together = np.zeros(len(ones))
    for neighbours in NEIGHBOURS:
        graph = _joined(alike, nearest[:, :neighbours])
        for start in range(starts):
            place = _places(communities.found(graph, seed + start), len(alike))
            together += place[ones] == place[others]
    share = together / (len(NEIGHBOURS) * starts)
    kept = share > 0.5
    return _ties(ones[kept], others[kept], (alike[ones, others] * share)[kept], len(alike))


def _places(groups: Sequence[Sequence[int]], count: int) -> Places:
    place = np.zeros(count, dtype=np.intp)
    for number, group in enumerate(groups):
        place[group] = number
    return place


def _parted(near: Near, group: list[int], most: int, seed: int, starts: int) -> list[list[int]]:
    if len(group) <= most:
        return [group]
    parts = communities.best(_within(near, group), seed, starts)
    if len(parts) == 1:
        return [group]
    inside = ([group[node] for node in part] for part in parts)
    return [smaller for part in inside for smaller in _parted(near, part, most, seed, starts)]


def _within(near: Near, group: Sequence[int]) -> list[dict[int, float]]:
    """The ties among these alone, numbered anew."""
    numbers = {node: number for number, node in enumerate(group)}
    return [
        {numbers[other]: weight for other, weight in near[node].items() if other in numbers} for node in group
    ]
