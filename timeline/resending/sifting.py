"""Which entries are worth comparing: all with all where there are few, else those that share an unusual word."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import nsmallest

from timeline.resending.traits import Traits

FEW = 2_500
_COMMON = 40
_WORDS_TRIED = 6
_TRIED = 12


def candidates(earlier: Sequence[Traits], now: Sequence[Traits]) -> Iterator[tuple[Traits, Traits]]:
    """Pairs worth weighing, an earlier entry first."""
    if len(earlier) * len(now) <= FEW:
        yield from ((one, other) for one in earlier for other in now)
        return
    holders: dict[str, list[int]] = defaultdict(list)
    for number, traits in enumerate(earlier):
        for word in set(traits.tokens):
            holders[word].append(number)
    for other in now:
        yield from ((earlier[number], other) for number in _sharing(other, holders))


def _sharing(traits: Traits, holders: dict[str, list[int]]) -> list[int]:
    """Those that share the most of a text's rarest words."""
    known = [word for word in set(traits.tokens) if 0 < len(holders.get(word, ())) <= _COMMON]
    rarest = nsmallest(_WORDS_TRIED, known, key=lambda word: (len(holders[word]), word))
    shared = Counter(number for word in rarest for number in holders[word])
    return sorted(shared, key=lambda number: (-shared[number], number))[:_TRIED]
