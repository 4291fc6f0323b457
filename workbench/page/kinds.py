"""Kinds and levels of factors, from the frameworks that the present review works with, in the words of pages.

No two frameworks have a code in common, so that a code alone says which kind is meant.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from flask import g

from findings.frameworks.framework import Framework, Kind
from findings.frameworks.level import Level
from workbench.persistence.stores import factors, frameworks

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


def chosen() -> tuple[Framework, ...]:
    """The frameworks that the review works with, in its order."""
    if "frameworks_chosen" not in g:
        g.frameworks_chosen = frameworks.chosen(g.db, g.seat.review)
    return g.frameworks_chosen  # type: ignore[no-any-return]


def known() -> tuple[Framework, ...]:
    """Every framework that the review could choose."""
    if "frameworks_known" not in g:
        g.frameworks_known = frameworks.known(g.db, g.seat.review)
    return g.frameworks_known  # type: ignore[no-any-return]


def kind(code: str) -> Kind | None:
    """The kind behind a code, in whichever framework it stands."""
    return next((found for each in known() if (found := each.kind(code))), None)


def words(code: str) -> str:
    """What a kind is called, with its group; the code itself where no framework knows it."""
    found = kind(code)
    return f"{found.group}: {found.name}" if found else code


def usual_level(code: str) -> str:
    """The level at which a kind usually stands."""
    found = kind(code)
    return found.level.value if found else ""


def framework_of(code: str) -> str:
    """The key of the framework in which a kind stands."""
    return next((each.key for each in known() if each.kind(code)), "")


def choices() -> list[tuple[str, str]]:
    """Every kind that may be chosen by its code, with what it is called."""
    offered = groups(factors.uses(g.db, g.seat.review))
    return [(each.kind.code, words(each.kind.code)) for group in offered for each in group.offered]


def groups(used: Mapping[str, int]) -> list[Group]:
    """The kinds to choose under their groups. ``used`` says how often each was marked, by its code.

    They are those of the chosen frameworks, and any other with which something was marked already. Where there are
    several frameworks, a heading says of which it is.
    """
    offered = [
        (framework, group, kinds)
        for framework in (*chosen(), *(each for each in known() if each not in chosen()))
        for group, kinds in _by_group(framework, used)
    ]
    several = len({framework.key for framework, _, _ in offered}) > 1
    return [
        Group(
            f"{framework.short} · {group}" if several else group,
            [Offered(kind, used.get(kind.code, 0)) for kind in kinds],
        )
        for framework, group, kinds in offered
    ]


def _by_group(framework: Framework, used: Mapping[str, int]) -> Iterator[tuple[str, list[Kind]]]:
    """The kinds of a framework to choose from: all where it is chosen, otherwise those in use."""
    everything = framework in chosen()
    for group in framework.groups:
        own = [kind for kind in framework.kinds if kind.group == group]
        if offered := [kind for kind in own if everything or used.get(kind.code)]:
            yield group, offered
