"""What a framework is made of."""

from dataclasses import dataclass

from findings.frameworks.level import Level


@dataclass(frozen=True)
class Kind:
    """A kind of factor. ``also`` are words under which somebody may look for it; ``themes`` what it is about, the
    nearest first.

    ``is_about_person``: naming it names a trait, a state or an act of somebody, at work or in the family, and no
    condition that work was done in.
    """

    code: str
    name: str
    group: str
    level: Level
    definition: str
    also: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    is_about_person: bool = False


@dataclass(frozen=True)
class Framework:
    """A list of kinds with where it comes from. The definitions of those that are shipped are this project's own.

    ``short`` is what it is called beside a kind, ``about`` what it is good for. One that ``is_on_request`` is chosen
    only by whoever asks for it, and ``caution`` says why.
    """

    key: str
    title: str
    source: str
    kinds: tuple[Kind, ...]
    short: str = ""
    about: str = ""
    caution: str = ""
    is_on_request: bool = False

    def kind(self, code: str) -> Kind | None:
        """The kind behind a code."""
        return next((kind for kind in self.kinds if kind.code == code), None)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups in order."""
        return tuple(dict.fromkeys(kind.group for kind in self.kinds))
