"""A text cut into sentences, each by its place in the text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Nobody writes a sentence of this length; whatever it is, it is read in pieces, so that it is read at all.
LONGEST = 500


class Sentence(NamedTuple):
    """Where a sentence stands. ``is_question``: it ends with a question mark."""

    start: int
    end: int
    is_question: bool


def of(text: str) -> Iterator[Sentence]:
    """The sentences of a text. A dot in an abbreviation ends none; a line that begins anew ends the one above."""
    start = 0
    for gap in _GAP.finditer(text):
        if gap.start() >= start and not _ABBREVIATION.search(text, start, gap.start()):
            yield from _sentence(text, start, gap.start())
            start = gap.end()
    yield from _sentence(text, start, len(text))


def _sentence(text: str, start: int, end: int) -> Iterator[Sentence]:
    opening = _BULLET.match(text, start, end)
    start = opening.end() if opening else start
    end = start + len(text[start:end].rstrip())
    is_question = text[start:end].rstrip(_CLOSING).endswith("?")
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST) + 1 or start + LONGEST
        yield Sentence(start, cut, is_question)
        start = cut
    if start < end:
        yield Sentence(start, end, is_question)


_CLOSING = "\"'”’)*_ "
_MARK = r"(?:(?<=[.!?…])|(?<=[.!?…][\"'”’)*_]))"
_NEXT = r"(?=[\"'“‘(*_]*[A-Z0-9])"
_NEW_LINE = r"\s*\n\s*(?=[\"'“‘(*_]*[A-Z0-9]|[-*•>#]+\s)|\s*\n\s*\n\s*"
_GAP = re.compile(rf"{_MARK}\s+{_NEXT}|{_NEW_LINE}")
_ABBREVIATION = re.compile(r"(?:\b(?:Dr|Mr|Mrs|Ms|Prof|St|No|para|vol|e\.g|i\.e|cf|approx)|\b[A-Z])\.$")
_BULLET = re.compile(r"\s*(?:(?:[-*•>#]+|\(?(?:\d{1,2}|[a-z])[.)])\s+)*")
