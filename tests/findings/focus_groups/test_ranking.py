"""What people put in order is taken together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from findings.focus_groups import ranking
from findings.focus_groups.asking import Choice

CHOICES = tuple(Choice(key, key.upper()) for key in "abcdef")
ORDERS = st.lists(
    st.permutations([choice.key for choice in CHOICES]).flatmap(
        lambda order: st.integers(0, len(order)).map(lambda places: order[:places])
    ),
    max_size=8,
)


def test_what_most_people_place_high_comes_first():
    placed = ranking.together(CHOICES[:4], ["abcd", "bacd", "bdac", "db"])
    assert [(each.choice.key, each.first, each.high) for each in placed] == [
        *(("b", 2, 4), ("a", 1, 3), ("d", 1, 2), ("c", 0, 2)),
    ]


def test_where_nobody_put_anything_in_order_the_choices_stay_as_they_are():
    assert [each.choice for each in ranking.together(CHOICES, [])] == list(CHOICES)


@settings(max_examples=100, deadline=None)
@given(ORDERS)
def test_every_first_place_is_a_high_one(orders):
    placed = ranking.together(CHOICES, orders)
    assert sum(each.first for each in placed) == sum(bool(order) for order in orders)
    assert all(each.first <= each.high for each in placed)
    assert [each.high for each in placed] == sorted((each.high for each in placed), reverse=True)
