"""What the timeline can be written as."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from timeline.writing import delimited, excel, word
from timeline.writing.sheet import Sheet

_OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class Format:
    """A kind of file: its ending, what it is called, what it is good for. JSON has no sheet to write."""

    ending: str
    label: str
    hint: str
    mimetype: str
    write: Callable[[Sheet, BinaryIO], None] | None


FORMATS = (
    Format(
        "xlsx",
        "Excel",
        "A table with a page about it. Every cell is text, so dates stay as they are.",
        f"{_OFFICE}.spreadsheetml.sheet",
        excel.write,
    ),
    Format(
        "docx",
        "Word",
        "A table on A3, lying on its long side. Slow to open beyond a few thousand entries.",
        f"{_OFFICE}.wordprocessingml.document",
        word.write,
    ),
    Format(
        "csv",
        "CSV",
        "For other programs. A cell that begins with = + - or @ has an apostrophe put before it, "
        "so that no program takes it for a formula.",
        "text/csv",
        delimited.write,
    ),
    Format(
        "json",
        "JSON",
        "For programs: ids, and also events, what was told, and how people stand to one another.",
        "application/json",
        None,
    ),
)
BY_ENDING = {each.ending: each for each in FORMATS}
