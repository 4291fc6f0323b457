"""Finding a kind of factor by typing part of what it is called, or of what it is about."""

import re
from collections.abc import Mapping

from findings.frameworks.framework import Framework, Kind

_NOTHING: Mapping[str, int] = {}


def kinds(framework: Framework, typed: str, used: Mapping[str, int] = _NOTHING) -> tuple[Kind, ...]:
    """The kinds that fit what was typed, the best first; all of them, the most used first, when nothing was.

    Every word typed has to begin a word of the kind. Its name counts more than its other words, those more than its
    group, that more than its definition. ``used`` says how often each was marked, and settles between equals.
    """
    words = re.findall(r"\w+", typed.lower())
    scored = [(sum(_weight(kind, word) for word in words), kind) for kind in framework.kinds]
    fitting = [(score, kind) for score, kind in scored if all(_weight(kind, word) for word in words)]
    ranked = sorted(fitting, key=lambda each: (-each[0], -used.get(each[1].code, 0)))
    return tuple(kind for _, kind in ranked)


def _weight(kind: Kind, word: str) -> int:
    places = (kind.name, " ".join(kind.also), kind.group, kind.definition)
    return next((8 >> n for n, text in enumerate(places) if _begins(text, word)), 0)


def _begins(text: str, word: str) -> bool:
    return any(part.startswith(word) for part in re.findall(r"\w+", text.lower()))
