"""A tree with each of its words changed in one way."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

# What a tree holds beside words: drawings, ids, the kinds of things.
NOT_WORDS = ("svg", "id", "ref", "kind", "language", "form")


def each(node: Any, change: Callable[[str], str], but: tuple[str, ...] = NOT_WORDS) -> Any:
    """The same tree with its texts changed, those in fields of some names apart."""
    if isinstance(node, str):
        return change(node)
    if isinstance(node, tuple):
        return tuple(each(one, change, but) for one in node)
    if is_dataclass(node) and not isinstance(node, type):
        names = (field.name for field in fields(node) if field.name not in but)
        return replace(node, **{name: each(getattr(node, name), change, but) for name in names})
    return node
