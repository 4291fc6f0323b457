"""``workbench read``: a folder of agency files becomes one result for scripts, or a page to read."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.builders import agency_files
from workbench.commands import read

MILL = Path(__file__).resolve().parents[3] / "workbench" / "demonstration" / "mill"


def test_the_practice_case_goes_in_whole(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    done = CliRunner().invoke(read.command, [str(MILL), "--json", str(out)])
    assert done.exit_code == 0, done.output
    result = json.loads(out.read_text("utf-8"))
    assert (len(result["events"]), len(result["errors"])) == (320, 15)
    assert {event["agency"] for event in result["events"]} >= {"NFP disclosure log", "tenter street LATIMER"}
    assert result["duplicate_groups"]
    assert result["gaps"]
    assert {error["kind"] for error in result["errors"]} >= {
        "impossible_date",
        "missing_date",
        "missing_year",
    }


def test_json_goes_to_standard_output_for_a_dash(tmp_path: Path) -> None:
    sent = tmp_path / "GP records.csv"
    sent.write_bytes(
        agency_files.csv(
            [["Date", "What happened"], ["May 2022", "Visit made to the home."], ["31/6/22", "Another one."]]
        )
    )
    done = CliRunner().invoke(read.command, [str(sent), "--json", "-"])
    result = json.loads(done.stdout)
    event = result["events"][0]
    assert (event["agency"], event["start"], event["precision"], event["end"]) == (
        "GP records",
        "2022-05",
        "month",
        None,
    )
    assert (event["file"], event["row"], event["text"]) == ("GP records.csv", 2, "Visit made to the home.")
    assert (result["errors"][0]["row"], result["errors"][0]["text"]) == (3, "Another one.")


def test_without_json_it_says_what_it_found() -> None:
    done = CliRunner().invoke(read.command, [str(MILL)])
    assert "Together" in done.stdout
    assert "320 entries, 15 rows to look at" in done.stdout
    assert "“31 Sep 2022” names day 31. September has 30 days" in done.stdout


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(
        agency_files.csv([["Date", "What happened"], ["1/5/2022", "Visit made to the home."]])
    )
    (tmp_path / "b.docx").write_bytes(b"not a document")
    done = CliRunner().invoke(read.command, [str(tmp_path), "--json", "-"])
    assert done.exit_code == 1
    assert "b.docx: The file is not what its name says" in done.stderr
    assert len(json.loads(done.stdout)["events"]) == 1


@pytest.mark.parametrize("name", ["empty.csv", "nothing.pdf"])
def test_when_nothing_can_be_read_it_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    done = CliRunner().invoke(read.command, [str(tmp_path)])
    assert done.exit_code == 1
    assert "Error" in done.stderr
