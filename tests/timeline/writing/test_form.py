"""The blank form goes out, is filled in as people fill such things in, and reads back without a question."""

import io
import re
from datetime import date, datetime

import docx
import openpyxl
import pytest

from timeline import when
from timeline.reading import file
from timeline.reading.role import Role
from timeline.writing import excel, form, word
from timeline.writing.form import Asked, Form

DAY = date(2024, 5, 14)
CELLS = {
    Role.WHEN: ["11/05/2023", "12 May 2023", "", "June 2023", "w/c 3 July 2023"],
    Role.TIME: ["14:30", "0915", "", "", ""],
    Role.UNTIL: ["", "14 May 2023", "", "", ""],
    Role.WHAT: ["Called at the flat, nobody in", "Stayed with an aunt", "", "Letter sent", "Rent was late"],
    Role.SEEN: ["Nobody", "Child 1, alone", "", "", ""],
    Role.SAID: ["", "I like it here", "", "", ""],
    Role.TOLD_BY: ["", "Aunt", "", "", "School"],
    Role.ACTION: ["Card left", "", "", "", "Reminder sent to the tenant"],
    Role.OUTCOME: ["", "", "", "Answered", ""],
    Role.SOURCE: ["Case notes", "Case notes", "", "Letter", "Rent account"],
    Role.ENTERED: ["12/05/2023", "15/05/2023", "", "", ""],
    Role.OTHER: ["Visit", "Visit", "", "Letter", "Check"],
    Role.REFERENCE: ["1", "2", "", "3", "4"],
    Role.WORKER: ["Housing officer", "Housing officer", "", "Clerk", "Clerk"],
    Role.PEOPLE: ["Mother", "Child 1", "", "Mother", "Mother"],
    Role.UNTIL_TIME: ["15:00", "", "", "", ""],
}


def blank(columns=form.USUAL, **more):
    """A form with an explanation that itself holds dates."""
    told = "We look at 2022 to 2023.\nOn 3 May 2023 a child was hurt. What led to it?"
    return Form("The Alder review", DAY, tuple(columns), told, "1 July 2024", **more)


def written(sheet, writer):
    """The bytes of a sheet."""
    out = io.BytesIO()
    writer.write(sheet, out)
    return out.getvalue()


def filled_in_word(asked):
    """The Word form with its first rows filled, one left empty, and one more added at its end."""
    document = docx.Document(io.BytesIO(written(form.for_word(asked), word)))
    table = document.tables[0]
    rows = [*table.rows[1:5], table.add_row()]
    for number, row in enumerate(rows):
        for cell, column in zip(row.cells, asked.columns, strict=True):
            cell.text = CELLS[column.role][number]
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def filled_in_excel(asked, typed=False):
    """The Excel form filled in; ``typed``: with dates that Excel took for dates."""
    book = openpyxl.load_workbook(io.BytesIO(written(form.for_excel(asked), excel)))
    page = book[excel.TABLE]
    for number in range(5):
        page.append([CELLS[column.role][number] or None for column in asked.columns])
    if typed:
        page["A2"].value = datetime(2023, 5, 11)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def chronology(reading):
    """The one table that is a chronology, and the roles of its columns."""
    found = [table for table in reading.tables if any(row.entry for row in table.rows)]
    assert len(found) == 1
    return found[0], [column.role for column in found[0].columns]


@pytest.mark.parametrize("fill", [filled_in_word, filled_in_excel])
def test_what_comes_back_reads_without_a_question(fill):
    reading = file.read("back.docx" if fill is filled_in_word else "back.xlsx", fill(blank()))
    table, roles = chronology(reading)
    assert roles == [column.role for column in form.USUAL]
    assert not reading.problems
    assert [entry.what for entry in reading.entries] == [text for text in CELLS[Role.WHAT] if text]
    assert [entry.when.words() for entry in reading.entries] == [
        "Thursday 11 May 2023, 14:30",
        "12 to 14 May 2023",
        "June 2023",
        "3 to 9 July 2023",
    ]
    assert reading.entries[1].seen == "Child 1, alone"
    assert reading.entries[1].said == "I like it here"
    assert reading.entries[3].told_by == "School"
    assert {row.skip for row in table.rows if row.skip} <= {"header", "blank"}


def test_a_date_that_excel_made_a_date_reads_too():
    reading = file.read("back.xlsx", filled_in_excel(blank(), typed=True))
    assert reading.entries[0].when.words() == "Thursday 11 May 2023, 14:30"


def test_cells_of_the_form_keep_what_is_typed_into_them_as_it_is_typed():
    book = openpyxl.load_workbook(io.BytesIO(written(form.for_excel(blank()), excel)))
    page = book[excel.TABLE]
    assert {page.column_dimensions[letter].number_format for letter in "ABC"} == {"@"}


@pytest.mark.parametrize(
    "role", [role for role in form.ROLES if role not in {asked.role for asked in form.USUAL}]
)
def test_every_other_kind_of_column_reads_back_too(role):
    columns = [*form.USUAL, Asked(form.other_words(role)[0], role)]
    for fill, ending in ((filled_in_word, "docx"), (filled_in_excel, "xlsx")):
        _, roles = chronology(file.read(f"back.{ending}", fill(blank(columns))))
        assert roles == [column.role for column in columns]


@pytest.mark.parametrize("role", form.ROLES)
def test_offered_headings_are_understood(role):
    others = [asked for asked in form.USUAL if asked.role is not role]
    for words in form.other_words(role):
        assert not form.misread([*others, Asked(words, role)])


def test_a_heading_that_would_be_taken_for_something_else_is_pointed_out():
    columns = [*form.USUAL, Asked("Date of birth", Role.PEOPLE), Asked("Details", Role.SEEN)]
    assert set(form.misread(columns)) >= {len(form.USUAL), len(form.USUAL) + 1}


def test_an_empty_form_holds_no_entry():
    for sheet, writer, ending in (
        (form.for_excel(blank()), excel, "xlsx"),
        (form.for_word(blank()), word, "docx"),
    ):
        reading = file.read(f"blank.{ending}", written(sheet, writer))
        assert not reading.entries
        assert not reading.problems


def test_the_instructions_say_what_each_column_is_for_which_must_be_filled_and_by_when():
    said = "\n".join(words.text for words in form.for_word(blank()).about)
    assert "On 3 May 2023 a child was hurt" in said
    assert "Send it back by 1 July 2024." in said
    assert "Source of information: In which record it stands" in said
    assert said.count("Fill this in every row.") == 3
    own = form.for_word(blank([Asked("Date", Role.WHEN), Asked("Event", Role.WHAT)]))
    assert "Date: The date, perhaps with its time." in "\n".join(words.text for words in own.about)


def test_dates_that_the_instructions_offer_can_be_read():
    said = [words.text for words in form.for_word(blank()).about]
    at = said.index("How dates may be written") + 1
    offered = [piece for line in said[at : at + 5] for piece in re.split(r", | or |: .*", line) if piece]
    readable = [piece for piece in offered if any(character.isdigit() for character in piece)]
    assert len(readable) >= 9
    for piece in readable:
        assert when.read(piece).words()


def test_the_heading_of_the_word_form_repeats_on_each_page():
    document = docx.Document(io.BytesIO(written(form.for_word(blank()), word)))
    assert document.tables[0].rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert document.sections[0].orientation == docx.enum.section.WD_ORIENT.LANDSCAPE
