"""What is asked is kept as plain values, and nothing else is taken for it."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.focus_groups import asking
from findings.focus_groups.asking import HARDER, USUAL, Choice, Prompt, StepKind, Unreadable, Way

WORDS = Prompt("hard", "What got in the way?", "In the work.", leaning=HARDER)
CHOICE = Prompt("usual", "Does this happen?", way=Way.CHOICE, choices=USUAL)
TEXT = st.text(min_size=1, max_size=20)
CHOICES = st.lists(st.builds(Choice, TEXT, TEXT), min_size=1, max_size=4, unique_by=lambda each: each.key)
PROMPTS = st.one_of(
    st.builds(
        Prompt, TEXT, TEXT.filter(str.strip), st.text(), leaning=st.sampled_from(["", "harder", "helped"])
    ),
    st.builds(
        Prompt,
        TEXT,
        TEXT.filter(str.strip),
        way=st.sampled_from([Way.CHOICE, Way.RANK]),
        choices=CHOICES.map(tuple),
    ),
)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["key", "ask", "way", "choices", "words"]), inner, max_size=5)
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PROMPTS, max_size=4, unique_by=lambda each: each.key).map(tuple))
def test_prompts_are_read_back_as_they_were_kept(prompts):
    assert asking.from_json(json.loads(json.dumps(asking.as_json(prompts)))) == prompts


@settings(max_examples=300, deadline=None)
@given(PLAIN)
def test_whatever_a_file_holds_is_read_or_refused(kept):
    try:
        prompts = asking.from_json(kept)
    except Unreadable:
        return
    assert asking.from_json(asking.as_json(prompts)) == prompts


def changed(prompt, **values):
    return [{**asking.as_json([prompt])[0], **values}]


@pytest.mark.parametrize(
    "kept",
    [
        None,
        {},
        ["hard"],
        [{"key": "hard"}],
        [{"key": 1, "ask": "What?"}],
        [{3: "hard"}],
        changed(WORDS, ask="  "),
        changed(WORDS, key=""),
        changed(WORDS, way="by_hand"),
        changed(WORDS, way=["words"]),
        changed(WORDS, leaning="sideways"),
        changed(WORDS, further="more"),
        changed(WORDS, choices=[{"key": "a", "words": "A"}]),
        changed(CHOICE, choices=[]),
        changed(CHOICE, choices={}),
        changed(CHOICE, choices=["never"]),
        changed(CHOICE, choices=[{"key": "never"}]),
        changed(CHOICE, choices=[{"key": "a", "words": "A"}] * 2),
        asking.as_json([WORDS, WORDS]),
    ],
)
def test_a_forged_prompt_is_refused(kept):
    with pytest.raises(Unreadable):
        asking.from_json(kept)


def test_what_is_not_said_of_a_prompt_is_left_at_its_usual():
    assert asking.from_json([{"key": "hard", "ask": "What?"}]) == (Prompt("hard", "What?"),)


def test_every_kind_of_step_has_words():
    assert len({kind.label for kind in StepKind}) == len(StepKind)
