"""Whose file it may be: a guess that would rather ask than be wrong."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.builders import agency_files
from timeline.reading import file
from workbench.chronology import whose

MILL = Path(__file__).parents[3] / "workbench" / "demonstration" / "mill"
REVIEW = json.loads((MILL / "review.json").read_text())
ROWS = (("Date", "What happened"), ("1 May 2023", "Something happened at the flat that day."))


def likely(name, agencies, rows=ROWS):
    reading = file.read(name, agency_files.csv(rows))
    known = [SimpleNamespace(code=code, name=label) for code, label in agencies]
    found = whose.likely(name, reading, known)
    return found.code if found else None


@pytest.mark.parametrize("agency", REVIEW["agencies"], ids=lambda agency: agency["code"])
def test_the_files_of_the_practice_case_are_known_by_name_and_title(agency):
    name = agency["file"]
    agencies = [SimpleNamespace(code=each["code"], name=each["name"]) for each in REVIEW["agencies"]]
    found = whose.likely(name, file.read(name, (MILL / name).read_bytes()), agencies)
    assert found is not None
    assert found.code == agency["code"]


def test_a_code_in_the_name_of_the_file_says_it():
    assert likely("EDU_final_v3.csv", [("EDU", "Education"), ("HV", "Health visiting")]) == "EDU"


def test_a_kind_of_agency_in_a_title_says_it():
    rows = (("Valley Constabulary", ""), *ROWS)
    assert likely("export.csv", [("POL", "Police"), ("HSG", "Housing")], rows) == "POL"


def test_where_two_are_as_likely_nobody_is_guessed():
    assert likely("school chronology.csv", [("PS", "Primary school"), ("SS", "Secondary school")]) is None


def test_where_nothing_speaks_for_anybody_nobody_is_guessed():
    assert likely("chronology (2).csv", [("POL", "Police"), ("HSG", "Housing")]) is None


def test_words_that_many_agencies_share_are_no_sign():
    assert likely("health service review.csv", [("HV", "Health visiting service"), ("POL", "Police")]) is None
