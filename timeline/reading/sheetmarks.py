"""What sheets say about themselves beside their values: hidden rows, the date system, how far they reach."""

import re
from dataclasses import dataclass

from timeline.reading import limits, markup
from timeline.reading.archive import Archive

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_CELL = re.compile(rb"<(?:\w+:)?c\b((?:[^>]*[^>/])?)>")
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_NUMBER = re.compile(rb'\br="(\d{1,7})"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_RANGE = re.compile(rb'\b(min|max)="(\d{1,5})"')
_NO_VALUE = re.compile(
    rb"<(?:\w+:)?c\b([^>]*)><(?:\w+:)?f\b[^>]*(?:/>"
    rb"|>[^<]*</(?:\w+:)?f>)(?:<(?:\w+:)?v\s*/>"
    rb"|<(?:\w+:)?v></(?:\w+:)?v>)?</(?:\w+:)?c>"
)


@dataclass(frozen=True)
class Marks:
    """What one sheet says beside its values."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    without_value: tuple[str, ...] = ()
    from_1904: bool = False


def read(archive: Archive) -> dict[str, Marks]:
    """The marks of each sheet by its name. Refuses a sheet with a filled cell beyond the limits."""
    book = markup.root(archive.read("xl/workbook.xml"))
    targets = _targets(archive)
    properties = next(iter(book.iter("{*}workbookPr")), None)
    from_1904 = properties is not None and properties.get("date1904", "0") in ("1", "true")
    marks = {}
    for sheet in book.iter("{*}sheet"):
        path = targets.get(sheet.get(_RELATION) or sheet.get("id") or "", "")
        if path in archive.names:
            name = sheet.get("name", "")
            marks[name] = _marks(archive.read(path), f"Sheet {name}", from_1904)
    return marks


def _targets(archive: Archive) -> dict[str, str]:
    relations = markup.optional(archive, "xl/_rels/workbook.xml.rels")
    if relations is None:
        return {}
    targets = {}
    for relation in relations:
        target = relation.get("Target", "")
        targets[relation.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return targets


def _marks(sheet: bytes, where: str, from_1904: bool) -> Marks:
    _check_reach(sheet, where)
    hidden, number = set(), 0
    for row in _ROW.finditer(sheet):
        given = _NUMBER.search(row[1])
        number = int(given[1]) if given else number + 1
        if _HIDDEN.search(row[1]):
            hidden.add(number)
    columns: set[int] = set()
    for column in _COLUMN.finditer(sheet):
        if _HIDDEN.search(column[1]):
            ends = {end[1]: int(end[2]) for end in _RANGE.finditer(column[1])}
            columns.update(range(ends.get(b"min", 1) - 1, min(ends.get(b"max", 1), limits.COLUMNS)))
    without = [place[1] + place[2] for cell in _NO_VALUE.finditer(sheet) if (place := _PLACE.search(cell[1]))]
    return Marks(frozenset(hidden), frozenset(columns), tuple(place.decode() for place in without), from_1904)


def _check_reach(sheet: bytes, where: str) -> None:
    rows = columns = 0
    for cell in _CELL.finditer(sheet):
        place = _PLACE.search(cell[1])
        if place:
            rows = max(rows, int(place[2]))
            columns = max(columns, _column(place[1]))
    limits.check(rows, columns, where)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
