"""What two made of one text, paired and compared."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from findings import agreement
from findings.agreement import Mark

SENTENCES = [("", (number * 10, number * 10 + 9)) for number in range(12)]


def mark(name, start, end, *, kind="team.help", level="team", helped=False, part=""):
    """A mark with a name of its own."""
    return Mark(name, part, start, end, kind, level, helped)


PLACED = st.tuples(
    st.integers(0, 119),
    st.integers(1, 30),
    st.sampled_from("xyz"),
    st.sampled_from(("", "said")),
    st.booleans(),
)
MARKS = st.lists(PLACED, max_size=7).map(
    lambda placed: [
        mark(f"m{number}", start, min(start + length, 120), kind=kind, part=part, helped=helped)
        for number, (start, length, kind, part, helped) in enumerate(placed)
    ]
)


def test_marks_that_overlap_are_a_pair_and_others_stand_alone():
    found = agreement.compare([mark("a", 0, 10), mark("b", 40, 50)], [mark("c", 4, 14), mark("d", 20, 30)])
    assert [(pair.one.id, pair.other.id) for pair in found.pairs] == [("a", "c")]
    assert [each.id for each in found.only_one] == ["b"]
    assert [each.id for each in found.only_other] == ["d"]


def test_marks_that_only_touch_are_no_pair():
    assert not agreement.compare([mark("a", 0, 10)], [mark("b", 10, 20)]).pairs


def test_the_same_place_in_another_part_is_another_place():
    assert not agreement.compare([mark("a", 0, 10)], [mark("b", 0, 10, part="said")]).pairs


def test_a_better_neighbour_does_not_leave_two_marks_alone():
    """The long mark overlaps both, and the short one only the first: both find a partner."""
    found = agreement.compare(
        [mark("short", 0, 10), mark("long", 0, 30)], [mark("first", 0, 12), mark("second", 15, 30)]
    )
    assert {(pair.one.id, pair.other.id) for pair in found.pairs} == {("short", "first"), ("long", "second")}


def test_one_passage_marked_twice_is_paired_with_its_like():
    one = [mark("a", 0, 10, kind="x"), mark("b", 0, 10, kind="y")]
    other = [mark("c", 0, 10, kind="y"), mark("d", 0, 10, kind="x")]
    pairs = agreement.compare(one, other).pairs
    assert {(pair.one.id, pair.other.id) for pair in pairs} == {("a", "d"), ("b", "c")}
    assert all(pair.is_alike for pair in pairs)


def test_a_pair_says_in_what_it_differs():
    (pair,) = agreement.compare(
        [mark("a", 0, 10, kind="x", level="team")], [mark("b", 0, 10, kind="y", level="team", helped=True)]
    ).pairs
    assert (pair.same_kind, pair.same_level, pair.same_direction, pair.is_alike) == (
        False,
        True,
        False,
        False,
    )


@given(MARKS, MARKS)
@settings(max_examples=120)
def test_no_mark_is_lost_and_none_is_in_two_pairs(one, other):
    found = agreement.compare(one, other)
    assert sorted([*(pair.one.id for pair in found.pairs), *(each.id for each in found.only_one)]) == sorted(
        each.id for each in one
    )
    assert sorted(
        [*(pair.other.id for pair in found.pairs), *(each.id for each in found.only_other)]
    ) == sorted(each.id for each in other)
    for pair in found.pairs:
        assert pair.one.part == pair.other.part
        assert max(pair.one.start, pair.other.start) < min(pair.one.end, pair.other.end)


@given(MARKS)
@settings(max_examples=80)
def test_whoever_marks_as_the_other_did_agrees_wholly(marks):
    found = agreement.compare(marks, marks)
    assert not found.only_one
    assert not found.only_other
    assert all(pair.is_alike for pair in found.pairs)
    assert agreement.shared(marks, marks) == (1.0 if marks else None)
    assert agreement.kappa(SENTENCES, marks, marks) in (None, 1.0)


@given(MARKS, MARKS)
@settings(max_examples=120)
def test_it_does_not_matter_who_is_named_first(one, other):
    here, there = agreement.compare(one, other), agreement.compare(other, one)
    assert len(here.pairs) == len(there.pairs)
    assert agreement.shared(one, other) == agreement.shared(other, one)
    mine, theirs = agreement.kappa(SENTENCES, one, other), agreement.kappa(SENTENCES, other, one)
    assert mine == theirs or abs(mine - theirs) < 1e-12


@given(MARKS, MARKS)
@settings(max_examples=120)
def test_figures_stay_in_their_bounds(one, other):
    part = agreement.shared(one, other)
    beyond_chance = agreement.kappa(SENTENCES, one, other)
    assert part is None or 0 <= part <= 1
    assert beyond_chance is None or -1 <= beyond_chance <= 1


def test_two_who_mark_at_random_agree_no_more_than_by_chance():
    drawn, found = random.Random(7), []
    sentences = [("", (number * 10, number * 10 + 9)) for number in range(400)]
    for _ in range(40):
        one, other = (
            [mark(str(start), start, end) for _, (start, end) in sentences if drawn.random() < share]
            for share in (0.3, 0.5)
        )
        found.append(agreement.kappa(sentences, one, other))
    assert abs(sum(found) / len(found)) < 0.02
    assert max(map(abs, found)) < 0.2


def test_who_marks_just_what_the_other_leaves_is_below_chance():
    one = [mark("a", 0, 60)]
    other = [mark("b", 60, 120)]
    assert agreement.kappa(SENTENCES, one, other) == -1


def test_a_published_table_gives_its_published_kappa():
    """Twenty yes of both, fifteen no of both, five and ten apart, in fifty: 0.4."""
    sentences = [("", (number * 10, number * 10 + 9)) for number in range(50)]
    places = [place for _, place in sentences]
    one = [mark(str(place), *place) for place in places[:25]]
    other = [mark(str(place), *place) for place in (*places[:20], *places[25:35])]
    assert abs(agreement.kappa(sentences, one, other) - 0.4) < 1e-12


def test_where_both_marked_every_sentence_there_is_nothing_left_to_agree_on():
    whole = [mark("a", 0, 120)]
    assert agreement.kappa(SENTENCES, whole, whole) is None
    assert agreement.kappa(SENTENCES, [], []) is None
    assert agreement.kappa([], [], []) is None


def test_a_word_that_spills_over_does_not_mark_the_next_sentence():
    spilled = [mark("a", 0, 12)]
    assert agreement.kappa(SENTENCES, spilled, [mark("b", 0, 9)]) == 1


def test_a_phrase_marks_its_sentence():
    assert agreement.kappa(SENTENCES, [mark("a", 2, 5)], [mark("b", 0, 9)]) == 1
