"""Every ready-made plan holds together, whatever was chosen for it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.focus_groups import asking, plans
from findings.focus_groups.asking import HARDER, HELPED, StepKind, Way
from findings.focus_groups.plans import PLANS, About, MeetingKind
from findings.frameworks import shipped

EPISODES = [About("e1", "The visit in May"), About("e2", "The call in June")]
PATTERNS = [About("p1", "A new address arrives late"), About("p2", "A partner is known to one service")]
CHOSEN = st.lists(st.builds(About, st.uuids().map(str), st.text(max_size=30)), max_size=4)
BY_KEY = {plan.key: plan for plan in PLANS}


def of(key, episodes=EPISODES, patterns=PATTERNS, questions=()):
    return plans.steps(BY_KEY[key], episodes, patterns, questions)


def kinds(steps):
    return [step.kind for step in steps]


def test_the_appreciative_hour_goes_from_what_works_to_what_it_would_take():
    assert kinds(of("appreciative", questions=["How was it?"])) == [
        *(StepKind.WELCOME, StepKind.BEFORE, StepKind.EPISODE, StepKind.EPISODE, StepKind.PATTERN),
        *(StepKind.PATTERN, StepKind.QUESTION, StepKind.QUESTION, StepKind.QUESTION, StepKind.RANK),
        *(StepKind.MISSING, StepKind.AFTER),
    ]


def test_between_its_questionnaires_it_takes_an_hour():
    talk = [step for step in of("appreciative") if step.kind not in (StepKind.BEFORE, StepKind.AFTER)]
    assert 45 <= sum(step.minutes for step in talk) <= 60


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.key)
@settings(max_examples=25, deadline=None)
@given(CHOSEN, CHOSEN, st.lists(st.text(max_size=20), max_size=3))
def test_any_plan_can_be_asked_of_anything_chosen(plan, episodes, patterns, questions):
    steps = plans.steps(plan, episodes, patterns, questions)
    assert steps[0].kind is StepKind.WELCOME
    for step in steps:
        assert asking.from_json(asking.as_json(step.prompts)) == step.prompts
        assert all(len(prompt.key) <= 40 for prompt in step.prompts)
        assert bool(step.about) == (step.kind in (StepKind.EPISODE, StepKind.PATTERN))


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.key)
def test_a_plan_says_what_it_is_for_and_what_it_has_to_tell_apart(plan):
    assert plan.kind in list(MeetingKind)
    assert plan.asks in ("", "sector", "role")
    assert plan.label
    assert plan.for_what.endswith(".")


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_of_meeting_has_a_plan(kind):
    assert kind in {plan.kind for plan in PLANS}
    assert kind.label
    assert kind.meaning.endswith(".")


def test_an_episode_asks_how_it_looked_what_made_it_harder_and_what_helped():
    _, step, *_ = of("episode_check")
    assert step.about == "e1"
    assert [prompt.leaning for prompt in step.prompts] == ["", HARDER, HELPED]


def test_a_pattern_asks_how_often_it_happens_and_for_a_recent_time():
    _, step, *_ = of("pattern_check")
    usual, recent, *_ = step.prompts
    assert usual.choices == asking.USUAL
    assert (recent.way, recent.leaning) == (Way.WORDS, HARDER)


def test_the_patterns_are_put_in_order_or_conditions_of_the_work_where_there_are_too_few():
    assert [choice.key for choice in ranked(of("follow_on_2"))] == ["p1", "p2"]
    assert len(ranked(of("follow_on_2", patterns=PATTERNS[:1]))) > 4


def ranked(steps):
    return next(step for step in steps if step.kind is StepKind.RANK).prompts[0].choices


def test_own_questions_are_asked_as_they_were_written_and_empty_ones_are_not():
    steps = [step for step in of("episode_check", questions=["How was it?", " "]) if step.kind == "question"]
    assert [step.prompts[0].ask for step in steps] == ["How was it?"]


def test_the_team_session_asks_by_the_nine_themes_of_the_framework():
    framework = shipped.load("nine_themes")
    asked = [step.title for step in of("team_session") if step.kind is StepKind.QUESTION]
    assert asked == list(framework.groups)


@pytest.mark.parametrize("choices", [plans.SECTORS, plans.ROLES])
def test_sectors_and_roles_are_told_apart(choices):
    assert (
        len({choice.key for choice in choices}) == len({choice.words for choice in choices}) == len(choices)
    )
    assert choices[-1].key == "other"


@pytest.mark.parametrize(
    ("asks", "bucket", "words"),
    [
        ("sector", "police", "Police"),
        ("sector", "other", "Another sector"),
        ("role", "other", "Something else"),
        ("role", "everyone_else", "Everyone else"),
        ("role", "", "Everybody"),
        ("", "", "Everybody"),
    ],
)
def test_a_group_of_participants_has_words(asks, bucket, words):
    assert plans.group_label(asks, bucket) == words
