"""Many bands at once, one a line: "Summer holiday: 22 July to 3 September 2023"."""

import re
from dataclasses import dataclass

from timeline import when
from timeline.when import When

_PARTED = re.compile(r"^(?P<words>[^\d:;\t]*[^\s\d:;,\t])\s*[:;,]?\s+(?P<date>\S.*)$")


@dataclass(frozen=True)
class Line:
    """What a line says: what was so, and from when to when."""

    words: str
    when: When


def read(text: str, unnamed: str) -> tuple[list[Line], list[str]]:
    """The lines that could be read, and what is wrong with the others. ``unnamed`` names those that are only a date."""
    found, problems = [], []
    for number, written in enumerate(text.splitlines(), 1):
        if not written.strip():
            continue
        try:
            found.append(_line(written.strip(), unnamed))
        except when.Unreadable as trouble:
            problems.append(f"Line {number}: {trouble.sentence}")
    return found, problems


def _line(written: str, unnamed: str) -> Line:
    """The date is what stands after the colon; without one, the whole line, or what follows the words before it."""
    words, colon, date = written.partition(": ")
    if colon:
        return Line(words.strip(), when.read(date.strip()))
    try:
        return Line(unnamed, when.read(written))
    except when.Unreadable:
        parted = _PARTED.match(written)
        if parted is None:
            raise
        return Line(parted["words"], when.read(parted["date"]))
