"""Who may lean on whom: arrows point down only."""

import ast
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parent.parent.parent
OURS = ("timeline", "findings", "workbench", "tests", "wsgi")
BELOW = {
    "timeline": {"timeline"},
    "findings": {"findings", "timeline"},
    "workbench": {"workbench", "findings", "timeline"},
}
READERS = {"lxml", "python_calamine"}
ONLY_THERE = {
    "networkx": "findings/patterns/",
    "pypdf": "findings/identity/",
    "typst": "findings/report/",
    "docx": "findings/report/docx",
    "xlsxwriter": "timeline/writing/excel.py",
    "markdown": ("findings/report/", "workbench/about/"),
    "nh3": "findings/report/",
    "argon2": "workbench/auth/",
    "cryptography": "workbench/persistence/vault.py",
    "alembic": "workbench/persistence/migrat",
    "flask_login": "workbench/",
    "segno": "workbench/page/qr.py",
}
SHARED_ROOMS = {"auth", "page", "drafting", "persistence", "journal", "commands", "demonstration"}


def modules(*packages: str) -> list[Path]:
    """Every module of these packages."""
    return sorted(path for package in packages for path in (TOP / package).rglob("*.py"))


def imported(path: Path) -> set[str]:
    """The full names of everything a module imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def where(path: Path) -> str:
    """The place of a module in the house."""
    return path.relative_to(TOP).as_posix()


@pytest.mark.parametrize("package", BELOW)
def test_packages_lean_only_on_those_below(package):
    for path in modules(package):
        ours = {name.split(".")[0] for name in imported(path)} & set(OURS)
        assert ours <= BELOW[package], f"{where(path)} leans on {ours - BELOW[package]}"


def test_the_pure_packages_know_neither_web_nor_database():
    for path in modules("timeline", "findings"):
        outside = {name.split(".")[0] for name in imported(path)} - set(sys.stdlib_module_names) - set(OURS)
        assert not outside & {"flask", "sqlalchemy", "wtforms", "click", "jinja2"}, where(path)


def test_only_reading_opens_files():
    for path in modules("timeline"):
        outside = {name.split(".")[0] for name in imported(path)}
        assert not outside & READERS or where(path).startswith("timeline/reading/"), where(path)


@pytest.mark.parametrize("library", ONLY_THERE)
def test_a_library_is_used_in_its_one_place(library):
    for path in modules("timeline", "findings", "workbench"):
        if library in {name.split(".")[0] for name in imported(path)}:
            assert where(path).startswith(ONLY_THERE[library]), f"{where(path)} uses {library}"


def test_rooms_do_not_import_one_another():
    for path in modules("workbench"):
        parts = path.relative_to(TOP / "workbench").parts
        if len(parts) == 1 or parts[0] in SHARED_ROOMS:
            continue
        for name in imported(path):
            pieces = name.split(".")
            if pieces[0] == "workbench" and len(pieces) > 2 and (TOP / "workbench" / pieces[1]).is_dir():
                assert pieces[1] in SHARED_ROOMS | {parts[0]}, (
                    f"{where(path)} reaches into the room {pieces[1]}"
                )


def test_only_stores_ask_the_tables():
    for path in modules("workbench"):
        asks = {
            "sqlalchemy.select",
            "sqlalchemy.insert",
            "sqlalchemy.update",
            "sqlalchemy.delete",
        } & imported(path)
        assert not asks or where(path).startswith("workbench/persistence/"), (
            f"{where(path)} asks the database itself"
        )


def test_imports_stand_at_the_top():
    for path in modules("timeline", "findings", "workbench"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef):
                inside = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
                assert not inside, f"{where(path)}: {node.name} imports inside"
