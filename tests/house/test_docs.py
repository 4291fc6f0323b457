"""What the documents name exists, and what exists is named."""

import re

import click

from tests.house.test_imports import TOP
from workbench.commands.main import COMMANDS, main

README = (TOP / "README.md").read_text()
ARCHITECTURE = (TOP / "ARCHITECTURE.md").read_text()


def test_every_command_is_in_the_readme_and_has_help():
    for name in COMMANDS:
        assert re.search(rf"\b{name}\b", README), f"the README does not name {name}"
        assert main.get_command(click.Context(main), name).help, f"{name} does not say what it does"


def test_every_command_in_the_readme_exists():
    told = re.findall(r"^    workbench (.+)$", README, re.M)
    named = {word for line in told for word in re.findall(r"^[a-z-]+|(?<=\| )[a-z-]+", line)}
    assert named <= set(COMMANDS), named - set(COMMANDS)


def test_every_setting_is_in_the_readme():
    code = (TOP / "workbench" / "settings.py").read_text()
    for setting in set(re.findall(r"WORKBENCH_[A-Z]+", code)):
        assert setting in README, setting


def test_every_room_is_in_the_architecture():
    for folder in sorted((TOP / "workbench").iterdir()):
        if (folder / "__init__.py").exists():
            assert f"`workbench/{folder.name}/`" in ARCHITECTURE, (
                f"the architecture does not name {folder.name}"
            )


def test_every_room_in_the_architecture_exists():
    for name in re.findall(
        r"`((?:workbench|timeline|findings|templates|static|tests)/[\w/]*)`", ARCHITECTURE
    ):
        assert (TOP / name).is_dir(), name


def test_every_picture_and_link_of_the_documents_is_there():
    for document in (TOP / "README.md", TOP / "ARCHITECTURE.md", *(TOP / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#]+)\)", document.read_text()):
            assert "://" in target or (document.parent / target).exists(), (
                f"{document.name} points at {target}"
            )
