"""No column and no reference leads from what was said in a focus group to a person, or to a moment."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Column, Date, DateTime, Table

from workbench.persistence import schema

PEOPLE = {"user_account", "membership", "invitation", "sign_in_attempt", "person"}
TABLES = schema.METADATA.tables
ROOM = ("focus_group", "focus_step", "head_count")
# All that a row says: what, where, and how it may be used. A new column has to be thought about here.
SAID = {
    "contribution": {
        "id", "step_id", "prompt", "is_counted", "locator", "words", "chosen", "use", "bucket", "state", "not_used_why"
    },
    "head_count": {"focus_group_id", "label", "heads", "bucket"},
    "given_theme": {"theme_id", "contribution_id", "given_by"},
    "contributed_evidence": {"evidence_id", "contribution_id"},
}  # fmt: skip
# Moments at which the facilitator's acts end, not moments at which anybody wrote.
PLANNED = {"focus_group.code_until", "focus_group.changeable_until", "focus_group.timer_until"}


@pytest.mark.parametrize("name", SAID)
def test_a_row_says_this_and_nothing_else(name):
    assert {column.name for column in TABLES[name].columns} == SAID[name]


@pytest.mark.parametrize("name", ["contribution", *ROOM])
def test_no_row_has_a_moment(name):
    moments = {str(column) for column in TABLES[name].columns if isinstance(column.type, DateTime | Date)}
    assert moments <= PLANNED


@pytest.mark.parametrize("name", ["contribution", *ROOM])
def test_no_way_up_from_a_contribution_leads_to_a_person(name):
    assert not {table.name for table in above(TABLES[name])} & PEOPLE


def test_the_only_person_beside_a_contribution_is_a_reviewer_who_gave_it_a_theme():
    beside = [
        key.parent
        for table in TABLES.values()
        if any(key.column.table.name == "contribution" for key in table.foreign_keys)
        for key in table.foreign_keys
        if key.column.table.name in PEOPLE
    ]
    assert [str(column) for column in beside] == ["given_theme.given_by"]


def test_rows_are_not_numbered_as_they_come():
    assert TABLES["contribution"].dialect_options["sqlite"]["with_rowid"] is False
    assert not [column for column in TABLES["contribution"].columns if is_counting(column)]


def above(table: Table) -> Iterator[Table]:
    """Every table that a table's columns lead to, but the review, which belongs to everybody in it."""
    for key in table.foreign_keys:
        if key.column.table is not table and key.column.table.name != "review":
            yield key.column.table
            yield from above(key.column.table)


def is_counting(column: Column) -> bool:
    return column.server_default is not None or column.identity is not None or column.type.python_type is int
