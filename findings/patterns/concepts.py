"""Of what a text speaks, whatever words it takes: "rota", "locum" and "vacancy" all speak of staffing.

The words are data of this project's own, ``concepts.txt``.
"""

from functools import cache
from importlib import resources

from findings.patterns import wording

Phrase = tuple[str, ...]


def listed() -> dict[str, tuple[str, ...]]:
    """The list as it stands in the file: what is spoken of, and the words and phrases that speak of it."""
    told = resources.files("findings.patterns").joinpath("concepts.txt").read_text(encoding="utf-8")
    lines = (line.split(":", 1) for line in told.splitlines() if not line.startswith("#"))
    return {name: tuple(word.strip() for word in words.split(",")) for name, words in lines}


@cache
def names() -> tuple[str, ...]:
    """All that can be spoken of, in the order of the list."""
    return tuple(listed())


def spoken_of(text: str) -> dict[str, float]:
    """What a text speaks of, and how much. A word that may mean several things says less of each."""
    said: dict[str, float] = {}
    for _, concepts in _found(text):
        for concept in concepts:
            said[concept] = said.get(concept, 0.0) + 1 / len(concepts)
    return said


def told(text: str) -> dict[str, tuple[str, ...]]:
    """What a text speaks of, each with its words for it."""
    said: dict[str, dict[str, None]] = {}
    for words, concepts in _found(text):
        for concept in concepts:
            said.setdefault(concept, {})[words] = None
    return {concept: tuple(words) for concept, words in said.items()}


def _found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """The listed phrases of a text with what they may speak of, the longest first, none inside another."""
    listed, longest = _by_phrase(), _longest()
    words = wording.all_words(text)
    stems = [wording.stem(word) for word in words]
    found, at = [], 0
    while at < len(stems):
        lengths = range(longest.get(stems[at], 0), 0, -1)
        length = next((each for each in lengths if tuple(stems[at : at + each]) in listed), 0)
        if length:
            found.append((" ".join(words[at : at + length]), listed[tuple(stems[at : at + length])]))
        at += length or 1
    return found


@cache
def _by_phrase() -> dict[Phrase, tuple[str, ...]]:
    """Each listed phrase as stems, with all it may speak of."""
    found: dict[Phrase, dict[str, None]] = {}
    for concept, phrases in listed().items():
        for phrase in phrases:
            stems = tuple(wording.stem(word) for word in wording.all_words(phrase))
            found.setdefault(stems, {})[concept] = None
    return {phrase: tuple(concepts) for phrase, concepts in found.items()}


@cache
def _longest() -> dict[str, int]:
    """How long the longest phrase is that begins with a word."""
    found: dict[str, int] = {}
    for phrase in _by_phrase():
        found[phrase[0]] = max(len(phrase), found.get(phrase[0], 0))
    return found
