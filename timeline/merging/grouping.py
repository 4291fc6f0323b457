"""Pairs that are alike become groups, one entry an agency, the strongest ties first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.merging.likeness import ENOUGH

Pair = tuple[int, int]

_SECOND_THOUGHT = 2.0
"""An entry whose best tie is at least this strong may join a group when its ties to the members add up to enough."""


def groups(weights: Mapping[Pair, float], agency: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Groups of positions; each in rising order, and no two members from one agency."""
    ties = sorted(weights.items(), key=lambda tie: (-tie[1], tie[0]))
    group_of = _joined([pair for pair, weight in ties if weight >= ENOUGH], agency)
    _draw_in(ties, group_of, agency)
    members = {id(group): tuple(sorted(group)) for group in group_of.values() if len(group) > 1}
    return tuple(sorted(members.values()))


def _joined(pairs: Sequence[Pair], agency: Sequence[str]) -> dict[int, set[int]]:
    group_of: dict[int, set[int]] = {}
    for one, other in pairs:
        first, second = group_of.get(one, {one}), group_of.get(other, {other})
        together = first | second
        if len({agency[i] for i in together}) == len(together):
            group_of.update(dict.fromkeys(together, together))
    return group_of


def _draw_in(ties: Sequence[tuple[Pair, float]], group_of: dict[int, set[int]], agency: Sequence[str]) -> None:
    """Lets entries that lean a little towards several members of one group join it."""
    leaning: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    heads = {i: min(group) for i, group in group_of.items()}
    for (one, other), weight in ties:
        for loner, member in ((one, other), (other, one)):
            if weight > 0 and loner not in heads and member in heads:
                leaning[loner][heads[member]].append(weight)
    for loner in sorted(leaning):
        head, pull = max(leaning[loner].items(), key=lambda lean: (sum(lean[1]), -lean[0]))
        group = group_of[head]
        if max(pull) >= _SECOND_THOUGHT and sum(pull) >= ENOUGH and agency[loner] not in {agency[i] for i in group}:
            group.add(loner)
            group_of[loner] = group
