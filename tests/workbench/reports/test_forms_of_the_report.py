"""Every form of the report: what is written for it, how long it is, and how it is read and taken away."""

import io

import pytest
from pypdf import PdfReader

from findings.report import forms
from tests.builders import cast, whole_report
from workbench.persistence.stores import reports
from workbench.persistence.tables.review import Review

REPORT = f"/reviews/{cast.REVIEW}/report"
FURTHER = [form.key for form in forms.FORMS if form.key != "short"]


@pytest.fixture
def ids(db):
    """A report with everything in it."""
    found = whole_report.write(db, cast.REVIEW)
    db.commit()
    return found


def numbered(page, title):
    """The address of the section of that title."""
    (found,) = [
        link.get("href") for link in page.select("//ul[contains(@class, 'tasks')]//a") if link.text == title
    ]
    return found


@pytest.mark.parametrize("form", FURTHER)
def test_every_form_has_a_page_that_says_what_it_is_for_and_how_long(amara, ids, form):
    page = amara.get(f"{REPORT}?form={form}")
    assert page.heading == forms.BY_KEY[form].title
    assert forms.BY_KEY[form].purpose in page.words
    assert (
        page.select("//nav[@aria-label='Forms of the report']//a[@aria-current='page']")[0].text
        == page.heading
    )
    assert amara.get(f"{REPORT}/draft?form={form}").words.count("Draft. Not released") == 1


@pytest.mark.parametrize("path", ["", "/draft", "/draft.pdf", "/draft.docx", "/sections/1"])
def test_there_is_no_form_that_nobody_named(amara, path):
    amara.get(f"{REPORT}{path}?form=sermon", 404)


def test_what_is_written_for_a_form_stands_in_it_and_in_no_other(amara, ids):
    page = amara.get(f"{REPORT}?form=briefing")
    assert "From the short report" in page.words
    saved = amara.send(numbered(page, "Why it matters"), {"words": "It holds for most families we meet."})
    assert amara.follow(saved).heading == "Why it matters"
    assert "It holds for most families we meet." in amara.get(f"{REPORT}/draft?form=briefing").words
    assert "It holds for most families we meet." not in amara.get(f"{REPORT}/draft").words
    assert "7 words" in amara.get(f"{REPORT}?form=briefing").words


def test_a_finding_in_plain_words_is_written_once_for_its_card_and_for_the_family(amara, ids):
    address = numbered(amara.get(f"{REPORT}?form=card"), "Finding 1 in plain words")
    amara.send(address, {"words": "Each service had its own address."})
    for form in ("card", "family"):
        assert "Each service had its own address." in amara.get(f"{REPORT}/draft?form={form}").words


def test_the_second_of_two_writers_of_a_form_is_shown_both_texts(amara, ids):
    address = numbered(amara.get(f"{REPORT}?form=family"), "Opening")
    form = dict(amara.get(address).form().form_values())
    amara.post(address, {**form, "words": "The first to save."})
    assert "The first to save." in amara.post(address, {**form, "words": "The second."}, 409).words


def test_there_is_no_section_beyond_the_last(amara, ids):
    amara.get(f"{REPORT}/sections/20?form=briefing", 404)
    amara.get(f"{REPORT}/sections/2?form=card", 200)
    amara.get(f"{REPORT}/sections/3?form=card", 404)


def test_a_briefing_is_taken_away_as_pdf_in_large_print_and_as_word(amara, ids):
    answer = amara.client.get(f"{REPORT}/draft.pdf?form=briefing")
    assert answer.headers["Content-Disposition"].endswith("the-alder-review-seven-minute-briefing-draft.pdf")
    assert len(PdfReader(io.BytesIO(answer.data)).pages) == 1
    large = amara.client.get(f"{REPORT}/draft.pdf?form=briefing&large=1")
    assert large.headers["Content-Disposition"].endswith("briefing-draft-large-print.pdf")
    assert amara.client.get(f"{REPORT}/draft.docx?form=briefing").data[:2] == b"PK"


def test_the_review_team_reads_every_form_and_writes_none(visit, ids):
    bryn = visit("bryn")
    address = numbered(bryn.get(f"{REPORT}?form=family"), "Opening")
    assert not bryn.get(address).select("//textarea")
    bryn.post(address, {"words": "mine", "version": "1"}, 404)


def test_initials_and_long_sentences_are_pointed_out_and_stop_nothing(amara, ids, db):
    long = "The letter went to a home " + "and then to another home " * 6 + "before the MASH read it."
    review = db.get(Review, cast.REVIEW)
    reports.text(db, review, "window").words = long
    db.commit()
    page = amara.get(f"{REPORT}/sections/1")
    assert "One sentence has more than 25 words." in page.words
    assert "MASH" in page.words
    assert "MASH (" in amara.get(REPORT).words


def test_what_the_words_used_explain_is_explained(amara, ids, db):
    review = db.get(Review, cast.REVIEW)
    reports.text(db, review, "window").words = "The MASH read it."
    reports.text(db, review, "glossary").words = "MASH: where contacts arrive"
    db.commit()
    assert "Initials" not in amara.get(f"{REPORT}/sections/1").words
