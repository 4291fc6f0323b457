"""The words of a text in their sentences, and which of them are denied."""

import re
from collections.abc import Sequence

STOPS = frozenset(".;:!?")
_WORD = re.compile(r"£?\d[\d,.]*\d%?|£?\d%?|[^\W\d_]+(?:[-'’][^\W_]+)*|[.;:!?]")
_NOT = frozenset(
    ("no", "not", "never", "without", "nobody", "none", "neither", "nor")
    + ("refused", "declined", "denied", "cannot", "unable", "failed")
)


def words(text: str) -> list[str]:
    """Words, numbers with their signs, and the marks that end a sentence."""
    return _WORD.findall(text)


def is_denied(spoken: Sequence[str], at: int) -> bool:
    """Whether a word stands behind "no", "not" or the like, or right before one."""
    before = _same_sentence(spoken[max(0, at - 3) : at])
    return any(_denies(word) for word in (*before, *spoken[at + 1 : at + 2]))


def around(spoken: Sequence[str], at: int) -> str:
    """A word with a few of its neighbours, to be quoted."""
    before = _same_sentence(spoken[max(0, at - 3) : at])
    after = []
    for word in spoken[at + 1 : at + 3]:
        if word in STOPS:
            break
        after.append(word)
    return " ".join([*before, spoken[at], *after])


def _same_sentence(spoken: Sequence[str]) -> Sequence[str]:
    ends = [at for at, word in enumerate(spoken) if word in STOPS]
    return spoken[ends[-1] + 1 :] if ends else spoken


def _denies(word: str) -> bool:
    return word.lower() in _NOT or word.lower().replace("’", "'").endswith("n't")
