"""How alike two texts are, from 0 to 1: word by word, the shorter within the longer, and letter by letter."""

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, LCSseq

from timeline.resending.traits import Traits

ENOUGH = 0.5
"""From here two texts of one day are one entry, written anew."""

PLAINLY = 0.8
"""From here they may be so on different days."""

_WITHIN_FROM = 4
_LETTERS = 0.25


def score(earlier: Traits, now: Traits) -> float:
    """How alike they are; a little more where both stand in the same row."""
    one, other = earlier.tokens, now.tokens
    if not one or not other:
        return 0.0
    found = Indel.normalized_similarity(one, other)
    shorter = min(len(one), len(other))
    if shorter >= _WITHIN_FROM:
        found = max(found, 0.9 * LCSseq.similarity(one, other) / shorter)
    if found < PLAINLY:
        found = max(found, fuzz.ratio(earlier.words, now.words) / 100 - _LETTERS)
    return float(found) + (0.1 if earlier.rank[:2] == now.rank[:2] and earlier.rank[1] else 0.0)
