"""What sheets say about themselves beside their values: hidden rows, the date system, how far they reach."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from timeline.reading import limits, markup, numberformats
from timeline.reading.archive import Archive

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_FILLED = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"(?:[^>]*[^/>])?>')
_STYLED = re.compile(rb'<(?:\w+:)?c\b([^>]*?\bs="(\d{1,6})"[^>]*[^/>]|[^>]*?\bs="(\d{1,6})")>')
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
    """What one sheet says beside its values; ``without_day`` are cells by row and column that show a month or year."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    without_value: tuple[str, ...] = ()
    from_1904: bool = False
    without_day: Mapping[int, Mapping[int, str]] = field(default_factory=dict)


def read(archive: Archive) -> dict[str, Marks]:
    """The marks of each sheet by its name. Refuses a sheet with a filled cell beyond the limits."""
    book = markup.root(archive.read("xl/workbook.xml"))
    targets = _targets(archive)
    properties = next(iter(book.iter("{*}workbookPr")), None)
    from_1904 = properties is not None and properties.get("date1904", "0") in ("1", "true")
    vague = numberformats.without_day(markup.optional(archive, "xl/styles.xml"))
    marks = {}
    for sheet in book.iter("{*}sheet"):
        path = targets.get(sheet.get(_RELATION) or sheet.get("id") or "", "")
        if path in archive.names:
            name = sheet.get("name", "")
            marks[name] = _marks(archive.read(path), f"Sheet {name}", from_1904, vague)
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


def _marks(sheet: bytes, where: str, from_1904: bool, vague: Mapping[str, str]) -> Marks:
    _check_reach(sheet, where)
    rows, columns = (_hidden_rows(sheet), _hidden_columns(sheet)) if b"hidden" in sheet else ((), ())
    formulas = _NO_VALUE.finditer(sheet) if b"<f" in sheet or b":f" in sheet else ()
    without = [place[1] + place[2] for cell in formulas if (place := _PLACE.search(cell[1]))]
    return Marks(
        frozenset(rows),
        frozenset(columns),
        tuple(place.decode() for place in without),
        from_1904,
        _without_day(sheet, vague) if vague else {},
    )


def _hidden_rows(sheet: bytes) -> Iterator[int]:
    number = 0
    for row in _ROW.finditer(sheet):
        given = _NUMBER.search(row[1])
        number = int(given[1]) if given else number + 1
        if _HIDDEN.search(row[1]):
            yield number


def _hidden_columns(sheet: bytes) -> Iterator[int]:
    for column in _COLUMN.finditer(sheet):
        if _HIDDEN.search(column[1]):
            ends = {end[1]: int(end[2]) for end in _RANGE.finditer(column[1])}
            yield from range(ends.get(b"min", 1) - 1, min(ends.get(b"max", 1), limits.COLUMNS))


def _without_day(sheet: bytes, vague: Mapping[str, str]) -> dict[int, dict[int, str]]:
    found: dict[int, dict[int, str]] = {}
    for cell in _STYLED.finditer(sheet):
        kind = vague.get((cell[2] or cell[3]).decode())
        place = _PLACE.search(cell[1]) if kind else None
        if kind and place:
            found.setdefault(int(place[2]), {})[_column(place[1]) - 1] = kind
    return found


def _check_reach(sheet: bytes, where: str) -> None:
    places = _FILLED.findall(sheet)
    rows = max((int(row) for row in {row for _, row in places}), default=0)
    columns = max((_column(letters) for letters in {letters for letters, _ in places}), default=0)
    limits.check(rows, columns, where)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
