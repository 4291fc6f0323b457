"""The words used, a term and its meaning on each line."""

from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.drafting import sections

LINE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Cs"), exclude_characters=":"),
    min_size=1,
)
SAID = LINE.map(str.strip).filter(bool)


def test_a_meaning_may_hold_a_colon_of_its_own():
    assert sections.terms("Notice: a record: sent on") == (("Notice", "a record: sent on"),)


def test_a_meaning_runs_on_over_lines():
    told = "Core group: the family and the workers\nwho carry out a plan.\n\nContact: a worry"
    assert sections.terms(told) == (
        ("Core group", "the family and the workers who carry out a plan."),
        ("Contact", "a worry"),
    )


def test_a_line_that_is_no_term_and_continues_none_is_named():
    assert sections.stray("Core group\nContact: a worry") == "Core group"
    assert sections.stray(": a worry") == ": a worry"
    assert sections.stray("Contact: a worry\nthat runs on") == ""


@settings(max_examples=60)
@given(st.lists(st.tuples(SAID, SAID), max_size=6))
def test_terms_written_down_are_read_back(pairs):
    tidy = [(" ".join(term.split()), " ".join(meaning.split())) for term, meaning in pairs]
    assert list(sections.terms("\n".join(f"{term}: {meaning}" for term, meaning in tidy))) == tidy
