"""The timeline as the rows of a sheet. Its headings are those that ``timeline.reading`` understands."""

import re
from collections.abc import Iterable, Iterator

from timeline.when import When
from timeline.writing.line import Line
from timeline.writing.sheet import Column

COLUMNS = (
    Column("When, in words", 22),
    Column("Date as written", 16),
    Column("Precision", 17),
    Column("Agency", 16),
    Column("What happened", 60),
    Column("Told by", 16),
    Column("Seen", 14),
    Column("Said", 23),
    Column("Action", 24),
    Column("Outcome and other columns", 26),
    Column("Source", 18),
    Column("People", 18),
    Column("Part of", 12),
    Column("Told as", 11),
    Column("File and row", 20),
    Column("Status", 16),
)
WITHDRAWN = "Withdrawn by its agency"
_LONGEST_DATE = 60
_WEEKDAY = re.compile(r"\b[A-Z][a-z]+day (?=\d)")


def rows(lines: Iterable[Line]) -> Iterator[tuple[str, ...]]:
    """A row for each line, made when it is asked for."""
    return map(_row, lines)


def in_words(moment: When) -> str:
    """When it was, so that it reads back as the same moment."""
    words = moment.words()
    if len(words) > _LONGEST_DATE:
        words = _WEEKDAY.sub("", words)
    # A column in which every time is 00:00 is taken for one whose times a program made up.
    return words.replace("00:00", "0000")


def _row(line: Line) -> tuple[str, ...]:
    entry = line.entry
    return (
        in_words(entry.when),
        entry.when.written,
        _precision(entry.when),
        entry.agency,
        entry.what,
        entry.told_by,
        entry.seen,
        entry.said,
        entry.action,
        "\n".join(f"{heading}: {text}" for heading, text in entry.further),
        entry.source,
        "; ".join(line.people),
        _episodes(line.episodes),
        f"Event {line.event}" if line.event is not None else "",
        _place(line),
        _status(line),
    )


def _precision(moment: When) -> str:
    return moment.precision.value if moment.certain else f"{moment.precision.value}, uncertain"


def _episodes(numbers: tuple[int, ...]) -> str:
    noun = "Episode" if len(numbers) == 1 else "Episodes"
    return f"{noun} {', '.join(map(str, numbers))}" if numbers else ""


def _place(line: Line) -> str:
    place = line.entry.place
    if place is None:
        return "Added by hand"
    return f"{place.file}, {place.part}, row {place.row}" if place.part else f"{place.file}, row {place.row}"


def _status(line: Line) -> str:
    return "\n".join(((WITHDRAWN,) if line.is_withdrawn else ()) + line.entry.warnings)
