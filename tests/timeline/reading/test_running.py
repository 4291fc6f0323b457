"""The running text of a document, line by line, as a reader of the page would see it."""

import io
import time
import zipfile

import docx
import pytest

from timeline.reading import running
from timeline.reading.refused import Refused
from timeline.reading.running import Said

OPEN = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:body><office:text>'
    "<text:h>Overview</text:h><text:p>I worked<text:s/>the <text:span>desk</text:span>.</text:p>"
    "<text:list><text:list-item><text:p>One thing.</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>Family</text:p></table:table-cell>"
    "<table:table-cell><text:p>Polite.</text:p><text:p>Quiet.</text:p></table:table-cell></table:table-row>"
    "</table:table></office:text></office:body></office:document-content>"
)


def saved(document) -> bytes:
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def test_paragraphs_headings_and_forms_of_word_come_in_their_order():
    made = docx.Document()
    made.add_heading("Overview", 1)
    made.add_paragraph("I worked the desk.")
    table = made.add_table(rows=2, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Family", "Polite."
    table.cell(1, 1).text = "Nobody rang."
    made.add_paragraph("  ")
    made.add_paragraph("It was a Friday.")
    assert running.read("note.docx", saved(made)).lines == (
        Said("Overview", True),
        Said("I worked the desk."),
        Said("Polite.", label="Family"),
        Said("Nobody rang."),
        Said("It was a Friday."),
    )


def test_a_row_of_several_cells_keeps_every_word():
    made = docx.Document()
    table = made.add_table(rows=1, cols=3)
    for cell, words in zip(table.rows[0].cells, ("May", "A call", "Nobody answered"), strict=True):
        cell.text = words
    (line,) = running.read("note.docx", saved(made)).lines
    assert line.words == "May\nA call\nNobody answered"


def test_what_is_deleted_as_a_tracked_change_is_left_out_and_said():
    made = docx.Document()
    paragraph = made.add_paragraph("Kept. ")
    deleted = docx.oxml.parse_xml(
        '<w:del xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1" w:author="x">'
        "<w:r><w:delText>Gone.</w:delText></w:r></w:del>"
    )
    paragraph._p.append(deleted)
    found = running.read("note.docx", saved(made))
    assert found.lines == (Said("Kept."),)
    assert found.notices == ("1 tracked deletion was left out",)


def test_open_document_text_reads_the_same():
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("content.xml", OPEN)
    assert running.read("note.odt", kept.getvalue()).lines == (
        Said("Overview", True),
        Said("I worked the desk."),
        Said("One thing."),
        Said("Polite.\nQuiet.", label="Family"),
    )


def test_pasted_text_is_a_line_each_and_marks_of_markdown_make_a_heading():
    assert running.plain("# Overview\r\n\r\nI worked.\n#1 on the list\n").lines == (
        Said("Overview", True),
        Said("I worked."),
        Said("#1 on the list"),
    )


def test_a_text_that_is_too_long_is_put_down_without_reading_on():
    begun = time.process_time()
    with pytest.raises(Refused) as refused:
        running.read("note.txt", b"a b\n" * 3_500_000)
    assert "Make two notes of it" in refused.value.sentence
    assert time.process_time() - begun < 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_in_the_encodings_that_people_send(encoding):
    (line,) = running.read("note.txt", "She said “wait” – twice.".encode(encoding)).lines
    assert line.words == "She said “wait” – twice."


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.docx", b""), ("a.pdf", b"%PDF"), ("a.docx", b"PK\x03\x04 half"),
     ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), ("a.txt", b"PK\x03\x04"), ("a.docx", b"words")],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_a_sentence(name, data):
    with pytest.raises(Refused) as refused:
        running.read(name, data)
    assert len(refused.value.sentence.split()) > 5
