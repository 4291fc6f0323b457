"""Excel and OpenDocument: values, not formulas; what is hidden is told; no cell far away brings anything down."""

import datetime as dt
import time

import openpyxl
import pytest

from tests.builders import agency_files
from tests.builders.agency_files import ods_row
from timeline.reading import file
from timeline.reading.refused import Refused

HEAD = ["Date", "What happened", "Source"]
WORDS = "Home visit made; the child was asleep upstairs."


def _book() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Log"
    for row in (HEAD, [dt.datetime(2022, 2, 1), WORDS, "x"], [dt.datetime(2022, 2, 2, 14, 30), WORDS, "y"]):
        sheet.append(row)
    return book


def test_dates_and_times_of_the_sheet_itself_are_taken_as_they_are() -> None:
    reading = file.read("a.xlsx", agency_files.saved(_book()))
    assert [entry.when.iso_start() for entry in reading.entries] == ["2022-02-01", "2022-02-02T14:30"]
    assert reading.entries[0].when.written == "01/02/2022"
    assert reading.entries[0].id == "a.xlsx:Log:2"


def test_a_sheet_that_counts_from_1904_gives_the_same_days() -> None:
    book = _book()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    reading = file.read("a.xlsx", agency_files.saved(book))
    assert reading.entries[0].when.iso_start() == "2022-02-01"


def test_hidden_rows_columns_and_sheets_are_read_and_told() -> None:
    book = _book()
    book["Log"].row_dimensions[2].hidden = True
    book["Log"].column_dimensions["C"].hidden = True
    extra = book.create_sheet("Old")
    extra.sheet_state = "hidden"
    extra.append(HEAD)
    extra.append(["3/2/2022", WORDS, "z"])
    reading = file.read("a.xlsx", agency_files.saved(book))
    assert [bool(entry.warnings) for entry in reading.entries] == [True, False, False]
    said = " ".join(reading.notices)
    assert "Sheet Old is hidden" in said
    assert "hidden columns" in said


def test_dates_merged_down_are_carried() -> None:
    book = _book()
    book["Log"]["A3"] = None
    book["Log"].merge_cells("A2:A3")
    reading = file.read("a.xlsx", agency_files.saved(book))
    assert [entry.when.iso_start() for entry in reading.entries] == ["2022-02-01", "2022-02-01"]


def test_a_formula_without_a_kept_value_is_told_by_its_cell() -> None:
    book = _book()
    book["Log"]["C3"] = "=A1&A2"
    reading = file.read("a.xlsx", agency_files.saved(book))
    assert any("C3" in notice for notice in reading.notices)
    assert reading.entries[1].source == ""


def test_a_sheet_of_codes_is_no_chronology() -> None:
    more = {"Codes": [["YC", "young carer"], ["DSL", "designated safeguarding lead"]]}
    reading = file.read("a.xlsx", agency_files.xlsx([HEAD, ["1/2/2022", WORDS, "x"]], "Log", more))
    assert dict(reading.sum().skips) == {"header": 1, "other_table": 2}


def test_a_cell_at_the_far_corner_is_refused_at_once() -> None:
    book = _book()
    book["Log"]["XFD1048576"] = "x"
    data = agency_files.saved(book)
    begun = time.monotonic()
    with pytest.raises(Refused, match="row 1,048,576"):
        file.read("a.xlsx", data)
    assert time.monotonic() - begun < 2


def _date(iso: str, shown: str, attributes: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="date" office:date-value="{iso}" {attributes}>'
        f"<text:p>{shown}</text:p></table:table-cell>"
    )


HEADING = ods_row(*HEAD)
TAIL = (
    '<table:table-row table:number-rows-repeated="1000000">'
    '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
)


def test_an_open_document_sheet_with_an_endless_empty_tail_is_read_at_once() -> None:
    hidden = ods_row("2/2/2022", WORDS, "y", attributes='table:visibility="collapse"')
    data = agency_files.ods([HEADING, ods_row(_date("2022-02-01", "1 Feb"), WORDS, "x"), hidden, TAIL])
    reading = file.read("a.ods", data)
    assert [entry.when.iso_start() for entry in reading.entries] == ["2022-02-01", "2022-02-02"]
    assert reading.entries[1].warnings == ("The row is hidden in the file",)
    assert reading.sum().rows == 3


def test_blank_rows_that_are_said_to_be_repeated_keep_the_row_numbers_right() -> None:
    blank = '<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>'
    reading = file.read("a.ods", agency_files.ods([HEADING, blank, ods_row("1/2/2022", WORDS, "x")]))
    assert [entry.place.row for entry in reading.entries if entry.place] == [6]


def test_dates_merged_down_in_open_document_are_carried() -> None:
    first = ods_row(_date("2022-02-01", "1 Feb", 'table:number-rows-spanned="2"'), WORDS, "x")
    second = ods_row("<table:covered-table-cell/>", "The second event of that day.", "y")
    reading = file.read("a.ods", agency_files.ods([HEADING, first, second]))
    assert [entry.when.iso_start() for entry in reading.entries] == ["2022-02-01", "2022-02-01"]


def test_words_repeated_a_million_times_are_refused() -> None:
    bomb = ods_row("1/2/2022", WORDS, "x", attributes='table:number-rows-repeated="1000000"')
    with pytest.raises(Refused, match="The limit is 100,000 rows"):
        file.read("a.ods", agency_files.ods([HEADING, bomb]))
    wide = (
        '<table:table-cell office:value-type="string" table:number-columns-repeated="16000">'
        "<text:p>x</text:p></table:table-cell>"
    )
    with pytest.raises(Refused, match="The limit is 500 columns"):
        file.read("a.ods", agency_files.ods([HEADING, ods_row("1/2/2022", wide)]))


def test_hidden_columns_of_open_document_are_read_and_told_by_their_letters() -> None:
    columns = '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
    reading = file.read("a.ods", agency_files.ods([columns, HEADING, ods_row("1/2/2022", WORDS, "x")]))
    assert reading.entries[0].source == "x"
    assert reading.notices == ("Sheet Sheet1 has hidden columns (C). They were read",)


def test_a_month_that_excel_keeps_as_its_first_day_stays_a_month() -> None:
    book = _book()
    sheet = book["Log"]
    for row, code in ((2, "mmm-yy"), (3, "yyyy")):
        sheet.cell(row, 1).value = dt.datetime(2022, 1, 1)
        sheet.cell(row, 1).number_format = code
    sheet.append([dt.datetime(2022, 2, 17), WORDS, "z"])
    sheet.cell(4, 1).number_format = "mmm-yy"
    reading = file.read("a.xlsx", agency_files.saved(book))
    assert [entry.when.iso_start() for entry in reading.entries] == ["2022-01", "2022", "2022-02-17"]


def test_a_month_that_open_document_keeps_as_its_first_day_stays_a_month() -> None:
    rows = [ods_row(_date("2022-02-01", shown), WORDS, "x") for shown in ("Feb-22", "1 Feb 22")]
    reading = file.read("a.ods", agency_files.ods([HEADING, *rows]))
    assert [entry.when.iso_start() for entry in reading.entries] == ["2022-02", "2022-02-01"]


def test_text_boxes_on_a_sheet_are_told() -> None:
    drawing = b'<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><a:t>Please read first</a:t></xdr:wsDr>'
    data = agency_files.with_parts(agency_files.saved(_book()), {"xl/drawings/drawing1.xml": drawing})
    assert file.read("a.xlsx", data).notices == ("Text boxes on the sheets are not read",)
