"""Phrases that were remarked on are underlined where they stand, and replaced exactly."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from workbench.writing import marking


def test_a_remarked_phrase_is_marked_in_its_paragraph():
    text = "It was late.\n\nStaff failed to ask who lived there."
    shown = marking.shown(text, [(text.index("failed"), text.index("failed") + len("failed to ask"))])
    assert 'Staff <mark class="remark">failed to ask</mark> who' in shown


def test_markup_in_a_text_stays_words():
    shown = marking.shown("<b>failed</b>", [(3, 9)])
    assert "<b>" not in shown
    assert html.fromstring(f"<div>{shown}</div>").text_content() == "<b>failed</b>"


def test_a_mark_that_would_cut_through_emphasis_is_left_out():
    shown = marking.shown("They **failed to ask** here", [(0, 14)])
    assert "<mark" not in shown
    assert "<strong>failed to ask</strong>" in shown


def test_the_words_are_replaced_where_they_stood_and_nowhere_else():
    text = "They failed. They failed again."
    assert marking.replaced(text, 18, "failed", "tried") == "They failed. They tried again."


def test_words_that_have_moved_are_found_again():
    assert marking.replaced("Now: they failed.", 5, "failed", "tried") == "Now: they tried."


def test_words_that_are_gone_change_nothing():
    assert marking.replaced("They tried.", 5, "failed", "tried") is None


SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4)


@settings(max_examples=60)
@given(st.text(alphabet="ab <&*\n-", max_size=60), SPANS)
def test_marking_adds_no_words_and_loses_none(text, spans):
    assert words(marking.shown(text, spans)) == words(marking.shown(text, []))


def words(shown):
    return html.fromstring(f"<div>{shown}</div>").text_content().split()
