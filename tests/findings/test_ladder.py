"""A ladder of whys is climbed until it reaches a condition of the work, and says in words how far it goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from findings import ladder
from findings.frameworks import shipped
from findings.ladder import About, Ladder, Reach

PERSON = (
    "The worker forgot to ring back.",
    "She was new to the team and lacked confidence.",
    "He did not read the policy.",
    "The duty worker failed to complete the form.",
    "The nurse assumed that somebody else had told the school.",
    "The officer was tired.",
    "The housing officer should have checked the system.",
    "The manager lacked curiosity.",
    "The worker’s inexperience.",
)
CONDITION = (
    "The form has no line for another adult.",
    "Two of five posts were vacant that spring.",
    "There is no agreed moment at which a move becomes known.",
    "Duty workers have four minutes for each contact.",
    "Supervision was cancelled for three months.",
    "Nothing tells the school that a plan has ended.",
    "Each service closes a case when its own task is done.",
    "He did not read the policy because the guidance was being rewritten.",
    "She forgot to ring back, since the desk had eleven calls in the queue.",
)


@pytest.mark.parametrize("words", PERSON)
def test_words_about_somebody_are_seen_as_such(words):
    found = ladder.suggest(words)
    assert found
    assert found.about is About.PERSON


@pytest.mark.parametrize("words", CONDITION)
def test_words_about_what_people_work_in_are_seen_as_such(words):
    found = ladder.suggest(words)
    assert found
    assert found.about is About.CONDITION


def test_a_reason_quotes_the_words_it_rests_on():
    found = ladder.suggest("The officer was tired.")
    assert found
    assert found.why == "“tired” speaks of somebody."


def test_words_that_say_neither_are_left_to_people():
    assert ladder.suggest("It was a Friday.") is None
    assert ladder.suggest("He did not read it because it was raining.") is None


def test_the_kind_of_a_factor_counts_more_than_words():
    kinds = {kind.code: kind for kind in shipped.load().kinds}
    assert ladder.suggest("The form.", kinds["personal.knowledge"]).about is About.PERSON
    assert ladder.suggest("She forgot.", kinds["conditions.workload"]).about is About.CONDITION


def test_an_episode_has_only_individual_factors_when_every_kind_lies_in_staff():
    kinds = {kind.code: kind for kind in shipped.load().kinds}
    assert ladder.only_about_people([kinds["personal.knowledge"], kinds["personal.health"]])
    assert not ladder.only_about_people([kinds["personal.knowledge"], kinds["team.help"]])
    assert not ladder.only_about_people([])


@given(st.lists(st.sampled_from(About)), st.booleans())
def test_how_far_a_ladder_goes_is_said_by_its_lowest_rung(rungs, is_good):
    found = Ladder("What was done", is_good, tuple(rungs))
    assert found.reach == (rungs[-1].value if rungs else Reach.NOWHERE)
    assert found.says


def test_a_ladder_that_ends_at_a_person_asks_on_with_the_same_weight_for_good_practice():
    short = Ladder("The note was misfiled.", False, (About.CONDITION, About.PERSON))
    good = Ladder("The tutor noticed.", True, (About.PERSON,))
    assert short.says == "This ladder still ends at a person: what in the work made that likely?"
    assert good.says == "This ladder still ends at a person: what in the work let them do it?"
    assert ladder.question(False, 1) == "Why did that make sense then?"
    assert ladder.question(True, 1) == "What made this possible?"
    assert ladder.question(False, 9) == "And why that?"
