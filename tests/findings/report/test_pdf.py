"""The PDF: tagged, silent about its makers, the same every time, and no longer than a board reads."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from findings.report import budget, compose, pdf
from findings.report.document import Figure, FindingOpening, Heading
from findings.report.titles import NO_BREAK
from tests.builders import material
from tests.findings.report import reading

REPORT = compose.short(material.review())


@pytest.fixture(scope="module")
def written():
    return pdf.write(REPORT)


@pytest.fixture
def opened(written):
    with pikepdf.open(BytesIO(written)) as file:
        yield file


def roles(node, found=None):
    """The roles of a structure tree in reading order."""
    found = [] if found is None else found
    if isinstance(node, pikepdf.Array):
        for each in node:
            roles(each, found)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            found.append((str(node.S), node))
        if "/K" in node:
            roles(node.K, found)
    return found


def test_it_is_tagged_and_declares_the_standard(opened):
    about = opened.Root.Metadata.read_bytes().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert opened.Root.MarkInfo.Marked
    assert opened.Root.Lang == "en-GB"
    assert opened.Root.ViewerPreferences.DisplayDocTitle


def test_its_headings_follow_the_report(opened):
    tags = [role for role, _ in roles(opened.Root.StructTreeRoot)]
    levels = [int(tag[2]) for tag in tags if re.fullmatch(r"/H[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(3) >= 4 * len(material.review().findings)
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_the_picture_has_words(opened):
    figures = [node for role, node in roles(opened.Root.StructTreeRoot) if role == "/Figure"]
    told = [block.alt for block in REPORT.blocks if isinstance(block, Figure)]
    assert [str(figure.Alt) for figure in figures] == told


def test_it_holds_its_title_and_nothing_about_its_makers(written, opened):
    assert set(opened.docinfo.keys()) <= {"/Title", "/Creator", "/Producer"}
    assert str(opened.docinfo["/Title"]) == "The Teasel review"
    about = opened.Root.Metadata.read_bytes().decode()
    assert "dc:creator" not in about
    assert "Date>" not in about
    opened.save(plain := BytesIO(), compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.all)
    for path in (b"/tmp", b"/home", b"/work", b"/root", b"/Users", b".typ", b"data.json"):
        assert path not in written
        assert not re.search(re.escape(path) + rb"\b", plain.getvalue()), path


def test_its_title_and_language_stand_in_its_description(opened):
    about = opened.Root.Metadata.read_bytes().decode()
    assert re.search(r"<dc:title>.*>The Teasel review<.*</dc:title>", about)
    assert re.search(r"<dc:language>.*>en-GB<.*</dc:language>", about)


def test_its_bookmarks_lead_to_sections_findings_and_their_parts(opened):
    with opened.open_outline() as outline:
        marks = {
            plainly(item.title): [plainly(inner.title) for inner in item.children] for item in outline.root
        }
        (glance,) = (item for item in outline.root if item.title == "Findings at a glance")
        parts = [plainly(inner.title) for inner in glance.children[0].children]
    assert list(marks) == [plainly(block.text) for block in REPORT.blocks if isinstance(block, Heading)]
    titles = [finding.title for finding in material.review().findings]
    assert marks["Findings at a glance"] == marks["Questions for the board"] == titles
    assert parts == [part.label for part in material.review().findings[0].parts]


def plainly(title):
    return str(title).replace(NO_BREAK, " ")


def test_no_day_and_no_clock_changes_it(written, monkeypatch):
    for seconds in ("1", "2000000000"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
        monkeypatch.setenv("TZ", "Pacific/Kiritimati")
        assert pdf.write(REPORT) == written


def test_several_people_can_have_their_reports_at_once(written):
    others = [replace(REPORT, title=f"Review {number}") for number in range(4)]
    alone = [pdf.write(report) for report in others]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(pdf.write, [*others, REPORT, *others])) == [*alone, written, *alone]


def test_nothing_in_it_acts_or_hides(written, opened):
    assert written.count(b"%%EOF") == 1
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(opened.Root.get("/Names", {}).keys())
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(opened.Root.keys())
    assert not [page for page in opened.pages if "/Annots" in page]


def test_the_same_report_gives_the_same_bytes(written):
    assert pdf.write(compose.short(material.review())) == written
    assert pdf.write(replace(REPORT, title="Another")) != written


def test_each_finding_stands_on_one_page(opened, written):
    text = [reading.plain(page.extract_text()) for page in reading.pages(written)]
    for block in REPORT.blocks:
        if isinstance(block, FindingOpening):
            opening = f"{block.number}{reading.plain(block.title + block.facts[0])}"
            on = [n for n, page in enumerate(text) if page.startswith(opening)]
            assert len(on) == 1
            assert reading.plain("How strong the evidence is") in text[on[0]]


def test_a_review_of_usual_length_keeps_the_budget(written, opened):
    measured = budget.measure(REPORT, pdf.pages(written))
    assert measured.pages == len(opened.pages) <= 12
    assert measured.over == 0
    assert 10 <= measured.minutes <= 30


def test_large_print_is_larger_and_loses_nothing(written):
    large = pdf.write(REPORT, large=True)
    assert pdf.pages(large) > pdf.pages(written)
    for finding in material.review().findings:
        assert reading.plain(finding.parts[-1].text) in reading.plain(reading.of_pdf(large))


@pytest.mark.parametrize("lines", [0, 2, 4, 6])
def test_no_label_stands_alone_at_the_foot_of_a_page_of_large_print(lines):
    more = "Something was said here and written down at once. " * lines
    finding = material.review().findings[0]
    parts = tuple(replace(part, text=f"{part.text} {more}") for part in finding.parts)
    told = material.review(picture=None, findings=(replace(finding, parts=parts),))
    written = pdf.write(compose.short(told), large=True)
    labels = {reading.plain(label) for label in ("In short", "What helped", "How we worked", "Words used")}
    labels |= {reading.plain(part.label) for part in finding.parts}
    for number, page in enumerate(reading.pages(written), 1):
        text = reading.plain(page.extract_text()).removesuffix(f"{reading.plain(told.title)}{number}")
        assert not text.endswith(tuple(labels))


def test_a_page_of_long_text_runs_on_and_loses_nothing():
    long = "\n\n".join(f"Paragraph {n}. " + "Something was said and written down. " * 20 for n in range(40))
    told = material.review(picture=None, happened=long, additional=(long,), method=long)
    text = reading.plain(reading.of_pdf(pdf.write(compose.short(told))))
    assert all(text.count(f"paragraph{n}something") == 3 for n in range(40))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Said in 你好 你们", "[4 Chinese characters: see the web page]"),
        ("Said in 한국어", "[3 Hangul characters: see the web page]"),
        ("A sign \U0001faf6\U0001f9ff", "A sign"),
    ],
)
def test_writing_that_no_face_can_draw_is_named(words, told):
    report = compose.short(material.review(picture=None, window=words, title=words))
    assert reading.plain(told) in reading.plain(reading.of_pdf(pdf.write(report)))


def test_a_review_with_nothing_written_yet_still_has_a_cover():
    empty = replace(
        material.review(),
        **{key: () for key in ("questions", "agencies", "findings", "additional", "glossary")},
    )
    empty = replace(
        empty, picture=None, **dict.fromkeys(("window", "happened", "synopsis", "what_helped"), "")
    )
    empty = replace(empty, method="", limits="", confidence="", note="", reviewers="", period="", date="")
    assert pdf.pages(pdf.write(compose.short(empty))) == 1
