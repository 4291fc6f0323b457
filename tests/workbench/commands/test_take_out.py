"""``workbench take-out`` and ``bring-in``: a whole review from one installation to another."""

import json

import pytest
from click.testing import CliRunner

from workbench import settings
from workbench.commands import installation
from workbench.commands.main import main
from workbench.demonstration import loading
from workbench.persistence.stores import journal, users


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An installation with the demonstration in it."""
    monkeypatch.setenv("WORKBENCH_FOLDER", str(tmp_path / "here"))
    chosen = settings.load()
    with installation.opened(chosen) as db:
        loading.load(db, chosen.vault_key)
    return chosen


@pytest.fixture
def there(here, tmp_path, monkeypatch):
    """Go on in another one, where Zora can sign in."""

    def go():
        monkeypatch.setenv("WORKBENCH_FOLDER", str(tmp_path / "there"))
        with installation.opened() as db:
            users.add(db, name="Zora", email="zora@example.org", password_hash="-")

    return go


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def test_the_demonstration_goes_from_one_installation_to_another(here, there, tmp_path):
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    assert run("take-out", "The Teasel review", "--out", first).exit_code == 0
    there()
    done = run("bring-in", first, "--partnership", "Elsewhere", "--lead", "zora@example.org")
    assert done.output == "The Teasel review is here, led by Zora.\n"
    assert run("take-out", "The Teasel review", "--out", second).exit_code == 0
    was, now = json.loads(first.read_text()), json.loads(second.read_text())
    assert now["names"] == was["names"]
    assert now["journal"][: len(was["journal"])] == was["journal"]
    changed = {table for table in was["rows"] if now["rows"][table] != was["rows"][table]}
    # Whoever takes it in leads it and reads its notes; the code of an open focus group lets nobody in elsewhere.
    assert changed <= {"review", "conversation_reader", "focus_group"}
    with installation.opened() as db:
        assert journal.first_fault(db) == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("take-out", "Nothing", "--out", "-"), "There is no review with the id or the title 'Nothing'."),
        (
            ("bring-in", __file__, "--partnership", "P", "--lead", "nobody@example.org"),
            "Nobody here signs in",
        ),
    ],
)
def test_what_cannot_be_done_is_said(here, words, said):
    done = run(*words)
    assert done.exit_code == 1
    assert said in done.output
