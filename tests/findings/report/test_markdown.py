"""What reviewers write becomes blocks, and everything else stays the text that it is."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from findings.report import document, markdown
from findings.report.document import Bullets, Paragraph, Quote, Run


def said(block):
    return "".join(run.text for run in block.runs)


def test_a_blank_line_begins_a_paragraph_and_a_line_end_does_not():
    assert [said(block) for block in markdown.blocks("One\ntwo\n\nthree")] == ["One two", "three"]


def test_stars_make_words_strong_or_slanted():
    (block,) = markdown.blocks("It was **not** *usual*.")
    assert block.runs == (
        Run("It was "),
        Run("not", strong=True),
        Run(" "),
        Run("usual", slanted=True),
        Run("."),
    )


def test_a_list_is_a_list_even_right_after_a_sentence():
    sentence, points = markdown.blocks("Three things:\n- one\n- two **strong**\n• three")
    assert said(sentence) == "Three things:"
    assert isinstance(points, Bullets)
    assert len(points.items) == 3


def test_lists_of_two_kinds_stay_two():
    points, steps = markdown.blocks("- a\n- b\n\n1. c\n2. d")
    assert (points.is_numbered, steps.is_numbered) == (False, True)


def test_a_list_within_a_list_keeps_its_words():
    (points,) = markdown.blocks("- a\n    - b\n    - c\n- d")
    assert ["".join(run.text for run in item) for item in points.items] == ["a", "b", "c", "d"]


def test_what_somebody_said_is_a_quotation_with_who_said_it():
    (quote,) = markdown.blocks("> I find out when I am standing there.\n> — In the focus group")
    assert (said(quote), quote.by) == ("I find out when I am standing there.", "In the focus group")


def test_a_paragraph_that_is_one_quotation_is_set_as_one():
    first, second = markdown.blocks("“It is me, ringing round.”\n\n“Often”, she said, and “nearly always”.")
    assert isinstance(first, Quote)
    assert isinstance(second, Paragraph)


def test_a_heading_becomes_strong_words():
    heading, text = markdown.blocks("## Before\nAfter")
    assert heading.runs == (Run("Before", strong=True),)
    assert said(text) == "After"


def test_nothing_leads_out_of_the_text():
    for text in (
        "![a picture](http://example.org/x.png)",
        "[words](http://example.org)",
        "<http://example.org>",
        "<img src=http://example.org/x.png>",
        "[1]: http://example.org",
        "<div>\nraw\n</div>",
        "&lt;b&gt; &amp; `code` #include $x$ @label a_b_c",
        "2 * 3 * 4 = 24",
    ):
        (block,) = markdown.blocks(text)
        assert said(block) == " ".join(text.split())


def test_indented_text_is_no_code():
    (block,) = markdown.blocks("    far in")
    assert said(block) == "far in"


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab1 .\n#>-*_`[]()<&!\\|~:“”—\t"), max_size=60))
def test_no_letter_is_ever_lost(text):
    read = "".join(document.strings(markdown.blocks(text)))
    assert re.sub(r"[^ab]", "", read) == re.sub(r"[^ab]", "", text)
