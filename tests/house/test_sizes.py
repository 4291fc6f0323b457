"""Small rooms, named after what is in them."""

import ast

import pytest

from tests.house.test_imports import modules, where

LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_VIEW = 300, 60, 40
NO_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "base",
    "core",
    "manager",
    "handler",
    "lib",
    "models",
}
WRITTEN_BY_A_PROGRAM = "migrations/versions/"

MODULES = [
    path for path in modules("timeline", "findings", "workbench") if WRITTEN_BY_A_PROGRAM not in where(path)
]


@pytest.mark.parametrize("path", MODULES, ids=where)
def test_a_module_is_short_and_named_after_a_concept(path):
    assert path.stem not in NO_NAMES
    assert len(path.read_text().splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=where)
def test_functions_are_short(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef):
            begin = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
            length = (node.end_lineno or 0) - begin.lineno + 1
            is_view = any(isinstance(d, ast.Call) and "route" in ast.dump(d) for d in node.decorator_list)
            assert length <= (LONGEST_VIEW if is_view else LONGEST_FUNCTION), (
                f"{node.name} has {length} lines"
            )


@pytest.mark.parametrize("path", MODULES, ids=where)
def test_what_is_public_says_what_it_means(path):
    tree = ast.parse(path.read_text())
    assert ast.get_docstring(tree), "the module says nothing"
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{node.name} says nothing"


def test_a_package_lists_its_files_and_holds_no_code():
    for path in MODULES:
        if path.name == "__init__.py" and where(path) != "workbench/__init__.py":
            body = ast.parse(path.read_text()).body
            assert len(body) == 1, f"{where(path)} holds code"
