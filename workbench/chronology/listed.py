"""The ordered list of entries as the page shows it: by month, a line each."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby

from timeline.when import Precision, When
from workbench.persistence.stores import entries
from workbench.persistence.tables.entry import Entry

A_PAGE = 100
LONGEST = 320
_SENTENCE = re.compile(r".{12,180}?[.!?](?=\s|$)", re.DOTALL)
_VAGUE = {
    Precision.MONTH: "month only",
    Precision.SEASON: "no month or day given",
    Precision.YEAR: "year only",
}


@dataclass(frozen=True)
class Line:
    """One entry in the list. ``opening`` leads to it, ``rest`` follows; ``beneath`` says how closely it is dated."""

    entry: Entry
    when: str
    beneath: str
    opening: str
    rest: str
    is_chosen: bool
    is_open: bool


@dataclass(frozen=True)
class Month:
    """The entries under one heading."""

    title: str
    lines: tuple[Line, ...]


def months(found: Sequence[Entry], chosen: Collection[str], opened: str) -> list[Month]:
    """Entries in their order under the month they stand in; those known to a season or year under their year."""
    lines = [(heading(entry), _line(entry, chosen, opened)) for entry in found]
    return [
        Month(title, tuple(line for _, line in group))
        for title, group in groupby(lines, key=lambda each: each[0])
    ]


def page_numbers(page: int, pages: int) -> list[int | None]:
    """The first, the last and those around the present page; None where some are left out."""
    near = sorted({1, pages, *(n for n in range(page - 2, page + 3) if 1 <= n <= pages)})
    found: list[int | None] = []
    for before, n in zip([0, *near], near, strict=False):
        found += [None, n] if n > before + 1 else [n]
    return found


def heading(entry: Entry) -> str:
    """The month an entry stands in, or the year where no month is known."""
    if entry.precision in (Precision.SEASON, Precision.YEAR):
        return f"{entry.sorts_at:%Y}"
    return f"{entry.sorts_at:%B} {entry.sorts_at:%Y}"


def beneath(when: When) -> str:
    """How closely an entry is dated: its time, or what is not known."""
    said = _time(when) if when.precision is Precision.MINUTE else _VAGUE.get(when.precision, "day only")
    return said if when.certain else f"{said}, uncertain"


def _time(when: When) -> str:
    return f"{when.start:%H:%M}" + (f" to {when.end:%H:%M}" if when.end else "")


def _line(entry: Entry, chosen: Collection[str], opened: str) -> Line:
    when = entries.when_of(entry)
    words = " ".join(entry.what.split())
    first = _SENTENCE.match(words)
    cut = first.end() if first else len(words)
    return Line(
        entry,
        when.short(),
        beneath(when),
        words[:cut],
        words[cut:].strip(),
        entry.id in chosen,
        entry.id == opened,
    )
