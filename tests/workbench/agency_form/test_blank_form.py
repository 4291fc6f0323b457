"""A blank form for agencies: its columns, its order, what is sent and what comes back."""

import io
import zipfile

import docx
import openpyxl
import pytest

from tests.builders import cast, databases, gathered
from timeline.reading import file
from timeline.reading.role import Role
from timeline.writing import excel
from workbench.persistence.stores import agency_form, journal

HERE = f"/reviews/{cast.REVIEW}/blank-form"


@pytest.fixture
def made(amara):
    """The form of the review's own."""
    amara.send(HERE, action="/start")


def headings(page):
    """The headings of the columns, in their order."""
    return [row.text_content() for row in page.select("//tbody/tr/td[1]/strong")]


def column(db, heading):
    """The id of a column."""
    found = next(each.id for each in agency_form.columns(db, gathered.review(db)) if each.heading == heading)
    db.rollback()
    return found


def act(visitor, column_id, what):
    """Press one of the buttons of a column."""
    return visitor.follow(visitor.send(HERE, action=f"/columns/{column_id}/{what}"))


def taken(visitor, kind):
    """The file as it is sent to agencies."""
    answer = visitor.client.get(f"{HERE}/{kind}")
    assert answer.status_code == 200
    return answer.get_data()


def test_the_usual_columns_can_be_taken_at_once(amara):
    page = amara.get(HERE)
    assert headings(page)[:4] == ["Date", "Time", "Date to", "What happened"]
    book = openpyxl.load_workbook(io.BytesIO(taken(amara, "excel")))
    assert book.sheetnames == ["How to fill this in", excel.TABLE]
    assert [cell.value for cell in book[excel.TABLE][1]] == headings(page)
    table = docx.Document(io.BytesIO(taken(amara, "word"))).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == headings(page)


def test_columns_move_up_and_down_and_go(db, amara, made):
    assert headings(act(amara, column(db, "Time"), "up"))[:3] == ["Time", "Date", "Date to"]
    assert headings(act(amara, column(db, "Time"), "down"))[:3] == ["Date", "Time", "Date to"]
    page = act(amara, column(db, "Outcome"), "remove")
    assert "Outcome" not in headings(page)
    assert "The column is removed" in page.words


def test_when_and_what_are_never_removed_and_keep_what_they_are_for(db, amara, made):
    for heading in ("Date", "What happened"):
        page = act(amara, column(db, heading), "remove")
        assert "One column has to be for" in page.words
        assert heading in headings(page)
    refused = amara.send(f"{HERE}/columns/{column(db, 'Date')}", {"role": "other"}, status=422)
    assert "without it nothing that comes back can be read" in refused.words


def test_a_column_is_added_and_what_comes_back_reads_as_it_was_asked_for(db, amara, made):
    amara.send(
        f"{HERE}/columns/add",
        {"heading": "People involved", "role": "people", "hint": "Who it is about", "is_required": "y"},
    )
    act(amara, column(db, "People involved"), "up")
    book = openpyxl.load_workbook(io.BytesIO(taken(amara, "excel")))
    page = book[excel.TABLE]
    said = {
        "Date": "11/05/2023",
        "What happened": "Home visit",
        "People involved": "Mother",
        "Told by": "School",
    }
    page.append([said.get(cell.value) for cell in page[1]])
    out = io.BytesIO()
    book.save(out)
    reading = file.read("back.xlsx", out.getvalue())
    assert not reading.problems
    (entry,) = reading.entries
    assert (entry.when.words(), entry.what, entry.people, entry.told_by) == (
        "Thursday 11 May 2023", "Home visit", ("Mother",), "School",
    )  # fmt: skip
    assert "People involved: Who it is about. Fill this in every row." in [
        row[0].value for row in book.worksheets[0].rows
    ]


@pytest.mark.parametrize(
    ("heading", "role", "said"),
    [
        ("Details of concern", "seen", "would be read as “Something else”"),
        ("date", "entered", "Another column has this heading"),
        ("When did it happen", "when", "Another column asks for this"),
        ("", "other", "Give the column a heading"),
        ("x" * 91, "other", "Keep it under 90 letters"),
    ],
)
def test_a_heading_that_would_raise_questions_is_refused_with_better_words(amara, made, heading, role, said):
    page = amara.send(f"{HERE}/columns/add", {"heading": heading, "role": role}, status=422)
    assert said in page.words
    assert page.select("//*[@aria-invalid='true']")


def test_agencies_are_told_why_and_by_when(db, amara, made):
    amara.send(
        f"{HERE}/explanation", {"explanation": "We look at 2022.\nAsk the board.", "back_by": "3 May 2026"}
    )
    page = amara.get(HERE)
    assert "We look at 2022" in page.words
    assert "Send it back by 3 May 2026" in page.words
    assert "Send it back by 3 May 2026 in the way" in page.words
    said = [paragraph.text for paragraph in docx.Document(io.BytesIO(taken(amara, "word"))).paragraphs]
    assert said[:4] == [
        "Chronology for The Alder review",
        "We look at 2022.",
        "Ask the board.",
        "Send it back by 3 May 2026.",
    ]
    refused = amara.send(f"{HERE}/explanation", {"back_by": "May 2026"}, status=422)
    assert "Give a day, such as 3 May 2026" in refused.words
    assert amara.get(f"{HERE}/explanation").select("//input[@name='back_by']/@value") == ["3 May 2026"]


def test_two_who_change_one_column_do_not_overwrite_one_another(db, amara, visit, made):
    where = f"{HERE}/columns/{column(db, 'Time')}"
    seen = visit("amara").get(where).select("//input[@name='version']/@value")[0]
    amara.send(where, {"hint": "If known"})
    other = visit("amara").post(
        where, {"version": seen, "heading": "Time", "role": "time", "hint": "By the clock"}, 409
    )
    assert "If known" in other.words
    assert "By the clock" in other.words


def test_the_form_carries_no_names_whoever_takes_it(db, amara, made):
    gathered.named(db, "Uncle", "Zebediah Quillfeather", key=databases.VAULT_KEY)
    gathered.review(db).title = "The Quillfeather review"
    db.commit()
    amara.send(f"{HERE}/explanation", {"explanation": "About Zebediah Quillfeather."})
    amara.send(
        f"{HERE}/columns/add",
        {"heading": "Theme Quillfeather", "role": "other", "hint": "Zebediah Quillfeather"},
    )
    amara.post(f"/reviews/{cast.REVIEW}/names/show", {})
    for kind in ("word", "excel"):
        answer = amara.client.get(f"{HERE}/{kind}")
        assert answer.headers["Content-Disposition"].startswith(
            "attachment; filename=the-uncle-review-chronology-form"
        )
        said = text_of(answer.get_data())
        assert "Quillfeather" not in said
        assert "About Uncle." in said


def text_of(data):
    """Every part of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


def test_the_team_takes_the_form_and_only_the_lead_changes_it(db, visit, made):
    bryn = visit("bryn")
    page = bryn.get(HERE)
    assert "The lead reviewer can change the form" in page.words
    assert not page.select("//main//form")
    assert taken(bryn, "word")
    bryn.get(f"{HERE}/columns/add", 404)
    bryn.post(f"{HERE}/columns/{column(db, 'Time')}/remove", {}, 404)
    for name in ("dilys", "eirian", "cai", "ffion"):
        visit(name).get(HERE, 404)
        visit(name).get(f"{HERE}/word", 404)


def test_what_files_that_come_back_are_read_by_is_known(db, made):
    roles = agency_form.roles(db, gathered.review(db))
    assert roles["wishes feelings and own words"] is Role.SAID
    assert roles["date"] is Role.WHEN


def test_changes_stand_in_the_journal_without_words(db, amara, made):
    amara.send(f"{HERE}/explanation", {"explanation": "About it"})
    lines = [line for line in journal.of_chain(db, cast.REVIEW) if line.event == "agency_form.changed"]
    assert [line.detail for line in lines] == [{}, {}]


def test_before_there_is_a_form_of_its_own_its_pages_lead_to_the_usual_one(amara):
    for page in ("explanation", "columns/add"):
        assert amara.get(f"{HERE}/{page}", 303).response.headers["Location"] == HERE
