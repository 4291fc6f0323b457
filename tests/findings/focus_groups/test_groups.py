"""Words are kept under groups of five people and more."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from findings.focus_groups import groups
from findings.focus_groups.groups import EVERYONE_ELSE, LEAST

LABELS = ["health", "housing", "police", "school", "social_care", "voluntary", ""]
HEADS = st.dictionaries(st.sampled_from(LABELS), st.integers(0, 14))


def sizes(buckets, heads):
    """How many people each group holds."""
    found = Counter()
    for label, count in heads.items():
        if count:
            found[buckets[label]] += count
    return found


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        ({"health": 6, "police": 5}, {"health": "health", "police": "police"}),
        (
            {"health": 6, "police": 3, "housing": 2},
            {"health": "health", "police": EVERYONE_ELSE, "housing": EVERYONE_ELSE},
        ),
        (
            {"health": 9, "police": 5, "housing": 2},
            {"health": "health", "police": EVERYONE_ELSE, "housing": EVERYONE_ELSE},
        ),
        ({"health": 6, "housing": 2}, {"health": "", "housing": ""}),
        ({"health": 3, "police": 4, "housing": 2}, {"health": "", "police": "", "housing": ""}),
        ({"health": 8}, {"health": ""}),
        ({"": 12}, {"": ""}),
        ({}, {}),
    ],
)
def test_a_group_is_told_apart_from_five_people_on(heads, expected):
    assert groups.buckets(heads) == expected


@settings(max_examples=200, deadline=None)
@given(HEADS)
def test_every_group_that_is_told_apart_holds_five_people_and_has_another_beside_it(heads):
    found = sizes(groups.buckets(heads), heads)
    assert set(found) <= {""} or (len(found) > 1 and "" not in found)
    assert all(count >= LEAST for bucket, count in found.items() if bucket)


@settings(max_examples=200, deadline=None)
@given(HEADS, st.lists(st.sampled_from(LABELS), max_size=8))
def test_those_who_come_late_only_ever_join_groups(heads, newcomers):
    kept, heads = groups.buckets(heads), dict(heads)
    for newcomer in newcomers:
        after = groups.joining(kept, heads, newcomer)
        heads[newcomer] = heads.get(newcomer, 0) + 1
        assert all(count >= LEAST for bucket, count in sizes(after, heads).items() if bucket)
        assert is_joined(kept, after), "two who were in one group are not parted"
        kept = after


def is_joined(before, after):
    """Whether each group as it was before lies within one group as it is after."""
    return all(
        len({after[label] for label, its in before.items() if its == bucket}) == 1
        for bucket in before.values()
    )


def test_somebody_new_joins_everyone_else_and_the_smallest_group_with_them():
    kept = {"health": "health", "police": "police"}
    joined = groups.joining(kept, {"health": 7, "police": 5}, "housing")
    assert joined == {"health": "health", "police": EVERYONE_ELSE, "housing": EVERYONE_ELSE}


def test_somebody_of_a_group_that_is_there_changes_nothing():
    kept = {"health": "health", "police": "police"}
    assert groups.joining(kept, {"health": 7, "police": 5}, "police") == kept
