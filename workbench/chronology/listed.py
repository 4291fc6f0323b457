"""The ordered list of entries as the page shows it: by month, a line each."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from markupsafe import Markup

from timeline import order
from timeline.when import Precision, When
from workbench.chronology import behind, sought
from workbench.chronology.behind import Behind
from workbench.page import narrowed
from workbench.persistence.stores import entries
from workbench.persistence.stores.background import Band
from workbench.persistence.tables.entry import Entry

A_PAGE = 100
LONGEST = 320
MOST_BEHIND = 4
_SENTENCE = re.compile(r".{12,180}?[.!?](?=\s|$)", re.DOTALL)
_VAGUE = {
    Precision.MONTH: "month only",
    Precision.SEASON: "no month or day given",
    Precision.YEAR: "year only",
}


@dataclass(frozen=True)
class Reader:
    """How whoever looks sees the list: which entries are ticked, open and new to them, what they look for.

    ``coded`` gives a text as they may read it; ``ages`` says how old those at the centre were. ``rules`` are those by
    which entries stand where they do, where somebody asked for them.
    """

    coded: Callable[[str], str]
    ages: Callable[[When], str]
    bands: Sequence[Band] = ()
    chosen: Collection[str] = ()
    opened: str = ""
    news: Mapping[str, str] | None = None
    pieces: Sequence[str] = ()
    rules: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Line:
    """One entry in the list. ``opening`` leads to it, ``rest`` follows; ``beneath`` says how closely it is dated.

    ``found`` is where what is looked for stands, if the words shown do not hold it; ``placed`` by which rule it stands
    here, ``news`` what is new of it.
    """

    entry: Entry
    agency: str
    when: str
    beneath: str
    label: str
    told_by: str
    opening: Markup
    rest: Markup
    found: Markup | None
    placed: str
    news: str
    is_chosen: bool
    is_open: bool


@dataclass(frozen=True)
class Month:
    """The entries under one heading, how old those at the centre were, and what stood behind them."""

    title: str
    ages: str
    behind: tuple[Behind, ...]
    lines: tuple[Line, ...]


def months(found: Sequence[Entry], reader: Reader) -> list[Month]:
    """Entries in their order under the month they stand in; those known to a season or year under their year."""
    return [_month(title, list(some), reader) for title, some in groupby(found, key=heading)]


def page_numbers(page: int, pages: int) -> list[int | None]:
    """The first, the last and those around the present page; None where some are left out."""
    near = sorted({1, pages, *(n for n in range(page - 2, page + 3) if 1 <= n <= pages)})
    found: list[int | None] = []
    for before, n in zip([0, *near], near, strict=False):
        found += [None, n] if n > before + 1 else [n]
    return found


def heading(entry: Entry) -> str:
    """The month an entry stands in, or the year where no month is known."""
    return stretch(entry).words()


def stretch(entry: Entry) -> When:
    """The same as a moment: a month, or a year."""
    if entry.precision in (Precision.SEASON, Precision.YEAR):
        return When(datetime(entry.sorts_at.year, 1, 1), Precision.YEAR)
    return When(datetime(entry.sorts_at.year, entry.sorts_at.month, 1), Precision.MONTH)


def beneath(when: When) -> str:
    """How closely an entry is dated: its time, or what is not known."""
    said = _time(when) if when.precision is Precision.MINUTE else _VAGUE.get(when.precision, "day only")
    return said if when.certain else f"{said}, uncertain"


def _time(when: When) -> str:
    return f"{when.start:%H:%M}" + (f" to {when.end:%H:%M}" if when.end else "")


def _month(title: str, some: Sequence[Entry], reader: Reader) -> Month:
    known = stretch(some[0])
    is_month = known.precision is Precision.MONTH
    return Month(
        title,
        reader.ages(known) if is_month else "",
        behind.of(reader.bands, known.earliest, known.latest) if is_month else (),
        tuple(_line(entry, reader) for entry in some),
    )


def _line(entry: Entry, reader: Reader) -> Line:
    when = entries.when_of(entry)
    words = " ".join(entry.what.split())
    first = _SENTENCE.match(words)
    cut = first.end() if first else len(words)
    opening, rest = reader.coded(words[:cut]), _short(reader.coded(words[cut:].strip()))
    return Line(
        entry,
        reader.coded(entry.agency.name),
        when.short(),
        beneath(when),
        opening if len(opening) < 60 else opening[:57].rstrip() + "…",
        reader.coded(entry.told_by) if entry.told_by else "",
        sought.marked(opening, reader.pieces),
        sought.marked(rest, reader.pieces),
        _elsewhere(entry, f"{opening} {rest}", reader),
        _placed(entry, when, reader),
        (reader.news or {}).get(entry.id, ""),
        entry.id in reader.chosen,
        entry.id == reader.opened,
    )


def _placed(entry: Entry, when: When, reader: Reader) -> str:
    if reader.rules is not None:
        return reader.rules.get(entry.id, "")
    return order.BY_HAND if entry.is_placed_by_hand else order.vague(when)


def _short(words: str) -> str:
    """Words that leave room for the next line, marked where they were cut."""
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(None, 1)[0] + " …"


def _elsewhere(entry: Entry, shown: str, reader: Reader) -> Markup | None:
    """Where the words that are looked for stand in the parts of the entry that the line does not show."""
    missing = sought.missing(shown, reader.pieces)
    return sought.around(reader.coded(narrowed.text_of(entry)), missing) if missing else None
