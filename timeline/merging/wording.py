"""A text becomes its ideas: stems of its telling words, with the field's abbreviations and synonyms made one."""

import re
from collections.abc import Mapping

from snowballstemmer import stemmer

from timeline.merging.vocabulary import ABBREVIATIONS, KINDRED, STOP

_WORD = re.compile(r"[^\W_]+(?:[&'-][^\W_]+)*")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-"})
_FAMILIES = {word: line.split()[0] for line in KINDRED for word in line.split()}


class Wording:
    """Turns texts into sets of ideas; keeps each word's idea so that a large file reads each word once."""

    def __init__(self) -> None:
        self._stemmer = stemmer("english")
        self._known: dict[str, tuple[str, ...]] = {}

    def ideas(self, text: str) -> Mapping[str, str]:
        """Each idea a text speaks of, with the word it used: ``CIN meeting`` and ``Child in need conference`` agree."""
        found: dict[str, str] = {}
        for word in _WORD.findall(text.translate(_QUOTES)):
            for idea in self._of(word.lower()):
                found.setdefault(idea, word)
        return found

    def _of(self, word: str) -> tuple[str, ...]:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = tuple(self._read(word))
        return known

    def _read(self, word: str) -> list[str]:
        bare = word.removesuffix("'s").removesuffix("'")
        if bare in ABBREVIATIONS:
            return [idea for part in ABBREVIATIONS[bare].split() for idea in self._of(part)]
        if bare in _FAMILIES:
            return [_FAMILIES[bare]]
        if "-" in bare:
            return [idea for part in bare.split("-") for idea in self._of(part)]
        if bare in STOP or len(bare) < 3:
            return []
        return [str(self._stemmer.stemWord(bare)) if bare.isalpha() else bare]
