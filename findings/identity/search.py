"""Where some letters stand in a text as words of their own, whatever stands between their words."""

import re
from collections.abc import Collection, Iterator

from findings.identity.folded import Folded

_BETWEEN_WORDS = re.compile(r"[\s\-_.,;:'/\\|+*~()\"“”]{0,6}(?:%20|&nbsp;)?")
_WITHIN_A_WORD = re.compile(r"['.]?|-\s{0,3}|\s*\n\s*|%27|&#39;")
_LONG = 7


def standing(text: Folded, letters: str, ends: Collection[int]) -> Iterator[tuple[int, int]]:
    """The stretches of the folded words in which these letters stand. ``ends`` says after how many a word ends."""
    begin = text.letters.find(letters) if letters else -1
    while begin >= 0:
        start, end = text.places[begin], text.places[begin + len(letters) - 1] + 1
        if _stands_apart(text.words, start, end) and _holds_together(text, letters, ends, begin):
            yield start, end
        begin = text.letters.find(letters, begin + 1)


def words(*of: str) -> tuple[str, frozenset[int]]:
    """Some words as their letters, and after how many of them a word ends."""
    ends, length = set(), 0
    for word in of:
        length += len(word)
        ends.add(length)
    return "".join(of), frozenset(ends)


def _stands_apart(words: str, start: int, end: int) -> bool:
    before, after = words[max(0, start - 1) : start], words[end : end + 1]
    return not _go_on(before, words[start]) and not _go_on(words[end - 1], after)


def _go_on(one: str, other: str) -> bool:
    """Whether two neighbours are of one word or one number; a letter beside a figure ends a word."""
    return (one.isalpha() and other.isalpha()) or (one.isdigit() and other.isdigit())


def _holds_together(text: Folded, letters: str, ends: Collection[int], begin: int) -> bool:
    for n in range(1, len(letters)):
        gap = text.words[text.places[begin + n - 1] + 1 : text.places[begin + n]]
        allowed = _BETWEEN_WORDS if n in ends else _WITHIN_A_WORD
        is_spaced_out = gap == " " and len(letters) >= _LONG
        if gap and not allowed.fullmatch(gap) and not is_spaced_out:
            return False
    return True
