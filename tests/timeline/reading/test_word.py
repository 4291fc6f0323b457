"""Word: what a reader of the page would see, tracked changes accepted, and what is hidden told."""

import copy

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.builders import agency_files
from timeline.reading import file
from timeline.reading.refused import Refused
from timeline.reading.wordtext import W

HEAD = ["Date", "What happened", "Source"]
CALL = "Mother rang to ask about the nursery place."
WORDS = "Home visit made; the child was asleep upstairs."


def _with(markup: str) -> bytes:
    document = docx.Document()
    table = agency_files.add_table(
        document, [HEAD, ["1/2/2022", "", "Case file"], ["2/2/2022", WORDS, "Case file"]]
    )
    paragraph = table.cell(1, 1).paragraphs[0]._p
    for element in parse_xml(f"<w:p {nsdecls('w')}>{markup}</w:p>"):
        paragraph.append(element)
    return agency_files.written(document)


def test_tracked_insertions_are_taken_and_deletions_left_out_and_both_are_told() -> None:
    markup = (
        '<w:r><w:t xml:space="preserve">Seen </w:t></w:r>'
        '<w:del w:id="1" w:author="a"><w:r><w:delText>asleep</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="a"><w:r><w:t>awake</w:t></w:r></w:ins>'
    )
    reading = file.read("a.docx", _with(markup))
    assert reading.entries[0].what == "Seen awake"
    assert "1 tracked insertion was taken in as if accepted" in reading.notices
    assert "1 tracked deletion was left out" in reading.notices


def test_hidden_text_is_left_out_and_told() -> None:
    reading = file.read(
        "a.docx",
        _with("<w:r><w:t>Seen</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> not for you</w:t></w:r>"),
    )
    assert reading.entries[0].what == "Seen"
    assert "1 piece of hidden text was left out" in reading.notices


def test_a_row_deleted_as_a_tracked_change_is_left_out_and_counted() -> None:
    document = docx.Document()
    table = agency_files.add_table(
        document, [HEAD, ["1/2/2022", WORDS, "x"], ["2/2/2022", "Not any more at all.", "x"]]
    )
    row = table.rows[2]._tr
    row.get_or_add_trPr().append(parse_xml(f'<w:del {nsdecls("w")} w:id="1" w:author="a"/>'))
    reading = file.read("a.docx", agency_files.written(document))
    assert [row.skip or row.outcome for row in reading.tables[0].rows] == ["header", "entry", "left_out"]
    assert "1 row deleted as a tracked change was left out" in reading.notices


def test_a_date_merged_down_is_the_date_of_both_rows_but_its_time_is_not() -> None:
    document = docx.Document()
    table = agency_files.add_table(
        document, [HEAD, ["1/2/2022 10:00", WORDS, "x"], ["", "Second event of that day.", "y"]]
    )
    table.cell(1, 0).merge(table.cell(2, 0))
    reading = file.read("a.docx", agency_files.written(document))
    assert [entry.when.iso_start() for entry in reading.entries] == ["2022-02-01T10:00", "2022-02-01"]
    assert [entry.place.row for entry in reading.entries if entry.place] == [2, 3]


def test_a_row_merged_across_is_a_sub_heading() -> None:
    document = docx.Document()
    table = agency_files.add_table(
        document, [HEAD, ["1/2/2022", WORDS, "x"], ["", "", ""], ["2/2/2022", WORDS, "x"]]
    )
    table.cell(2, 0).merge(table.cell(2, 2)).text = "Case moved to another team"
    reading = file.read("a.docx", agency_files.written(document))
    assert [row.skip or row.outcome for row in reading.tables[0].rows] == [
        "header",
        "entry",
        "subheading",
        "entry",
    ]


def test_a_heading_of_two_levels_is_one_heading() -> None:
    document = docx.Document()
    rows = [
        ["Dates", "", "Contact", ""],
        ["From", "To", "What happened", "Record"],
        ["1/2/2022", "3/2/2022", WORDS, "RiO"],
    ]
    table = agency_files.add_table(document, rows)
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(0, 2).merge(table.cell(0, 3))
    reading = file.read("a.docx", agency_files.written(document))
    entry = reading.entries[0]
    assert (entry.when.words(), entry.what, entry.source) == ("1 to 3 February 2022", WORDS, "RiO")


def test_a_table_that_goes_on_without_a_heading_uses_the_one_before() -> None:
    more = [
        ["5/2/2022", "Letter sent to the family.", "RiO"],
        ["6/2/2022", "They rang back to say thank you.", "RiO"],
    ]
    reading = file.read("a.docx", agency_files.word([HEAD, ["1/2/2022", WORDS, "RiO"]], more))
    assert [(entry.place.part, entry.source) for entry in reading.entries if entry.place] == [
        ("1", "RiO"),
        ("2", "RiO"),
        ("2", "RiO"),
    ]


def test_a_table_that_only_places_another_on_the_page_is_looked_through() -> None:
    document = docx.Document()
    outer = document.add_table(rows=1, cols=1)
    inner = outer.cell(0, 0).add_table(rows=3, cols=3)
    for row, texts in zip(
        inner.rows, [HEAD, ["1/2/2022", WORDS, "x"], ["2/2/2022", WORDS, "x"]], strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    reading = file.read("a.docx", agency_files.written(document))
    assert [table.part for table in reading.tables] == ["1.1"]
    assert len(reading.entries) == 2


def test_a_document_written_as_a_list_of_dates_is_read() -> None:
    document = docx.Document()
    for words in (
        "Chronology for the review", f"1 February 2022 – {WORDS}", "Nobody else was in.", f"3/2/22, 10.30am: {CALL}",
        f"31/2/22 {CALL}",
    ):  # fmt: skip
        document.add_paragraph(words)
    reading = file.read("a.docx", agency_files.written(document))
    assert [(entry.when.iso_start(), entry.what) for entry in reading.entries] == [
        ("2022-02-01", f"{WORDS}\nNobody else was in."),
        ("2022-02-03T10:30", CALL),
    ]
    assert [row.problem.kind for row in reading.problems if row.problem] == ["impossible_date"]


def test_what_stands_outside_the_tables_is_told() -> None:
    document = docx.Document()
    document.add_paragraph("Dear colleague,")
    document.add_paragraph("Here is what we hold. Our visit of 1 February 2022 is in row 2.")
    agency_files.add_table(document, [HEAD, ["1/2/2022", WORDS, "x"]])
    assert file.read("a.docx", agency_files.written(document)).notices == (
        "2 paragraphs outside the tables were not read",
    )


def test_a_table_in_a_text_box_is_read_once() -> None:
    document = docx.Document()
    agency_files.add_table(document, [HEAD, ["1/2/2022", WORDS, "x"]])
    inner = agency_files.add_table(document, [HEAD, ["2/2/2022", CALL, "y"]])._tbl
    boxed = document.add_paragraph().add_run()._r
    names = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    holder = parse_xml(
        f"<mc:AlternateContent {nsdecls('w')} {names}><mc:Choice Requires='wps'><w:txbxContent/></mc:Choice>"
        "<mc:Fallback><w:pict><w:txbxContent/></w:pict></mc:Fallback></mc:AlternateContent>"
    )
    for box in holder.iter(f"{W}txbxContent"):
        box.append(copy.deepcopy(inner))
    inner.getparent().remove(inner)
    boxed.append(holder)
    reading = file.read("a.docx", agency_files.written(document))
    assert [(entry.what, entry.place and entry.place.part) for entry in reading.entries] == [
        (WORDS, "1"),
        (CALL, "box 1"),
    ]
    assert reading.notices == ()


def test_a_table_inside_a_cell_is_read_as_its_words_and_told() -> None:
    document = docx.Document()
    table = agency_files.add_table(
        document, [HEAD, ["1/2/2022", WORDS, "x"], ["2/2/2022", CALL, "x"], ["3/2/2022", CALL, "x"]]
    )
    inner = table.cell(1, 1).add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Bruise", "left arm"
    reading = file.read("a.docx", agency_files.written(document))
    assert reading.entries[0].what == f"{WORDS}\nBruise | left arm"
    assert reading.notices == ("1 table inside a cell was read as words of the cell",)


def test_a_document_without_a_table_is_refused_with_what_to_do() -> None:
    document = docx.Document()
    document.add_paragraph("We visited on 1 February and again a week later.")
    with pytest.raises(Refused, match="no table"):
        file.read("a.docx", agency_files.written(document))
