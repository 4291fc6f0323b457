"""``workbench group``: statements beside those that are like them."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from workbench.commands import group

LETTERS = [
    {"id": "a", "text": "Letters go to the last address a person typed", "episode": "1", "agency": "HV"},
    {"id": "b", "text": "A returned letter with an old address has no owner", "episode": "2", "agency": "GP"},
    {"id": "c", "text": "The letter went to an address the family had left", "episode": "3", "agency": "CSC"},
    {"id": "d", "text": "Cover for leave was spread over four rotas", "codes": ["conditions.staffing"]},
    {"id": "e", "text": "The rota for leave had no name on it", "codes": "conditions.staffing"},
    {"id": "f", "text": "Nobody on the rota covered leave on Thursdays", "codes": []},
]


@pytest.mark.parametrize("told", [LETTERS, {"note": "a list may stand in an object", "factors": LETTERS}])
def test_factors_stand_in_groups_with_reasons_and_with_those_like_them(told):
    done = run(told, "--json", "-")
    assert done.exit_code == 0, done.output
    result = json.loads(done.stdout)
    groups = result["groups"]
    assert groups["a"] == groups["b"] == groups["c"] != groups["d"] == groups["e"] == groups["f"]
    assert set(result["similar"]["a"][:2]) == {"b", "c"}
    reasons = result["reasons"][str(groups["a"])]
    assert any("“address”" in reason for reason in reasons)
    assert any("three agencies and three episodes" in reason for reason in reasons)


def test_it_goes_to_a_file_and_the_same_twice(tmp_path):
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    run(LETTERS, "--json", str(first))
    run(LETTERS[::-1], "--json", str(second))
    assert json.loads(first.read_text("utf-8")) == json.loads(second.read_text("utf-8"))


def test_without_json_each_group_is_written_out_with_why():
    shown = run(LETTERS).stdout
    assert shown.startswith("6 factors")
    assert "Why: " in shown
    assert "b  A returned letter with an old address has no owner" in shown


def test_no_factors_at_all_is_an_answer():
    assert json.loads(run([], "--json", "-").stdout) == {"groups": {}, "similar": {}, "reasons": {}}


def test_a_note_and_its_quotation_may_stand_in_place_of_the_text():
    told = [{"id": each["id"], "note": each["text"], "quote": "so she said"} for each in LETTERS]
    told.append({"id": "g", "quote": "nobody’s name was on the rota for leave"})
    done = run(told, "--json", "-")
    assert done.exit_code == 0, done.output
    assert set(json.loads(done.stdout)["groups"]) == set("abcdefg")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("no json", "not JSON"),
        ({"answers": []}, "A list of factors is wanted"),
        ([{"text": "words"}], "Factor 1 has no id"),
        ([{"id": "a"}], "Factor 1 (a) has no text"),
        ([LETTERS[0], LETTERS[0]], "Two factors have the id a"),
        (["words"], "Factor 1 has no id"),
    ],
)
def test_what_cannot_be_grouped_is_said_in_a_sentence(told, said):
    done = run(told)
    assert done.exit_code == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_an_engine_is_there_without_opening_a_single_room():
    told = """
import sys
from workbench.commands.main import main
main(["group", "--help"], standalone_mode=False)
print(sorted({"flask", "sqlalchemy", "workbench.rooms"} & set(sys.modules)))
"""
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert answer.stdout.endswith("[]\n")


def run(told, *options):
    """The command with this on its standard input."""
    text = told if isinstance(told, str) else json.dumps(told)
    return CliRunner().invoke(group.command, ["-", *options], input=text)
