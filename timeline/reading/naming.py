"""Cells that name people."""

import re
from collections.abc import Iterable

_BETWEEN = re.compile(r"\s*(?:[;,/\n&+]|\band\b)\s*")
_NOBODY = {
    "",
    "yes",
    "no",
    "y",
    "n",
    "none",
    "nobody",
    "no one",
    "n/a",
    "na",
    "-",
    "nil",
    "not seen",
    "unknown",
    "n/k",
    "not known",
    "not recorded",
}


def people(cells: Iterable[str]) -> tuple[str, ...]:
    """The names in cells that hold nothing else, each once, in their order. Words for nobody are no names."""
    found: dict[str, None] = {}
    for cell in cells:
        for name in _BETWEEN.split(cell.strip()):
            if name.strip(" .").lower() not in _NOBODY:
                found[name.strip()] = None
    return tuple(found)
