"""A kind is found by typing the beginning of a word, as people would say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from findings.frameworks import search, shipped

LEARNING_TOGETHER = shipped.load()


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("scr", "conditions.it"),
        ("handov", "team.handover"),
        ("phone", "agencies.spoken"),
        ("superv", "team.supervision"),
        ("rota", "conditions.staffing"),
        ("who does what", "agencies.clarity"),
        ("THRESH", "agencies.thresholds"),
        ("money", "organisation.resources"),
    ],
)
def test_everyday_words_lead_to_their_kind(typed, first):
    assert search.kinds(LEARNING_TOGETHER, typed)[0].code == first


def test_every_word_typed_narrows_the_list():
    assert {kind.code for kind in search.kinds(LEARNING_TOGETHER, "social hist")} == {
        "family.history",
        "personal.history",
    }


def test_between_equals_the_one_used_more_comes_first():
    codes = [
        kind.code for kind in search.kinds(LEARNING_TOGETHER, "personality", {"personal.personality": 3})
    ]
    assert codes[:2] == ["personal.personality", "family.personality"]


def test_with_nothing_typed_all_are_there_and_the_most_used_lead():
    found = search.kinds(LEARNING_TOGETHER, " ", {"role.focus": 2, "team.help": 5})
    assert [kind.code for kind in found[:2]] == ["team.help", "role.focus"]
    assert len(found) == len(LEARNING_TOGETHER.kinds)


def test_what_no_kind_speaks_of_finds_nothing():
    assert search.kinds(LEARNING_TOGETHER, "zebra") == ()


@given(st.text(max_size=12))
def test_whatever_is_typed_no_kind_stands_twice(typed):
    codes = [kind.code for kind in search.kinds(LEARNING_TOGETHER, typed)]
    assert len(set(codes)) == len(codes)
