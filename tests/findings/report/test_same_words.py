"""A page, a PDF and a Word file of one report say the same."""

import json
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from findings.report import compose, document, docx, html, pdf
from tests.builders import material
from tests.findings.report import reading, wanted

REVIEW = material.review(picture=None, levels=())


FORMS = {
    "page": (html.write, reading.of_html, wanted.PAGE),
    "paper": (pdf.write, reading.of_pdf, wanted.PAPER),
    "word": (docx.write, reading.of_word, wanted.WORD),
}


@pytest.mark.parametrize(("write", "read", "form"), FORMS.values(), ids=FORMS)
def test_each_form_says_the_words_of_the_tree_in_its_order_and_nothing_else(write, read, form):
    steps = "Before:\n\n1. one\n2. two\n\n- three\n- four"
    report = compose.short(replace(REVIEW, synopsis=f"{REVIEW.synopsis}\n\n{steps}"))
    said = reading.plain(wanted.words(report, form))
    assert len(said) > 15_000
    assert reading.plain(read(write(report))) == said


def test_everything_that_was_written_is_in_the_report():
    said = reading.plain(reading.of_html(html.write(compose.short(REVIEW))))
    written = [
        REVIEW.window,
        REVIEW.happened,
        REVIEW.synopsis,
        REVIEW.what_helped,
        REVIEW.method,
        REVIEW.limits,
    ]
    written += [REVIEW.confidence, *REVIEW.questions, *REVIEW.additional]
    written += [text for finding in REVIEW.findings for text in (finding.title, finding.statement)]
    written += [part.text for finding in REVIEW.findings for part in finding.parts]
    written += [text for term in REVIEW.glossary for text in term]
    for text in written:
        assert reading.plain(text) in said, text[:60]


@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
def test_hostile_text_stays_text(kind):
    report = compose.short(replace(material.hostile(), picture=None))
    text = {
        "html": lambda: reading.of_html(html.write(report)),
        "pdf": lambda: reading.of_pdf(pdf.write(report)),
        "docx": lambda: reading.of_word(docx.write(report)),
    }[kind]()
    said = reading.plain(text)
    for piece in material.HOSTILE.split():
        if piece.isascii() and reading.plain(piece):
            assert said.count(reading.plain(piece)) >= 15, piece
    for sign in ("🙂", "שלום", "Ŵ", "€", "*_[]", "@label", "$x^2$", "#include"):
        assert sign in text or sign[::-1] in text, sign
    # Some readers give Arabic letters in the forms in which they are drawn.
    assert reading.plain("مرحبا") in said or reading.plain("مرحبا")[::-1] in said


def test_hostile_text_makes_nothing_on_a_page():
    page = html.write(compose.short(material.hostile()))
    assert not [
        word for word in ("<script", "<img", "onerror=alert(2)>", "{{ 7*7 }}<") if word in page.lower()
    ]
    assert "style=" not in page
    assert "javascript:" not in page


def test_a_report_comes_back_from_json_as_it_was():
    report = compose.short(material.review())
    kept = json.loads(json.dumps(document.to_json(report)))
    assert document.from_json(kept) == report


def test_json_that_is_no_report_is_refused():
    with pytest.raises(ValueError, match="no report|not a report"):
        document.from_json({"is": "Run", "text": "x", "strong": False, "slanted": False})
    with pytest.raises(ValueError):
        document.from_json({"is": "Script", "text": "x"})


def test_a_draft_says_so_in_every_form_and_a_release_in_none():
    draft, released = (compose.short(material.review(picture=None, draft=draft)) for draft in (True, False))
    for report, count in ((draft, 1), (released, 0)):
        assert html.write(report).count(document.DRAFT) == count
        assert (document.DRAFT in reading.of_pdf(pdf.write(report))) == bool(count)
        assert (document.DRAFT.encode() in _headers(docx.write(report))) == bool(count)


def _headers(written):
    with zipfile.ZipFile(BytesIO(written)) as file:
        return b"".join(file.read(name) for name in file.namelist() if "header" in name)
