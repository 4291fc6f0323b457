"""Groups in a graph of neighbours: those that were put there are found, the same ones every time."""

import numpy as np
import pytest

from findings.patterns import graph


def test_groups_that_were_put_there_are_found():
    assert {frozenset(group) for group in graph.groups(planted(4, 5))} == {
        frozenset(range(start, start + 5)) for start in (0, 5, 10, 15)
    }


@pytest.mark.parametrize("size", [3, 9, 15])
def test_every_factor_stands_in_one_group(size):
    assert sorted(number for group in graph.groups(planted(3, size)) for number in group) == list(
        range(3 * size)
    )


def test_one_like_no_other_stands_alone():
    alike = planted(2, 4)
    alike[0, :] = alike[:, 0] = 0
    assert [0] in graph.groups(alike)


def test_a_group_too_large_to_read_is_parted_where_it_holds_together_least():
    places = np.arange(40)
    alike = np.exp(-abs(places[:, None] - places[None, :]) / 4) * (places[:, None] != places[None, :])
    assert max(len(group) for group in graph.groups(alike, most=40)) > 8
    assert max(len(group) for group in graph.groups(alike, most=8)) <= 8


def test_one_seed_gives_one_answer():
    noise = np.random.default_rng(7).random((40, 40))
    alike = (noise + noise.T) / 2
    assert graph.groups(alike, seed=3) == graph.groups(alike, seed=3)


def test_the_largest_group_comes_first():
    alike = np.zeros((9, 9))
    alike[:2, :2] = alike[2:, 2:] = 0.5
    np.fill_diagonal(alike, 0)
    assert [len(group) for group in graph.groups(alike)] == [7, 2]


def test_those_who_share_next_to_nothing_are_never_grouped():
    alike = np.full((9, 9), graph.FAINTEST / 2)
    np.fill_diagonal(alike, 0)
    assert graph.groups(alike) == [[number] for number in range(9)]


@pytest.mark.parametrize("count", [0, 1])
def test_none_and_one_are_no_trouble(count):
    assert graph.groups(np.zeros((count, count))) == [[number] for number in range(count)]


def planted(count, size, between=0.0):
    """A square of likenesses in which groups of one size stand out."""
    alike = np.full((count * size, count * size), between)
    for start in range(0, count * size, size):
        alike[start : start + size, start : start + size] = 0.6
    np.fill_diagonal(alike, 0.0)
    return alike
