"""One file from an agency, read whole."""

from timeline.reading import collecting, composing, opening, tabling
from timeline.reading.choices import Choices
from timeline.reading.draft import Drafted
from timeline.reading.found import Reading
from timeline.reading.refused import Refused

__all__ = ["Choices", "Reading", "Refused", "draft", "read"]


def read(name: str, data: bytes, choices: Choices | None = None, agency: str = "") -> Reading:
    """The entries, problems and skips of a file. Raises Refused where it cannot be read at all.

    ``name`` is the file's own name, with its ending. ``choices`` are what a person decided after an earlier reading.
    """
    with collecting.paused():
        return composing.reading(draft(name, data, choices, agency))


def draft(name: str, data: bytes, choices: Choices | None = None, agency: str = "") -> Drafted:
    """The same, before the words of entries are put together from the cells."""
    opened = opening.read(name, data)
    if not any(line.filled for grid in opened.grids for line in grid.lines):
        raise Refused("The file has a table, but nothing stands in it. Look whether the right file was sent")
    tables, notices = tabling.tables(opened, choices or Choices())
    return Drafted(name, agency, tables, (*opened.notices, *notices))
