"""The quieter hints: long sentences, initials nobody explained, and acts that nobody does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.language import hints, kinds, remarks


def found(text):
    return [(hint.kind, hint.words) for hint in hints.of(text)]


def test_a_sentence_of_more_than_thirty_words_is_pointed_out():
    short, long = " ".join(["word"] * 30) + ".", " ".join(["word"] * 31) + "."
    assert found(short) == []
    assert found(long) == [(kinds.LONG, long)]
    assert hints.of(long)[0].why.startswith("31 words.")


def test_words_that_somebody_else_said_make_no_sentence_long():
    assert found(f"He said “{' '.join(['word'] * 40)}” twice.") == []


def test_initials_are_asked_for_once_where_they_first_stand():
    assert found("The IRO rang. The IRO wrote.") == [(kinds.INITIALS, "IRO")]
    assert hints.of("The IRO rang.")[0].instead == "independent reviewing officer (IRO)"
    assert hints.of("The XQZ rang.")[0].instead == ""


@pytest.mark.parametrize(
    "text",
    [
        "The independent reviewing officer (IRO) rang. The IRO wrote.",
        "The IRO (independent reviewing officer) rang.",
        "The GP in the NHS clinic uses IT.",
        "It stands in [HSG 3] and GP1 read it.",
        "“The IRO rang,” she said.",
        "A REPORT ON THE IRO SERVICE",
    ],
)
def test_initials_that_are_explained_or_known_or_no_initials_are_left_alone(text):
    assert found(text) == []


def test_an_act_that_nobody_does_is_pointed_out():
    assert found("The boy was not referred.") == [(kinds.PASSIVE, "was not referred")]
    assert found("It was decided to wait.") == [(kinds.PASSIVE, "was decided")]


@pytest.mark.parametrize(
    "text",
    [
        "The boy was referred by the school.",
        "The boy was tired.",
        "The school referred the boy.",
        "“He was never told,” she said.",
    ],
)
def test_an_act_with_somebody_who_does_it_is_not(text):
    assert found(text) == []


def test_by_a_day_is_nobody():
    assert found("The boy was referred by 3 May.") == [(kinds.PASSIVE, "was referred")]


def test_hints_are_quiet_and_remarks_are_not():
    assert all(hint.is_quiet and hint.label for hint in hints.of("The IRO was not told."))
    assert not any(remark.is_quiet for remark in remarks.of("The team failed to ask."))
    assert not set(kinds.QUIET) & set(kinds.ALL)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_can_be_read(text):
    for hint in hints.of(text):
        assert text[hint.start : hint.end] == hint.words
