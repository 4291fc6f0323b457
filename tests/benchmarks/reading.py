"""Fifty thousand rows of Excel through the pages into the timeline; beneath: calamine, and one raw insert."""

import io
import sqlite3
from collections.abc import Mapping
from pathlib import Path

from python_calamine import CalamineWorkbook

from tests.benchmarks.figure import Figure, timed
from tests.benchmarks.house import House


def figures(house: House, files: Mapping[str, bytes], folder: Path) -> list[Figure]:
    """Measured once, as a house is filled once; the floor is the middle of three."""
    floor = timed(lambda: _plainly(files, folder), 3)
    received, added = timed(lambda: house.send(files)), timed(house.add)
    return [Figure("50,000 rows of xlsx read, kept and committed", received + added, 2.5, floor)]


def _plainly(files: Mapping[str, bytes], folder: Path) -> None:
    path = folder / "plain.sqlite"
    path.unlink(missing_ok=True)
    plain = sqlite3.connect(path)
    for pragma in ("journal_mode=WAL", "synchronous=FULL"):
        plain.execute(f"PRAGMA {pragma}")
    plain.execute("CREATE TABLE line (day, time, what, told_by, worker, outcome)")
    for content in files.values():
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
        lines = [[str(line[0]), *line[1:]] for line in sheet.to_python()]
        plain.executemany("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?)", lines)
    plain.commit()
    plain.close()
