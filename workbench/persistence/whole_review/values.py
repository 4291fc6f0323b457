"""A value of a column, and the form it has in JSON."""

from base64 import b64decode, b64encode
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, Date, DateTime, LargeBinary, String


class Unfit(Exception):
    """A value that its column cannot hold; the words say which."""


def out(column: Column[Any], value: Any) -> Any:
    """A value as JSON holds it."""
    if value is None or isinstance(column.type, JSON):
        return value
    if isinstance(column.type, LargeBinary):
        return b64encode(value).decode()
    return value.isoformat() if isinstance(column.type, DateTime | Date) else value


def back(column: Column[Any], value: Any) -> Any:
    """A value out of JSON. Raises Unfit where its column cannot hold it."""
    if value is None and column.nullable:
        return None
    if isinstance(column.type, JSON):
        return value
    try:
        found = _read(column, value)
    except ValueError:
        found = None
    if type(found) is not column.type.python_type or _is_too_long(column, found):
        raise Unfit(f"{column.table.name}.{column.name} cannot hold {str(value)[:40]!r}")
    return found


def _read(column: Column[Any], value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if isinstance(column.type, LargeBinary):
        return b64decode(value, validate=True)
    if isinstance(column.type, DateTime):
        moment = datetime.fromisoformat(value)
        return moment if moment.tzinfo is None else None
    return date.fromisoformat(value) if isinstance(column.type, Date) else value


def _is_too_long(column: Column[Any], value: Any) -> bool:
    length = column.type.length if isinstance(column.type, String) else None
    return length is not None and len(value) > length
