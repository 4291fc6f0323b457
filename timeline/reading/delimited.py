"""Text files of values between commas, semicolons, tabs or bars."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

from timeline.reading import evidence, limits, listed, pasted
from timeline.reading.grid import Grid, Line, Opened
from timeline.reading.refused import Refused

_MARKS = (",", ";", "\t", "|")
_SAMPLE = 64_000
_ENOUGH = 200
_DECLARED = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
_NO_TABLE = (
    "No table was found: the text has no columns, and its lines do not begin with dates. Copy the whole table with "
    "its headings, or send the file in which it stands"
)
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read(data: bytes, tabbed: bool = False) -> Opened:
    """The records of the file. A record keeps its number, counted from 1, and the line on which it begins.

    ``tabbed`` is for a file that is said to hold tabs, as a pasted table does.
    """
    text, notices = _decoded(data)
    mark = "\t" if tabbed and "\t" in text else _mark(text)
    if mark == "\t":
        lines = _checked(pasted.lines(text.rstrip()))
    elif mark:
        lines = _between_marks(text, mark, notices)
    else:
        lines = listed.parted(_checked(_plain(text, "\n"))) or []
    if not lines:
        raise Refused(_NO_TABLE)
    return Opened((Grid("", "", tuple(lines)),), tuple(notices))


def _between_marks(text: str, mark: str, notices: list[str]) -> list[Line]:
    try:
        return _checked(_records(text, mark, csv.QUOTE_MINIMAL))
    except csv.Error:
        notices.append(
            "A quotation mark in the file is never closed. The file was read line by line, marks and all"
        )
    try:
        return _checked(_records(text, mark, csv.QUOTE_NONE))
    except csv.Error:
        return _checked(_plain(text, mark))


def _decoded(data: bytes) -> tuple[str, list[str]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data, encoding), []
    if b"\x00" in data[:_SAMPLE]:
        return _strictly(data, "utf-16-be" if data[:1] == b"\x00" else "utf-16-le"), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), []
    except UnicodeDecodeError:
        return data.decode("latin-1"), [
            "Some characters of the file are of an unknown kind. Look at names with accents"
        ]


def _strictly(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = "\x00"
    if "\x00" in text:
        raise Refused(
            "The file is not text, though its name says so. Send it in its own format, such as .xlsx or .docx"
        )
    return text


def _mark(text: str) -> str:
    """The mark between values: the declared one, or the one that splits most records into the same number of cells.

    Empty where each line is one cell.
    """
    declared = _DECLARED.match(text)
    if declared:
        return declared[1]
    sample = text[:_SAMPLE]
    best = max(_MARKS, key=lambda mark: _evenness(sample, mark))
    return best if _evenness(sample, best) > (0.0, 0) and not _in_sentences(sample, best) else ""


def _in_sentences(sample: str, mark: str) -> bool:
    """Whether a mark is no more than punctuation: nearly always before a space, and few dates stand between them."""
    if mark not in ",;" or sample.count(mark + " ") < 0.9 * sample.count(mark):
        return False
    rows = [line.split(mark) for line in sample.splitlines()[:_ENOUGH] if mark in line]
    dated = sum(any(evidence.is_bare_date(cell.strip(' "')) for cell in row) for row in rows)
    return dated < 0.5 * len(rows)


def _evenness(sample: str, mark: str) -> tuple[float, int]:
    try:
        widths = Counter(
            len(record) for record in csv.reader(io.StringIO(sample, newline=""), delimiter=mark) if record
        )
    except csv.Error:
        return 0.0, 0
    count, width = max(((count, width) for width, count in widths.items() if width > 1), default=(0, 0))
    return round(count / max(sum(widths.values()), 1), 1), width


def _records(text: str, mark: str, quoting: Literal[0, 3]) -> Iterator[Line]:
    """The records, without blank ones beyond all limits. Raises csv.Error where a quotation mark is never closed."""
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=mark, quoting=quoting, strict=quoting == csv.QUOTE_MINIMAL
    )
    begins = 1
    for number, record in enumerate(reader, 1):
        if number <= limits.ROWS or any(record):
            yield Line(number, tuple(record), physical=begins)
        begins = reader.line_num + 1


def _plain(text: str, mark: str) -> Iterator[Line]:
    for number, line in enumerate(text.splitlines(), 1):
        yield Line(number, tuple(line.split(mark)), physical=number)


def _checked(lines: Iterable[Line]) -> list[Line]:
    """The lines down to the last filled one, where they are not more nor longer than those of a chronology."""
    kept: list[Line] = []
    blank: list[Line] = []
    widest = 0
    for line in lines:
        if not line.filled:
            blank.append(line)
            continue
        widest = max(widest, len(line.texts))
        limits.check(line.number, widest, "The file")
        for text in line.texts:
            limits.check_text(text, f"Line {line.physical}")
        kept += [*blank, line]
        blank.clear()
    return kept
