"""``workbench wording``: remarks on a text, for scripts and for people."""

import json

from click.testing import CliRunner

from workbench.commands import wording

TEXT = "The form had no line for it.\nThe social worker failed to ask who lived there.\n"


def test_remarks_come_with_their_place_why_and_another_way():
    [remark] = json.loads(run(TEXT, "--json", "-").stdout)
    assert set(remark) == {"kind", "start", "end", "words", "why", "instead"}
    assert remark["kind"] == "blame"
    assert TEXT[remark["start"] : remark["end"]] == remark["words"]
    assert "failed to ask" in remark["words"]
    assert remark["why"]
    assert "did not ask" in remark["instead"]


def test_without_json_each_remark_says_on_which_line_it_is():
    shown = run(TEXT).stdout
    assert shown.startswith("1 remark on the wording.")
    assert "Line 2: “" in shown
    assert "(Blame)" in shown
    assert "Try: “" in shown


def test_a_text_without_remarks_is_said_to_have_none():
    assert run("The form had no line for it.").stdout == "No remarks on the wording.\n"
    assert json.loads(run("", "--json", "-").stdout) == []


def test_only_the_kinds_asked_for_are_remarked_on():
    assert json.loads(run(TEXT, "--json", "-", "--kind", "hindsight").stdout) == []


def test_it_reads_a_file_and_writes_a_file(tmp_path):
    text, out = tmp_path / "finding.txt", tmp_path / "remarks.json"
    text.write_text("\ufeff" + TEXT, encoding="utf-8")
    done = CliRunner().invoke(wording.command, [str(text), "--json", str(out)])
    assert done.exit_code == 0, done.output
    [remark] = json.loads(out.read_text("utf-8"))
    assert TEXT[remark["start"] : remark["end"]] == remark["words"]


def test_what_is_no_text_is_said_in_a_sentence(tmp_path):
    file = tmp_path / "picture.bin"
    file.write_bytes(b"\xff\xfe\x00\x81")
    done = CliRunner().invoke(wording.command, [str(file)])
    assert done.exit_code == 2
    assert "is not plain text" in done.stderr


def test_quieter_hints_come_only_when_they_are_asked_for():
    text = "The team failed to ring, and the IRO was not told."
    assert [told["kind"] for told in json.loads(run(text, "--json", "-").stdout)] == ["blame"]
    told = json.loads(run(text, "--hints", "--json", "-").stdout)
    assert [each["kind"] for each in told] == ["blame", "initials", "passive"]
    assert set(told[1]) == {"kind", "start", "end", "words", "why", "instead"}
    shown = run(text, "--hints").stdout
    assert shown.startswith("1 remark on the wording.")
    assert "2 quieter hints" in shown
    assert "“IRO” (Initials)" in shown
    assert "No quieter hints." in run("The form had no line for it.", "--hints").stdout


def run(text, *options):
    """The command with this on its standard input."""
    return CliRunner().invoke(wording.command, ["-", *options], input=text)
