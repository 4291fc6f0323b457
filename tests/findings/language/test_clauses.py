"""Who or what a clause is about."""

import pytest

from findings.language import rules


@pytest.mark.parametrize(
    ("before", "subject"),
    [
        ("The nurse", "staff"),
        ("Staff at the school", "staff"),
        ("The printer at the school", "thing"),
        ("In March the printer", "thing"),
        ("The health visitor's form", "thing"),
        ("The manager of the system", "staff"),
        ("The school system", "thing"),
        ("The mother", "family"),
        ("Child 2", "family"),
        ("The nurse read the form and", "staff"),
        ("The mother moved in May, and then", "family"),
        ("When the printer was mended, they", "other"),
        ("The frobnicator", "other"),
        ("", "other"),
    ],
)
def test_the_words_before_a_verb_tell_who_it_is_about(before, subject):
    assert rules.subjects().of(before) == subject


def test_the_words_after_a_verb_tell_whom_it_is_done_to():
    assert rules.subjects().next(" the child for a year") == "family"
    assert rules.subjects().next(" for a long time, and then the child") == "other"
