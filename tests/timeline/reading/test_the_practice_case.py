"""The seven files of the practice case, against what each of their rows means."""

import json
from pathlib import Path
from typing import Any

import pytest

from timeline.reading import file, folder
from timeline.reading.found import Reading, Row

ROOT = Path(__file__).resolve().parents[3]
MILL = ROOT / "workbench" / "demonstration" / "mill"
TRUTH: list[dict[str, Any]] = json.loads((ROOT / "tests" / "mill" / "truth.json").read_text("utf-8"))["rows"]
FILES = tuple(path.name for path in folder.files([MILL]))


@pytest.fixture(scope="module")
def readings() -> dict[str, Reading]:
    return {name: file.read(name, (MILL / name).read_bytes()) for name in FILES}


def _rows(reading: Reading) -> dict[tuple[str, int], Row]:
    return {(table.part, row.number): row for table in reading.tables for row in table.rows}


def _meant(name: str) -> list[tuple[dict[str, Any], tuple[str, int]]]:
    rows = (row for row in TRUTH if row["file"] == name)
    return [(row, (str(row.get("table") or row.get("sheet") or ""), row["row"])) for row in rows]


def test_all_seven_files_are_there() -> None:
    assert len(FILES) == 7


@pytest.mark.parametrize("name", FILES)
def test_every_row_is_an_entry_a_problem_or_the_skip_it_should_be(
    name: str, readings: dict[str, Reading]
) -> None:
    rows = _rows(readings[name])
    for meant, place in _meant(name):
        row = rows[place]
        said = {"entry": "event", "skip": f"skip:{row.skip}"}.get(row.outcome)
        assert said == meant["expect"] or (row.problem and f"error:{row.problem.kind}" == meant["expect"]), (
            place,
            row,
        )


@pytest.mark.parametrize("name", FILES)
def test_every_moment_is_as_exact_as_it_was_written(name: str, readings: dict[str, Reading]) -> None:
    rows = _rows(readings[name])
    for meant, place in _meant(name):
        entry = rows[place].entry
        if entry is None or meant["precision"] == "season":
            continue
        assert entry.when.precision == meant["precision"], (place, entry.when)
        assert entry.when.iso_start() == meant["start"], (place, entry.when)
        assert entry.when.iso_end() in (
            meant["end"],
            None if meant.get("accept", {}).get("end_optional") else meant["end"],
        )
        assert meant["uncertain"] in (None, not entry.when.certain), (place, entry.when)


@pytest.mark.parametrize("name", FILES)
def test_words_arrive_as_they_were_sent(name: str, readings: dict[str, Reading]) -> None:
    rows = _rows(readings[name])
    for meant, place in _meant(name):
        entry = rows[place].entry
        if entry is not None:
            assert " ".join(meant["text"].split()) in " ".join(entry.what.split())
            assert (meant["source"] or "") == entry.source
            assert bool(entry.warnings) or not meant.get("warn")


@pytest.mark.parametrize("name", FILES)
def test_the_counts_add_up(name: str, readings: dict[str, Reading]) -> None:
    total = readings[name].sum()
    assert total.rows == total.entries + total.problems + sum(count for _, count in total.skips)
