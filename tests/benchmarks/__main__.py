"""Measures the workbench with fifty thousand entries: ``python -m tests.benchmarks [FILE]``; FILE takes the figures."""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks import (
    browser,
    figure,
    grouping,
    house,
    listing,
    material,
    meeting,
    picture,
    reading,
    reports,
    tellings,
)
from tests.benchmarks.figure import Figure


def main(kept: Path) -> None:
    """Measure everything, say it and keep it."""
    with tempfile.TemporaryDirectory() as folder:
        found = _measured(Path(folder))
    print(figure.table(found))
    figure.write(found, kept)


def _measured(folder: Path) -> list[Figure]:
    rows = material.rows()
    files = {code: material.workbook(own) for code, own in rows.items()}
    found = tellings.figures(rows) + grouping.figures() + reports.figures() + meeting.figures()
    with house.opened(folder) as opened:
        found += reading.figures(opened, files, folder)
        found += picture.figures(opened)
        found += listing.figures(opened, list(rows["GP"]))
        found += browser.figures(opened)
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/bench.json"))
