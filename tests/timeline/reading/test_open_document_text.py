"""OpenDocument texts: the tables of a document, as Word's are read."""

from tests.builders import agency_files
from tests.builders.agency_files import ods_row
from timeline.reading import file

HEAD = ods_row("Date", "What happened", "Source")
WORDS = "Home visit made; the child was asleep upstairs."
CALL = "Mother rang to ask about the nursery place."


def _cell(markup: str) -> str:
    return f"<table:table-cell>{markup}</table:table-cell>"


def test_the_tables_of_the_document_are_read_in_their_order() -> None:
    people = [ods_row("Name", "Relationship"), ods_row("Ann A", "Mother")]
    data = agency_files.odt(
        people, [HEAD, ods_row("1 February 2022", WORDS, "RiO")], before="<text:p>Dear colleague</text:p>"
    )
    reading = file.read("a.odt", data)
    assert [
        (entry.when.iso_start(), entry.what, entry.place and entry.place.part) for entry in reading.entries
    ] == [("2022-02-01", WORDS, "2")]
    assert reading.tables[0].title == "Table 1"


def test_lists_and_tables_inside_a_cell_keep_their_words() -> None:
    points = "<text:list><text:list-item><text:p>Curtains drawn</text:p></text:list-item></text:list>"
    listed = f"<text:p>{WORDS}</text:p>{points}"
    inner = f"<text:p>{CALL}</text:p><table:table>{ods_row('Bruise', 'left arm')}</table:table>"
    reading = file.read(
        "a.odt",
        agency_files.odt(
            [HEAD, ods_row("1/2/2022", _cell(listed), "x"), ods_row("2/2/2022", _cell(inner), "x")]
        ),
    )
    assert [entry.what for entry in reading.entries] == [
        f"{WORDS}\nCurtains drawn",
        f"{CALL}\nBruise | left arm",
    ]


def test_dates_merged_down_are_carried_and_tracked_changes_told() -> None:
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"<table:table>{HEAD}</table:table></text:deletion></text:changed-region></text:tracked-changes>"
    )
    first = ods_row(
        '<table:table-cell table:number-rows-spanned="2"><text:p>1/2/2022</text:p></table:table-cell>',
        WORDS,
        "x",
    )
    second = ods_row("<table:covered-table-cell/>", CALL, "x")
    reading = file.read("a.odt", agency_files.odt([HEAD, first, second], before=changes))
    assert [entry.when.iso_start() for entry in reading.entries] == ["2022-02-01", "2022-02-01"]
    assert "deletions (1) were left out" in reading.notices[0]
