"""Which kinds of factor stand in the same episodes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from workbench.page import kinds
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor

# Two kinds that meet once may have met by chance.
OFTEN = 2


@dataclass(frozen=True)
class Pair:
    """Two kinds, the episodes in which both stand, and in how many each stands at all."""

    one: str
    other: str
    both: tuple[Episode, ...]
    episodes_of_one: int
    episodes_of_other: int


@dataclass(frozen=True)
class Together:
    """The pairs that meet in two episodes or more, the most first, and the kinds in them by name."""

    pairs: tuple[Pair, ...]
    kinds: tuple[str, ...]
    episodes: int


def together(factors: Sequence[Factor], episodes: Sequence[Episode]) -> Together:
    """Lay every kind beside every other. How often a kind was marked within one episode counts for nothing."""
    stands: dict[str, list[Episode]] = {}
    marked = {(kinds.words(row.kind), row.episode_id) for row in factors if row.kind}
    for kind, _ in sorted(marked, key=lambda each: each[0]):
        stands[kind] = [episode for episode in episodes if (kind, episode.id) in marked]
    pairs = [_pair(one, other, stands) for one, other in combinations(stands, 2)]
    often = sorted(
        (pair for pair in pairs if len(pair.both) >= OFTEN),
        key=lambda pair: (
            -len(pair.both),
            pair.episodes_of_one + pair.episodes_of_other,
            pair.one,
            pair.other,
        ),
    )
    named = {name for pair in often for name in (pair.one, pair.other)}
    read = {row.episode_id for row in factors if row.episode_id}
    return Together(tuple(often), tuple(kind for kind in stands if kind in named), len(read))


def _pair(one: str, other: str, stands: dict[str, list[Episode]]) -> Pair:
    both = tuple(episode for episode in stands[one] if episode in stands[other])
    return Pair(one, other, both, len(stands[one]), len(stands[other]))
