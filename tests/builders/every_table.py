"""A row in every table of a review, invented from the columns, so that no table is forgotten when one is added."""

from contextlib import suppress
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Integer, LargeBinary, Table, insert, select
from sqlalchemy.orm import Session

from tests.builders import cast
from workbench.persistence.whole_review import belonging, values

VALUES = {
    LargeBinary: b"\x00\xff kept",
    DateTime: datetime(2026, 2, 3, 4, 5, 6),
    Date: date(2026, 2, 3),
    Boolean: True,
    Integer: 3,
}
# One of these fits each column that holds JSON.
LISTS_AND_MAPPINGS = (["one", "two"], [["one", "two"]], [{"one": [None, 2.5]}], {"one": ["two"]})


def fill(db: Session, review_id: str) -> None:
    """Add a row to every table that has none of this review yet."""
    for table in belonging.tables():
        if db.execute(select(table).where(belonging.condition(table, review_id))).first() is None:
            db.execute(insert(table).values(_row(db, table, review_id)))


def _row(db: Session, table: Table, review_id: str) -> dict[str, Any]:
    return {column.name: _value(db, column, review_id) for column in table.columns}


def _value(db: Session, column: Column[Any], review_id: str) -> Any:
    for key in column.foreign_keys:
        if key.column.table.name == belonging.PEOPLE:
            return cast.PEOPLE["bryn"].id
        if key.column.table is column.table:
            return None
        return db.scalar(select(key.column).where(belonging.condition(key.column.table, review_id)))
    if isinstance(column.type, JSON):
        return _fitting(column)
    kind = next((value for kind, value in VALUES.items() if isinstance(column.type, kind)), None)
    return kind if kind is not None else f"{column.table.name} {column.name}"[: column.type.length or 99]


def _fitting(column: Column[Any]) -> Any:
    for value in LISTS_AND_MAPPINGS:
        with suppress(values.Unfit):
            return values.back(column, value)
    raise AssertionError(f"Nothing invented fits {column.table.name}.{column.name}")
