"""A value of a column, and the form it has in JSON."""

import re
from base64 import b64decode, b64encode
from datetime import date, datetime
from functools import cache
from typing import Any, get_args

from sqlalchemy import JSON, Column, Date, DateTime, LargeBinary, String

from findings import annotated
from findings.focus_groups.asking import StepKind
from findings.focus_groups.permitted import Use
from findings.focus_groups.plans import MeetingKind
from findings.ladder import About
from findings.typology import Labels
from timeline import relations
from timeline.when import Precision
from workbench.persistence.stores import memos
from workbench.persistence.stores.note_checks import Settled, Verdict
from workbench.persistence.tables.row import Row

# Columns, of one table or of all, that know only these words; a page that meets another cannot be shown.
_KNOWN = {
    "precision": frozenset(Precision),
    "review.labels": frozenset(Labels),
    "memo.about_kind": frozenset(memos.KINDS),
    "rung.about": frozenset(About),
    "relation.kind": frozenset(relations.Kind),
    "focus_group.kind": frozenset(MeetingKind),
    "focus_group.state": frozenset({"planned", "open", "closed"}),
    "focus_group.side": frozenset({"", "operational", "strategic"}),
    "focus_group.asks": frozenset({"", "sector", "role"}),
    "focus_step.kind": frozenset(StepKind),
    "focus_step.phase": frozenset({"waiting", "writing", "reading", "shown"}),
    "note_check.use": frozenset({"", *Use}),
    "note_remark.verdict": frozenset(Verdict),
    "note_remark.settled": frozenset({"", *Settled}),
    "contribution.use": frozenset(Use),
    "contribution.state": frozenset({"sent", "held", "open", "hidden"}),
}

_SALT = re.compile("[0-9a-f]{32}")


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
    try:
        found = _read(column, value)
    except ValueError:
        found = None
    if not _is_of_its_kind(column, found) or _is_too_long(column, found) or _is_unknown(column, found):
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


def _is_of_its_kind(column: Column[Any], value: Any) -> bool:
    """What JSON a column holds stands in the annotation of its table."""
    if isinstance(column.type, JSON):
        return annotated.fits(value, _kind(column))
    return type(value) is column.type.python_type


@cache
def _kind(column: Column[Any]) -> Any:
    (owner,) = (each.class_ for each in Row.registry.mappers if each.local_table is column.table)
    return get_args(owner.__annotations__[column.name])[0]


def _is_too_long(column: Column[Any], value: Any) -> bool:
    length = column.type.length if isinstance(column.type, String) else None
    return length is not None and len(value) > length


def _is_unknown(column: Column[Any], value: Any) -> bool:
    known = _KNOWN.get(str(column)) or _KNOWN.get(column.name)
    if str(column) == "focus_group.salt":
        return _SALT.fullmatch(value) is None
    return known is not None and value not in known
