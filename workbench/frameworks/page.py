"""What the pages of frameworks show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings.frameworks.framework import Framework, Kind
from workbench.persistence.stores import factors, frameworks
from workbench.persistence.tables.framework import OwnFramework
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Line:
    """A framework in a list, and how many of the review's factors are marked in it."""

    framework: Framework
    marked: int
    is_own: bool


@dataclass(frozen=True)
class Listing:
    """Those that the review works with, those it could, and those that wait to be asked for."""

    chosen: Sequence[Line]
    others: Sequence[Line]
    on_request: Sequence[Line]


@dataclass(frozen=True)
class ShownKind:
    """A kind, how often it was marked in this review, and how its partnership's document calls it."""

    kind: Kind
    used: int
    code: str

    @property
    def level(self) -> str:
        """Where it usually lies."""
        return self.kind.level.label


@dataclass(frozen=True)
class ShownGroup:
    """A group with its kinds, and how its partnership's document calls it."""

    name: str
    code: str
    kinds: Sequence[ShownKind]


@dataclass(frozen=True)
class Shown:
    """A framework with everything in it. ``own`` is its row, where a partnership made it."""

    framework: Framework
    groups: Sequence[ShownGroup]
    is_chosen: bool
    is_only: bool
    own: OwnFramework | None


def listing(db: Session, review: Review) -> Listing:
    """Every framework that the review could work with."""
    used, own = factors.uses(db, review), {row.key for row in frameworks.own_ones(db, review)}
    chosen = frameworks.chosen(db, review)
    others = [each for each in frameworks.known(db, review) if each not in chosen]

    def lines(some: Sequence[Framework]) -> list[Line]:
        return [Line(each, _marked(each, used), each.key in own) for each in some]

    return Listing(
        lines(chosen),
        lines([each for each in others if not each.is_on_request]),
        lines([each for each in others if each.is_on_request]),
    )


def shown(db: Session, review: Review, framework: Framework) -> Shown:
    """One framework with its kinds under their groups."""
    used, chosen = factors.uses(db, review), frameworks.chosen(db, review)
    rows = (row for row in frameworks.own_ones(db, review) if row.key == framework.key)
    return Shown(
        framework,
        groups(framework, used),
        is_chosen=framework in chosen,
        is_only=chosen == (framework,),
        own=next(rows, None),
    )


def groups(framework: Framework, used: Mapping[str, int]) -> list[ShownGroup]:
    """The kinds of a framework under their groups."""
    made = []
    for name in framework.groups:
        kinds = [kind for kind in framework.kinds if kind.group == name]
        lines = [ShownKind(kind, used.get(kind.code, 0), _own_code(framework, kind)) for kind in kinds]
        made.append(ShownGroup(name, lines[0].code.partition(".")[0], lines))
    return made


def _marked(framework: Framework, used: Mapping[str, int]) -> int:
    return sum(used.get(kind.code, 0) for kind in framework.kinds)


def _own_code(framework: Framework, kind: Kind) -> str:
    return kind.code.removeprefix(f"{framework.key}_")
