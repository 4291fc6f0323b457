"""Pairs that are alike become groups, one entry an agency, the strongest ties first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from timeline.merging.likeness import ENOUGH

Pair = tuple[int, int]
Ties = Sequence[tuple[Pair, float]]


def groups(weights: Mapping[Pair, float], agency: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """Groups of positions; each in rising order, and no two members from one agency."""
    ties = sorted(weights.items(), key=lambda tie: (-tie[1], tie[0]))
    group_of = _joined(ties, agency)
    _draw_in(ties, group_of, agency)
    members = {id(group): tuple(sorted(group)) for group in group_of.values()}
    return tuple(sorted(members.values()))


def _joined(ties: Ties, agency: Sequence[str]) -> dict[int, set[int]]:
    group_of: dict[int, set[int]] = {}
    for (one, other), weight in ties:
        together = group_of.get(one, {one}) | group_of.get(other, {other})
        if weight >= ENOUGH and len({agency[i] for i in together}) == len(together):
            group_of.update(dict.fromkeys(together, together))
    return group_of


def _draw_in(ties: Ties, group_of: dict[int, set[int]], agency: Sequence[str]) -> None:
    """Lets an entry that leans a little towards several members of one group join it."""
    leaning: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    heads = {i: min(group) for i, group in group_of.items()}
    for (one, other), weight in ties:
        for loner, member in ((one, other), (other, one)):
            if loner not in heads and member in heads:
                leaning[loner][heads[member]].append(weight)
    for loner in sorted(leaning):
        head, pull = max(leaning[loner].items(), key=lambda lean: (sum(lean[1]), -lean[0]))
        group = group_of[head]
        if _leans(pull) and agency[loner] not in {agency[i] for i in group}:
            group.add(loner)
            group_of[loner] = group


def _leans(pull: Sequence[float]) -> bool:
    """Whether ties to members of a group add up: one that is nearly enough and another, or three or more."""
    return sum(pull) >= 0.9 * ENOUGH and max(pull) >= (ENOUGH / 2 if len(pull) < 3 else ENOUGH / 3)
