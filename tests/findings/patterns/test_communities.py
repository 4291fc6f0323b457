"""Communities in a graph: what is tied together is found together."""

from hypothesis import given, settings
from hypothesis import strategies as st

from findings.patterns import communities


def test_two_rings_with_one_tie_between_them_are_two_groups():
    near = tied([(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)], count=6)
    assert communities.best(near, seed=0, starts=3) == [[0, 1, 2], [3, 4, 5]]


def test_nodes_without_ties_stand_alone():
    assert communities.found([{}, {}, {}], seed=0) == [[0], [1], [2]]
    assert communities.found([], seed=0) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=40), st.integers(0, 5))
def test_every_node_stands_in_one_group_and_a_seed_gives_one_answer(pairs, seed):
    near = tied([(one, other) for one, other in pairs if one != other])
    groups = communities.best(near, seed, starts=2)
    assert sorted(node for group in groups for node in group) == list(range(12))
    assert groups == communities.best(near, seed, starts=2)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=40))
def test_no_group_holds_a_node_that_has_no_tie_into_it(pairs):
    near = tied([(one, other) for one, other in pairs if one != other])
    for group in communities.found(near, seed=1):
        assert len(group) == 1 or all(set(near[node]) & set(group) for node in group)


def tied(pairs, count=12):
    """So many nodes with these ties between them."""
    near = [{} for _ in range(count)]
    for one, other in pairs:
        near[one][other] = near[other][one] = 1.0
    return near
