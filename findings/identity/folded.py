"""A text folded so that accents, look-alikes and invisible signs make no difference, and the way back."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u02b9\u2032\u00b4`\uff07"), "'")
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_LETTERS = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
            "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ß": "ss", "ŋ": "n", "ħ": "h", "Ħ": "H"}  # fmt: skip
_PAIRS = """
    аa вb еe кk мm оo рp сc тt уy хx іi ѕs јj һh ԁd ԛq ԝw ӏl АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЅS ЈJ ԌG
    αa εe ιi κk νv οo ρp τt υu χx ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ʀr ɢg ɪi ɴn
    """
_ALIKE = {pair[0]: pair[1] for pair in _PAIRS.split()}
"""Letters of other scripts that a reader takes for Latin ones."""

_PLAIN = _APOSTROPHES | _HYPHENS | str.maketrans(_LETTERS | _ALIKE)
_INVISIBLE = ("Cf", "Cc", "Mn", "Me", "Cs")
_CUT = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad\u2010]\n(?=[a-zà-ÿ])")
_SIMPLE = re.compile(r"[\x20-\x7e\n]*")


@dataclass(frozen=True)
class Folded:
    """``plain`` is the folded text, capitals kept; the sign at ``n`` stood at ``at[n]`` in ``text``."""

    text: str
    plain: str
    at: Sequence[int]

    @cached_property
    def words(self) -> str:
        """The folded text in small letters, sign for sign."""
        return self.plain.lower()

    @cached_property
    def letters(self) -> str:
        """The letters and figures alone, in small letters."""
        return "".join(filter(str.isalnum, self.words))

    @cached_property
    def places(self) -> tuple[int, ...]:
        """Where each of the letters and figures stands in the folded words."""
        return tuple(n for n, sign in enumerate(self.words) if sign.isalnum())

    def received(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the text behind a stretch of the folded words."""
        return self.at[start], self.at[end - 1] + 1


def fold(text: str) -> Folded:
    """Letters without accents, figures of any script, one kind of hyphen; a word cut at a line end is whole."""
    cut = {place for match in _CUT.finditer(text) for place in range(*match.span())}
    if not cut and _SIMPLE.fullmatch(text):
        return Folded(text, text, range(len(text)))
    plain: list[str] = []
    at: list[int] = []
    for place, sign in enumerate(text):
        for each in _folded(sign) if place not in cut else "":
            plain.append(each)
            at.append(place)
    return Folded(text, "".join(plain), at)


def folded(text: str) -> str:
    """Only the folded words, in small letters."""
    return fold(text).words


def letters(text: str) -> str:
    """Only the letters and figures of the folded words."""
    return fold(text).letters


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    if sign == "\n" or (sign.isascii() and sign.isprintable()):
        return sign
    if sign.isspace():
        return "\n" if sign in "\u2028\u2029\u0085" else " "
    decomposed = unicodedata.normalize("NFKD", sign.translate(_PLAIN)).translate(_PLAIN)
    return "".join(_plain(each) for each in decomposed if unicodedata.category(each) not in _INVISIBLE)


def _plain(sign: str) -> str:
    if sign.isspace():
        return " "
    figure = unicodedata.digit(sign, None)
    if figure is not None:
        return str(figure)
    return sign if len(sign.lower()) == 1 else sign.lower()[0]
