"""Names that nobody has coded: found, with where they stand and whose they may be, and nothing decided."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.names import Glossary, Person
from timeline.naming import near, nicknames, strangers

PEOPLE = (
    Person("Mother", "Katherine Latimer", ("Kath",)),
    Person("Child 1", "Rhys Latimer"),
    Person("Uncle", "Martin Fewston"),
    Person("Home A", "", ("7 Weavers Row",)),
)
GLOSSARY = Glossary(PEOPLE)


def found(*texts):
    """The strange names of some texts, by their words."""
    numbered = [(str(number), text) for number, text in enumerate(texts, 1)]
    return {each.words: each for each in strangers.among(numbered, GLOSSARY)}


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        ("Katie", "Mother", "A familiar form of the given name of Mother"),
        ("Kate Latimer", "Mother", "A familiar form of the given name of Mother"),
        ("Reece", "Child 1", "A familiar form of the given name of Child 1"),
        ("Katherin Latimer", "Mother", "One letter differs from a name of Mother"),
        ("Mr Fewsten", "Uncle", "One letter differs from a name of Uncle"),
        ("Fweston", "Uncle", "One letter differs from a name of Uncle"),
        ("Fewtsone", "Uncle", "Two letters differ from a name of Uncle"),
        ("K. Latimar", "Mother", "One letter differs from a name of Mother"),
        ("M.F.", "Uncle", "The initials of Uncle"),
        ("R. L.", "Child 1", "The initials of Child 1"),
    ],
)
def test_whose_name_it_may_be_is_offered_with_its_reason(words, code, reason):
    offered = near.of(words, PEOPLE)
    assert (code, reason) in [(each.code, each.reason) for each in offered]


@pytest.mark.parametrize(
    "words",
    ["Peter Latimer", "Mr Kaplan", "Rhy", "Katie Brown", "Jo Latimer", "M. Latimer", "Weaver", "Ann", "MF2"],
)
def test_nobody_is_offered_where_nothing_speaks_for_it(words):
    assert not near.of(words, PEOPLE)


@settings(max_examples=200, deadline=None)
@given(words=st.text(max_size=30))
def test_no_reason_says_a_name_of_the_vault(words):
    for each in near.of(words, PEOPLE):
        assert not any(
            name in each.reason for name in ("Katherine", "Latimer", "Rhys", "Martin", "Fewston", "Kath")
        )


def test_the_surest_comes_first():
    assert [each.code for each in near.of("Mrs Latimar", PEOPLE)] == ["Child 1", "Mother"]
    assert near.of("Kate Latimar", PEOPLE)[0].code == "Mother"


def test_a_strange_name_is_found_with_every_place_it_stands_in():
    names = found("Mr Kaplan rang.", "Nothing here.", "Mr Kaplan came, with C. Dunmore and PC 1234 Ash.")
    assert names["Mr Kaplan"].places == ("1", "3")
    assert set(names) == {"Mr Kaplan", "C. Dunmore", "PC 1234 Ash"}


def test_a_name_of_which_only_a_part_is_known_is_strange():
    names = found(
        "Katie Latimer was out. Peter Latimer let them in. Mrs Latimer was not there, nor Ms R. Latimer."
    )
    assert set(names) == {"Katie Latimer", "Peter Latimer"}
    assert names["Katie Latimer"].near[0].code == "Mother"


def test_words_at_the_head_of_a_sentence_are_no_names():
    assert not found(
        "Told Rhys Latimer. Asked Martin Fewston.", "We told him, and asked. Visit at 7 Weavers Row."
    )


def test_a_given_name_by_itself_is_found_only_near_a_known_one():
    assert set(found("Katie’s friend and Zara were with Martyn.")) == {"Katie", "Martyn"}


def test_a_word_that_the_texts_write_small_is_not_taken_for_a_misspelling():
    assert "Marten" in found("Marten was seen.")
    assert "Marten" not in found("Marten was seen.", "A marten in the garden.")


def test_those_found_most_often_come_first():
    texts = [(str(number), "Mr Kaplan") for number in range(3)]
    order = strangers.among([("x", "Mrs Doyle"), *texts], GLOSSARY)
    assert [each.words for each in order] == ["Mr Kaplan", "Mrs Doyle"]


@pytest.mark.parametrize(
    ("words", "without"),
    [
        ("Mrs Latimar", "Latimar"),
        ("PC 1234 Ash", "Ash"),
        ("Dr. Wray", "Wray"),
        ("C. Dunmore", "C. Dunmore"),
        ("Mrs", "Mrs"),
    ],
)
def test_a_title_is_no_part_of_a_spelling(words, without):
    assert near.bare(words) == without


def test_forms_of_a_name_go_both_ways():
    for name, others in nicknames.FORMS.items():
        assert name not in others
        assert all(name in nicknames.FORMS[other] for other in others)
    assert {"kate", "katie", "kathy"} <= nicknames.FORMS["katherine"]
