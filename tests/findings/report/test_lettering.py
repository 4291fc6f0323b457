"""Whatever somebody pasted, no writer stumbles over it, and what can be drawn is there."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.report import compose, docx, html, lettering, pdf, scripts
from findings.report.document import Cover, Document, Heading, Paragraph, Run
from tests.builders import material
from tests.findings.report import reading

NASTY = {
    "a byte-order mark": "\ufeffBefore\ufeff and after",
    "a keycap": "Press 1\ufe0f\u20e3 or #\u20e3",
    "a strange mark over a letter": "a\u20e3 cafe\u0301",
    "marks alone": "\u0301 \u20e3 \u0489",
    "a heap of marks": "Z\u0337\u0327\u033c\u034ea\u0334\u034d\u035dl\u0338\u032c\u0313go",
    "private use": "\ue000 \uf8ff \U000f0000 \U0010fffd",
    "no characters": "\ufdd0 \ufffe \U0001ffff \u0378 \U000e0fff",
    "tags": "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "joined signs": "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f44d\U0001f3fd \u2764\ufe0f",
    "variation selectors": "a\ufe00 \U000e0100 \u180b",
    "directions": "x\u202ey\u202c z\u2066q\u2069 \u200f\u200e",
    "line ends of every kind": "a\rb\x0bc\x0cd\x85e\u2028f\u2029g",
    "control characters": "a\x00b\x1bc\x7fd\x9fe",
    "half a pair": "a\ud83d b\udc00",
    "old and new scripts": "\U00012000 \U00013000 \u0e01\u0e33 \u0f77 \u1780\u17d2\u1780 \ufdfa \U0001e900",
    "signs of numbers": "½ ² № ™ ℞ → ✓ ☐ • … \ufffd \ufffc",
    "rare letters of a drawn script": "\ua7fb Zażółć Ŵ Tiếng Việt",
    "a word without end": "x" * 400 + "é" * 100 + "你" * 50,
    "only invisible": "\u200b\u00ad\u2060\ufeff",
    "nothing": "",
}


def saying(words):
    """A document with words wherever a reader meets them in another face."""
    cover = Cover(words, words, words, words, ((words, words),), words)
    runs = (Run(words), Run(words, strong=True), Run(words, slanted=True))
    return Document(words, "en-GB", True, (cover, Heading(1, words), Paragraph(runs)))


@pytest.mark.parametrize("words", NASTY.values(), ids=NASTY)
def test_no_writer_stumbles_over_what_can_be_pasted(words):
    for report in (saying(words), compose.short(material.saying(words))):
        assert pdf.pages(pdf.write(report)) >= 1
        with ZipFile(BytesIO(docx.write(report))) as written:
            assert written.testzip() is None
        assert html.write(report)


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=12))
def test_no_writer_stumbles_over_any_text(words):
    report = saying(words)
    assert pdf.pages(pdf.write(report)) >= 1
    assert docx.write(report)
    assert html.write(report)


@pytest.mark.parametrize("words", NASTY.values(), ids=NASTY)
def test_plain_words_beside_what_can_not_be_drawn_stay(words):
    text = reading.of_pdf(pdf.write(saying(f"Before that, {words} and then nothing.")))
    assert reading.plain("Before that") in reading.plain(text)
    assert reading.plain("and then nothing") in reading.plain(text)


def test_what_has_no_title_is_called_untitled():
    text = reading.of_pdf(pdf.write(compose.short(material.review(title=" \u200b", picture=None))))
    assert "Untitled review" in text


def test_a_byte_order_mark_is_taken_out_and_a_keycap_is_named():
    text = reading.of_pdf(pdf.write(saying("\ufeffPress 1\ufe0f\u20e3 now")))
    assert "\ufeff" not in text
    assert reading.plain("[combining enclosing keycap]") in reading.plain(text)


def test_a_rare_letter_leaves_its_script_alone():
    assert scripts.named("Zażółć \ua7fb", "\ua7fb") == "Zażółć [latin epigraphic letter reversed f]"


def test_a_word_that_fits_no_line_may_break_and_others_may_not():
    long, usual = "x" * 60, "Pneumonoultramicroscopic volcanoconiosis"
    (_, _, told) = lettering.breakable(saying(f"{long} {usual}")).blocks
    words = told.runs[0].text
    assert words.replace("\u200b", "") == f"{long} {usual}"
    assert max(map(len, words.split(" ")[0].split("\u200b"))) <= 7
    assert words.endswith(usual)
