"""A database of every earlier state, with something in every table of its day, comes to today's shape unharmed.

``earlier/<step>.json`` holds the rows of a small review as they were stored at that step.
"""

import base64
import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, MetaData, select

from workbench.persistence import engine, migrating, schema

STATES = sorted((Path(__file__).parent / "earlier").glob("*.json"))
Rows = dict[str, list[dict[str, Any]]]


def as_stored(value: Any) -> Any:
    """A value out of its JSON."""
    if not isinstance(value, dict) or len(value) != 1:
        return value
    kind, words = next(iter(value.items()))
    return {
        "bytes": lambda: base64.b64decode(words),
        "moment": lambda: datetime.fromisoformat(words),
        "day": lambda: date.fromisoformat(words),
    }.get(kind, lambda: value)()


def in_tables(opened: Engine) -> Rows:
    """Every row of every table."""
    tables = MetaData()
    tables.reflect(opened)
    with opened.connect() as connection:
        return {
            table.name: [dict(row._mapping) for row in connection.execute(select(table))]
            for table in tables.sorted_tables
        }


@pytest.fixture(params=STATES, ids=lambda path: path.stem)
def state(request: pytest.FixtureRequest) -> tuple[str, Rows]:
    """An earlier step and the rows of its day."""
    kept = json.loads(request.param.read_text(encoding="utf-8"))
    rows = {
        table: [{name: as_stored(value) for name, value in row.items()} for row in rows]
        for table, rows in kept.items()
    }
    return request.param.stem, rows


@pytest.fixture
def migrated(database, state) -> Iterator[Engine]:
    """A database that was filled at the earlier step and then brought to today's shape."""
    step, rows = state
    with database.empty() as address:
        opened = engine.open_engine(address)
        migrating.to_newest(opened, step)
        tables = MetaData()
        tables.reflect(opened)
        with opened.begin() as connection:
            for table in tables.sorted_tables:
                if rows.get(table.name):
                    connection.execute(table.insert(), rows[table.name])
        migrating.to_newest(opened)
        yield opened
        opened.dispose()


def test_nothing_that_was_stored_is_lost_or_changed(state, migrated):
    today = in_tables(migrated)
    for table, rows in state[1].items():
        kept = [{name: row[name] for name in rows[0]} for row in today[table]]
        assert sorted(map(repr, kept)) == sorted(map(repr, rows)), table


def test_the_tables_are_todays(migrated):
    with migrated.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), schema.METADATA) == []


@pytest.mark.parametrize("state", [state for state in STATES if state.stem == "0001"], indirect=True)
def test_an_entry_was_last_touched_when_its_file_came(migrated):
    today = in_tables(migrated)
    received = {source["id"]: source["received_at"] for source in today["source"]}
    came = {row["id"]: received[row["source_id"]] for row in today["source_row"]}
    assert today["entry"]
    assert all(entry["touched_at"] == came[entry["source_row_id"]] for entry in today["entry"])
