"""Lines that begin with a date: a chronology written as a list, without columns."""

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates import almanac
from timeline.reading import evidence, limits
from timeline.reading.grid import Grid, Line

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


def outside(paragraphs: Sequence[str]) -> tuple[list[Grid], list[str]]:
    """What stands outside the tables of a document: a grid where it is a chronology of its own, else a notice."""
    lines = parted([Line(number, (text,)) for number, text in enumerate(paragraphs, 1)])
    if lines:
        limits.check(len(lines), 2, "The document")
        return [Grid("text", "Text outside the tables", tuple(lines))], []
    if len(paragraphs) == 1:
        return [], ["A paragraph outside the tables was not read"]
    told = [f"{len(paragraphs)} paragraphs outside the tables were not read"] if paragraphs else []
    return [], told


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
