"""Rows of one file in another: how many are the same, and the answers that hold for both."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from timeline.resending.traits import plain

Place = tuple[str, int]
Cells = Sequence[str]

_VERSION = re.compile(
    r"\b(?:v(?:er|ersion)?\.?|rev(?:ised|ision)?|final|draft|copy|corrected|updated?|amended|new|latest|resent"
    r"|again|of|\d+(?:st|nd|rd|th)?|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*"
    r"|nov\w*|dec\w*)\b",
    re.IGNORECASE,
)


def shared(earlier: Iterable[Cells], now: Iterable[Cells]) -> int:
    """How many rows of the earlier file stand in the other too, wherever they stand; blank rows do not count."""
    return _in_both(map(_key, earlier), map(_key, now))


def shared_words(earlier: Iterable[Cells], now: Iterable[Cells]) -> int:
    """How many rows have the same words in their longest cell, whatever became of the other columns."""
    return _in_both(map(_longest, earlier), map(_longest, now))


def same_name(earlier: str, now: str) -> bool:
    """Whether two file names are one but for dates, numbers and words such as "final" or "v2"."""
    one, other = _called(earlier), _called(now)
    return bool(one) and one == other


def answers(
    given: Mapping[Place, str], earlier: Mapping[Place, Cells], now: Mapping[Place, Cells]
) -> dict[Place, str]:
    """Answers to rows of the earlier file, at the places where the same rows stand now: in place, else in order."""
    there: dict[str, list[Place]] = defaultdict(list)
    for place, cells in now.items():
        there[_key(cells)].append(place)
    found: dict[Place, str] = {}
    for place in sorted(given, key=lambda each: (each not in now, each)):
        free = [each for each in there.get(_key(earlier.get(place, ())), ()) if each not in found]
        if free:
            found[place if place in free else free[0]] = given[place]
    return found


def _in_both(earlier: Iterable[str], now: Iterable[str]) -> int:
    return (Counter(filter(None, earlier)) & Counter(filter(None, now))).total()


def _longest(cells: Cells) -> str:
    return max((plain(cell).lower() for cell in cells), key=len, default="")


def _key(cells: Cells) -> str:
    return "\x1f".join(text.lower() for cell in cells if (text := plain(cell)))


def _called(name: str) -> str:
    stem = name.rsplit(".", 1)[0] if "." in name else name
    bare = re.sub(r"(?<=\d)(?=[^\W\d_])|(?<=[a-z])(?=\d)|[\W_]+", " ", stem.lower())
    return " ".join(_VERSION.sub(" ", re.sub(r"\bv (?=\d)", "", bare)).split())
