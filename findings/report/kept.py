"""Trees of dataclasses as plain values, and back: each node says what it ``is``."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from findings import annotated

_NAME = "is"


def as_json(node: Any) -> dict[str, Any]:
    """A node with all below it."""
    return {_NAME: type(node).__name__} | {
        each.name: _plain(getattr(node, each.name)) for each in fields(node)
    }


def restored(told: Any, kinds: Mapping[str, type[Any]]) -> Any:
    """What was kept, as nodes of these kinds. Raises ValueError for any other."""
    if isinstance(told, list):
        return tuple(restored(each, kinds) for each in told)
    if not isinstance(told, dict):
        return told
    kind = kinds.get(str(told.get(_NAME)))
    if kind is None:
        raise ValueError(f"A report has no {told.get(_NAME)!r}")
    return annotated.made(
        kind, {name: restored(value, kinds) for name, value in told.items() if name != _NAME}
    )


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return as_json(value) if is_dataclass(value) else value
