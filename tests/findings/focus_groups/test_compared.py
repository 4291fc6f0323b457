"""What a room said before stands beside what it said after."""

import pytest

from findings.focus_groups import compared
from findings.focus_groups.asking import Choice, Prompt, StepKind, Way
from findings.focus_groups.compared import Answered, Line
from findings.focus_groups.plans import PLANS, steps

YES, NO, MAYBE = Choice("yes", "Yes"), Choice("no", "No"), Choice("maybe", "Maybe")


def choice(key, *choices, ask="Does it help?", **counts):
    return Answered(Prompt(key, ask, way=Way.CHOICE, choices=choices or (YES, NO)), counts)


def words(key, ask="What helps?"):
    return Answered(Prompt(key, ask))


def test_what_both_ask_comes_first_and_then_what_only_one_asks():
    before = [words("how"), choice("heard"), words("enable")]
    after = [words("messages"), words("enable"), choice("heard")]
    pairs = compared.side_by_side(before, after)
    assert [(bool(pair.before), bool(pair.after)) for pair in pairs] == [
        *((True, True), (True, True), (True, False), (False, True)),
    ]
    assert [(pair.before or pair.after).prompt.key for pair in pairs] == [
        "heard",
        "enable",
        "how",
        "messages",
    ]


def test_each_choice_is_counted_before_and_after():
    (pair,) = compared.side_by_side([choice("heard", yes=2, no=7)], [choice("heard", yes=6, no=3)])
    assert pair.lines == (Line("Yes", 2, 6), Line("No", 7, 3))


@pytest.mark.parametrize("after", [choice("heard", yes=4), choice("heard")])
def test_a_questionnaire_that_fewer_than_five_answered_is_not_counted(after):
    (pair,) = compared.side_by_side([choice("heard", yes=5)], [after])
    assert pair.lines == (Line("Yes", 5, None), Line("No", 0, None))


def test_a_choice_that_only_one_offered_has_no_number_for_the_other():
    before, after = choice("heard", YES, NO, yes=5), choice("heard", YES, MAYBE, maybe=5)
    (pair,) = compared.side_by_side([before], [after])
    assert pair.lines == (Line("Yes", 5, 0), Line("No", 0, None), Line("Maybe", None, 5))


def test_a_question_put_in_other_words_the_second_time_is_told_in_both():
    (pair,) = compared.side_by_side([words("enable")], [words("enable", ask="And now?")])
    assert (pair.ask, pair.asked_again) == ("What helps?", "And now?")
    assert pair.lines == ()


def test_the_questionnaires_of_the_appreciative_hour_have_questions_in_common():
    plan = next(plan for plan in PLANS if plan.key == "appreciative")
    asked = {step.kind: [Answered(prompt) for prompt in step.prompts] for step in steps(plan, [], [])}
    pairs = compared.side_by_side(asked[StepKind.BEFORE], asked[StepKind.AFTER])
    both = [pair.before.prompt.key for pair in pairs if pair.before and pair.after]
    assert both == ["heard", "enable"]
