"""A tree with something in it changed: each of its words in one way, or each part of a node."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

# What a tree holds beside words: drawings, ids, the kinds of things.
NOT_WORDS = ("svg", "id", "ref", "kind", "language", "form")


def each(node: Any, change: Callable[[str], str], but: tuple[str, ...] = NOT_WORDS) -> Any:
    """The same tree with its texts changed, those in fields of some names apart."""
    if isinstance(node, str):
        return change(node)
    return parts(node, lambda part: each(part, change, but), but)


def parts(node: Any, change: Callable[[Any], Any], but: tuple[str, ...] = ()) -> Any:
    """The same node with each of its parts changed; whatever has none as it is."""
    if isinstance(node, tuple):
        return tuple(change(part) for part in node)
    if is_dataclass(node) and not isinstance(node, type):
        names = (field.name for field in fields(node) if field.name not in but)
        return replace(node, **{name: change(getattr(node, name)) for name in names})
    return node
