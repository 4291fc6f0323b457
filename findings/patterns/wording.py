"""A text as the stems of the words that carry it."""

import re
from functools import cache
from importlib import resources

import snowballstemmer

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+")
_stemmer = snowballstemmer.stemmer("english")


def stems(text: str) -> list[str]:
    """The stems of the words of a text in order, without words that stand in every text."""
    return [stem(word) for word in words(text)]


def words(text: str) -> list[str]:
    """The words of a text, lower case, without words that stand in every text."""
    everywhere = _everywhere()
    return [word for word in all_words(text) if len(word) > 2 and word.split("'", 1)[0] not in everywhere]


def all_words(text: str) -> list[str]:
    """Every word of a text, lower case, the small ones too."""
    return _WORD.findall(text.lower().replace("’", "'"))


@cache
def stem(word: str) -> str:
    """The part of a word that its forms share: "letters" and "letter" are one."""
    stemmed: str = _stemmer.stemWord(word.split("'")[0])
    return stemmed


@cache
def _everywhere() -> frozenset[str]:
    listed = resources.files("findings.patterns").joinpath("stop_words.txt").read_text(encoding="utf-8")
    return frozenset(listed.split())
