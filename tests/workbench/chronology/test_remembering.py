"""What a column was said to be for holds for the agency's next file, until somebody lets it be forgotten."""

from sqlalchemy import select

from tests.builders import agency_files, arriving
from workbench.persistence.tables.journal import JournalLine
from workbench.persistence.tables.source import ColumnMemory

HEADING = ("Date", "Booked for", "Event")
ROW = ("11/05/2023", "12/05/2023", "Officers called at the flat and spoke to a man.")
LATER = ("14/05/2023", "15/05/2023", "Officers came back to the flat, nobody was at home.")


def police(*rows) -> bytes:
    return agency_files.csv([HEADING, *rows])


def corrected(visitor) -> str:
    """A file of which somebody said that the second column says when it happened."""
    source = arriving.brought(visitor, data=police(ROW))
    page = visitor.get(source)
    first, second = arriving.field_of(page, "Column 1"), arriving.field_of(page, "Column 2")
    visitor.send(source, {first: "entered", second: "when"}, action=source)
    visitor.send(source, action="/add")
    return source


def roles(page) -> list[str]:
    return [each.text_content().split(".")[0] for each in page.select("//dl[@class='summary']/div/dd")]


def test_the_next_file_of_the_agency_is_read_as_the_last_one_was_corrected(amara):
    corrected(amara)
    page = amara.get(arriving.brought(amara, "police log of june.csv", police(LATER)))
    assert roles(page) == ["Date of recording", "When it happened", "What happened"]
    assert "As this agency's files were read before" in page.words
    assert "Monday 15 May 2023" in page.words


def test_another_agency_is_read_by_its_own_headings(amara):
    corrected(amara)
    page = amara.get(arriving.brought(amara, "housing log.csv", police(LATER)))
    assert page.heading == "Check the file from Housing"
    assert "Sunday 14 May 2023" in page.words


def test_giving_a_file_to_the_agency_reads_it_as_that_agencys_files_were_read(amara):
    corrected(amara)
    source = arriving.brought(amara, "notes.csv", police(LATER))
    page = amara.get(source)
    agency = page.select("//select[@id='agency']/option[. = 'Police']/@value")[0]
    page = amara.follow(amara.send(source, {"agency": agency}, action=source))
    assert "Monday 15 May 2023" in page.words


def test_what_is_remembered_can_be_changed_for_one_file_and_then_holds(amara, db):
    corrected(amara)
    source = arriving.brought(amara, "police log of june.csv", police(LATER))
    page = amara.get(source)
    first, second = arriving.field_of(page, "Column 1"), arriving.field_of(page, "Column 2")
    amara.send(source, {first: "when", second: "other"}, action=source)
    assert "Sunday 14 May 2023" in amara.get(source).words
    amara.send(source, {"earlier": "new"}, action="/sent-again")
    amara.send(source, action="/add")
    kept = {row.heading: row.role for row in db.scalars(select(ColumnMemory))}
    assert kept == {"date": "when", "booked for": "other"}


def test_what_is_remembered_can_be_forgotten_and_the_file_is_read_anew(amara, db):
    corrected(amara)
    source = arriving.brought(amara, "police log of june.csv", police(LATER))
    for _ in range(2):
        amara.send(source, action="/forget-column")
    page = amara.get(source)
    assert "Sunday 14 May 2023" in page.words
    assert db.scalars(select(ColumnMemory)).all() == []
    events = db.scalars(select(JournalLine.event)).all()
    assert list(events).count("source.column_forgotten") == 2


def test_nothing_is_remembered_of_a_file_that_was_never_added(amara, db):
    source = arriving.brought(amara, data=police(ROW))
    second = arriving.field_of(amara.get(source), "Column 2")
    amara.send(source, {second: "when"}, action=source)
    assert db.scalars(select(ColumnMemory)).all() == []
