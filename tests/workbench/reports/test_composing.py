"""Composing the report: sections, remarks, the next step, and the report as page, PDF and Word."""

import io

import pikepdf
import pytest
from docx import Document as Word
from pypdf import PdfReader

from tests.builders import cast, whole_report
from workbench.persistence.stores import people, reports
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review

REPORT = f"/reviews/{cast.REVIEW}/report"
FIRST = f"{REPORT}/sections/1"
VAULT_KEY = bytes(range(32))


@pytest.fixture
def ids(db):
    """A report with everything in it."""
    found = whole_report.write(db, cast.REVIEW)
    db.commit()
    return found


def name_somebody(db):
    """Give the child a name in the vault."""
    child = db.query(Person).filter_by(review_id=cast.REVIEW, code="Child 1").one()
    people.seal(db, child, VAULT_KEY, ["Rowan Ashdown", "Rowan"])


def test_an_empty_report_says_what_to_do_first(amara):
    page = amara.get(REPORT)
    assert "0 of 8 sections written" in page.words
    assert page.select("//section[@class='next']//h2")[0].text == "Write the first finding"


def test_a_whole_report_is_ready_for_release(amara, ids):
    page = amara.get(REPORT)
    assert "8 of 8 sections written" in page.words
    assert page.select("//section[@class='next']//h2")[0].text == "Release it to the board"
    assert "2 words explained" in page.words


def test_the_review_team_reads_sections_and_does_not_write_them(visit, ids):
    bryn = visit("bryn")
    assert not bryn.get(FIRST).select("//textarea")
    bryn.post(FIRST, {"words": "mine", "version": "1"}, 404)


def test_what_is_written_is_kept_and_remarked_on(amara):
    saved = amara.send(FIRST, {"words": "Staff failed to ask who else was in the home."})
    page = amara.follow(saved)
    assert page.select("//textarea")[0].text.strip() == "Staff failed to ask who else was in the home."
    assert "remark on wording" in page.words
    assert "1 remark on wording" in amara.get(REPORT).words


def test_a_glossary_line_without_a_meaning_is_sent_back(amara):
    page = amara.send(f"{REPORT}/sections/8", {"words": "Core group"}, status=422)
    assert "“Core group” has no meaning yet" in page.words
    assert page.select("//textarea")[0].text.strip() == "Core group"


def test_the_second_of_two_writers_is_shown_both_texts(visit, amara, db):
    reports.write(db, db.get(Review, cast.REVIEW), "window", 0, "Before.")
    db.commit()
    form = {key: value for key, value in amara.get(FIRST).form().form_values()}
    amara.post(FIRST, {**form, "words": "The first to save."})
    page = amara.post(FIRST, {**form, "words": "The second to save."}, 409)
    assert "The first to save." in page.words
    assert page.select("//textarea")[0].text.strip() == "The second to save."


def test_two_who_begin_the_same_section_lose_nothing(amara):
    form = {key: value for key, value in amara.get(FIRST).form().form_values()}
    amara.post(FIRST, {**form, "words": "The first to save."})
    assert "The first to save." in amara.post(FIRST, {**form, "words": "The second."}, 409).words


@pytest.mark.parametrize("number", [0, 9, 99999999999999999999])
def test_there_is_no_section_of_that_number(amara, number):
    amara.get(f"{REPORT}/sections/{number}", 404)


def test_every_part_of_a_finding_leads_back_to_what_was_written_down(amara, ids):
    page = amara.get(f"{REPORT}/draft")
    parts = page.select("//section[@class='part'][preceding::header[contains(@class, 'finding-opening')]]")
    ways = [part.xpath(".//ul[contains(@class, 'rests')]//a/@href") for part in parts[:4]]
    assert all(len(way) == 1 for way in ways)
    for (way,) in ways:
        (behind,) = page.select(f"//*[@id='{way.removeprefix('#')}']")
        for child in ("episode", "entry", "factor"):
            assert any(ids[child] in address for address in behind.xpath(".//a/@href")), (
                f"{way} without {child}"
            )


def test_the_draft_says_that_it_is_one(amara, ids):
    assert "Draft. Not released" in amara.get(f"{REPORT}/draft").words
    assert "Draft" in pdf_text(amara.client.get(f"{REPORT}/draft.pdf").data)


def test_the_pdf_is_tagged_and_names_nobody(amara, ids):
    answer = amara.client.get(f"{REPORT}/draft.pdf")
    assert answer.headers["Content-Disposition"] == "attachment; filename=the-alder-review-draft.pdf"
    assert answer.headers["Cache-Control"] == "no-store"
    with pikepdf.open(io.BytesIO(answer.data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == "en-GB"
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert "dc:creator" not in about


def test_the_word_file_has_real_headings_and_no_author(amara, ids):
    answer = amara.client.get(f"{REPORT}/draft.docx")
    assert answer.headers["Content-Disposition"] == "attachment; filename=the-alder-review-draft.docx"
    word = Word(io.BytesIO(answer.data))
    headings = [p.text for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert "What happened" in headings
    assert not word.core_properties.author
    assert not word.core_properties.last_modified_by


def test_the_report_is_in_codes_even_while_names_are_shown(amara, db):
    whole_report.write(db, cast.REVIEW)
    name_somebody(db)
    rewrite(db, "window", "Rowan Ashdown told his tutor.")
    db.commit()
    amara.post(f"/reviews/{cast.REVIEW}/names/show", {})
    for text in (
        amara.get(f"{REPORT}/draft").words,
        pdf_text(amara.client.get(f"{REPORT}/draft.pdf").data),
        word_text(amara.client.get(f"{REPORT}/draft.docx").data),
    ):
        assert "Child 1 told his tutor" in " ".join(text.split())
        assert "Rowan" not in text


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
@pytest.mark.parametrize(
    "path", ["", "/draft", "/draft.pdf", "/draft.docx", "/sections/1", "/release", "/versions"]
)
def test_nobody_else_reads_a_draft(visit, ids, name, path):
    visit(name).get(f"{REPORT}{path}", 404)


def pdf_text(content):
    """The words of a PDF."""
    return "\n".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(content)).pages)


def word_text(content):
    """The words of a Word file."""
    return "".join(Word(io.BytesIO(content)).element.body.itertext())


def rewrite(db, key, words):
    """Put other words in a section."""
    review = db.get(Review, cast.REVIEW)
    reports.write(db, review, key, reports.text(db, review, key).version, words)
