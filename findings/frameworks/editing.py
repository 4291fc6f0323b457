"""Writing a framework by hand, kind by kind: one document becomes another.

A kind keeps its code whatever it is called later, so that what is marked with it stays marked with it.
"""

import copy
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from findings.frameworks import document
from findings.frameworks.framework import Kind

Document = dict[str, Any]
_LONGEST_CODE = 20


@dataclass(frozen=True)
class Written:
    """What somebody writes of a kind. ``theme`` is the one it is nearest to, or empty."""

    name: str
    definition: str
    group: str
    level: str
    also: tuple[str, ...] = ()
    theme: str = ""
    is_about_person: bool = False


def add(told: Mapping[str, Any], written: Written) -> Document:
    """A document with one kind more, in the group of that name, or in a new one."""
    changed = copy.deepcopy({**told, "groups": told.get("groups", [])})
    group = _group(changed, written)
    code = _code(written.name, [kind["code"] for kind in group["kinds"]])
    group["kinds"].append(_described({"code": code}, written))
    return changed


def change(told: Mapping[str, Any], code: str, written: Written) -> Document:
    """A document in which a kind is called or described otherwise. In another group it has another code."""
    if find(told, code).group != written.group:
        return add(remove(told, code), written)
    changed = copy.deepcopy(dict(told))
    for group, kind in _kinds(changed):
        if f"{group['code']}.{kind['code']}" == code:
            _described(kind, written)
    return changed


def remove(told: Mapping[str, Any], code: str) -> Document:
    """A document without a kind; a group that is left without kinds goes too."""
    changed = copy.deepcopy(dict(told))
    for group in changed["groups"]:
        group["kinds"] = [kind for kind in group["kinds"] if f"{group['code']}.{kind['code']}" != code]
    changed["groups"] = [group for group in changed["groups"] if group["kinds"]]
    return changed


def rename_group(told: Mapping[str, Any], code: str, name: str) -> Document:
    """A document in which a group is called otherwise."""
    changed = copy.deepcopy(dict(told))
    for group in changed["groups"]:
        if group["code"] == code:
            group["name"] = name
    return changed


def find(told: Mapping[str, Any], code: str) -> Kind:
    """The kind behind a code of a document."""
    found = document.read("", told).kind(code)
    assert found is not None
    return found


def missing(told: Mapping[str, Any], codes: Collection[str]) -> tuple[str, ...]:
    """Which of these codes a document does not have."""
    there = {kind.code for kind in document.read("", told).kinds}
    return tuple(sorted(set(codes) - there))


def _kinds(told: Document) -> Iterable[tuple[Document, Document]]:
    return ((group, kind) for group in told["groups"] for kind in group["kinds"])


def _group(told: Document, written: Written) -> Document:
    for group in told["groups"]:
        if group["name"] == written.group:
            found: Document = group
            return found
    code = _code(written.group, [group["code"] for group in told["groups"]])
    made: Document = {"code": code, "name": written.group, "level": written.level, "kinds": []}
    told["groups"].append(made)
    return made


def _described(kind: Document, written: Written) -> Document:
    """A kind as it is written now. Themes beyond the nearest, which only a file can name, stay."""
    further = [theme for theme in kind.get("themes", ())[1:] if theme != written.theme]
    kind |= {
        "name": written.name,
        "level": written.level,
        "is_about_person": written.is_about_person,
        "definition": written.definition,
        "also": list(written.also),
        "themes": [written.theme, *further] if written.theme else [],
    }
    return kind


def _code(name: str, taken: Collection[str]) -> str:
    """A code made of a name, unlike those that are taken."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
    code = (words if words[:1].isalpha() else f"k_{words}").strip("_")[:_LONGEST_CODE].rstrip("_")
    number = 2
    made = code
    while made in taken:
        ending = f"_{number}"
        made, number = code[: _LONGEST_CODE - len(ending)] + ending, number + 1
    return made
