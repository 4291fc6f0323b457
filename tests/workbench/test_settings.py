"""Keys are made once and kept from others; an open folder stops the start."""

import stat

import pytest

from workbench import settings


def test_keys_are_made_once_and_readable_by_their_owner_alone(tmp_path):
    environment = {"WORKBENCH_FOLDER": str(tmp_path / "instance")}
    first, second = settings.load(environment), settings.load(environment)
    assert first == second
    assert first.secret_key != first.vault_key.hex()
    for name in ("secret.key", "vault.key"):
        assert stat.S_IMODE((first.folder / name).stat().st_mode) == 0o600


def test_a_folder_open_to_everybody_is_refused(tmp_path):
    folder = tmp_path / "instance"
    folder.mkdir()
    folder.chmod(0o755)
    with pytest.raises(settings.Unsafe, match="chmod 700"):
        settings.load({"WORKBENCH_FOLDER": str(folder)})


def test_the_database_lies_in_the_folder_unless_another_is_named(tmp_path):
    folder = str(tmp_path / "instance")
    assert settings.load({"WORKBENCH_FOLDER": folder}).database.endswith("instance/workbench.sqlite")
    named = settings.load(
        {"WORKBENCH_FOLDER": folder, "WORKBENCH_DATABASE": "postgresql+psycopg://host/name"}
    )
    assert named.database == "postgresql+psycopg://host/name"
