"""What a room says of its usual work becomes evidence, with its numbers and its small-group rule."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.focus_groups import usual_work
from findings.focus_groups.asking import USUAL
from findings.focus_groups.usual_work import Poll

COUNTS = st.fixed_dictionaries({choice.key: st.integers(0, 9) for choice in USUAL})


def of(present, who="a focus group of practitioners", **counts):
    return Poll(who, present, counts)


def test_the_sentence_has_who_was_there_who_answered_and_what_they_said():
    assert usual_work.sentence(of(14, often=9, sometimes=2, cannot_say=1)) == (
        "In a focus group of practitioners with 14 people, 12 answered: 9 said that this often happens in their usual "
        "work, 2 that it sometimes does and 1 could not say."
    )


def test_a_room_that_mostly_says_never_is_told_as_plainly():
    assert usual_work.sentence(of(7, sometimes=1, never=6)) == (
        "In a focus group of practitioners with 7 people, all 7 answered: 1 said that this sometimes happens in their "
        "usual work and 6 that it never does."
    )


def test_where_nobody_counted_the_room_only_the_answers_are_told():
    assert usual_work.sentence(of(0, often=5)).startswith(
        "In a focus group of practitioners, 5 answered: 5 said"
    )


def test_where_nobody_could_say_that_is_what_is_told():
    assert usual_work.sentence(of(6, cannot_say=6)).endswith("all 6 answered: 6 could not say.")


def test_shares_are_told_of_twenty_answers_and_more():
    assert "15 (60 per cent) said" in usual_work.sentence(of(30, often=15, never=10))
    assert "per cent" not in usual_work.sentence(of(30, often=15, never=4))


@settings(max_examples=150, deadline=None)
@given(COUNTS, st.integers(0, 40))
def test_of_fewer_than_five_answers_no_number_is_told(counts, present):
    poll = Poll("a focus group", present, counts)
    has_numbers = any(sign.isdigit() for sign in usual_work.sentence(poll))
    assert has_numbers == (poll.answered >= 5)


@settings(max_examples=150, deadline=None)
@given(COUNTS)
def test_the_numbers_of_a_sentence_add_up(counts):
    poll = Poll("a focus group", 0, counts)
    if 5 <= poll.answered < 20:
        told = [int(word) for word in usual_work.sentence(poll).replace(",", "").split() if word.isdigit()]
        assert told[0] == sum(told[1:])


@pytest.mark.parametrize(
    ("strategic", "ends"),
    [
        ({"often": 8}, "strategic leads often: the two see it alike."),
        ({"often": 4, "sometimes": 4}, "strategic leads sometimes or often: the two see it alike."),
        (
            {"sometimes": 7, "never": 1},
            "strategic leads sometimes: they see it somewhat differently, and both stand.",
        ),
        ({"never": 7, "often": 1}, "strategic leads never: they see it very differently, and both stand."),
        ({"cannot_say": 7, "often": 1}, "Most people in a group of strategic leads could not say."),
        ({"never": 4}, ""),
    ],
)
def test_two_groups_that_differ_both_stand(strategic, ends):
    one, other = of(12, often=9, sometimes=2), of(9, "a group of strategic leads", **strategic)
    assert usual_work.difference(one, other).endswith(ends)
    assert bool(usual_work.difference(one, other)) == bool(ends)


@settings(max_examples=100, deadline=None)
@given(COUNTS, COUNTS)
def test_a_difference_is_seen_from_both_sides(mine, theirs):
    one, other = Poll("one", 0, mine), Poll("other", 0, theirs)
    there, back = usual_work.difference(one, other), usual_work.difference(other, one)
    assert there.rpartition(":")[2] == back.rpartition(":")[2] or "could not say" in there
