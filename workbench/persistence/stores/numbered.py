"""Rows that stand in an order of their own, numbered from one: rungs of a ladder, steps of a plan."""

from collections.abc import Sequence
from typing import TypeVar

from workbench.persistence.tables.conversation import TurningPoint
from workbench.persistence.tables.focus_group import FocusStep
from workbench.persistence.tables.ladder import Rung

Each = TypeVar("Each", Rung, TurningPoint, FocusStep)


def moved(rows: Sequence[Each], row: Each, by: int) -> list[Each]:
    """The rows with one moved up (-1) or down (1), numbered anew; at an end it stays."""
    found = list(rows)
    at = found.index(row)
    found.insert(min(max(at + by, 0), len(found) - 1), found.pop(at))
    return _numbered(found)


def without(rows: Sequence[Each], row: Each) -> list[Each]:
    """The rows without one of them, numbered anew: those beneath it move up."""
    return _numbered([each for each in rows if each is not row])


def _numbered(rows: list[Each]) -> list[Each]:
    for position, row in enumerate(rows, 1):
        row.position = position
    return rows
