"""A row while its file is read: what became of it, before its words are put together."""

from dataclasses import dataclass

from timeline.reading.found import Column
from timeline.reading.grid import Line
from timeline.when import Unreadable, When


@dataclass(slots=True)
class Draft:
    """One row. It has a moment, a problem or the name of a skip; later rows may add words to it, or a remark."""

    line: Line
    skip: str | None = None
    when: When | None = None
    problem: Unreadable | None = None
    recorded: When | None = None
    more: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Drafts:
    """The rows of one table, each of them drafted."""

    part: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Draft, ...]


@dataclass(frozen=True)
class Drafted:
    """A whole file, each of its rows drafted."""

    file: str
    agency: str
    tables: tuple[Drafts, ...]
    notices: tuple[str, ...] = ()
