"""Themes come in the order of how often they recur."""

from hypothesis import given, settings
from hypothesis import strategies as st

from findings.focus_groups import recurrence
from findings.focus_groups.recurrence import Given

GIVEN = st.lists(
    st.builds(Given, st.sampled_from("ABc"), st.sampled_from("123456"), st.sampled_from(["amara", "bryn"])),
    max_size=20,
)


def of(theme, contribution, by="amara", prompt="hard", side="operational"):
    return Given(theme, contribution, by, prompt, side)


def test_the_theme_that_recurs_most_often_comes_first_and_ties_go_by_name():
    given = [of("Time", "1"), of("addresses", "2"), of("Supervision", "3"), of("Supervision", "4")]
    assert [each.theme for each in recurrence.in_order(given)] == ["Supervision", "addresses", "Time"]


def test_a_contribution_that_two_people_gave_one_theme_counts_once():
    (found,) = recurrence.in_order([of("Time", "1"), of("Time", "1", "bryn")])
    assert found.times == 1


def test_a_theme_is_counted_by_prompt_and_by_side():
    given = [of("Time", "1"), of("Time", "2", prompt="missing", side="strategic"), of("Time", "3")]
    (found,) = recurrence.in_order(given)
    assert found.by_prompt == {"hard": 2, "missing": 1}
    assert found.by_side == {"operational": 2, "strategic": 1}


@settings(max_examples=100, deadline=None)
@given(GIVEN)
def test_a_contribution_counts_under_each_of_its_themes(given):
    found = recurrence.in_order(given)
    assert sum(each.times for each in found) == len({(each.theme, each.contribution) for each in given})
    assert [each.times for each in found] == sorted((each.times for each in found), reverse=True)
    assert recurrence.in_order(reversed(given)) == found


@settings(max_examples=100, deadline=None)
@given(GIVEN)
def test_what_two_people_gave_is_from_both_or_from_one_alone(given):
    found = recurrence.agreement(given, "amara", "bryn")
    mine = {(each.contribution, each.theme) for each in given if each.by == "amara"}
    theirs = {(each.contribution, each.theme) for each in given if each.by == "bryn"}
    assert {*found.both, *found.only_one} == mine
    assert {*found.both, *found.only_other} == theirs
    assert len(found.both) + len(found.only_one) + len(found.only_other) == len(mine | theirs)


def test_how_far_two_people_agree_is_said_in_words():
    both = [of("Time", "1"), of("Time", "1", "bryn")]
    alone = [of("Time", "2"), of("Trust", "2", "bryn"), of("Trust", "3", "bryn")]
    assert said([]) == "Neither Amara nor Bryn has given a theme yet."
    assert said(both) == "Amara and Bryn agree on the one theme that was given."
    assert (
        said([*both, of("Trust", "1"), of("Trust", "1", "bryn")]) == "Amara and Bryn agree on all 2 themes."
    )
    assert said(alone) == "Amara and Bryn gave no theme alike, Amara alone gave 1 and Bryn alone gave 2."
    assert said([*both, alone[0]]) == "Amara and Bryn both gave 1 theme and Amara alone gave 1."


def said(given):
    return recurrence.agreement(given, "amara", "bryn").words("Amara", "Bryn")
