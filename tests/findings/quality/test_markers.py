"""The sets of quality markers, and what the work itself shows of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from findings.quality import markers, shown
from findings.quality.shown import State
from findings.quality.work import Agency, Side, Work

EVERY_KEY = tuple(
    dict.fromkeys(
        key for each in markers.KEYS for marker in markers.load(each).markers for key in marker.shown_by
    )
)
NEW = Work(day=1, of_days=183)
counts = st.integers(0, 9)


def said(work, key):
    return shown.of(work, [key])[0]


def test_there_are_eighteen_markers_for_children_and_fifteen_for_adults():
    assert [len(markers.load(key).markers) for key in markers.KEYS] == [18, 15]


@pytest.mark.parametrize("key", markers.KEYS)
def test_every_marker_asks_something(key):
    assert all(marker.asks.endswith("?") for marker in markers.load(key).markers)


@pytest.mark.parametrize("key", [key for key in EVERY_KEY if key != "clock"])
def test_a_new_review_shows_nothing_yet(key):
    assert said(NEW, key).state is State.NOTHING


def test_a_set_nobody_knows_is_no_set():
    with pytest.raises(KeyError):
        markers.load("other")


@given(
    st.builds(
        Work,
        day=st.integers(1, 999),
        of_days=st.none() | st.just(183),
        episodes=counts,
        findings=counts,
        with_standard=counts,
        whole_findings=counts,
        factors=counts,
        conditions=counts,
        responses=counts,
    )
)
def test_everything_is_said_in_a_sentence_for_any_review(work):
    assert all(
        (each.words[0].isupper() or each.words[0].isdigit()) and each.words.endswith(".")
        for each in shown.of(work, EVERY_KEY)
    )


def test_agencies_without_a_voice_are_named():
    agencies = (Agency("Police", True, True), Agency("Housing", True, False))
    told = said(Work(1, None, agencies=agencies), "voices")
    assert told.words.endswith("Nobody heard yet from: Housing.")
    assert told.state is State.PARTLY


def test_a_review_that_explains_mostly_by_people_is_told_so():
    assert said(Work(1, None, factors=10, conditions=4), "conditions").state is State.PARTLY
    assert said(Work(1, None, factors=10, conditions=5), "conditions").state is State.SHOWN


def test_a_family_that_declined_was_offered_a_part():
    told = said(Work(1, None, family=Side(offered=1, declined=1)), "family")
    assert told.state is State.SHOWN
    assert "1 declined" in told.words


def test_comments_that_are_not_settled_leave_accuracy_open():
    assert said(Work(1, None, rounds=1, comments=3, unsettled_comments=1), "accuracy").state is State.PARTLY


def test_one_moment_of_good_practice_is_enough_to_show_that_it_was_looked_for():
    assert said(Work(1, None, episodes=5, with_good_practice=1), "good_practice").state is State.SHOWN
