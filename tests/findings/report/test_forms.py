"""Every form of a report in every kind of file: its length, its order, its tags, and nobody's traces."""

import io
import re
import zipfile
from dataclasses import replace
from functools import cache

import html5lib
import pikepdf
import pytest
from docx import Document as Word
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from findings.report import document, docx, forms, html, pdf
from findings.report.document import Figure, Heading, LabelledPart
from findings.report.look import Look
from findings.report.material import LevelCount, Material, Part, ReportFinding
from tests.builders import material
from tests.findings.report import reading, wanted
from tests.findings.report.test_pdf import roles

REVIEW = material.review()
WITHOUT_PICTURES = replace(REVIEW, picture=None, levels=())
BARE = replace(REVIEW, texts={}, findings=tuple(replace(each, plain="") for each in REVIEW.findings))
EVERY = pytest.mark.parametrize("form", forms.FORMS, ids=[form.key for form in forms.FORMS])


@cache
def paper(form):
    """The pages of a form of the practice case."""
    return pdf.write(form.compose(REVIEW))


@cache
def word(form):
    """The Word file of a form of the practice case."""
    return docx.write(form.compose(REVIEW))


def of_findings(count):
    """The review with so many findings, those of the practice case over again."""
    again = [REVIEW.findings[n % len(REVIEW.findings)] for n in range(count)]
    numbered = (replace(each, number=n, id=f"f{n}") for n, each in enumerate(again, 1))
    return replace(REVIEW, findings=tuple(numbered))


@EVERY
@pytest.mark.parametrize("told", [REVIEW, BARE], ids=["written", "composed"])
def test_a_form_keeps_its_budget(form, told):
    pages = pdf.pages(pdf.write(form.compose(told)))
    assert pages <= form.most_pages(told)
    if not form.is_a_page_each:
        assert pages >= form.pages[0]


@pytest.mark.parametrize("key", ["rapid", "briefing", "board", "card", "family"])
@pytest.mark.parametrize("count", [1, 8])
def test_what_is_cut_keeps_the_budget_whatever_the_number_of_findings(key, count):
    told, form = replace(of_findings(count), texts={}), forms.BY_KEY[key]
    assert pdf.pages(pdf.write(form.compose(told))) <= form.most_pages(told)


@EVERY
@pytest.mark.parametrize(
    ("write", "read", "said"),
    [
        (html.write, reading.of_html, wanted.PAGE),
        (pdf.write, reading.of_pdf, wanted.PAPER),
        (docx.write, reading.of_word, wanted.WORD),
    ],
    ids=["page", "paper", "word"],
)
def test_each_file_says_the_words_of_the_tree_in_its_order(form, write, read, said):
    report = form.compose(WITHOUT_PICTURES)
    assert reading.plain(read(write(report))) == reading.plain(wanted.words(report, said))


@EVERY
def test_the_pages_are_tagged_with_headings_that_skip_no_level(form):
    with pikepdf.open(io.BytesIO(paper(form))) as opened:
        assert "<pdfuaid:part>1</pdfuaid:part>" in opened.Root.Metadata.read_bytes().decode()
        tags = [role for role, _ in roles(opened.Root.StructTreeRoot)]
        levels = [int(tag[2]) for tag in tags if re.fullmatch(r"/H[1-6]", tag)]
        with opened.open_outline() as outline:
            assert len(outline.root) == levels.count(1)
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


@EVERY
def test_every_picture_is_described_and_counted(form):
    report = form.compose(REVIEW)
    pictures = [block for block in report.blocks if isinstance(block, Figure)]
    with pikepdf.open(io.BytesIO(paper(form))) as opened:
        told = [str(node.Alt) for role, node in roles(opened.Root.StructTreeRoot) if role == "/Figure"]
    assert told == [picture.alt for picture in pictures]
    assert [picture.number for picture in pictures] == list(range(1, len(pictures) + 1))


@EVERY
def test_the_page_is_valid_and_has_one_title(form):
    body = html.write(form.compose(REVIEW))
    page = f'<!doctype html><html lang="en-GB"><head><title>x</title></head><body>{body}</body></html>'
    html5lib.HTMLParser(strict=True).parse(page)
    assert body.count("<h1") == 1
    levels = [int(level) for level in re.findall(r"<h([1-6])", body)]
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))
    assert "style=" not in body
    assert "<script" not in body


@EVERY
def test_the_word_file_has_headings_that_skip_no_level_and_no_traces(form):
    with zipfile.ZipFile(io.BytesIO(word(form))) as packed:
        names = packed.namelist()
        parts = {name: packed.read(name) for name in names if name.endswith((".xml", ".rels"))}
    assert not [name for name in names if re.search("comment|customXml|thumbnail|people", name)]
    for name, content in parts.items():
        assert not re.search(rb"rsid|python-docx|creator|lastModifiedBy|/tmp/|/work/|/home/", content), name
    styles = [line.style.name for line in Word(io.BytesIO(word(form))).paragraphs]
    levels = [int(style[-1]) for style in styles if style.startswith("Heading")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False))


def test_captions_of_a_word_file_count_themselves():
    body = Word(io.BytesIO(word(forms.BY_KEY["short"]))).element.xml
    assert re.findall(r"<w:instrText>(SEQ \w+)", body) == ["SEQ Picture", "SEQ Table", "SEQ Picture"]


@EVERY
def test_the_same_tree_gives_the_same_files(form):
    report = form.compose(REVIEW)
    assert pdf.write(report) == paper(form)
    assert docx.write(report) == word(form)
    assert document.from_json(document.to_json(report)) == report


@EVERY
def test_a_draft_says_so_on_every_page_and_across_it(form):
    report = form.compose(replace(REVIEW, draft=True))
    for page in reading.pages(pdf.write(report))[-2:]:
        text = page.extract_text()
        assert document.DRAFT in text
        assert document.WATERMARK in text.replace(document.DRAFT, "")
    with zipfile.ZipFile(io.BytesIO(docx.write(report))) as packed:
        header = next(packed.read(name) for name in packed.namelist() if "header" in name)
    assert f'string="{document.WATERMARK}"'.encode() in header
    assert "header" not in " ".join(zipfile.ZipFile(io.BytesIO(word(form))).namelist())


@pytest.mark.parametrize("form", forms.FORMS[1:], ids=[form.key for form in forms.FORMS[1:]])
def test_large_print_is_larger_and_loses_nothing(form):
    report = form.compose(WITHOUT_PICTURES)
    large = pdf.write(report, large=True)
    assert pdf.pages(large) > pdf.pages(pdf.write(report))
    assert reading.plain(reading.of_pdf(large)) == reading.plain(wanted.words(report, wanted.PAPER))
    size = Word(io.BytesIO(docx.write(report, large=True))).styles["Normal"].font.size
    assert size.pt >= 18


def test_each_card_is_a_page_and_can_be_had_alone():
    made = forms.BY_KEY["card"].compose(REVIEW)
    from_one = [pdf.pages(pdf.write(forms.cards.only(made, finding.number))) for finding in REVIEW.findings]
    assert from_one == [1, 1, 1, 1]
    texts = [reading.plain(page.extract_text()) for page in reading.pages(pdf.write(made))]
    assert all(
        reading.plain(finding.title) in text for finding, text in zip(REVIEW.findings, texts, strict=True)
    )
    with pytest.raises(ValueError, match="no finding 9"):
        forms.cards.card(REVIEW, 9)


def test_the_briefing_has_seven_passages():
    report = forms.BY_KEY["briefing"].compose(REVIEW)
    (spread,) = (block for block in report.blocks if isinstance(block, document.Spread))
    assert len(spread.parts) == 7


def test_the_letter_says_nothing_in_codes_unless_somebody_wrote_it():
    report = forms.BY_KEY["family"].compose(BARE)
    said = " ".join(document.strings(report.blocks))
    assert not re.search(r"Child \d|Mother|Uncle|Episode|factor|statutory|chronolog", said)
    assert [block.text for block in report.blocks if isinstance(block, Heading)] == [
        "What we looked at",
        "What we found",
        "What will change",
        "What we could not answer",
        "Who to talk to",
    ]


@pytest.mark.parametrize("form", forms.FORMS[1:], ids=[form.key for form in forms.FORMS[1:]])
def test_more_than_a_form_can_hold_runs_on_and_loses_nothing(form):
    long = "\n\n".join(f"Paragraph {n}. " + "Something was said here. " * 30 for n in range(5))
    texts = {section.key: long for section in form.sections}
    report = form.compose(replace(WITHOUT_PICTURES, texts=texts, title="A long title " * 12))
    written = pdf.write(report)
    assert reading.plain(reading.of_pdf(written)) == reading.plain(wanted.words(report, wanted.PAPER))
    assert not [words for page in reading.pages(written) for words in reading.outside(page)]


def test_a_text_of_its_own_stands_whole_in_its_form():
    for form in forms.FORMS:
        for section in form.sections:
            told = replace(REVIEW, texts={section.key: "Words that nobody else has. " * 60})
            said = " ".join(document.strings(form.compose(told).blocks))
            assert said.count("Words that nobody else has.") in (60, 60 * len(REVIEW.findings)), section.key


def test_every_section_says_what_belongs_in_it_and_can_be_kept():
    keys = [section.key for form in forms.FORMS for section in form.sections]
    assert len(keys) == len(set(keys))
    for section in (section for form in forms.FORMS for section in form.sections):
        assert section.hint.endswith(".")
        assert len(section.key) <= 30
        assert 5 <= section.words <= 300
    assert len(forms.plain_key("a" * 26)) <= 30


def test_questions_of_a_finding_are_asked_in_every_form_for_those_who_answer_them():
    for key in ("short", "rapid", "board"):
        said = reading.plain(" ".join(document.strings(forms.BY_KEY[key].compose(REVIEW).blocks)))
        for finding in REVIEW.findings:
            assert all(reading.plain(question) in said for question in finding.questions)


def test_what_a_part_rests_on_is_beside_it_in_the_rapid_report():
    parts = [b for b in forms.BY_KEY["rapid"].compose(REVIEW).blocks if isinstance(b, LabelledPart)]
    assert any(source.label == "Eight factors" for part in parts for source in part.rests)


WORDS = st.one_of(
    st.just(""), st.text(max_size=60), st.just(material.HOSTILE), st.just("One. Two: three?\n\n- a\n- b")
)
FINDINGS = st.builds(
    ReportFinding,
    id=st.just("f"),
    number=st.integers(1, 9),
    title=WORDS,
    statement=WORDS,
    category=WORDS,
    spread=WORDS,
    parts=st.tuples(
        *(st.builds(Part, st.just(key), WORDS, WORDS) for key in ("showed", "usual", "changing"))
    ),
    questions=st.lists(WORDS, max_size=3).map(tuple),
    plain=WORDS,
)
MATERIAL = st.builds(
    Material,
    title=WORDS,
    kind=WORDS,
    partnership=WORDS,
    questions=st.lists(WORDS, max_size=2).map(tuple),
    window=WORDS,
    happened=WORDS,
    what_helped=WORDS,
    limits=WORDS,
    findings=st.lists(FINDINGS, max_size=3).map(tuple),
    texts=st.dictionaries(
        st.sampled_from([section.key for form in forms.FORMS for section in form.sections]), WORDS, max_size=4
    ),
    levels=st.lists(st.builds(LevelCount, WORDS, st.integers(0, 300), st.integers(0, 300)), max_size=3).map(
        tuple
    ),
)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    told=MATERIAL, key=st.sampled_from(list(forms.BY_KEY)), colour=st.sampled_from(["", "#ffe600", "#00467f"])
)
def test_any_material_is_composed_and_written(told, key, colour):
    report = forms.BY_KEY[key].compose(told)
    look = Look(colour)
    html5lib.HTMLParser().parse(html.write(report, look=look))
    assert pdf.pages(pdf.write(report, look=look)) >= 1
    assert docx.write(report, look=look).startswith(b"PK")


def test_parts_of_nothing_but_a_sign_that_no_page_holds_are_written():
    empty = tuple(Part(key, "", "") for key in ("showed", "usual"))
    finding = ReportFinding("f", 1, "", "", "", "", (*empty, Part("changing", "", "\x1b")), ())
    report = forms.BY_KEY["short"].compose(replace(REVIEW, findings=(finding,)))
    assert pdf.pages(pdf.write(report)) >= 1
