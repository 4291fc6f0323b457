"""Another way to put a phrase, in the grammar of its sentence."""

import re

import pytest

from findings.language import rewording


def reworded(template, pattern, text):
    """What stands in place of the pattern's words in the text."""
    match = re.search(pattern, text)
    assert match is not None
    return rewording.of(template, match)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The child should have been seen.", "was not seen"),
        ("The children should have been seen.", "were not seen"),
        ("Both visits should have been seen.", "were not seen"),
        ("Police should have been seen.", "were not seen"),
        ("The address should have been seen.", "was not seen"),
    ],
)
def test_was_or_were_follows_what_the_clause_is_about(text, expected):
    assert reworded("{was} not {verb}", r"should have been (?P<verb>\w+)", text) == expected


def test_a_phrase_that_begins_a_sentence_is_replaced_by_one_that_does():
    assert reworded("did not {verb}", r"Failed to (?P<verb>\w+)", "Failed to ask.") == "Did not ask"
    assert reworded("was not brought", "DNA", "DNA twice.") == "was not brought"


def test_words_in_the_middle_of_a_sentence_begin_small_unless_they_are_a_name():
    pattern = r"(?P<who>.+) must (?P<what>\w+)"
    assert (
        reworded("easier for {who|lower} to {what}", pattern, "Staff must ask") == "Easier for staff to ask"
    )
    assert reworded("easier for {who|lower} to {what}", pattern, "GPs must ask") == "easier for GPs to ask"


def test_a_form_of_an_unknown_verb_leaves_nothing_to_offer():
    pattern = r"should have (?P<verb>\w+)"
    assert reworded("did not {verb|base}", pattern, "They should have frobbed") == ""
    assert reworded("", pattern, "They should have asked") == ""
