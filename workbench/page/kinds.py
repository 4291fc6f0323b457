"""Kinds and levels of factors, from the framework that reviews work with, in the words that pages show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from findings.frameworks import shipped
from findings.frameworks.framework import Kind
from findings.frameworks.level import Level

FRAMEWORK = shipped.DEFAULT
LEVELS: dict[str, str] = {level.value: level.label for level in Level}


@dataclass(frozen=True)
class Offered:
    """A kind to choose, and how often it was marked in this review."""

    kind: Kind
    used: int


@dataclass(frozen=True)
class Group:
    """Kinds to choose, under one heading."""

    heading: str
    offered: Sequence[Offered]


def words(code: str) -> str:
    """What a kind is called, with its group; the code itself where the framework does not know it."""
    found = shipped.load(FRAMEWORK).kind(code)
    return f"{found.group}: {found.name}" if found else code


def usual_level(code: str) -> str:
    """The level at which a kind usually stands."""
    found = shipped.load(FRAMEWORK).kind(code)
    return found.level.value if found else ""


def choices() -> list[tuple[str, str]]:
    """Every kind by its code, with what it is called."""
    return [(kind.code, words(kind.code)) for kind in shipped.load(FRAMEWORK).kinds]


def groups(used: Mapping[str, int]) -> list[Group]:
    """All kinds under their groups. ``used`` says how often each was marked, by its code."""
    framework = shipped.load(FRAMEWORK)
    return [
        Group(
            group,
            [Offered(kind, used.get(kind.code, 0)) for kind in framework.kinds if kind.group == group],
        )
        for group in framework.groups
    ]
