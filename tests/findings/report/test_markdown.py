"""What reviewers write becomes blocks, and everything else stays the text that it is."""

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.report import document, markdown
from findings.report.document import Bullets, Paragraph, Quote, Run


def told(blocks):
    """What a reader meets: the numbers of lists too."""
    return " ".join(
        " ".join(numbered(block.items))
        if getattr(block, "is_numbered", False)
        else " ".join(document.strings(block))
        for block in blocks
    )


def numbered(items):
    return (f"{n}. {''.join(run.text for run in item)}" for n, item in enumerate(items, 1))


def tokens(text):
    return re.findall(r"\w+", text)


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


@pytest.mark.parametrize(
    "text",
    [
        "2015. The family moved",
        "2015. The family moved\n2016. They moved again",
        "3. c",
        "3) c",
        "- 2015. The family moved",
        "> 2015. The family moved",
        "* * *",
        "---",
        "In the year\n2015. Then",
        "1.5 miles",
        "-",
    ],
)
def test_a_number_that_begins_no_list_stays_a_word(text):
    assert tokens(told(markdown.blocks(text))) == tokens(text)
    assert not any(block.is_numbered for block in markdown.blocks(text) if isinstance(block, Bullets))


def test_signs_that_divide_a_text_make_no_empty_item():
    assert [said(block) for block in markdown.blocks("Before\n\n* * *\n\nAfter")] == [
        "Before",
        "* * *",
        "After",
    ]
    assert markdown.blocks("- \n- a") == (Bullets(((Run("a"),),)),)


def test_a_sign_behind_the_one_that_begins_an_item_is_a_word():
    assert told(markdown.blocks("- * b\n    1. alpha")) == "* b 1. alpha"
    assert told(markdown.blocks("1. - b\n2. c")) == "1. - b 2. c"


def test_a_list_begins_at_one_with_a_dot_or_a_bracket_and_goes_on():
    for text in ("1. a\n2. b", "1) a\n2) b", "1. a\n\n2. b", "1. a\n1. b", "Steps:\n1. a\n2. b"):
        points = markdown.blocks(text)[-1]
        assert points == Bullets(((Run("a"),), (Run("b"),)), is_numbered=True), text


@pytest.mark.parametrize(
    "text", ["    1. a\n    2. b", "\t1. a\n\t2. b", "Words\n\t1. a\n\t2. b", "Words\n\n\t1.\ta\n\t2.\tb"]
)
def test_a_list_far_in_is_a_list(text):
    assert markdown.blocks(text)[-1] == Bullets(((Run("a"),), (Run("b"),)), is_numbered=True)


def test_a_list_that_was_left_does_not_go_on_counting_from_one():
    *_, words, last = markdown.blocks("1. a\n2. b\n\nIn between.\n\n3. c")
    assert (said(words), said(last)) == ("In between.", "3. c")


def test_a_year_within_a_list_is_a_paragraph_of_its_own():
    assert told(markdown.blocks("1. a\n2015. They moved\n2. b")) == "1. a 2015. They moved 2. b"


def test_a_list_within_a_numbered_list_leaves_its_numbers_true():
    text = "1. a\n    - b\n2. c\n    1. d\n    2. e\n3. f"
    assert told(markdown.blocks(text)) == "1. a b 2. c 1. d 2. e 3. f"


_MARKS = (
    "",
    "- ",
    "* ",
    "• ",
    "> ",
    "1. ",
    "2. ",
    "3) ",
    "2015. ",
    "    - ",
    "    1. ",
    "    2. ",
    "# ",
    "    ",
)
_LINES = st.tuples(
    st.sampled_from(_MARKS), st.sampled_from(("alpha", "beta 7", "* * *", "---", "“gamma”", "in 9."))
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_LINES, max_size=8), st.lists(st.sampled_from(("\n", "\n\n")), min_size=8, max_size=8))
def test_every_word_and_number_that_was_typed_is_in_the_report(lines, ends):
    text = "".join(mark + words + end for (mark, words), end in zip(lines, ends, strict=False))
    typed, read = Counter(tokens(text)), Counter(tokens(told(markdown.blocks(text))))
    # Some write every number of a list as one: the report counts them.
    ones = typed.pop("1", 0)
    assert not typed - read
    assert (read - typed).total() == ones


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab1 .\n#>-*_`[]()<&!\\|~:“”—\t"), max_size=60))
def test_no_letter_is_ever_lost(text):
    read = "".join(document.strings(markdown.blocks(text)))
    assert re.sub(r"[^ab]", "", read) == re.sub(r"[^ab]", "", text)
