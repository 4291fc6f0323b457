"""One file from an agency, read whole."""

from timeline.reading import opening, tabling
from timeline.reading.choices import Choices
from timeline.reading.found import Reading
from timeline.reading.refused import Refused

__all__ = ["Choices", "Reading", "Refused", "read"]


def read(name: str, data: bytes, choices: Choices | None = None, agency: str = "") -> Reading:
    """The entries, problems and skips of a file. Raises Refused where it cannot be read at all.

    ``name`` is the file's own name, with its ending. ``choices`` are what a person decided after an earlier reading.
    """
    opened = opening.read(name, data)
    if not any(line.filled for grid in opened.grids for line in grid.lines):
        raise Refused("The file has a table, but nothing stands in it. Look whether the right file was sent")
    tables, notices = tabling.tables(name, agency, opened.grids, choices or Choices())
    return Reading(name, tables, (*opened.notices, *notices))
