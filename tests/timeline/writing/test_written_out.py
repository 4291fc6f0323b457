"""What is written out reads back as the same entries, and holds nothing that runs."""

import csv
import io
import json
import zipfile
from datetime import date, datetime, timedelta

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from timeline import names
from timeline.entry import Entry, Place
from timeline.reading import file
from timeline.reading.role import Role
from timeline.when import Precision, When
from timeline.writing import chronology, delimited, excel, jsontext, safety, word
from timeline.writing.line import Line, View
from timeline.writing.sheet import Column, Sheet, Words

DAY = date(2024, 5, 14)
WRITERS = {"xlsx": excel.write, "csv": delimited.write, "docx": word.write}
LIVE = ["=1+1", "+44 7700", "-5 kg", "@mention", "\t=1", " =1", '"=1"', "\uff1d1", "\uff20x", "'=1", "\n=1"]


def sheet(lines, **more):
    """The timeline as a sheet."""
    return Sheet("The Alder review", DAY, chronology.COLUMNS, chronology.rows(lines), **more)


def packed(written, ending):
    """The bytes of a sheet in one format."""
    out = io.BytesIO()
    WRITERS[ending](written, out)
    return out.getvalue()


def read(lines, ending, **more):
    """What a reader makes of lines that were written out."""
    return file.read(f"timeline.{ending}", packed(sheet(lines, **more), ending))


def entry(what, when="", number=1, **more):
    """An entry of the police."""
    moment = When(datetime(2023, 5, 11, 23, 40), Precision.MINUTE, written=when or "11/05/2023 2340")
    return Entry(str(number), "Police", moment, what, **more)


def moments():
    """Any moment that can be written: to the minute, day, month, season or year, one or a stretch."""

    def made(start, precision, minutes, certain):
        begin, end = cut(start, precision), cut(start + timedelta(minutes=minutes), precision)
        return When(begin, precision, end if end > begin else None, certain, "as they wrote it")

    return st.builds(
        made,
        st.datetimes(datetime(1930, 1, 1), datetime(2026, 1, 1)),
        st.sampled_from(Precision),
        st.sampled_from([0, 5, 600, 4000, 100_000, 2_000_000]),
        st.booleans(),
    )


def cut(moment, precision):
    """A moment without what its precision does not cover."""
    whole = moment.replace(second=0, microsecond=0)
    if precision is Precision.MINUTE:
        return whole
    whole = whole.replace(hour=0, minute=0)
    if precision is Precision.DAY:
        return whole
    month = {Precision.MONTH: whole.month, Precision.SEASON: (whole.month - 1) // 3 * 3 + 3}.get(precision, 1)
    return whole.replace(day=1, month=month)


words = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.just("\n"), max_size=40)
said = st.one_of(words, st.sampled_from(LIVE))
entries = st.lists(
    st.builds(
        Entry,
        id=st.uuids().map(str),
        agency=st.sampled_from(["Police", "Housing"]),
        when=moments(),
        what=st.one_of(words.filter(str.strip), st.sampled_from(LIVE)),
        told_by=said,
        seen=said,
        said=said,
        action=said,
        source=said,
    ),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("ending", WRITERS)
@settings(max_examples=40, deadline=None)
@given(told=entries)
def test_what_is_written_reads_back_as_the_same_entries(ending, told):
    found = read([Line(each) for each in told], ending, about=(Words("What this is"),))
    assert not found.problems
    assert len(found.entries) == len(told)
    for before, after in zip(told, found.entries, strict=True):
        same = [(one.start, one.precision, one.end, one.certain) for one in (before.when, after.when)]
        assert same[0] == same[1]
        assert after.agency == before.agency
        for part in ("what", "told_by", "seen", "said", "action", "source"):
            assert getattr(after, part) == as_read(getattr(before, part), ending)


def as_read(text, ending):
    """Words as any reader takes them; in CSV those that look like a formula begin with an apostrophe."""
    return (safety.quietened(text) if ending == "csv" else safety.kept(text)).strip()


@settings(max_examples=60, deadline=None)
@given(cells=st.lists(st.one_of(st.text(max_size=20), st.sampled_from(LIVE)), min_size=1, max_size=12))
def test_no_cell_is_ever_a_formula(cells):
    columns = tuple(Column(f"Column {number}", 10) for number in range(len(cells)))
    written = Sheet("Title", DAY, columns, [cells])
    book = openpyxl.load_workbook(io.BytesIO(packed(written, "xlsx")))
    kinds = {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row}
    assert kinds <= {"s", "inlineStr", "n"}, kinds
    assert "<f" not in parts(packed(written, "xlsx"))["xl/worksheets/sheet1.xml"]
    for row in csv.reader(io.StringIO(packed(written, "csv").decode("utf-8-sig"), newline="")):
        for cell in row:
            assert not cell.lstrip(' \u200b"\t\r\n').startswith(
                ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
            )
            assert not cell.startswith(("\t", "\r", "\n", "\x00"))


@pytest.mark.parametrize("words", LIVE)
def test_text_that_looks_like_a_formula_is_marked_as_text_in_excel(words):
    book = openpyxl.load_workbook(io.BytesIO(packed(sheet([Line(entry(words))]), "xlsx")))
    cell = next(cell for row in book.worksheets[0].iter_rows() for cell in row if cell.value == words)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)


def test_ordinary_text_stays_as_it_is_in_a_csv():
    assert [safety.quietened(text) for text in ("Home visit", "5-year-old", "")] == [
        "Home visit",
        "5-year-old",
        "",
    ]


def test_a_csv_says_how_its_letters_are_kept_so_that_excel_reads_them():
    written = packed(sheet([Line(entry("Siân said “no”"))]), "csv")
    assert written.startswith(b"\xef\xbb\xbf")
    assert "Siân said “no”" in written.decode("utf-8-sig")


def test_columns_are_understood_as_they_are_meant():
    told = [
        Line(entry("Seen", f"{day} May", day, told_by="Housing officer", seen="Child 1", said="Tired", action="Noted",
                   source="Case file", further=(("Outcome", "No further action was taken by the officers"),),
                   place=Place("police.csv", "Sheet 1", day)), ("Child 1",), (1, 2), 3)
        for day in range(1, 9)
    ]  # fmt: skip
    for ending in WRITERS:
        table = next(table for table in read(told, ending).tables if table.rows[0].skip == "header")
        roles = {column.heading: column.role for column in table.columns}
        assert roles["When, in words"] is Role.WHEN
        assert roles["What happened"] is Role.WHAT
        assert [roles[name] for name in ("Agency", "Told by", "Seen", "Said", "Action", "Source", "People")] == [
            Role.AGENCY, Role.TOLD_BY, Role.SEEN, Role.SAID, Role.ACTION, Role.SOURCE, Role.PEOPLE,
        ]  # fmt: skip


def test_files_say_their_title_and_their_day_and_nothing_of_who_made_them_or_on_what():
    for ending in ("xlsx", "docx"):
        data = packed(sheet([Line(entry("Home visit"))], about=(Words("About"),)), ending)
        core = etree.fromstring(parts(data)["docProps/core.xml"].encode())
        said = {etree.QName(element).localname: element.text for element in core if element.text}
        assert said.pop("title") == "The Alder review"
        assert set(said.values()) <= {"2024-05-14T00:00:00Z", "en-GB"}
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert {info.date_time[0] for info in archive.infolist()} == {1980}
        assert not {
            name for name in parts(data) if "custom" in name or "thumbnail" in name or "comment" in name
        }


@pytest.mark.parametrize("ending", WRITERS)
def test_the_same_sheet_gives_the_same_bytes(ending):
    told = [Line(entry("Home visit"))]
    assert packed(sheet(told), ending) == packed(sheet(told), ending)


def test_a_text_too_long_for_a_cell_is_cut_in_so_many_words():
    found = read([Line(entry("a" * 40_000))], "xlsx").entries[0].what
    assert found.endswith(excel.CUT.strip())
    assert len(found) < 32_767
    assert len(read([Line(entry("a" * 30_000))], "xlsx").entries[0].what) == 30_000


def test_a_withdrawn_entry_and_one_without_a_file_say_so():
    row = next(chronology.rows([Line(entry("Home visit"), is_withdrawn=True)]))
    assert row[-2:] == ("Added by hand", chronology.WITHDRAWN)


def test_json_keeps_everything_and_is_no_closer_than_what_was_written():
    june = When(datetime(2015, 6, 1), Precision.MONTH, certain=False, written="?June 2015")
    told = Entry("one", "Police", june, "=Seen", further=(("Outcome", "None"),), place=Place("a.csv", "", 3))
    out = io.BytesIO()
    jsontext.write({"title": "Alder"}, [Line(told, ("Mother",), (2,), 1), Line(entry("Two"))], out)
    read_back = json.loads(out.getvalue())
    assert (read_back["format"], read_back["version"], len(read_back["entries"])) == (
        "case-review-timeline",
        1,
        2,
    )
    first = read_back["entries"][0]
    assert first["what"] == "=Seen"
    assert first["when"] == {
        "written": "?June 2015", "words": "about June 2015", "start": "2015-06", "end": None, "precision": "month",
        "certain": False, "earliest": "2015-06-01T00:00", "latest": "2015-06-30T23:59",
    }  # fmt: skip
    assert (first["people"], first["episodes"], first["event"]) == (["Mother"], [2], 1)
    empty = io.BytesIO()
    jsontext.write({}, [], empty)
    assert json.loads(empty.getvalue())["entries"] == []


def test_a_line_in_codes_holds_no_name_anywhere():
    name = "Ann Latimer"
    glossary = names.Glossary([names.Person("Mother", name)])
    told = Entry(
        name, name, When(datetime(2023, 5, 1), Precision.DAY, written=name), name, name, (name,), name, name, name,
        name, ((name, name),), Place(name, name, 1), (name,), When(datetime(2023, 5, 2), Precision.DAY, written=name),
    )  # fmt: skip
    shown = View(glossary, named=False).entry(told)
    assert "Latimer" not in repr(shown).replace(f"id='{name}'", "")
    as_received = View(glossary, named=True)
    assert as_received.entry(told) == told
    assert as_received.people(told) == View(glossary, named=False).people(told) == ("Mother",)


def parts(data):
    """The parts of a zip as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}
