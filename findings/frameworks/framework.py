"""What a framework is made of."""

from dataclasses import dataclass

from findings.frameworks.level import Level


@dataclass(frozen=True)
class Kind:
    """A kind of factor. ``also`` are words under which somebody may look for it."""

    code: str
    name: str
    group: str
    level: Level
    definition: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Framework:
    """A list of kinds with where it comes from. The definitions are this project's own."""

    key: str
    title: str
    source: str
    kinds: tuple[Kind, ...]

    def kind(self, code: str) -> Kind | None:
        """The kind behind a code."""
        return next((kind for kind in self.kinds if kind.code == code), None)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups in order."""
        return tuple(dict.fromkeys(kind.group for kind in self.kinds))
