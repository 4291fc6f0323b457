"""Where an open entry stands in the order, by which rules, and past which others it can be moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import g

from timeline import order
from workbench.persistence.stores import nearby, placing
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Place:
    """``rules`` say why it stands there. ``up`` and ``down`` are those beside it with which it can change places."""

    rules: tuple[str, ...]
    up: Entry | None
    down: Entry | None
    by_hand: bool


def rules(review: Review, rows: Sequence[Entry]) -> Mapping[str, str]:
    """By which rules each of some entries stands between those beside it, by id."""
    beside = nearby.beside(g.db, review, [entry.id for entry in rows])
    places = {entry.id: of(entry, *beside[entry.id]) for entry in rows if entry.id in beside}
    return {key: ". ".join(place.rules) for key, place in places.items()}


def of(entry: Entry, before: Entry | None, after: Entry | None) -> Place:
    """The place of an entry between those beside it in the whole timeline."""
    beside = [placing.standing(each) if each else None for each in (before, after)]
    return Place(
        order.rules(placing.standing(entry), *beside),
        before if before and placing.can_pass(entry, before) else None,
        after if after and placing.can_pass(entry, after) else None,
        entry.is_placed_by_hand,
    )
