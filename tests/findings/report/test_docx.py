"""The Word file: real headings and lists, and no trace of who made it, when, or with what."""

import re
import shutil
import subprocess
import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from findings.report import compose, docx, typesetting
from findings.report.document import Figure
from tests.builders import material
from tests.findings.report import reading

FACES = typesetting.HERE / "fonts"
REPORT = compose.short(material.review())


@pytest.fixture(scope="module")
def written():
    return docx.write(REPORT)


@pytest.fixture
def files(written):
    with zipfile.ZipFile(BytesIO(written)) as packed:
        yield {name: packed.read(name) for name in packed.namelist()}


def as_other(written, kind, folder):
    """The file as another word processor has it."""
    (folder / "report.docx").write_bytes(written)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "report.docx")], check=True, capture_output=True, timeout=120)
    return folder / f"report.{kind}"


def headings(written):
    return [
        (paragraph.style.name, paragraph.text)
        for paragraph in Document(BytesIO(written)).paragraphs
        if paragraph.style.name.startswith(("Heading", "Title"))
    ]


def test_its_headings_are_headings(written):
    found = headings(written)
    assert found[0] == ("Title", "The Teasel review")
    assert ("Heading 1", "What happened") in found
    levels = [int(name[-1]) for name, _ in found[1:]]
    assert {1, 2, 3} == set(levels)
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_it_has_no_comments_no_thumbnail_and_nothing_of_others(files):
    assert set(files) == {
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/_rels/fontTable.xml.rels",
        "word/fontTable.xml",
        "word/fonts/font1.odttf",
        "word/fonts/font2.odttf",
        "word/fonts/font3.odttf",
        "word/footer1.xml",
        "word/media/image1.png",
        "word/media/image2.png",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    }


def test_it_says_its_title_and_its_language_and_no_more(files):
    assert re.findall(rb"<(\w+:\w+)>([^<]*)</", files["docProps/core.xml"]) == [
        (b"dc:title", b"The Teasel review"),
        (b"dc:language", b"en-GB"),
    ]
    assert not re.search(rb">[^<]", files["docProps/app.xml"].split(b"?>")[1])


def test_no_part_tells_how_it_came_about(files):
    for name, content in files.items():
        if name.endswith(".odttf"):
            continue
        assert not re.search(rb"rsid|python-docx|Author|Template|/tmp/|/work/|/home/|savePreview", content), (
            name
        )


def test_its_picture_has_words_and_no_history(written, files):
    described = [each.get("descr") for each in Document(BytesIO(written)).element.iter(qn("wp:docPr"))]
    assert described == [block.alt for block in REPORT.blocks if isinstance(block, Figure)]
    chunks = re.findall(rb"(tEXt|iTXt|zTXt|eXIf|tIME)", files["word/media/image1.png"])
    assert not chunks


def test_the_same_report_gives_the_same_bytes_at_any_time(written):
    assert docx.write(REPORT) == written
    with zipfile.ZipFile(BytesIO(written)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_each_list_of_questions_begins_with_a(written):
    document = Document(BytesIO(written))
    numbers = [
        paragraph._p.pPr.numPr.numId.val
        for paragraph in document.paragraphs
        if paragraph.style.name == "List Number"
    ]
    questions = [len(finding.questions) for finding in material.review().findings]
    assert [numbers.count(number) for number in dict.fromkeys(numbers)] == questions


def test_tables_name_their_columns(written):
    tables = Document(BytesIO(written)).tables
    assert len(tables) == len(material.review().findings) + 1
    assert all(table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None for table in tables)


def test_it_is_a4_and_in_our_faces(written, files):
    section = Document(BytesIO(written)).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert b'w:altName w:val="Georgia"' in files["word/fontTable.xml"]
    assert b"Theme=" not in files["word/styles.xml"]


def test_its_faces_travel_with_it(files):
    key = re.search(rb'fontKey="\{([^}]+)\}"', files["word/fontTable.xml"])[1].decode()
    mask = bytes.fromhex(key.replace("-", ""))[::-1] * 2
    for number, face in enumerate(("source-serif-4", "source-serif-4", "atkinson-hyperlegible-next"), 1):
        held = files[f"word/fonts/font{number}.odttf"]
        plain = bytes(a ^ b for a, b in zip(held[:32], mask, strict=True)) + held[32:]
        assert plain in {path.read_bytes() for path in FACES.glob(f"{face}*.ttf")}
    assert files["[Content_Types].xml"].count(b"obfuscatedFont") >= 1


@pytest.mark.journey
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_in_another_word_processor_each_finding_is_a_page_and_the_whole_about_thirteen(written, tmp_path):
    opened = (as_other(written, "pdf", tmp_path)).read_bytes()
    text = [reading.plain(page.extract_text()) for page in reading.pages(opened)]
    assert 11 <= len(text) <= 14
    for finding in material.review().findings:
        on = [page for page in text if page.startswith(f"{finding.number}{reading.plain(finding.title)}")]
        assert [reading.plain(finding.parts[-1].text) in page for page in on if "howitshowed" in page] == [
            True
        ]


@pytest.mark.journey
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_it_opens_in_another_word_processor_with_its_headings(written, tmp_path):
    opened = as_other(written, "fodt", tmp_path).read_text("utf-8")
    found = [re.sub(r"<[^>]+>", "", told) for told in re.findall(r"<text:h\b.*?</text:h>", opened, re.S)]
    wanted = [text for name, text in headings(written) if name != "Title"]
    assert [" ".join(told.split()) for told in found] == [" ".join(text.split()) for text in wanted]
