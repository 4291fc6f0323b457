"""A text as the stems of the words that carry it."""

import re
from functools import cache
from importlib import resources

import snowballstemmer

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+", re.I)
_stemmer = snowballstemmer.stemmer("english")


def stems(text: str) -> list[str]:
    """The stems of the words of a text in order, without words that stand in every text."""
    return [stem(word) for word in words(text)]


def words(text: str) -> list[str]:
    """The words of a text, lower case, without words that stand in every text."""
    found = (match[0].lower().replace("’", "'") for match in _WORD.finditer(text))
    return [word for word in found if word.split("'")[0] not in _everywhere() and len(word) > 2]


@cache
def stem(word: str) -> str:
    """The part of a word that its forms share: "letters" and "letter" are one."""
    stemmed: str = _stemmer.stemWord(word.split("'")[0])
    return stemmed


@cache
def _everywhere() -> frozenset[str]:
    listed = resources.files("findings.patterns").joinpath("stop_words.txt").read_text(encoding="utf-8")
    return frozenset(listed.split())
