"""Giving each of some things one of some others, so that together they fit as well as they can.

The Hungarian method, by shortest augmenting paths (R. Jonker and A. Volgenant, Computing 38, 1987, 325-340).
"""

from collections.abc import Sequence
from math import inf

Weights = Sequence[Sequence[float]]


def best(weights: Weights) -> list[tuple[int, int]]:
    """Pairs of row and column, none of them twice, whose weights add up to the most; in the order of the rows.

    As many pairs as there are rows or columns, whichever are fewer.
    """
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        turned = best(list(zip(*weights, strict=True)))
        return sorted((row, column) for column, row in turned)
    given = _Given(weights)
    for row in range(len(weights)):
        given.place(row)
    return sorted((row, column) for column, row in given.rows.items())


class _Given:
    """Rows given to columns so far. Prices hold every weight below the sum of its row's and its column's price."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.columns = range(len(weights[0]))
        self.rows: dict[int, int] = {}
        self.row_price = [max(row) for row in weights]
        self.column_price = [0.0 for _ in self.columns]

    def place(self, new: int) -> None:
        """Give one more row a column; others may have to move on to another."""
        slack, came_from = [inf for _ in self.columns], dict.fromkeys(self.columns, -1)
        reached: list[int] = []
        left = set(self.columns)
        column = -1
        row: int | None = new
        while row is not None:
            for each in left:
                gap = self.row_price[row] + self.column_price[each] - self.weights[row][each]
                if gap < slack[each]:
                    slack[each], came_from[each] = gap, column
            step, column = min((slack[each], each) for each in left)
            self._reprice([new, *(self.rows[each] for each in reached)], reached, step)
            for each in left:
                slack[each] -= step
            reached.append(column)
            left.remove(column)
            row = self.rows.get(column)
        self._move(new, column, came_from)

    def _reprice(self, rows: Sequence[int], columns: Sequence[int], step: float) -> None:
        for row in rows:
            self.row_price[row] -= step
        for column in columns:
            self.column_price[column] += step

    def _move(self, new: int, column: int, came_from: dict[int, int]) -> None:
        while column != -1:
            before = came_from[column]
            self.rows[column] = new if before == -1 else self.rows[before]
            column = before
