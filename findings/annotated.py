"""Whether a value out of a file is what an annotation says: plain values, lists, tuples, mappings and dataclasses."""

from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints


def fits(value: object, kind: Any) -> bool:
    """Whether a value is of a kind, with all it holds."""
    origin, parts = get_origin(kind), get_args(kind)
    if kind is Any:
        return True
    if origin is UnionType:
        return any(fits(value, each) for each in parts)
    if origin is tuple and parts[-1] is not ...:
        return isinstance(value, tuple) and len(value) == len(parts) and all(map(fits, value, parts))
    if origin in (list, tuple):
        return isinstance(value, origin) and all(fits(each, parts[0]) for each in value)
    if origin is dict:
        return isinstance(value, dict) and all(fits(each, parts[1]) for each in value.values())
    return isinstance(value, kind)


def made(kind: Any, values: Mapping[str, Any]) -> Any:
    """A dataclass out of its values. Raises ValueError where one is missing, of another kind, or none of its own."""
    expected = _annotations(kind)
    unfit = [name for name, value in values.items() if not fits(value, expected.get(name, ()))]
    needed = {each.name for each in fields(kind) if each.default is MISSING}
    if unfit or needed - values.keys():
        raise ValueError(f"A {kind.__name__} is not whole")
    return kind(**values)


@cache
def _annotations(owner: Any) -> dict[str, Any]:
    return get_type_hints(owner)
