"""Generations stand in rows, partners side by side, children under their parents; the same each time."""

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.relations import Kind, Relation
from workbench.relations import placing


def tie(one: str, kind: Kind, other: str) -> Relation:
    return Relation(f"{one}{kind}{other}", one, other, kind)


FAMILY = [
    tie("Gran", Kind.PARENT, "Mother"),
    tie("Gran", Kind.PARENT, "Uncle"),
    tie("Mother", Kind.PARENT, "Child"),
    tie("Father", Kind.PARENT, "Child"),
    tie("Father", Kind.PARTNER, "Mother"),
    tie("Friend", Kind.FRIEND, "Child"),
]


def test_each_generation_has_a_row():
    rows = placing.rows(["Child", "Father", "Friend", "Gran", "Lodger", "Mother", "Uncle"], FAMILY)
    assert [set(row) for row in rows] == [
        {"Gran"},
        {"Mother", "Father", "Uncle"},
        {"Child", "Friend"},
        {"Lodger"},
    ]


def test_partners_stand_side_by_side():
    row = placing.rows(
        ["Father", "Aunt", "Mother", "Child"], [*FAMILY[2:5], tie("Aunt", Kind.SIBLING, "Mother")]
    )[0]
    assert abs(row.index("Father") - row.index("Mother")) == 1


def test_a_grandparent_stands_two_rows_above():
    rows = placing.rows(["Child", "Gran"], [tie("Gran", Kind.GRANDPARENT, "Child")])
    assert rows == (("Gran",), ("Child",))


CODES = ["A", "B", "C", "D", "E"]
TIES = st.lists(
    st.builds(tie, st.sampled_from(CODES), st.sampled_from(Kind), st.sampled_from(CODES)).filter(
        lambda each: each.one != each.other
    ),
    max_size=8,
)


@given(TIES)
@settings(max_examples=100, deadline=None)
def test_everybody_stands_somewhere_once_whatever_was_written(ties):
    rows = placing.rows(CODES, ties)
    assert sorted(person for row in rows for person in row) == CODES
