"""``workbench identity``: what in a finished file could give somebody away, for scripts and for people."""

import json

from click.testing import CliRunner

from workbench.commands import identity

NAMES = {
    "cases": [
        {
            "case": "A",
            "village": "Marlow Heath",
            "people": [{"id": "p1", "code": "Child 1", "name": "Wren Abernethy", "nhs_number": "9434765919"}],
        }
    ]
}


def run(tmp_path, text, *more, names=NAMES):
    """The command over a text file."""
    report, listed = tmp_path / "report.txt", tmp_path / "names.json"
    report.write_text(text, encoding="utf-8")
    listed.write_text(names if isinstance(names, str) else json.dumps(names), encoding="utf-8")
    return CliRunner().invoke(identity.command, [str(report), "--names", str(listed), *more])


def test_each_remark_says_where_who_why_and_what_instead(tmp_path):
    [remark] = json.loads(run(tmp_path, "The bus driver knew Wren Abernethy.", "--json", "-").stdout)
    assert remark["kind"] == "name"
    assert remark["words"] == "Wren Abernethy"
    assert (remark["person"], remark["id"], remark["case"]) == ("Child 1", "p1", "A")
    assert remark["where"] == "paragraph 1"
    assert remark["instead"] == "Child 1"
    assert "Child 1" in remark["why"]


def test_a_person_can_read_the_answer(tmp_path):
    shown = run(tmp_path, "The label said 943 476 5919.").stdout
    assert shown.startswith("1 place to settle")
    assert "an NHS number" in shown


def test_a_clean_text_is_said_to_need_a_reader_still(tmp_path):
    assert "Somebody who knows the case still has to read it" in run(tmp_path, "The form had no line.").stdout


def test_names_in_another_form_are_refused_in_words(tmp_path):
    for names, words in (
        ("{", "not JSON"),
        ({"folk": []}, "“cases” is not a list"),
        ({"cases": [{"people": [{}]}]}, "no code"),
    ):
        answer = run(tmp_path, "Nothing.", names=names)
        assert answer.exit_code == 1
        assert words in answer.output


def test_a_damaged_file_is_refused_in_words(tmp_path):
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 and nothing else")
    listed = tmp_path / "names.json"
    listed.write_text(json.dumps(NAMES))
    answer = CliRunner().invoke(identity.command, [str(broken), "--names", str(listed)])
    assert answer.exit_code == 1
    assert "damaged" in answer.output
