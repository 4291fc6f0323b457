"""A sign of change is something that somebody would notice; a task that is done is not."""

import pytest

from workbench.board import signs

DO = "Every plan begins with one question, asked of the family."


@pytest.mark.parametrize(
    "sign",
    [
        "All staff trained by March.",
        "The policy is updated and circulated.",
        "The new form is in place.",
        "Guidance published on the website",
        DO,
        DO.upper(),
    ],
)
def test_a_task_is_no_sign(sign):
    assert signs.lack(signs.Answer(DO, sign)) is signs.Lack.SIGN_IS_A_TASK


@pytest.mark.parametrize(
    "sign",
    [
        "When plans are read again in a year, the worker of an adult in the home knows of more than half.",
        "Families say that they told their story fewer times.",
        "Six in 10 returned letters lead to a call on the same day.",
        "After the training, duty workers find the adult record when they need it.",
    ],
)
def test_what_somebody_would_notice_is_a_sign(sign):
    assert signs.lack(signs.Answer(DO, sign)) is None


def test_doing_something_without_a_sign_is_pointed_out():
    assert signs.lack(signs.Answer(DO, "  ")) is signs.Lack.NO_SIGN


def test_nothing_is_asked_of_an_answer_that_promises_nothing():
    assert signs.lack(signs.Answer("", "")) is None
