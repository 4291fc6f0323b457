"""Excel workbooks. Values, not formulas; what is hidden is told."""

import datetime as dt
import io
from collections.abc import Mapping
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from timeline.reading import hidden, limits, markup, numberformats, sheetmarks
from timeline.reading.archive import Archive
from timeline.reading.grid import Grid, Line, Moment, Opened
from timeline.reading.refused import Refused
from timeline.reading.sheetmarks import Marks

_MIDNIGHT = dt.time()
_NONE: Mapping[int, str] = {}
_NEEDED = (
    "[Content_Types].xml",
    "_rels/",
    "xl/workbook.xml",
    "xl/_rels/",
    "xl/styles.xml",
    "xl/sharedStrings.xml",
    "xl/worksheets/sheet",
)


def read(archive: Archive) -> Opened:
    """The sheets in their order. A row keeps the number that Excel shows beside it."""
    names = [name for name in archive.names if _needed(name)]
    safe = archive.rebuilt(names)
    parts = Archive(safe)
    for name in names:
        markup.safe(parts.read(name))
    marks = sheetmarks.read(Archive(safe))
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(safe))
        kinds = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        grids = [
            _grid(book.get_sheet_by_name(sheet.name), marks, sheet.visible != SheetVisibleEnum.Visible)
            for sheet in kinds
        ]
    except (CalamineError, ValueError, OverflowError, OSError):
        raise Refused(
            "The workbook is damaged inside. Open it in Excel, save it again and send that"
        ) from None
    notices = [notice for grid in grids for notice in _notices(grid, marks.get(grid.part, Marks()))]
    return Opened(tuple(grids), (*notices, *_beside(archive)))


def _needed(name: str) -> bool:
    return name.startswith(_NEEDED) and name.endswith((".xml", ".rels"))


def _grid(sheet: CalamineSheet, all_marks: dict[str, Marks], unseen: bool) -> Grid:
    marks = all_marks.get(sheet.name, Marks())
    if sheet.end:
        limits.check(sheet.end[0] + 1, sheet.end[1] + 1, f"Sheet {sheet.name}")
    carried, spans = _merged(sheet)
    texts: dict[tuple[int, int], str] = {}
    lines = []
    for number, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
        line = _line(number, values, number in marks.hidden_rows, marks.without_day.get(number, _NONE))
        lines.append(
            _with_merges(line, carried.get(number, {}), spans.get(number, {}), texts)
            if carried or spans
            else line
        )
    return Grid(
        sheet.name, sheet.name, tuple(lines), unseen, marks.hidden_columns, 1904 if marks.from_1904 else 1900
    )


def _merged(sheet: CalamineSheet) -> tuple[dict[int, dict[int, int]], dict[int, dict[int, int]]]:
    """By row: the columns that belong to a cell above, with that cell's row; and the cells that are wide."""
    carried: dict[int, dict[int, int]] = {}
    spans: dict[int, dict[int, int]] = {}
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        for row in range(top + 1, min(bottom, limits.ROWS) + 1):
            carried.setdefault(row + 1, {})[left] = top + 1
        if right > left:
            spans.setdefault(top + 1, {})[left] = right - left + 1
    return carried, spans


def _line(number: int, values: list[Any], unseen: bool, vague: Mapping[int, str]) -> Line:
    moments: dict[int, Moment] = {}
    texts = []
    for index, value in enumerate(values):
        if value.__class__ is str:
            texts.append(value)
            continue
        moment = _moment(value)
        shown = (
            index in vague
            and isinstance(moment, dt.datetime)
            and numberformats.as_shown(moment, vague[index])
        )
        if moment is not None and not shown:
            moments[index] = moment
        texts.append(shown or _text(value, moment))
    return Line(number, tuple(texts), moments, hidden=unseen)


def _with_merges(
    line: Line, carried: dict[int, int], spans: dict[int, int], texts: dict[tuple[int, int], str]
) -> Line:
    for index, text in enumerate(line.texts):
        if text:
            texts[line.number, index] = text
    shown = {index: texts.get((top, index), "") for index, top in carried.items()}
    return Line(line.number, line.texts, line.moments, shown, spans, line.hidden)


def _moment(value: Any) -> Moment | None:
    if isinstance(value, (dt.datetime, dt.time)):
        return value.replace(microsecond=0)
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day)
    if isinstance(value, dt.timedelta) and dt.timedelta() <= value < dt.timedelta(days=1):
        return (dt.datetime(2000, 1, 1) + value).time().replace(microsecond=0)
    return None


def _text(value: Any, moment: Moment | None) -> str:
    """The words that stand for a value that is not text."""
    if isinstance(moment, dt.datetime):
        day = f"{moment.day:02d}/{moment.month:02d}/{moment.year:04d}"
        return day if moment.time() == _MIDNIGHT else f"{day} {moment:%H:%M}"
    if moment is not None:
        return f"{moment:%H:%M}"
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value)


def _notices(grid: Grid, marks: Marks) -> list[str]:
    notices = hidden.notices(grid)
    if marks.without_value:
        cells = ", ".join(marks.without_value[:5])
        notices.append(
            f"Formulas without a kept value in sheet {grid.title}: {cells}. Open the file "
            "in Excel and save it again to keep their values"
        )
    return notices


def _beside(archive: Archive) -> list[str]:
    notices = []
    if any(name.startswith(("xl/comments", "xl/threadedComments")) for name in archive.names):
        notices.append("Comments on cells are not read")
    drawings = [name for name in archive.names if name.startswith("xl/drawings/drawing")]
    if any(b"<a:t>" in archive.read(name) for name in drawings):
        notices.append("Text boxes on the sheets are not read")
    return notices
