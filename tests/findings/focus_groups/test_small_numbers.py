"""No hidden number of a table can be worked out from what is shown of it."""

import random

import numpy as np
import pytest
from scipy import sparse
from scipy.optimize import linprog

from findings.focus_groups import small_numbers
from findings.focus_groups.groups import LEAST
from findings.focus_groups.small_numbers import Row, Table

TABLES = 500


def drawn(rng, room_is_known):
    """A table with many small counts, empty groups and groups that all gave one answer."""
    answers, most = rng.randint(2, 6), rng.choice([3, 6, 12, 40])
    return Table(
        tuple(f"answer {number}" for number in range(answers)),
        tuple(Row(f"group {number}", row(rng, answers, most)) for number in range(rng.randint(2, 10))),
        room_is_known,
    )


def row(rng, answers, most):
    """The counts of one group."""
    counts = [0] * answers
    luck = rng.random()
    if luck < 0.2:
        counts[rng.randrange(answers)] = rng.choice([0, rng.randint(1, most)])
    else:
        counts = [rng.choice([0, 1, 2, rng.randint(0, most)]) for _ in counts]
    return tuple(counts)


def tables(room_is_known):
    rng = random.Random(f"tables {room_is_known}")
    return [drawn(rng, room_is_known) for _ in range(TABLES)]


def places_of_hidden(shown):
    """Where the hidden numbers are, counting row by row with the totals."""
    return [at for at, number in enumerate(numbers(shown)) if number is None]


def numbers(shown):
    """All numbers of a table row by row, with the totals."""
    return [number for each in (*shown.rows, shown.room) for number in (*each.counts, each.total)]


def widths(shown):
    """How far apart the least and the greatest value of each hidden number are, by a linear programme.

    It has a copy of the table for the least and one for the greatest value of every hidden number.
    """
    hidden = places_of_hidden(shown)
    if not hidden:
        return []
    equations = adding_up(len(shown.rows) + 1, len(shown.answers) + 1)
    given = equations @ np.array([number or 0 for number in numbers(shown)])
    copies, aims = 2 * len(hidden), np.vstack([np.eye(len(hidden)), -np.eye(len(hidden))])
    found = linprog(
        aims.ravel(),
        A_eq=sparse.kron(sparse.eye(copies), sparse.csr_array(equations[:, hidden]), format="csr"),
        b_eq=np.tile(-given, copies),
        bounds=(0, shown.room.total),
        method="highs-ds",
        options={"presolve": False},
    )
    assert found.status == 0, found.message
    ends = (found.x.reshape(copies, -1) * aims).sum(axis=1)
    return [round(width, 6) for width in -(ends[: len(hidden)] + ends[len(hidden) :])]


def adding_up(rows, columns):
    """Equations by which every row and every column of a table adds up to its total, which stands at its end."""
    places = np.arange(rows * columns).reshape(rows, columns)
    equations = np.zeros((rows + columns, rows * columns))
    for number, line in enumerate([*places, *places.T]):
        equations[number, line[:-1]] = 1
        equations[number, line[-1]] = -1
    return equations


def with_answers_enough(room_is_known):
    return [table for table in tables(room_is_known) if sum(sum(each.counts) for each in table.rows) >= LEAST]


def test_no_hidden_number_of_500_tables_can_be_worked_out():
    found = [widths(small_numbers.shown(table)) for table in with_answers_enough(room_is_known=False)]
    assert len(found) > 450
    assert sum(map(len, found)) > 5000
    assert min(min(each) for each in found if each) >= LEAST


def test_beside_the_answers_of_the_room_a_table_tells_no_more_of_a_hidden_number():
    for table in with_answers_enough(room_is_known=True)[:120]:
        shown = small_numbers.shown(table)
        alone = [*shown.room.counts, shown.room.total] * (len(shown.rows) + 1)
        for place, width in zip(places_of_hidden(shown), widths(shown), strict=True):
            assert width >= min(LEAST, alone[place])


@pytest.mark.parametrize("room_is_known", [True, False])
def test_with_small_counts_alone_hidden_the_same_check_fails(room_is_known):
    several = with_answers_enough(room_is_known)[:50]
    shown = [small_numbers.as_shown(each, small_numbers.first_hidden(each)) for each in several]
    recovered = sum(width < 1 for each in shown for width in widths(each))
    assert recovered > 20


def of(*rows, room_is_known=True):
    answers = ("never", "sometimes", "often")
    lettered = tuple(Row(f"group {letter}", row) for letter, row in zip("abcdefgh", rows, strict=False))
    return Table(answers, lettered, room_is_known)


def test_a_table_of_large_counts_is_shown_whole():
    shown = small_numbers.shown(of((5, 7, 0), (6, 0, 9)))
    assert [row.counts for row in shown.rows] == [(5, 7, 0), (6, 0, 9)]
    assert [row.total for row in (*shown.rows, shown.room)] == [12, 15, 27]
    assert shown.words == ""
    assert shown.tells_groups_apart


def test_a_nought_beside_a_hidden_three_is_hidden_as_well():
    shown = small_numbers.shown(of((3, 0, 20), (20, 20, 20), (20, 20, 20)))
    assert shown.rows[0].counts[0] is None
    assert None in shown.rows[0].counts[1:], "the total of the row would tell the three"


def test_twenty_in_all_and_seventeen_shown_tell_of_three():
    shown = small_numbers.shown(of((17, 0, 0), (3, 0, 0)))
    assert not shown.tells_groups_apart
    assert shown.words == "Nothing is shown by group: somebody could be picked out by it."


def test_a_group_that_all_said_the_same_is_hidden():
    shown = small_numbers.shown(of((0, 0, 12), (9, 8, 11), (8, 9, 10)))
    assert shown.rows[0].counts == (None, None, None)


def test_a_group_with_fewer_than_five_answers_is_hidden_with_its_total():
    shown = small_numbers.shown(of((1, 1, 2), (9, 8, 11), (8, 9, 10)))
    assert shown.rows[0].counts == (None, None, None)
    assert [row.total for row in shown.rows].count(None) == 2, "one hidden total alone could be worked out"


def test_a_room_in_which_fewer_than_five_answered_is_not_shown_at_all():
    shown = small_numbers.shown(of((1, 1, 0), (1, 1, 0)))
    assert set(numbers(shown)) == {None}
    assert shown.words == "Fewer than five people answered, so no numbers are shown."


def test_what_the_whole_room_said_is_shown_even_where_it_is_little():
    shown = small_numbers.shown(of((1, 7, 8), (1, 9, 9)))
    assert shown.room.counts == (2, 16, 17)


def test_where_the_room_is_not_known_its_small_counts_are_hidden_too():
    shown = small_numbers.shown(of((1, 7, 8), (1, 9, 9), room_is_known=False))
    assert shown.room.counts[0] is None
    assert shown.room.counts.count(None) >= 2
    assert shown.room.total == 35


def test_a_table_with_no_group_has_nothing_to_show():
    assert not small_numbers.shown(of()).tells_groups_apart
