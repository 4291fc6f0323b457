"""Files of agencies in a folder, in the order in which a person would list them."""

import re
from collections.abc import Iterable
from pathlib import Path

ENDINGS = (".docx", ".xlsx", ".ods", ".odt", ".csv", ".tsv", ".txt")
_NOT_FOR_US = ("~$", ".", "_")
_DIGITS = re.compile(r"(\d+)")


def files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files that were named, and those of chronology kinds in the folders that were named."""
    found: dict[Path, None] = {}
    for path in paths:
        for each in _inside(path) if path.is_dir() else [path]:
            found[each] = None
    return tuple(found)


def natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """A key that puts 2 before 10 and takes no account of capitals."""
    pieces = _DIGITS.split(name.casefold())
    return tuple((0, int(piece), "") if piece.isdigit() else (1, 0, piece) for piece in pieces if piece)


def _inside(folder: Path) -> list[Path]:
    names = [path for path in folder.iterdir() if path.is_file() and path.suffix.lower() in ENDINGS]
    return sorted(
        (path for path in names if not path.name.startswith(_NOT_FOR_US)), key=lambda path: natural(path.name)
    )
