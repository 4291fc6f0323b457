"""The machine suggests, people decide, and no later run undoes it."""

import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from findings.factors import Factor
from findings.patterns import grouping, network, similarity, strength
from findings.patterns.grouping import Decisions

ANSWERS = json.loads((Path(__file__).parents[2] / "mill" / "answers.json").read_text())
MILL = [
    Factor(told["id"], told["note"], told["quote"], episode=told["episode"], agency=told["source"][:8])
    for told in ANSWERS["factors"]
]
LETTERS = [
    Factor(
        "a", "Letters go to the last address a person typed", episode="1", agency="HV", kind="conditions.it"
    ),
    Factor("b", "A returned letter has no owner", episode="2", agency="GP", kind="conditions.it"),
    Factor(
        "c",
        "The letter went to an address the family had left",
        episode="3",
        agency="CSC",
        kind="conditions.it",
    ),
    Factor(
        "d", "Nobody asked about the vacancy in the duty rota", episode="1", agency="POL", kind="team.help"
    ),
]


def test_factors_that_share_words_and_kind_are_suggested_together_with_reasons():
    found = grouping.suggest(LETTERS)
    assert found.candidates[0].factors == ("a", "b", "c")
    reasons = " ".join(found.candidates[0].reasons)
    assert "letter" in reasons
    assert "three agencies and three episodes" in reasons
    assert "tools and screens" in reasons
    assert found.alone == ("d",)


def test_a_suggested_title_is_in_somebodys_own_words():
    assert grouping.suggest(LETTERS).candidates[0].title in {factor.note for factor in LETTERS}


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_factors_changes_nothing(random):
    shuffled = list(MILL)
    random.shuffle(shuffled)
    assert grouping.suggest(shuffled) == grouping.suggest(MILL)


@settings(max_examples=15, deadline=None)
@given(st.sets(st.sampled_from([factor.id for factor in MILL]), min_size=2, max_size=9))
def test_what_is_kept_is_never_suggested_elsewhere(kept):
    found = grouping.suggest(MILL, Decisions(kept={"p": tuple(kept)}))
    suggested = {factor for candidate in found.candidates for factor in candidate.factors}
    assert not suggested & kept
    assert not {addition.factor for addition in found.additions} & kept
    assert not set(found.alone) & kept


def test_a_refused_group_is_not_suggested_again():
    refused = frozenset(grouping.suggest(MILL).candidates[0].factors)
    again = grouping.suggest(MILL, Decisions(rejected=(refused,)))
    assert refused not in {frozenset(candidate.factors) for candidate in again.candidates}


def test_a_refused_group_does_not_come_back_with_one_factor_more_or_fewer():
    for candidate in grouping.suggest(MILL).candidates:
        refused = frozenset(candidate.factors)
        others = [factor for factor in MILL if factor.id != candidate.factors[0]]
        again = grouping.suggest(others, Decisions(rejected=(refused,)))
        assert refused - {candidate.factors[0]} not in {frozenset(each.factors) for each in again.candidates}


def test_a_factor_is_offered_to_one_pattern_only_and_says_why():
    halves = [factor.id for factor in MILL][::2]
    kept = {"p": tuple(halves[:9]), "q": tuple(halves[9:18])}
    offered = grouping.suggest(MILL, Decisions(kept=kept)).additions
    assert len({each.factor for each in offered}) == len(offered)
    assert all(each.reasons for each in offered)


def test_a_factor_left_out_of_a_pattern_is_not_offered_to_it_again():
    kept = {"p": ("a", "b")}
    offered = grouping.suggest(LETTERS, Decisions(kept=kept)).additions
    assert [(each.pattern, each.factor) for each in offered] == [("p", "c")]
    left = Decisions(kept=kept, left_out=frozenset({("p", "c")}))
    assert grouping.suggest(LETTERS, left).additions == ()


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_whatever_people_decide_binds_the_next_run(data):
    ids = [factor.id for factor in MILL]
    kept = {
        "p": tuple(data.draw(st.sets(st.sampled_from(ids[:20]), max_size=8))),
        "q": tuple(data.draw(st.sets(st.sampled_from(ids[20:30]), max_size=5))),
    }
    first = grouping.suggest(MILL, Decisions(kept=kept))
    refused = tuple(frozenset(each.factors) for each in first.candidates if data.draw(st.booleans()))
    left_out = frozenset((each.pattern, each.factor) for each in first.additions if data.draw(st.booleans()))
    then = grouping.suggest(MILL, Decisions(kept, refused, left_out))
    assert not set(refused) & {frozenset(each.factors) for each in then.candidates}
    assert not left_out & {(each.pattern, each.factor) for each in then.additions}
    placed = {factor for held in kept.values() for factor in held}
    assert not placed & {factor for each in then.candidates for factor in each.factors}
    assert then == grouping.suggest(MILL[::-1], Decisions(kept, refused, left_out))


def test_candidates_come_by_how_much_they_rest_on_and_not_by_how_many_they_are():
    once = [
        Factor(f"o{n}", f"The clinic letter was lost again {n}", episode="1", agency="GP") for n in range(8)
    ]
    wide = [
        Factor(f"w{n}", "Night cover on the rota", episode=str(n), agency=f"A{n}", informant=f"Nurse {n}")
        for n in range(3)
    ]
    found = grouping.suggest([*once, *wide]).candidates
    assert [len(each.factors) for each in found] == [3, 8]


def test_two_social_workers_are_two_informants_in_one_role():
    same = [
        Factor(str(n), "Rota", informant="Social worker", source=f"conversation {n}", episode="1")
        for n in (1, 2)
    ]
    assert (strength.of(same).roles, strength.of(same).informants) == (1, 2)


def test_every_factor_stands_in_one_place():
    found = grouping.suggest(MILL)
    placed = [factor for candidate in found.candidates for factor in candidate.factors] + list(found.alone)
    assert sorted(placed) == sorted(factor.id for factor in MILL)


def test_no_factors_and_one_factor_are_no_trouble():
    assert grouping.suggest([]) == grouping.Suggestions((), (), ())
    assert grouping.suggest(LETTERS[:1]).alone == ("a",)


def test_strength_counts_places_and_not_mentions():
    often = [
        Factor(str(n), "the same again", episode="1", agency="POL", informant="Officer") for n in range(9)
    ]
    assert strength.of(often).squares == 0
    assert strength.of(LETTERS[:3]).squares == 4
    assert strength.of(LETTERS[:3], outside=1).squares == 5
    assert (
        strength.of(LETTERS[:3]).words == "three agencies, three episodes, nothing from outside the case yet"
    )


def test_likeness_is_the_same_both_ways_and_never_more_than_one():
    alike = similarity.between(MILL)
    assert (alike == alike.T).all()
    assert alike.min() >= 0
    assert alike.max() <= 1 + 1e-9


def test_a_ranking_names_everybody_else_once():
    for own, others in similarity.ranked(LETTERS).items():
        assert sorted([own, *others]) == ["a", "b", "c", "d"]


def test_the_network_joins_factors_to_where_they_come_from():
    drawn = network.of(LETTERS)
    assert ("agency:HV", "factor:a") in drawn.edges
    assert drawn == network.of(list(reversed(LETTERS)))
