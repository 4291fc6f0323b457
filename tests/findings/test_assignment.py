"""Nothing fits better than the best there is."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from findings import assignment

SIZES = st.tuples(st.integers(1, 5), st.integers(1, 5))
WEIGHTS = SIZES.flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, 9).map(float), min_size=size[1], max_size=size[1]),
        min_size=size[0],
        max_size=size[0],
    )
)


@given(WEIGHTS)
@settings(max_examples=150)
def test_no_other_way_adds_up_to_more(weights):
    found = assignment.best(weights)
    rows, columns = len(weights), len(weights[0])
    assert len(found) == min(rows, columns)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
    wide = weights if rows <= columns else list(zip(*weights, strict=True))
    most = max(
        sum(wide[row][column] for row, column in enumerate(order))
        for order in permutations(range(len(wide[0])), len(wide))
    )
    assert sum(weights[row][column] for row, column in found) == most


def test_where_there_is_nothing_nothing_is_given():
    assert assignment.best([]) == []
    assert assignment.best([[], []]) == []
