"""Files that cannot be taken: a clear sentence, the right status, nothing half done."""

import io

import openpyxl
import pytest
from sqlalchemy import func, select

from tests.builders import agency_files, arriving, cast
from tests.builders.visitor import Page
from workbench.persistence.tables.source import Source, SourceRow

LOCKED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
)
SHEET = agency_files.xlsx([("Date", "Event"), ("11/05/2023", "Officers called.")])
MACROS = agency_files.with_parts(SHEET, {"xl/vbaProject.bin": b"code"})
BOMB = agency_files.with_parts(SHEET, {"xl/worksheets/sheet1.xml": b"<a>" + bytes(60_000_000)})


def far_cell() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["B1"], book.active["XFD1048576"] = "Date", "Event", "here"
    return agency_files.saved(book)


BAD = {
    "a picture": ("scan.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "A picture cannot be read"),
    "a document for print": ("log.pdf", b"%PDF-1.7 pages", "A PDF cannot be read as a table"),
    "a file of the old kind": ("log.doc", b"\xd0\xcf\x11\xe0", "save it as .docx and send that"),
    "a locked file": ("log.xlsx", LOCKED, "locked with a password"),
    "a file with macros by name": ("log.xlsm", SHEET, "can hold macros"),
    "a file with macros inside": ("log.xlsx", MACROS, "holds macros"),
    "an empty file": ("log.csv", b"", "The file is empty"),
    "a file of blanks": ("log.csv", b"\r\n \r\n", "The file is empty"),
    "a document without a table": ("log.docx", agency_files.word(), "table"),
    "half a file": ("log.xlsx", SHEET[: len(SHEET) // 2], "damaged or only half there"),
    "a file under a wrong name": ("log.docx", SHEET, "inside it is of another kind (Excel workbook)"),
    "a file that unpacks to very much": ("log.xlsx", BOMB, "200 times its size"),
    "a sheet with a cell far away": ("log.xlsx", far_cell(), "The limit is"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data", "said"), BAD.values(), ids=BAD)
def test_a_file_that_cannot_be_read_is_refused_in_words(amara, db, name, data, said):
    page = arriving.bring(amara, {name: data}, status=422)
    assert name in page.words
    assert said in page.words
    assert "Traceback" not in page.text
    assert db.scalar(select(func.count()).select_from(Source)) == 0
    assert db.scalar(select(func.count()).select_from(SourceRow)) == 0


def test_no_file_at_all_is_a_problem_beside_its_field(amara):
    page = amara.post(arriving.SOURCES, {"agency": ""}, 422)
    assert "Choose at least one file" in page.words
    assert page.select("//input[@id='files'][@aria-invalid]")


def test_more_than_forty_megabytes_is_too_much(amara):
    kind = "multipart/form-data; boundary=x"
    page = Page(amara.client.post(arriving.SOURCES, data=bytes(41 * 1024 * 1024), content_type=kind))
    assert page.status == 413
    assert page.heading == "That is too large"
    assert "40 megabytes" in page.words


def test_a_table_without_dates_keeps_its_rows_and_says_what_is_missing(amara):
    rows = [
        ("Worker", "What happened"),
        *(("Duty", f"Something was written down, number {n}.") for n in range(3)),
    ]
    source = arriving.brought(amara, "police log.csv", agency_files.csv(rows))
    page = amara.get(source)
    became = {"rows in the file": 4, "become entries": 0, "need you": 3, "heading": 1}
    assert arriving.what_became(page) == became
    assert "No row can become an entry yet" in page.words
    assert not page.select("//form[contains(@action, '/add')]")


@pytest.mark.parametrize("act", ["", "/original"])
def test_an_unknown_file_and_somebody_elses_look_the_same(amara, visit, act):
    cai = visit("cai")
    fields = {"agency": "", "files": (io.BytesIO(arriving.log()), "log.csv")}
    theirs = cai.post(f"/reviews/{cast.OTHER_REVIEW}/sources", fields).response.headers["Location"]
    source_id = theirs.rsplit("/", 1)[1]
    one = amara.get(f"{arriving.SOURCES}/{source_id}{act}", 404)
    other = amara.get(f"{arriving.SOURCES}/{'x' * 26}{act}", 404)
    assert one.words == other.words


def test_a_page_that_was_open_too_long_says_so_and_takes_nothing(amara, db):
    sent = {"agency": "", "csrf_token": "stale", "files": (io.BytesIO(arriving.log()), "log.csv")}
    page = amara.post(arriving.SOURCES, sent, 400)
    assert page.heading == "This form had been open too long"
    assert db.scalar(select(func.count()).select_from(Source)) == 0


@pytest.mark.parametrize(
    ("name", "status"), [("bryn", 303), ("dilys", 404), ("eirian", 404), ("cai", 404), ("ffion", 404)]
)
def test_only_those_who_gather_bring_files_in(visit, name, status):
    arriving.bring(visit(name), {arriving.NAME: arriving.log()}, status)
