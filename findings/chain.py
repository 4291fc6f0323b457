"""From each sentence of a finding back to an entry or a statement: what somebody wrote down or said.

The rule, in this order. A sentence that cites entries, such as [HSG 3], rests on those. Otherwise it rests on what its
part rests on: first on what it shares words with, else on all of it together. Parts that sum a finding up (``SUMS``)
may rest on what the other parts rest on. A sentence that reaches nothing rests on nothing, and is shown as such.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from findings.language import sentences

SUMS = frozenset({"statement", "matters", "strength"})


class Way(StrEnum):
    """How a sentence is tied to what it rests on, in words. The first ties it most closely."""

    CITED = "cited in the sentence"
    ALIKE = "shares its words"
    PART = "what this part rests on, as a whole"
    WHOLE = "what the finding rests on, as a whole"
    NOTHING = "rests on nothing yet"


@dataclass(frozen=True)
class Ground:
    """What a sentence can rest on. ``key`` names it for whoever shows it; ``words`` are what is compared."""

    key: str
    kind: Literal["entry", "statement"]
    words: str


@dataclass(frozen=True)
class Traced:
    """A sentence of a part, and what it rests on. ``astray`` are citations that lead to no entry."""

    part: str
    words: str
    way: Way
    grounds: tuple[Ground, ...]
    astray: tuple[str, ...] = ()


def trace(
    texts: Mapping[str, str], grounds: Mapping[str, Sequence[Ground]], cited: Mapping[str, Sequence[Ground]]
) -> tuple[Traced, ...]:
    """Every sentence of the parts in their order. ``cited`` says which entries a citation names, by "HSG 3"."""
    whole = tuple(dict.fromkeys(ground for part in grounds for ground in grounds[part]))
    found: list[Traced] = []
    for part, text in texts.items():
        own = tuple(grounds.get(part, ()))
        for words in _sentences(text):
            found.append(_traced(part, words, own, whole if part in SUMS else (), cited))
    return tuple(found)


def resting_on_nothing(traced: Sequence[Traced]) -> tuple[Traced, ...]:
    """The sentences from which no way leads to an entry or a statement."""
    return tuple(each for each in traced if each.way is Way.NOTHING)


def _traced(
    part: str,
    words: str,
    own: Sequence[Ground],
    whole: Sequence[Ground],
    cited: Mapping[str, Sequence[Ground]],
) -> Traced:
    named = [match[1] for match in _CITED.finditer(words)]
    astray = tuple(name for name in named if name not in cited)
    reached = tuple(dict.fromkeys(ground for name in named for ground in cited.get(name, ())))
    if reached:
        return Traced(part, words, Way.CITED, reached, astray)
    alike = _alike(words, own) or _alike(words, whole)
    if alike:
        return Traced(part, words, Way.ALIKE, alike, astray)
    if own:
        return Traced(part, words, Way.PART, tuple(own), astray)
    return Traced(part, words, Way.WHOLE if whole else Way.NOTHING, tuple(whole), astray)


def _alike(words: str, grounds: Sequence[Ground]) -> tuple[Ground, ...]:
    """Those that share at least two telling words with the sentence, the most alike first."""
    told = _telling(words)
    counted = [(len(told & _telling(ground.words)), ground) for ground in grounds]
    near = sorted(
        ((count, n) for n, (count, _) in enumerate(counted) if count >= _SHARED), key=lambda p: (-p[0], p[1])
    )
    return tuple(counted[n][1] for _, n in near)


def _telling(words: str) -> frozenset[str]:
    """The longer words, cut to their beginnings so that "planned" meets "plan"; figures whole."""
    return frozenset(
        word if word.isdigit() else word[:_STEM]
        for word in _WORD.findall(_CITED.sub("", words).lower())
        if word.isdigit() or (len(word) >= _STEM - 1 and word not in _COMMON)
    )


def _sentences(text: str) -> Iterator[str]:
    for place in sentences.of(text):
        words = " ".join(text[place.start : place.end].split())
        if _WORD.search(words):
            yield words


_SHARED = 2
_STEM = 5
_CITED = re.compile(r"\[([^\[\]\n]{1,12} \d{1,4})\]")
_WORD = re.compile(r"\d+|[^\W\d_]+")
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "about after again also another because been before being between child children could each from have here "
        "made many more most other others over people person same some such than that their them then there these "
        "they this those through under until upon very were what when where which while whose with within without "
        "would year years month months service services worker workers case practice review",
    )
)
