"""A text becomes its ideas: stems of its telling words, with the field's abbreviations and synonyms made one."""

import re
from collections.abc import Iterator, Mapping

from snowballstemmer import stemmer

from timeline.merging.vocabulary import ABBREVIATIONS, KINDRED, STOP

_WORD = re.compile(r"[^\W_]+(?:[&'-][^\W_]+)*")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-"})
_FAMILIES = {word: line.split()[0] for line in KINDRED for word in line.split()}


class Wording:
    """Turns texts into sets of ideas; keeps each word's ideas so that a large file reads each word once."""

    def __init__(self) -> None:
        self._stemmer = stemmer("english")
        self._known: dict[str, tuple[str, ...]] = {}
        self._low: dict[str, tuple[str, ...]] = {}
        self._small: set[str] = set()

    def ideas(self, text: str) -> frozenset[str]:
        """The ideas a text speaks of: ``CIN meeting`` and ``Child in need conference`` agree."""
        found: set[str] = set()
        for word in _words(text):
            ideas = self._known.get(word)
            found.update(self._of(word) if ideas is None else ideas)
        return frozenset(found)

    def as_written(self, text: str) -> Mapping[str, str]:
        """Each idea a text speaks of, with the word it used."""
        found: dict[str, str] = {}
        for word in _words(text):
            for idea in self._of(word):
                found.setdefault(idea, word)
        return found

    def written_small(self, idea: str) -> bool:
        """Whether some word for this idea stood in small letters so far; names of places never do."""
        return idea in self._small

    def _of(self, word: str) -> tuple[str, ...]:
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._lowered(word.lower())
            if known and not word[:1].isupper():
                self._small.update(known)
        return known

    def _lowered(self, word: str) -> tuple[str, ...]:
        known = self._low.get(word)
        if known is None:
            known = self._low[word] = tuple(self._read(word))
        return known

    def _read(self, word: str) -> Iterator[str]:
        bare = word.removesuffix("'s").removesuffix("'")
        if bare in ABBREVIATIONS:
            for part in ABBREVIATIONS[bare].split():
                yield from self._lowered(part)
        elif bare in _FAMILIES:
            yield _FAMILIES[bare]
        elif "-" in bare and not any(letter.isdigit() for letter in bare):
            for part in bare.split("-"):
                yield from self._lowered(part)
        elif bare not in STOP and len(bare) >= 3:
            yield str(self._stemmer.stemWord(bare)) if bare.isalpha() else bare


def _words(text: str) -> list[str]:
    return _WORD.findall(text.translate(_QUOTES))
