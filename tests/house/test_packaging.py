"""What is installed is what is in the checkout."""

import configparser
import shutil
import subprocess
import sys
import zipfile

from tests.house.test_imports import TOP


def packages():
    """Every folder of code there is."""
    for top in ("timeline", "findings", "workbench"):
        for folder in (TOP / top, *(TOP / top).rglob("*")):
            if folder.is_dir() and any(folder.glob("*.py")):
                yield ".".join(folder.relative_to(TOP).parts)


def test_every_package_is_listed():
    configuration = configparser.ConfigParser()
    configuration.read(TOP / "setup.cfg")
    listed = set(configuration["options"]["packages"].split()) - {"workbench.templates", "workbench.static"}
    assert listed == set(packages())


def test_a_wheel_holds_every_file_the_program_needs(tmp_path):
    copy = tmp_path / "checkout"
    shutil.copytree(
        TOP, copy, ignore=shutil.ignore_patterns(".*", "tests", "instance", "build", "*.egg-info")
    )
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
         "--disable-pip-version-check", "--wheel-dir", str(tmp_path), str(copy)],
        check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    inside = set(zipfile.ZipFile(wheel).namelist())
    for top in ("timeline", "findings", "workbench"):
        wanted = {path.relative_to(TOP).as_posix() for path in (TOP / top).rglob("*") if path.is_file()}
        assert {name for name in wanted if "__pycache__" not in name} <= inside
    for top in ("templates", "static"):
        wanted = {
            f"workbench/{path.relative_to(TOP).as_posix()}"
            for path in (TOP / top).rglob("*")
            if path.is_file()
        }
        assert wanted <= inside
