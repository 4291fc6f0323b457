"""From a kind of one framework to the kinds of another that come nearest, at the same level.

Kinds come near one another by the themes that their files name, never by likeness of their words. A level is never
changed: where the other framework has nothing on a theme at that level, there is no counterpart.
"""

from findings.frameworks.framework import Framework, Kind
from findings.frameworks.level import Level


def counterparts(kind: Kind, framework: Framework, level: Level | None = None) -> tuple[Kind, ...]:
    """The kinds of a framework that come near a kind, the nearest first; none where it has none at this level.

    ``level`` is where the factor lies, if somebody placed it elsewhere than its kind usually stands. In its own
    framework a kind is its own counterpart.
    """
    if framework.kind(kind.code):
        return (kind,)
    at = level or kind.level
    near = [other for other in framework.kinds if other.level == at and set(kind.themes) & set(other.themes)]
    return tuple(sorted(near, key=lambda other: _distance(kind, other)))


def _distance(one: Kind, other: Kind) -> tuple[int, int]:
    """Near is what shares the themes that both name first; of equals, what shares more of them."""
    shared = [theme for theme in one.themes if theme in other.themes]
    first = min(one.themes.index(theme) + other.themes.index(theme) for theme in shared)
    return first, -len(shared)
