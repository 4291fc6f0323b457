"""OpenDocument spreadsheets, and the tables of OpenDocument texts, read from their content part."""

import re
from datetime import datetime, time

from lxml import etree

from timeline.dates.almanac import MONTH
from timeline.reading import hidden, limits, listed, markup
from timeline.reading.archive import Archive
from timeline.reading.grid import Grid, Line, Moment, Opened
from timeline.reading.refused import Refused

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_WRAPPERS = frozenset(
    _TABLE + name
    for name in (
        "table-row-group",
        "table-header-rows",
        "table-rows",
        "table-header-columns",
        "table-column-group",
        "table-columns",
    )
)
_CELLS = (_TABLE + "table-cell", _TABLE + "covered-table-cell")
_NOT_WORDS = (_OFFICE + "annotation", _TABLE + "table", _TEXT + "tracked-changes")
_NO_DAY = re.compile(rf"{MONTH}[\s./-]*'?(?:\d{{4}}|\d{{2}})|\d{{4}}|\d{{1,2}}[/-]\d{{4}}")
_TIME = re.compile(r"PT(\d{1,2})H(\d{1,2})M(?:(\d{1,2})(?:\.\d+)?S)?")


def read(archive: Archive) -> Opened:
    """The sheets in their order. Rows and cells that are said to be repeated count as often as they are repeated."""
    content = markup.root(archive.read("content.xml"))
    sheets = content.find(f"{_OFFICE}body/{_OFFICE}spreadsheet")
    if sheets is None:
        raise Refused("The file is no spreadsheet. Send the chronology as .ods, .xlsx, .docx or .csv")
    unseen = _unseen_styles(content)
    grids = []
    for table in sheets.iter(_TABLE + "table"):
        name = table.get(_TABLE + "name", "")
        grids.append(_Sheet(table, name, name, table.get(_TABLE + "style-name") in unseen).grid())
    notices = [notice for grid in grids for notice in hidden.notices(grid)]
    return Opened(tuple(grids), (*notices, *_beside(content)))


def is_text(archive: Archive) -> bool:
    """Whether the file holds a text document rather than a spreadsheet."""
    content = markup.root(archive.read("content.xml"))
    return content.find(f"{_OFFICE}body/{_OFFICE}text") is not None


def read_text(archive: Archive) -> Opened:
    """The tables of a text document, numbered from 1 in their order, as those of Word are."""
    content = markup.root(archive.read("content.xml"))
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise Refused("The file is no text document. Send the chronology as .odt, .docx, .xlsx, .ods or .csv")
    outer = [table for table in body.iter(_TABLE + "table") if not _inside(table)]
    grids = [_Sheet(table, str(n), f"Table {n}", False).grid() for n, table in enumerate(outer, 1)]
    paragraphs = (words.strip() for words in _blocks(body, outside=True))
    listing, told = listed.outside([words for words in paragraphs if words])
    if not grids and not listing:
        raise Refused(
            "The document has no table, and its lines do not begin with dates. Put the chronology in a table "
            "with a column for the date, or send it as a spreadsheet"
        )
    return Opened((*grids, *listing), (*told, *_beside(content)))


def _inside(table: etree._Element) -> bool:
    """Whether a table stands in a cell of another, or in what was deleted as a tracked change."""
    around = (_TABLE + "table", _TEXT + "tracked-changes")
    return next(table.iterancestors(*around), None) is not None


class _Sheet:
    """One sheet while it is read: how far it has come, and which cells reach down into the rows to come."""

    def __init__(self, table: etree._Element, part: str, title: str, unseen: bool) -> None:
        self._table = table
        self._part, self._name = part, title
        self._hidden = unseen
        self._down: dict[int, tuple[int, str]] = {}
        self._widest = 0

    def grid(self) -> Grid:
        lines: list[Line] = []
        number = 0
        for row in markup.through(self._table, _TABLE + "table-row", _WRAPPERS):
            repeated = _repeats(row, "number-rows-repeated")
            line = self._line(row, number + 1)
            if not line.filled and not line.carried:
                number += repeated
                continue
            self._widest = max(self._widest, len(line.texts))
            limits.check(number + repeated, self._widest, f"Sheet {self._name}")
            while len(lines) < number:
                lines.append(Line(len(lines) + 1, ()))
            lines += [line] + [self._again(line, number + 1 + more) for more in range(1, repeated)]
            number += repeated
        return Grid(self._part, self._name, tuple(lines), self._hidden, self._hidden_columns())

    def _hidden_columns(self) -> frozenset[int]:
        found: set[int] = set()
        at = 0
        for column in markup.through(self._table, _TABLE + "table-column", _WRAPPERS):
            repeated = _repeats(column, "number-columns-repeated")
            if column.get(_TABLE + "visibility", "visible") != "visible":
                found.update(range(at, min(at + repeated, limits.COLUMNS)))
            at += repeated
        return frozenset(found)

    def _again(self, line: Line, number: int) -> Line:
        return Line(number, line.texts, line.moments, hidden=line.hidden)

    def _line(self, row: etree._Element, number: int) -> Line:
        texts: list[str] = []
        moments: dict[int, Moment] = {}
        carried: dict[int, str] = {}
        spans: dict[int, int] = {}
        empty = 0
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            repeated = _repeats(cell, "number-columns-repeated")
            words = limits.check_text(_words(cell), f"Sheet {self._name}, row {number},")
            self._note_merges(cell, len(texts) + empty, words, carried, spans)
            if not words:
                empty += repeated
                continue
            limits.check(number, len(texts) + empty + repeated, f"Sheet {self._name}")
            texts += [""] * empty
            moment = _moment(cell, words)
            if moment is not None:
                moments.update(dict.fromkeys(range(len(texts), len(texts) + repeated), moment))
            texts += [words] * repeated
            empty = 0
        unseen = row.get(_TABLE + "visibility", "visible") != "visible"
        return Line(number, tuple(texts), moments, carried, spans, unseen)

    def _note_merges(
        self, cell: etree._Element, index: int, words: str, carried: dict[int, str], spans: dict[int, int]
    ) -> None:
        if index > limits.COLUMNS:
            return
        if cell.tag == _CELLS[1]:
            left, shown = self._down.get(index, (0, ""))
            if left:
                carried[index] = shown
                self._down[index] = (left - 1, shown)
            return
        down, wide = _repeats(cell, "number-rows-spanned"), _repeats(cell, "number-columns-spanned")
        self._down.pop(index, None)
        if down > 1:
            self._down[index] = (down - 1, words)
        if wide > 1:
            spans[index] = wide


def _words(cell: etree._Element) -> str:
    return "\n".join(_blocks(cell)).strip("\n")


def _blocks(holder: etree._Element, outside: bool = False) -> list[str]:
    """The paragraphs, those of lists and frames among them; a table in a cell has a line for each of its rows."""
    blocks = []
    for child in holder:
        if child.tag in (_TEXT + "p", _TEXT + "h"):
            blocks.append(_inline(child))
        elif child.tag == _TABLE + "table" and not outside:
            rows = markup.through(child, _TABLE + "table-row", _WRAPPERS)
            blocks += [" | ".join(_words(cell) for cell in row.iterchildren(_CELLS[0])) for row in rows]
        elif child.tag not in _NOT_WORDS:
            blocks += _blocks(child, outside)
    return blocks


def _inline(element: etree._Element) -> str:
    words = [element.text or ""]
    for child in element:
        if child.tag == _TEXT + "s":
            words.append(
                " "
                * min(int(child.get(_TEXT + "c", "1")) if child.get(_TEXT + "c", "1").isdigit() else 1, 100)
            )
        elif child.tag in (_TEXT + "tab", _TEXT + "line-break"):
            words.append("\t" if child.tag == _TEXT + "tab" else "\n")
        elif child.tag != _OFFICE + "annotation" and child.tag != _TEXT + "note":
            words.append(_inline(child))
        words.append(child.tail or "")
    return "".join(words)


def _moment(cell: etree._Element, shown: str) -> Moment | None:
    """What the sheet keeps as a date or a time, unless what it shows is no more than a month or a year."""
    kind = cell.get(_OFFICE + "value-type")
    try:
        if kind == "date" and not _NO_DAY.fullmatch(shown.strip().lower()):
            kept = datetime.fromisoformat(cell.get(_OFFICE + "date-value", ""))
            return kept.replace(tzinfo=None, microsecond=0)
        found = _TIME.fullmatch(cell.get(_OFFICE + "time-value", "")) if kind == "time" else None
        return time(int(found[1]), int(found[2])) if found else None
    except ValueError:
        return None


def _repeats(element: etree._Element, name: str) -> int:
    value = element.get(_TABLE + name, "1")
    return max(int(value), 1) if re.fullmatch(r"\d{1,9}", value) else 1


def _unseen_styles(content: etree._Element) -> frozenset[str]:
    found = set()
    for style in content.iter(_STYLE + "style"):
        shown = style.find(_STYLE + "table-properties")
        if shown is not None and shown.get(_TABLE + "display") == "false":
            found.add(style.get(_STYLE + "name", ""))
    return frozenset(found)


def _beside(content: etree._Element) -> list[str]:
    """What a person ought to know of that stands beside the tables."""
    notices = []
    if next(content.iter(_OFFICE + "annotation"), None) is not None:
        notices.append("Comments on cells are not read")
    changes = content.find(f"{_OFFICE}body/*/{_TEXT}tracked-changes")
    if changes is not None:
        inserted = sum(1 for _ in changes.iter(_TEXT + "insertion"))
        deleted = sum(1 for _ in changes.iter(_TEXT + "deletion"))
        notices.append(
            f"The document has tracked changes. Insertions ({inserted}) were taken in as if accepted, "
            f"deletions ({deleted}) were left out"
        )
    return notices
