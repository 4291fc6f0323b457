"""Lines that begin with a date: a chronology written as a list, without columns."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates import almanac
from timeline.reading import evidence
from timeline.reading.grid import Line

_LONGEST = 45
_ENDS = re.compile(r"(?=[\s:;,–—-])")
_LAST = re.compile(
    rf"\d\w*[?)]*$|\b(?:[ap]\.?m\.?|hrs|noon|{almanac.MONTH}|{almanac.WEEKDAY})\)?$", re.IGNORECASE
)
_BETWEEN = " \t\n\r:;,–—-"
_ENOUGH = 0.3


def parted(lines: Sequence[Line]) -> list[Line] | None:
    """The lines in two columns, the date and the words; nothing where too few of them begin with a date.

    What stands above the first date is put where the dates stand, as a title is.
    """
    pairs = [_pair(line.text(0)) for line in lines]
    dated = [bool(date and words) for date, words in pairs]
    if sum(dated) < max(_ENOUGH * sum(bool(line.filled) for line in lines), 1):
        return None
    first = dated.index(True)
    pairs[:first] = [(date or words, "") for date, words in pairs[:first]]
    return [replace(line, texts=pair) for line, pair in zip(lines, pairs, strict=True)]


def _pair(text: str) -> tuple[str, str]:
    """The longest beginning that is a date and nothing else, and what follows it."""
    plain = text.strip()
    ends = {found.start() for found in _ENDS.finditer(plain[: _LONGEST + 1])}
    for end in sorted({*ends, min(len(plain), _LONGEST)}, reverse=True):
        date, words = plain[:end].rstrip(_BETWEEN), plain[end:]
        counted = date.isdigit() and words[1:2].isalnum()
        if _LAST.search(date) and not counted and evidence.is_bare_date(date):
            return date, words.lstrip(_BETWEEN)
    return "", plain
