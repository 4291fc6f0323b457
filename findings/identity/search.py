"""Where some letters stand in a text as words of their own, whatever stands between or within them."""

import re
from collections.abc import Collection, Iterator, Mapping

from findings.identity.folded import Folded

_BETWEEN_WORDS = re.compile(r"[\s\-_.,;:'/\\|+*~()\[\]<>=&%#@{}?!\"“”]{0,6}")
_WITHIN_A_WORD = re.compile(r"['.]?|-\s{0,3}|\s*\n\s*|[*_~]{1,3}")
_CUT = re.compile(r" |\s?\"?[,;\t|]\"?\s?")
_SMALL_WORDS = """
    a age all an and are as at be but by can did do end for go had has he her him his if in is it man me my no not of
    off on or our out own set she so son sons than that the them then they this to too up us was we who with you
"""
_EVERYDAY = frozenset(_SMALL_WORDS.split())
_LONG, _LONGEST = 7, 10


def standing(text: Folded, letters: str, ends: Collection[int]) -> Iterator[tuple[int, int]]:
    """The stretches of the folded words in which these letters stand. ``ends`` says after how many a word ends."""
    begin = text.letters.find(letters) if letters else -1
    while begin >= 0:
        start, end = text.places[begin], text.places[begin + len(letters) - 1] + 1
        gaps = _gaps(text, begin, len(letters)) if end - start > len(letters) else {}
        is_run_together = not gaps and len(ends) > 1 and len(letters) >= _LONGEST
        if (is_run_together or _stands_apart(text.plain, start, end)) and _holds_together(
            letters, ends, gaps
        ):
            yield start, end
        begin = text.letters.find(letters, begin + 1)


def words(*of: str) -> tuple[str, frozenset[int]]:
    """Some words as their letters, and after how many of them a word ends."""
    ends, length = set(), 0
    for word in of:
        length += len(word)
        ends.add(length)
    return "".join(of), frozenset(ends)


def _gaps(text: Folded, begin: int, length: int) -> Mapping[int, str]:
    """What stands between the letters, by after how many of them."""
    places = text.places[begin : begin + length]
    pairs = zip(places, places[1:], strict=False)
    return {n: text.words[one + 1 : other] for n, (one, other) in enumerate(pairs, 1) if other - one > 1}


def _stands_apart(plain: str, start: int, end: int) -> bool:
    before, after = plain[max(0, start - 1) : start], plain[end : end + 1]
    return not _go_on(before, plain[start]) and not _go_on(plain[end - 1], after)


def _go_on(one: str, other: str) -> bool:
    """Whether two neighbours are of one word or one number; a figure or a capital ends a word of small letters."""
    if one.isdigit() and other.isdigit():
        return True
    return one.isalpha() and other.isalpha() and not (one.islower() and other.isupper())


def _holds_together(letters: str, ends: Collection[int], gaps: Mapping[int, str]) -> bool:
    if _is_spelled_out(letters, gaps):
        return True
    for n, gap in gaps.items():
        if n in ends:
            if not _BETWEEN_WORDS.fullmatch(gap):
                return False
        elif not _WITHIN_A_WORD.fullmatch(gap) and not (_CUT.fullmatch(gap) and _is_cut(letters, ends, n)):
            return False
    return True


def _is_spelled_out(letters: str, gaps: Mapping[int, str]) -> bool:
    """Whether every letter stands by itself, as in "W r e n" or "W-R-E-N"."""
    return 2 < len(letters) == len(gaps) + 1 and all(len(gap) <= 3 and gap != "\n" for gap in gaps.values())


def _is_cut(letters: str, ends: Collection[int], n: int) -> bool:
    """Whether a long word may have been cut here by how a file was written: not where both halves are words."""
    begin = max((end for end in ends if end <= n), default=0)
    finish = min((end for end in ends if end > n), default=len(letters))
    halves = letters[begin:n], letters[n:finish]
    return finish - begin >= _LONG and not _EVERYDAY.intersection(halves)
