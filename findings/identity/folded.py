"""A text folded so that case, accents, kinds of hyphen and invisible signs make no difference, with the way back."""

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u02b9\u2032\u00b4`\uff07"), "'")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_PLAIN = _APOSTROPHES | _HYPHENS
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}


@dataclass(frozen=True)
class Folded:
    """``words`` is the folded text; the sign at ``n`` stood at ``at[n]`` in ``text``."""

    text: str
    words: str
    at: tuple[int, ...]

    @cached_property
    def letters(self) -> str:
        """The letters and figures alone."""
        return "".join(self.words[n] for n in self.places)

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Where each of the letters and figures stands in the folded words."""
        return tuple(n for n, sign in enumerate(self.words) if sign.isalnum())

    def received(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text behind a stretch of the folded words."""
        return self.at[start], self.at[end - 1] + 1

    def letters_from(self, start: int) -> int:
        """The number of the first letter at or after a place in the folded words."""
        return bisect_left(self.places, start)


def fold(text: str) -> Folded:
    """Small letters without accents, one kind of apostrophe and hyphen, no invisible signs; line ends stay."""
    words: list[str] = []
    at: list[int] = []
    for place, sign in enumerate(text):
        for plain in _folded(sign):
            words.append(plain)
            at.append(place)
    return Folded(text, "".join(words), tuple(at))


def folded(text: str) -> str:
    """Only the folded words."""
    return fold(text).words


def letters(text: str) -> str:
    """Only the letters and figures of the folded words."""
    return "".join(sign for sign in folded(text) if sign.isalnum())


def _folded(sign: str) -> str:
    if sign.isascii():
        return " " if sign in "\t\x0b\x0c\r" else sign.lower()
    plain = "".join(
        each.translate(_PLAIN)
        for each in unicodedata.normalize("NFKD", sign.translate(_PLAIN))
        if not unicodedata.combining(each) and unicodedata.category(each) not in ("Cf", "Cc")
    )
    if plain.isspace():
        return "\n" if sign in "\u2028\u2029\u0085" else " "
    return "".join(_LETTERS.get(each, each) for each in plain.casefold())
