"""An Excel workbook in which every cell is text: no formula, no link, no date that Excel made of words.

Rows go to the disk as they come, so that a long table needs little memory.
"""

from datetime import datetime, time
from typing import Any, BinaryIO

import xlsxwriter

from timeline.writing import safety
from timeline.writing.sheet import Column, Paper, Sheet, Words

TABLE = "Chronology"
LONGEST = 32_000
CUT = " [Cut here: a cell of a spreadsheet holds no more. The JSON file has the whole text.]"
_PAPERS = {Paper.A4: 9, Paper.A3: 8}
_ABOUT_WIDTH = 110
_LONGEST_TITLE = 31
_PLAIN = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def write(sheet: Sheet, out: BinaryIO) -> None:
    """Write the table on a page of its own, and the words about it on another."""
    book = xlsxwriter.Workbook(out, _PLAIN)
    book.set_properties({"title": safety.kept(sheet.title), "created": datetime.combine(sheet.day, time())})
    styles = _Styles(book)
    if sheet.about and sheet.opens_with_about:
        _about(book, sheet, styles)
    _table(book, sheet, styles)
    if sheet.about and not sheet.opens_with_about:
        _about(book, sheet, styles)
    book.close()


class _Styles:
    """How cells look. All are text (``@``), so that what is typed into them later stays as it was typed."""

    def __init__(self, book: Any) -> None:
        text = {"num_format": "@", "text_wrap": True, "valign": "top", "font_name": "Arial", "font_size": 10}
        self.cell = book.add_format(text)
        self.quiet = book.add_format({**text, "quote_prefix": True})
        self.head = book.add_format({**text, "bold": True, "bottom": 1, "bg_color": "#E9F0EF"})
        self.title = book.add_format({**text, "bold": True, "font_size": 14})


def _table(book: Any, sheet: Sheet, styles: _Styles) -> None:
    page = book.add_worksheet(TABLE)
    for index, column in enumerate(sheet.columns):
        page.set_column(index, index, column.width, styles.cell)
    _print(page, sheet.paper)
    page.repeat_rows(0)
    page.freeze_panes(1, 0)
    page.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    _headings(page, sheet.columns, styles)
    for number, row in enumerate(sheet.rows, 1):
        for index, cell in enumerate(row):
            _put(page, number, index, cell, styles)


def _headings(page: Any, columns: tuple[Column, ...], styles: _Styles) -> None:
    for index, column in enumerate(columns):
        page.write_string(0, index, safety.kept(column.heading), styles.head)


def _put(page: Any, row: int, index: int, cell: str, styles: _Styles) -> None:
    if not cell:
        return
    text = _fitting(safety.kept(cell))
    page.write_string(row, index, text, styles.quiet if safety.is_live(text) else styles.cell)


def _fitting(text: str) -> str:
    """A text that a cell can hold, which counts letters beyond the first 65,536 twice."""
    if len(text) <= LONGEST // 2:
        return text
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * LONGEST else units[: 2 * LONGEST].decode("utf-16-le", "ignore") + CUT


def _about(book: Any, sheet: Sheet, styles: _Styles) -> None:
    """One column, so that no reader takes the words for a table of entries."""
    page = book.add_worksheet(sheet.about_title[:_LONGEST_TITLE])
    page.set_column(0, 0, _ABOUT_WIDTH, styles.cell)
    _print(page, Paper.A4)
    page.hide_gridlines(2)
    for row, words in enumerate((Words(sheet.title, True), *sheet.about)):
        page.write_string(row, 0, safety.kept(words.text), styles.title if words.is_heading else styles.cell)


def _print(page: Any, paper: Paper) -> None:
    page.set_landscape()
    page.set_paper(_PAPERS[paper])
    page.set_margins(0.5, 0.5, 0.6, 0.6)
    page.fit_to_pages(1, 0)
    page.set_footer("&CPage &P of &N")
