"""How telling an idea is in these entries: the fewer rows speak of it, the more."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from math import log

_ROUTINE = 0.5
"""A word on more than about six in ten rows (e to the power of -0.5) says nothing."""

_ENOUGH_ROWS = 200
"""In fewer rows than this, even the rarest word looks common; it is weighed as if there were as many."""

Rarity = Mapping[str, float]


def of(rows: Iterable[Collection[str]]) -> Rarity:
    """The rarity of every idea, from 0 for routine words, given the ideas of each row."""
    count = 0
    holders: Counter[str] = Counter()
    for ideas in rows:
        count += 1
        holders.update(ideas)
    few = log(max(count, _ENOUGH_ROWS)) / log(count + 1) if count else 1.0
    return {
        idea: max(0.0, few * log((count + 1) / rows_with) - _ROUTINE) for idea, rows_with in holders.items()
    }
