"""What may be used in other words is not found again word for word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.focus_groups import permitted
from findings.focus_groups.permitted import Contributed, Use

SAID = "I had two more babies to see on the other side of town, so I kept the visit short."
WORDS = st.lists(st.text("abcde", min_size=1, max_size=3), max_size=14)


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("A health visitor had two further calls far away and left early.", None),
        ("She had two more babies to see elsewhere.", "had two more babies to see"),
        ("HAD TWO  MORE babies, to SEE on the road", "HAD TWO  MORE babies, to SEE on the"),
        ("hád two more ba\u200bbies to see, one said", "hád two more ba\u200bbies to see"),
        ("two more babies to see", None),
        ("", None),
    ],
)
def test_six_words_in_a_row_are_taken_over(text, run):
    assert permitted.copied(text, SAID) == run


def test_an_apostrophe_makes_no_difference():
    found = permitted.copied("as we didn’t have the time for", "We didn't have the time for it")
    assert found == "we didn’t have the time for"


def test_the_longest_of_several_runs_is_told():
    text = "I had two more babies to go to; on the other side of town, so I kept it"
    assert permitted.copied(text, SAID) == "on the other side of town, so I kept"


@settings(max_examples=200, deadline=None)
@given(WORDS, WORDS, WORDS)
def test_a_run_is_found_exactly_where_six_words_stand_in_both(before, middle, source):
    text = [*before, *middle, *before]
    runs = {tuple(text[at : at + 6]) for at in range(len(text) - 5)}
    theirs = {tuple(source[at : at + 6]) for at in range(len(source) - 5)}
    found = permitted.copied(" ".join(text), " ".join(source))
    assert (found is not None) == bool(runs & theirs)
    assert found is None or found in " ".join(source)


@settings(max_examples=100, deadline=None)
@given(st.text(), st.text())
def test_any_text_can_be_compared(text, source):
    found = permitted.copied(text, source)
    assert found is None or found in text


def test_a_use_allows_what_asks_for_less():
    assert [Use.PARAPHRASE.allows(use) for use in Use] == [True, True, False]
    assert [Use.QUOTATION.allows(use) for use in Use] == [True, True, True]
    assert [Use.TEAM.allows(use) for use in Use] == [True, False, False]


@pytest.mark.parametrize("use", Use)
def test_every_use_is_told_to_who_chooses_it(use):
    assert use.label
    assert use.meaning.endswith(".")


def test_only_what_may_be_quoted_is_and_nothing_of_fewer_than_five_people():
    contributed = [Contributed(use.label, use) for use in Use] + [Contributed(" ", Use.QUOTATION)]
    assert permitted.quotable(contributed, 5) == (Use.QUOTATION.label,)
    assert permitted.quotable(contributed, 4) == ()
