"""The finding test: what a finding still lacks before it can stand."""

from dataclasses import replace

import pytest

from findings import finding
from findings.finding import Evidence, Finding, Missing

WHOLE = Finding(
    title="A new adult in a home has no agreed place in anybody’s records",
    statement="Records have no place for an adult who joins a home, so that nobody asks who is there.",
    category="tools",
    showed="In episode 2 a first name stood in a free text box and went no further.",
    usual="Nine of twelve practitioners said that a new partner is known to somebody and written down by nobody.",
    widespread="The forms of three services were read.",
    widespread_grade="multi_agency",
    matters="A plan made for some of the people in a home can be undone by the others.",
    against="In one practice the receptionist asks every caller who is at home.",
    strength="Three forms and one focus group.",
    strength_grade="moderate",
    questions=(
        "How does the board know who lives with the children that services visit?",
        "What would make it easier to write down somebody who is not the patient?",
    ),
    evidence=(
        Evidence("showed", "factor", False, "A first name is a sentence in a box", episode="2"),
        Evidence("usual", "focus group", True, "Usual-work question 3"),
    ),
)


def test_a_whole_finding_lacks_nothing():
    assert finding.missing(WHOLE) == ()
    assert finding.is_complete(WHOLE)


@pytest.mark.parametrize(
    ("change", "part", "sentence"),
    [
        ({"title": " "}, "statement", "The finding has no title."),
        ({"statement": ""}, "statement", "The statement is empty."),
        ({"category": ""}, "statement", "Nobody has said yet what kind of pattern this is."),
        ({"matters": ""}, "matters", "Why it matters is empty."),
        ({"questions": ()}, "questions", "There are no questions for the board yet."),
        (
            {"questions": WHOLE.questions[:1]},
            "questions",
            "There is one question for the board. Two to five are wanted.",
        ),
        (
            {"questions": (*WHOLE.questions, "Does it happen elsewhere?")},
            "questions",
            "Question c can be answered yes or no.",
        ),
        (
            {"evidence": WHOLE.evidence[:1]},
            "usual",
            "Nothing here comes from outside the case record yet.",
        ),
        (
            {"evidence": WHOLE.evidence[1:]},
            "showed",
            "How it showed in this case does not lead back to an episode yet.",
        ),
        (
            {"widespread_grade": ""},
            "widespread",
            "How widespread has no grade. Not known is one, with a reason.",
        ),
        (
            {"against": " "},
            "against",
            "Nobody has said yet what would speak against it. If nothing was found, say where it was looked for.",
        ),
        (
            {"strength": "", "strength_grade": ""},
            "strength",
            "Nobody has said yet how strong the evidence is.",
        ),
        ({"strength": ""}, "strength", "How strong the evidence is has a grade and no reason."),
        (
            {"strength_grade": "overwhelming"},
            "strength",
            "How strong the evidence is has no grade: strong, moderate or emerging.",
        ),
        (
            {"widespread": ""},
            "widespread",
            "How widespread has a grade and no words for it.",
        ),
    ],
)
def test_what_is_missing_is_named_with_its_part(change, part, sentence):
    assert finding.missing(replace(WHOLE, **change)) == (Missing(part, sentence),)


def test_not_known_is_an_answer_when_it_has_a_reason():
    unknown = replace(WHOLE, widespread="", widespread_grade=finding.NOT_KNOWN)
    assert finding.missing(unknown) == (
        Missing("widespread", "How widespread is not known. Say why it is not."),
    )
    assert finding.is_complete(replace(unknown, unknown_why="No service counts it."))


def test_what_lies_in_the_case_record_alone_shows_nothing_as_usual():
    inside = replace(WHOLE, evidence=tuple(replace(each, is_outside=False) for each in WHOLE.evidence))
    assert not finding.rests_outside(inside)
    assert not finding.is_complete(inside)


def test_an_empty_finding_lacks_every_part_that_is_wanted_in_order():
    parts = [each.part for each in finding.missing(Finding(title="A title"))]
    wanted = ["statement", "showed", "usual", "widespread", "matters", "against", "strength", "questions"]
    assert parts == wanted


def test_a_part_is_empty_then_half_then_done():
    bare = replace(WHOLE, usual="", evidence=WHOLE.evidence[:1])
    assert finding.state(bare, "usual") == "empty"
    assert finding.state(replace(bare, usual=WHOLE.usual), "usual") == "half"
    assert finding.state(WHOLE, "usual") == "done"


def test_a_part_that_can_be_left_out_is_empty_and_not_missing():
    assert finding.state(WHOLE, "changing") == "empty"
    assert finding.state(replace(WHOLE, changing="Since May 2024 the form asks."), "changing") == "done"


def test_a_board_is_warned_of_more_than_eight_findings():
    assert finding.too_many([WHOLE] * 8) == ""
    assert finding.too_many([WHOLE] * 9).startswith("There are 9 findings.")


@pytest.mark.parametrize(
    "asked",
    [
        ("What training would help staff to ask?", "How would a procedure on new adults be worded?"),
        ("Who has been trained to ask?", "How does the board know that the policy is read?"),
    ],
)
def test_a_finding_that_only_training_or_a_procedure_would_answer_is_pointed_out(asked):
    reflex = replace(WHOLE, questions=asked)
    assert finding.asks_for_training(reflex).startswith("Training or a procedure would answer every question")
    assert finding.is_complete(reflex)


def test_one_question_about_the_work_is_enough():
    mixed = replace(WHOLE, questions=("What training would help?", "What would make room in a visit to ask?"))
    assert finding.asks_for_training(mixed) == ""
    assert finding.asks_for_training(WHOLE) == ""
    assert finding.asks_for_training(replace(WHOLE, questions=())) == ""


@pytest.mark.parametrize(
    "statement",
    [
        "A lack of training leaves staff unsure.",
        "Procedures were not followed, with the effect that cases drift.",
        "Staff are not trained to ask about adults.",
    ],
)
def test_a_statement_that_leads_back_to_training_is_pointed_out(statement):
    assert "leads back to training" in finding.asks_for_training(replace(WHOLE, statement=statement))
