"""Which rows of which tables are a review's: those that lead to it from column to column."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, ForeignKey, Table, select

from workbench.persistence import schema

REVIEW = "review"
PEOPLE = "user_account"
PARTNERSHIP = "partnership"
# What a line of the journal says. Its id only counts the lines of one installation.
OF_A_LINE = [each for each in schema.METADATA.tables["journal_line"].columns if each.name != "id"]
WITH_FRAMEWORK = ("review_framework", "factor", "blind_mark")
# What belongs to an installation or a partnership; and the journal, which goes apart to come back unchanged.
_NOT_A_REVIEWS = {
    *(PEOPLE, PARTNERSHIP, "invitation", "membership", "sign_in_attempt", "wrong_guess"),
    *("journal_line", "journal_head"),
    *("own_framework", "look"),
}


def tables() -> Iterator[Table]:
    """Every table with rows of a review; those that others refer to come before these."""
    yield from (table for table in schema.METADATA.sorted_tables if table.name not in _NOT_A_REVIEWS)


def condition(table: Table, review_id: str) -> ColumnElement[bool]:
    """What holds for the rows of a table that are of a review."""
    if table.name == REVIEW:
        return table.c.id == review_id
    if "review_id" in table.c:
        return table.c.review_id == review_id
    parent = next(key for key in keys(table) if _leads_to_a_review(key))
    return parent.parent.in_(select(parent.column).where(condition(parent.column.table, review_id)))


def keys(table: Table) -> Iterator[ForeignKey]:
    """What the rows of a table refer to, in the order of its columns."""
    yield from (key for column in table.columns for key in column.foreign_keys)


def _leads_to_a_review(key: ForeignKey) -> bool:
    return key.column.table.name not in _NOT_A_REVIEWS and key.column.table is not key.parent.table
