"""A table pasted from the clipboard is a file like any other."""

from sqlalchemy import select

from tests.builders import arriving
from workbench.persistence.tables.source import Source

PASTE = f"{arriving.SOURCES}/paste"
TABLE = 'Date\tEvent\n11/05/2023\tNeighbour reports shouting.\n13/05/2023\t"Letter to\nthe housing office."\n'


def pasted(visitor, table: str = TABLE, status: int = 303, **fields):
    return visitor.post(PASTE, {"table": table, "called": "", "whose": "", **fields}, status)


def test_a_pasted_table_is_read_and_waits_to_be_checked(amara):
    page = amara.follow(pasted(amara))
    assert page.heading == "Whose file is this?"
    assert "Pasted table.tsv" in page.words
    assert arriving.what_became(page)["become entries"] == 2


def test_it_goes_to_the_agency_that_was_chosen_under_the_name_it_was_given(amara, db):
    agency = amara.get(arriving.SOURCES).select("//select[@id='whose']/option[. = 'Police']/@value")[0]
    page = amara.follow(pasted(amara, called="Calls of May", whose=agency))
    assert page.heading == "Check the file from Police"
    assert db.scalar(select(Source.name)) == "Calls of May.tsv"


def test_what_was_pasted_can_be_saved_as_it_was_received(amara):
    source = pasted(amara).response.headers["Location"]
    assert amara.get(f"{source}/original").response.data == TABLE.encode()


def test_an_empty_first_cell_stays_where_it_is(amara, db):
    pasted(amara, "\tDate\tEvent\n\t11/05/2023\tNeighbour reports shouting.\n")
    assert db.scalar(select(Source.sum))["entries"] == 1
    assert db.scalar(select(Source.content)).startswith(b"\tDate")


def test_nothing_pasted_is_a_problem_beside_the_box(amara):
    page = pasted(amara, "  ", 422)
    assert "Paste the table, with its headings" in page.words
    assert page.select("//details[@open]//textarea[@aria-invalid]")


def test_words_that_are_no_table_are_refused_in_words(amara, db):
    page = pasted(amara, "\x00", 422)
    assert db.scalars(select(Source)).all() == []
    assert page.status == 422


def test_the_same_table_pasted_twice_is_here_already(amara, db):
    pasted(amara)
    page = pasted(amara, status=422)
    assert "This very file is here already" in page.words
    assert len(db.scalars(select(Source)).all()) == 1
