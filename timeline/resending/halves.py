"""Rows that were split or joined: words of one entry that stood, or now stand, within another."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from timeline.resending.traits import Traits

_LEAST_WORDS = 4
_LEAST_LETTERS = 20
_MOST = 60


def within(parts: Sequence[Traits], wholes: Sequence[Traits]) -> Mapping[str, str]:
    """Ids of entries all of whose words stand within another of the same day, with the id of that other."""
    by_day: dict[date, list[Traits]] = defaultdict(list)
    for whole in wholes:
        by_day[whole.entry.when.start.date()].append(whole)
    found = {}
    for part in parts:
        holder = _holder(part, by_day[part.entry.when.start.date()][:_MOST])
        if holder:
            found[part.entry.id] = holder.entry.id
    return found


def _holder(part: Traits, wholes: Sequence[Traits]) -> Traits | None:
    words = _spaced(part)
    if len(part.tokens) < _LEAST_WORDS or len(words) < _LEAST_LETTERS:
        return None
    holding = (whole for whole in wholes if len(whole.tokens) > len(part.tokens) and words in _spaced(whole))
    return min(holding, key=lambda whole: (len(whole.tokens), whole.rank), default=None)


def _spaced(traits: Traits) -> str:
    return f" {' '.join(traits.tokens)} "
