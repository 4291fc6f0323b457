"""Rows that are no entry: titles, sub-headings, totals at the foot, text that goes on from the row above."""

import re
from collections.abc import Container

from timeline.reading import evidence
from timeline.reading.grid import Line

_FOOT = re.compile(
    r"\s*[-*(]*\s*(?:(?:[a-z]+ |sub-?){0,2}totals?\b|records? (?:printed|returned|found"
    r"|shown|exported)|rows? (?:printed|returned)|no\.? of (?:records|entries"
    r"|contacts)|number of"
    r"|printed (?:on|by|at|from)|end of (?:the )?(?:chronology|report|record|records"
    r"|log|file|document|extract|table|list)|end$|page \d+|report (?:ends|generated"
    r"|produced|run)"
    r"|generated (?:on|by|at)|exported (?:on|by|at|from)|produced (?:on|by)|sum\b"
    r"|count\b|entries:|compiled (?:by|on)|prepared by|signed|completed by"
    r"|date completed"
    r"|\d+ (?:records|rows|entries|contacts|events)\b|this (?:chronology|report) (?:was|is)|\*+ ?end)",
    re.IGNORECASE,
)
_YEAR_BAND = re.compile(
    r"(?:academic |school |financial |calendar )?(?:year )?:?\s*(?:19"
    r"|20)\d{2}(?:\s*(?:/|-|–|to)\s*\d{2,4})?|(?:january|february|march|april|may"
    r"|june|july|august|september"
    r"|october|november|december) (?:19|20)\d{2}|(?:autumn|spring|summer) term.*"
    r"|year \d+.*|phase \d+.*|part \d+.*|section \d+.*|period \d+.*",
    re.IGNORECASE,
)
_A_FIGURE = 20
_GOES_ON = re.compile(
    r"\s*(?:\(?cont(?:inue[sd]|d|\.|inued)?\b|…|\.\.\.|further to|also\b|nb\b"
    r"|update\b|addendum|ps\b|and\b|note:)",
    re.IGNORECASE,
)


def words(line: Line) -> str:
    """All that stands in a row, a line for each cell."""
    return "\n".join(line.text(index).strip() for index in line.filled)


def is_foot(line: Line, dated_after: bool, telling: Container[int]) -> bool:
    """A total, a count, an end mark: few cells, words of that kind, and nothing in the column of what happened."""
    filled = line.filled
    if not filled or len(filled) > 3:
        return False
    first = line.text(filled[0]).strip()
    said = [index for index in filled if _FOOT.match(line.text(index))]
    if len(first) > 120 or not said:
        return False
    told = [index for index in filled if index in telling]
    if not told or len(filled) == 1:
        return True
    figures = all(len(line.text(index)) <= _A_FIGURE for index in told)
    return not dated_after and figures and any(index not in telling for index in said)


def is_foot_word(text: str) -> bool:
    """Words with which totals and notes at the foot begin."""
    return len(text) <= 120 and bool(_FOOT.match(text))


def begins_with_date(text: str) -> bool:
    """A date and then words, in one cell: an event, however it is laid out."""
    return len(text) > 40 and evidence.starts_with_figures(text)


def is_across(line: Line, width: int) -> bool:
    """One cell over most of the width, and nothing else."""
    filled = line.filled
    return len(filled) == 1 and line.spans.get(filled[0], 1) >= max(2, 0.6 * width)


def is_band(text: str) -> bool:
    """A year, a term, a phase: words that head the rows below them."""
    return bool(_YEAR_BAND.fullmatch(" ".join(text.split())))


def goes_on(text: str) -> bool:
    """Words that take up the row above."""
    return bool(_GOES_ON.match(text))


def is_shouted(text: str) -> bool:
    """Capitals throughout, as sub-headings are."""
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 5 and sum(character.isupper() for character in letters) > 0.9 * len(letters)


def year_of(text: str) -> int | None:
    """The year that a sub-heading states for the rows below it, where it states one and not two."""
    found = re.fullmatch(
        r"(?:year |calendar year )?:?\s*((?:19|20)\d{2})\s*:?|[a-z]+ ((?:19|20)\d{2})",
        " ".join(text.split()),
        re.IGNORECASE,
    )
    if not found:
        return None
    month = found[2] and evidence.is_date(text)
    return int(found[1]) if found[1] else int(found[2]) if month else None
