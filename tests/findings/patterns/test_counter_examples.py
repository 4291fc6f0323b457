"""What speaks against a pattern: where it went the other way, and where it was not found."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from findings.factors import Factor
from findings.patterns import compared, counter_examples

LETTERS = [
    Factor("a", "Letters go to the last address a person typed", episode="1", kind="conditions.it"),
    Factor("b", "A returned letter has no owner", episode="2", kind="conditions.admin"),
    Factor("c", "The letter went to an address the family had left", episode="2", kind="conditions.it"),
]
RANG = Factor("d", "A clerk rang when the letter came back", "", "conditions.admin", helped=True, episode="2")
READ = Factor(
    "e", "Somebody compared the address on every letter", "", "role.focus", helped=True, episode="3"
)
ROTA = Factor("f", "Cover for leave was on no rota", episode="4", kind="conditions.staffing")
EPISODES = ("1", "2", "3", "4", "5")


def test_something_alike_that_went_well_is_shown_with_the_reason_why_it_is_alike():
    found = against()
    assert {each.factor for each in found.other_way} == {"d", "e"}
    assert all(each.reasons for each in found.other_way)
    assert "“letter”" in next(each for each in found.other_way if each.factor == "e").reasons[0]


def test_it_is_said_where_it_went_well_although_the_pattern_was_at_work():
    despite = {each.factor: each.is_despite for each in against().other_way}
    assert despite == {"d": True, "e": False}


def test_an_episode_where_nothing_is_marked_is_not_one_without_the_pattern():
    found = against()
    assert found.absent == ("3", "4")
    assert found.unread == ("5",)
    assert found.words == "Two alike things went well. Two episodes without it."


def test_what_helped_within_the_pattern_itself_comes_first():
    found = counter_examples.to(("a", "b", "c", "d"), EPISODES, compared.of([*LETTERS, RANG, READ, ROTA]))
    assert found.other_way[0].factor == "d"
    assert found.other_way[0].reasons[0] == "It stands in the pattern itself."


def test_against_a_pattern_of_what_helps_stands_what_made_it_harder():
    turned = [replace(factor, helped=not factor.helped) for factor in [*LETTERS, RANG, READ, ROTA]]
    found = counter_examples.to(("a", "b", "c"), EPISODES, compared.of(turned))
    assert found.helps
    assert {each.factor for each in found.other_way} == {"d", "e"}
    assert found.words.startswith("Two alike things made work harder.")


def test_nothing_against_it_is_said_too():
    found = counter_examples.to(("a", "b", "c"), ("1", "2"), compared.of(LETTERS))
    assert found.words == "Nothing alike that went well is marked."
    assert counter_examples.to((), EPISODES, compared.of(LETTERS)).other_way == ()


@settings(max_examples=20, deadline=None)
@given(st.sets(st.sampled_from("abcdef")), st.permutations([*LETTERS, RANG, READ, ROTA]))
def test_every_episode_is_at_work_absent_or_unread(group, factors):
    found = counter_examples.to(group, EPISODES, compared.of(factors))
    at_work = {factor.episode for factor in factors if factor.id in group and factor.helped == found.helps}
    assert at_work | set(found.absent) | set(found.unread) == set(EPISODES)
    assert len(at_work) + len(found.absent) + len(found.unread) == len(EPISODES)


def against():
    """What speaks against letters going astray."""
    return counter_examples.to(("a", "b", "c"), EPISODES, compared.of([*LETTERS, RANG, READ, ROTA]))
