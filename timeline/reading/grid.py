"""What every kind of file is turned into before anybody asks what it means."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any

Moment = datetime | time
_NONE: Mapping[int, Any] = MappingProxyType({})


def _none() -> Mapping[int, Any]:
    """One empty mapping for all rows: most have nothing of the kind, and there are very many rows."""
    return _NONE


@dataclass(frozen=True, slots=True)
class Line:
    """One row as it stands: its number in the file, the text of its cells, and how they are joined.

    ``moments`` are cells that the file itself holds as dates or times; ``carried`` are cells merged with the one
    above, with the words that they show; ``spans`` are cells wider than one column.
    """

    number: int
    texts: tuple[str, ...]
    moments: Mapping[int, Moment] = field(default_factory=_none)
    carried: Mapping[int, str] = field(default_factory=_none)
    spans: Mapping[int, int] = field(default_factory=_none)
    hidden: bool = False
    deleted: bool = False
    physical: int | None = None
    _filled: tuple[int, ...] | None = field(default=None, init=False, compare=False, repr=False)

    def text(self, index: int) -> str:
        """The words of a cell, empty beyond the last one."""
        return self.texts[index] if index < len(self.texts) else ""

    def shown(self, index: int) -> str:
        """The words of a cell, or of the merged cell of which it is a part."""
        return self.text(index) or self.carried.get(index, "")

    @property
    def filled(self) -> tuple[int, ...]:
        """The columns in which something stands."""
        if self._filled is None:
            found = tuple([index for index, text in enumerate(self.texts) if text and not text.isspace()])
            object.__setattr__(self, "_filled", found)
            return found
        return self._filled


@dataclass(frozen=True)
class Grid:
    """One table or sheet. ``serial_year`` is 1900 or 1904 where numbers may be days counted from there."""

    part: str
    title: str
    lines: tuple[Line, ...]
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    serial_year: int = 1900

    @property
    def width(self) -> int:
        """The number of columns of the widest row."""
        return max((len(line.texts) for line in self.lines), default=0)


@dataclass(frozen=True)
class Opened:
    """A file taken apart into grids, what was noticed on the way, and the day on which it says it was last saved."""

    grids: tuple[Grid, ...]
    notices: tuple[str, ...] = ()
    saved: date | None = None
