"""Between which values a hidden number of a table can lie, for somebody who has all that is shown.

A table with its totals is a network through which its numbers flow: from the total of everything to the rows, from a
row to the columns, from a column back. Numbers that are shown are fixed. How far a hidden one can rise or fall is then
how much more, or less, can go through it while everything else still adds up: a largest flow. It is what a linear
programme over the same table finds, and it is whole.
"""

import heapq
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

Place = tuple[int, int]
"""Row and column of a number; TOTAL stands for the row or the column of totals."""

TOTAL = -1

_Node = tuple[str, int]
_Path = list[tuple[Place, int]]


@dataclass(frozen=True)
class Arc:
    """A number of the table on its way from one node to another."""

    tail: _Node
    head: _Node
    value: int


@dataclass(frozen=True)
class Network:
    """A table with its totals. ``touching`` are the places of the numbers that flow to or from each node."""

    arcs: Mapping[Place, Arc]
    touching: Mapping[_Node, tuple[Place, ...]]

    def width(self, hidden: Collection[Place], place: Place, most: int) -> int:
        """How far apart the least and the greatest possible value of a hidden number are; ``most`` at most."""
        ways = dict.fromkeys(hidden, 0.0)
        return min(most, sum(flow.amount for flow in self._flows(ways, place, most)))

    def widening(
        self, hidden: Collection[Place], place: Place, most: int, costs: Mapping[Place, float]
    ) -> frozenset[Place]:
        """What else to hide so that a hidden number can move further, at the least cost. Empty where nothing helps.

        ``costs`` has every number that may be hidden at all.
        """
        ways = {other: 0.0 if other in hidden else cost for other, cost in costs.items()}
        found = []
        for flow in self._flows(dict.fromkeys(hidden, 0.0), place, most):
            if flow.amount < flow.limit and (path := self._path(flow, ways, place)):
                found.append((sum(ways[other] for other, _ in path), sorted(other for other, _ in path)))
        return frozenset(min(found)[1]) - frozenset(hidden) if found else frozenset()

    def _flows(self, ways: Mapping[Place, float], place: Place, most: int) -> Iterator["_Flow"]:
        """The largest flows that let a number rise, and fall."""
        arc = self.arcs[place]
        yield self._filled(_Flow(arc.head, arc.tail, most, {}), ways, place)
        yield self._filled(_Flow(arc.tail, arc.head, min(most, arc.value), {}), ways, place)

    def _filled(self, flow: "_Flow", ways: Mapping[Place, float], place: Place) -> "_Flow":
        while flow.amount < flow.limit and (path := self._path(flow, ways, place)):
            back = [self._left(flow, other) for other, way in path if way < 0]
            flow.add(path, min([flow.limit - flow.amount, *back]))
        return flow

    def _path(self, flow: "_Flow", ways: Mapping[Place, float], place: Place) -> _Path:
        """The cheapest way on which more can flow, as places with their direction; empty where there is none."""
        seen: set[_Node] = set()
        waiting: list[tuple[float, _Node, _Path]] = [(0.0, flow.start, [])]
        while waiting:
            cost, node, path = heapq.heappop(waiting)
            if node == flow.end:
                return path
            if node in seen:
                continue
            seen.add(node)
            for other, way, onward in self._onward(flow, node):
                if other in ways and other != place and onward not in seen:
                    heapq.heappush(waiting, (cost + ways[other], onward, [*path, (other, way)]))
        return []

    def _onward(self, flow: "_Flow", node: _Node) -> Iterator[tuple[Place, int, _Node]]:
        """The numbers that could become greater (1) or smaller (-1) from here, and the node this leads to."""
        for place in self.touching[node]:
            arc = self.arcs[place]
            if arc.tail == node:
                yield place, 1, arc.head
            elif self._left(flow, place):
                yield place, -1, arc.tail

    def _left(self, flow: "_Flow", place: Place) -> int:
        return self.arcs[place].value + flow.moved.get(place, 0)


def network(rows: Sequence[tuple[int, ...]], columns: int) -> Network:
    """The network of a table, all rows of which have as many columns."""
    numbers = {(row, column): count for row, counts in enumerate(rows) for column, count in enumerate(counts)}
    totals: dict[Place, int] = {(row, TOTAL): sum(counts) for row, counts in enumerate(rows)}
    totals |= {(TOTAL, column): sum(counts[column] for counts in rows) for column in range(columns)}
    totals[TOTAL, TOTAL] = sum(numbers.values())
    arcs = {place: _arc(place, count) for place, count in (numbers | totals).items()}
    touching: dict[_Node, list[Place]] = {}
    for place, arc in arcs.items():
        for node in (arc.tail, arc.head):
            touching.setdefault(node, []).append(place)
    return Network(arcs, {node: tuple(places) for node, places in touching.items()})


@dataclass
class _Flow:
    """What flows from ``start`` to ``end`` beyond the table itself, and how much each number moved."""

    start: _Node
    end: _Node
    limit: int
    moved: dict[Place, int]
    amount: int = 0

    def add(self, path: _Path, amount: int) -> None:
        for place, way in path:
            self.moved[place] = self.moved.get(place, 0) + way * amount
        self.amount += amount


def _arc(place: Place, count: int) -> Arc:
    """Cells flow from their row to their column, totals the other way round."""
    row, column = ("row", place[0]), ("column", place[1])
    is_onward = (place[0] == TOTAL) is (place[1] == TOTAL)
    return Arc(row, column, count) if is_onward else Arc(column, row, count)
