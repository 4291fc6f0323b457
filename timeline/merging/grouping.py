"""Pairs that are alike become groups, one entry an agency, the strongest ties first.

What people decided holds: entries that they joined stay together, those they keep apart are never put together, and
two events that they made are never made one.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from timeline.merging.likeness import ENOUGH

Pair = tuple[int, int]
Ties = Sequence[tuple[Pair, float]]


class Groups:
    """Groups in the making. ``agency`` is who tells at each position; ``events`` and ``apart`` are decided."""

    def __init__(
        self, agency: Sequence[str], events: Sequence[Collection[int]] = (), apart: Collection[Pair] = ()
    ) -> None:
        self._agency = agency
        self._event = {i: number for number, event in enumerate(events) for i in event}
        self._apart: dict[int, set[int]] = defaultdict(set)
        for one, other in apart:
            self._apart[one].add(other)
            self._apart[other].add(one)
        self._of: dict[int, set[int]] = {}
        for event in events:
            self._of.update(dict.fromkeys(event, set(event)))

    def form(self, weights: Mapping[Pair, float]) -> tuple[tuple[int, ...], ...]:
        """Groups of positions, each in rising order, that hold more than what was joined already."""
        ties = sorted(weights.items(), key=lambda tie: (-tie[1], tie[0]))
        for (one, other), weight in ties:
            if weight >= ENOUGH:
                self._join(one, other)
        self._draw_in(ties)
        members = {id(group): tuple(sorted(group)) for group in self._of.values()}
        return tuple(sorted(group for group in members.values() if not self._is_known(group)))

    def _join(self, one: int, other: int) -> None:
        ours, theirs = self._of.get(one, {one}), self._of.get(other, {other})
        if ours is not theirs and self._fit(ours, theirs):
            together = ours | theirs
            self._of.update(dict.fromkeys(together, together))

    def _draw_in(self, ties: Ties) -> None:
        """Lets an entry that leans a little towards several members of one group join it."""
        leaning: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
        heads = {i: min(group) for i, group in self._of.items()}
        for (one, other), weight in ties:
            for loner, member in ((one, other), (other, one)):
                if loner not in heads and member in heads:
                    leaning[loner][heads[member]].append(weight)
        for loner in sorted(leaning):
            head, pull = max(leaning[loner].items(), key=lambda lean: (sum(lean[1]), -lean[0]))
            if _leans(pull):
                self._join(loner, head)

    def _fit(self, ours: Collection[int], theirs: Collection[int]) -> bool:
        agencies = {self._agency[i] for i in ours}
        if any(self._agency[i] in agencies for i in theirs):
            return False
        if len({self._event[i] for i in (*ours, *theirs) if i in self._event}) > 1:
            return False
        return all(self._apart[i].isdisjoint(theirs) for i in ours if i in self._apart)

    def _is_known(self, group: Sequence[int]) -> bool:
        return all(i in self._event for i in group)


def _leans(pull: Sequence[float]) -> bool:
    """Whether ties to members of a group add up: one that is nearly enough and another, or three or more."""
    return sum(pull) >= 0.9 * ENOUGH and max(pull) >= (ENOUGH / 2 if len(pull) < 3 else ENOUGH / 3)
