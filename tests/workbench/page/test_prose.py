"""Texts as people write them, shown as safe HTML."""

import html5lib
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from workbench.page import prose


def test_paragraphs_lists_emphasis_and_headings():
    shown = prose.shown("# Why\n\nFirst *one* line\nand another.\n\n- a\n- **b**")
    assert shown == (
        "<p><strong>Why</strong></p>\n<p>First <em>one</em> line<br>and another.</p>\n"
        "<ul><li>a</li><li><strong>b</strong></li></ul>"
    )


def test_a_known_citation_is_a_link_and_an_unknown_one_stays_as_written():
    shown = prose.shown("Keys. [HSG 3] Gone. [HSG 9]", {"HSG 3": "#entry-x"})
    assert shown == '<p>Keys. <a class="meta nowrap" href="#entry-x">HSG 3</a> Gone. [HSG 9]</p>'
    assert prose.cited("[HSG 3] [POL 1] [HSG 3] [not this] [7]") == ("HSG 3", "POL 1")


def test_stars_that_are_no_emphasis_stay():
    assert prose.shown("2 * 3 * 4 and a * star") == "<p>2 * 3 * 4 and a * star</p>"


@given(st.text(alphabet="<>&\"'*[]HSG 13\n-#ab", max_size=80))
@settings(max_examples=200)
def test_whatever_is_written_is_whole_and_harmless_html(text):
    shown = str(prose.shown(text, {"HSG 1": "#entry-x"}))
    html5lib.HTMLParser(strict=True).parse(f"<!doctype html><title>x</title><div>{shown}</div>")
    words = html.fromstring(f"<div>{shown}</div>").text_content()
    assert [letter for letter in words if letter in "ab<"] == [letter for letter in text if letter in "ab<"]
