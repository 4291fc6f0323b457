"""Reading in a process apart gives the same answer, and a file that asks too much is given up."""

from pathlib import Path

import pytest

from tests.builders import agency_files
from timeline.reading import apart, composing, crossing, file, folder
from timeline.reading.apart import Limits
from timeline.reading.choices import Choices
from timeline.reading.refused import Refused

MILL = Path(__file__).resolve().parents[3] / "workbench" / "demonstration" / "mill"
ROWS = [["Date", "What happened", "By"], ["31/2/2022", "Visit made to the home.", "x"]]


@pytest.mark.parametrize("path", folder.files([MILL]), ids=lambda path: path.suffix)
def test_a_reading_crosses_whole(path: Path) -> None:
    drafted = file.draft(path.name, path.read_bytes(), agency="An agency")
    again = composing.reading(crossing.from_json(crossing.to_json(drafted)))
    assert again == file.read(path.name, path.read_bytes(), agency="An agency")


def test_apart_gives_the_same_answer_with_the_same_choices() -> None:
    data = agency_files.csv(ROWS)
    choices = Choices(whens={("", 2): "28 February 2022"})
    assert apart.read("a.csv", data, choices, "GP") == file.read("a.csv", data, choices, "GP")


def test_a_refusal_comes_back_in_its_own_words() -> None:
    with pytest.raises(Refused, match="old kind"):
        apart.read("a.doc", b"x")


def test_a_file_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(Refused, match="too long"):
        apart.read("a.csv", agency_files.csv(ROWS * 45_000), limits=Limits(cpu=1, wall=30))
    with pytest.raises(Refused, match="too long"):
        apart.read("a.csv", agency_files.csv(ROWS), limits=Limits(wall=0))


def test_a_file_that_takes_too_much_memory_is_given_up() -> None:
    # A process that is refused memory may also spend its time asking again.
    with pytest.raises(Refused, match="too much memory|too long"):
        apart.read("a.csv", agency_files.csv(ROWS * 20_000), limits=Limits(memory=80 << 20))


def test_files_come_in_the_order_in_which_people_count() -> None:
    assert sorted(["Week 10.csv", "week 9.csv", "Alpha.csv"], key=folder.natural) == [
        "Alpha.csv",
        "week 9.csv",
        "Week 10.csv",
    ]
