"""What matters most to a room: what people put in order, each by themselves, taken together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from findings.focus_groups.asking import Choice

HIGH = 3
"""A place from the first to this one is high."""


@dataclass(frozen=True)
class Placed:
    """How many put a choice first, and how many gave it a high place."""

    choice: Choice
    first: int
    high: int


def together(choices: Iterable[Choice], orders: Sequence[Sequence[str]]) -> tuple[Placed, ...]:
    """The choices, that with the most high places first; those with as many by how many put them first.

    Each of ``orders`` has the keys of somebody's choices, what matters most to them first.
    """
    placed = (
        Placed(
            choice,
            sum(choice.key in order[:1] for order in orders),
            sum(choice.key in order[:HIGH] for order in orders),
        )
        for choice in choices
    )
    return tuple(sorted(placed, key=lambda each: (-each.high, -each.first)))
