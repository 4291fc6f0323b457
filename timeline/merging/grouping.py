"""Pairs that are alike become groups, one entry an agency, the strongest ties first.

What people decided holds: entries that they joined stay together, those they keep apart are never put together, and
two events that they made are never made one.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence

from timeline.merging.likeness import ENOUGH

Pair = tuple[int, int]
Ties = Sequence[tuple[Pair, float]]
Tied = Callable[[Pair], bool]

_NEARLY = 0.6 * ENOUGH


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

    def form(self, weights: Mapping[Pair, float], tied: Tied) -> tuple[tuple[int, ...], ...]:
        """Groups of positions, each in rising order, that hold more than what was joined already.

        ``tied`` says whether more than likeness speaks for a pair: what draws a further entry in.
        """
        ties = sorted(weights.items(), key=lambda tie: (-tie[1], tie[0]))
        for (one, other), weight in ties:
            if weight >= ENOUGH:
                self._join(one, other)
        self._draw_in(ties, tied)
        members = {id(group): tuple(sorted(group)) for group in self._of.values()}
        return tuple(sorted(group for group in members.values() if not self._is_known(group)))

    def _join(self, one: int, other: int) -> bool:
        ours, theirs = self._of.get(one, {one}), self._of.get(other, {other})
        if ours is theirs or not self._fit(ours, theirs):
            return False
        together = ours | theirs
        self._of.update(dict.fromkeys(together, together))
        return True

    def _draw_in(self, ties: Ties, tied: Tied) -> None:
        """Lets entries that lean a little towards several members of one group join it, the strongest first."""
        while any([self._join(loner, head) for loner, head in self._leaning(ties, tied)]):
            pass

    def _leaning(self, ties: Ties, tied: Tied) -> list[Pair]:
        """Entries in no group that lean towards one, each with a member of it, the strongest first."""
        pulls: dict[Pair, list[float]] = defaultdict(list)
        by_more: set[Pair] = set()
        heads = {i: min(group) for i, group in self._of.items()}
        for (one, other), weight in ties:
            for loner, member in ((one, other), (other, one)):
                if loner not in heads and member in heads:
                    pulls[loner, heads[member]].append(weight)
                    if weight >= _NEARLY or tied((one, other)):
                        by_more.add((loner, heads[member]))
        enough = ((sum(pull), pair) for pair, pull in pulls.items() if pair in by_more and _leans(pull))
        return [pair for _, pair in sorted(enough, key=lambda each: (-each[0], each[1]))]

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
