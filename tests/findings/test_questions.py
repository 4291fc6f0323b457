"""A question for the board is open, asks one thing, and is not an order with a question mark."""

import pytest

from findings import questions
from findings.questions import Remark

OPEN = [
    "How does the board know whether this happens elsewhere?",
    "What would make it easier for a school to question a decision?",
    "If a worker leaves, how does the next one learn the story?",
    "Who holds the whole story when three services each hold a part of it?",
    "To what extent is a new adult in a home known to anybody?",
    "In what way could supervision make room for doubt?",
    "Why has no service had room for this?",
    "How confident is the board that a message sent is a message understood?",
    "And who would notice?",
    "What should happen when nobody answers the duty line?",
    "Where else in the partnership does one record hold one person only?",
    "Given what two other reviews found, how will the board see a change?",
    "When is a plan shared, and with whom?",
    "Which meetings end without anybody knowing who writes to the family?",
    "What could the partnership stop doing so that visits are longer?",
]
CLOSED = [
    "Does the board know that this happens?",
    "Is it possible that this happens in other teams?",
    "Can agencies agree on one form?",
    "Have partners got what they need?",
    "Given what two other reviews found, does the partnership hold data on this?",
    "When a worker leaves, is there a handover?",
    "Where a child lives with a sister, are wards told?",
    "But would anybody notice?",
    "If the form has no line for it, can a worker still say so?",
    "Would the board consider a link worker?",
]
ORDERS = [
    "Will the board ensure that all staff are trained?",
    "Shouldn’t every ward ask about children?",
    "How will you ensure that every letter is read?",
    "Should the form ask about other adults?",
    "Please say how this is known?",
    "Tell us how this is monitored?",
    "Will each agency review its supervision policy?",
    "Isn’t it time that the form was changed?",
    "Could partners please name one worker for each practice?",
    "What will the board do to make sure that staff follow the policy?",
]
SEVERAL = [
    "How often does it happen, and what would the board do about it?",
    "What is known about waiting times? Where are they longest?",
    "Which decisions are made from a desk, and how would anyone notice?",
]


@pytest.mark.parametrize("question", OPEN)
def test_an_open_question_gets_no_remark(question):
    assert questions.remarks(question) == ()
    assert questions.is_open(question)


@pytest.mark.parametrize("question", CLOSED)
def test_a_question_for_yes_or_no_is_pointed_out(question):
    assert questions.remarks(question) == (Remark.CLOSED,)


@pytest.mark.parametrize("question", ORDERS)
def test_an_order_with_a_question_mark_is_pointed_out(question):
    assert questions.remarks(question) == (Remark.ORDER,)


@pytest.mark.parametrize("question", SEVERAL)
def test_more_than_one_question_in_one_is_pointed_out(question):
    assert questions.remarks(question) == (Remark.SEVERAL,)


def test_a_question_ends_with_a_question_mark():
    assert questions.remarks("The board wants to know how often this happens.") == (Remark.NOT_ASKED,)


def test_a_mark_inside_a_quotation_ends_it_too():
    assert questions.remarks("Who hears it when a worker says “what if I am wrong?”") == ()


def test_a_long_question_can_be_put_and_is_pointed_out():
    long = "How does the board know " + "whether what was said is what was understood " * 6 + "?"
    assert questions.remarks(long) == (Remark.LONG,)
    assert questions.is_open(long)


def test_nothing_written_gets_no_remark_and_is_no_question():
    assert questions.remarks("  ") == ()
    assert not questions.is_open("  ")


@pytest.mark.parametrize("stem", questions.stems())
def test_no_stem_begins_a_closed_question(stem):
    assert not set(questions.remarks(f"{stem.begin} a worry reaches somebody?")) - {Remark.LONG}
    assert stem.when.startswith("when ")


@pytest.mark.parametrize("stem", questions.stems())
def test_a_stem_by_itself_is_only_begun(stem):
    assert questions.remarks(f"{stem.begin} ") == (Remark.BEGUN,)
    assert not questions.is_open(f"{stem.begin} ...?")


@pytest.mark.parametrize(
    ("asked", "instead"),
    [
        (
            "Will the board ensure that leave is covered?",
            "How does the board know whether leave is covered?",
        ),
        ("Will you make sure that staff read the file?", "How do you know whether staff read the file?"),
        ("Ensure that every child is seen.", "How does the board know whether every child is seen?"),
        (
            "Should the board not commission an audit of closed cases?",
            "What would make it easier for the board to commission an audit of closed cases?",
        ),
        ("Why not introduce one form?", "What would make it easier for the board to introduce one form?"),
        ("Do staff know whom to ring?", "How does the board know whether staff know whom to ring?"),
        (
            "Does the form ask who lives there?",
            "How does the board know whether the form asks who lives there?",
        ),
        (
            "Did the nurse at the school see the letter?",
            "How does the board know whether the nurse at the school saw the letter?",
        ),
        (
            "Are all staff aware of the policy?",
            "How does the board know whether all staff are aware of the policy?",
        ),
    ],
)
def test_a_closed_question_and_an_order_can_be_put_another_way(asked, instead):
    assert questions.instead(asked) == instead
    assert questions.is_open(instead)


@pytest.mark.parametrize(
    "asked", ["How does the board know who lives there?", "Is that frobnicated?", "", "Tell us how it works."]
)
def test_nothing_is_put_another_way_where_it_is_open_or_its_words_do_not_say_how(asked):
    assert questions.instead(asked) == ""


@pytest.mark.parametrize("remark", Remark)
def test_what_is_said_of_a_question_can_stand_in_a_list(remark):
    assert remark.predicate[0].islower()
    assert not remark.predicate.endswith(".")
