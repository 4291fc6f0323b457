"""The form in which a framework is written down, and what is wrong with a document that does not have it.

The form is that of the files beside this one, told in docs/frameworks.md. A document is read whole or not at all.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from findings.frameworks.framework import Framework, Kind
from findings.frameworks.level import Level
from findings.frameworks.theme import THEMES

MOST_KINDS = 300
_LONGEST_WORD = 60
_CODE = re.compile(r"[a-z][a-z0-9_]{0,19}")
_LENGTHS = {
    "title": 120,
    "short": 40,
    "name": 120,
    "about": 400,
    "source": 600,
    "caution": 600,
    "definition": 400,
}
_OF_FRAMEWORK = {"title", "short", "about", "source", "caution", "is_on_request", "groups"}
_OF_GROUP = {"code", "name", "level", "is_about_person", "kinds"}
_OF_KIND = {"code", "name", "level", "is_about_person", "definition", "also", "themes"}

Told = Mapping[str, Any]


class Unfit(Exception):
    """A document that is no framework. ``sentences`` say what is wrong, each with its place."""

    def __init__(self, sentences: tuple[str, ...]) -> None:
        super().__init__(" ".join(sentences))
        self.sentences = sentences


def read(key: str, told: Any, *, begin: str = "") -> Framework:
    """A document as a framework. ``begin`` comes before the code of every group, so that no two frameworks share one.

    Raises ``Unfit`` with everything that is wrong.
    """
    wrong = tuple(_wrong(told))
    if wrong:
        raise Unfit(wrong)
    return Framework(
        key=key,
        title=told["title"],
        source=told.get("source", ""),
        kinds=tuple(_kind(group, kind, begin) for group in told["groups"] for kind in group["kinds"]),
        short=told.get("short") or told["title"],
        about=told.get("about", ""),
        caution=told.get("caution", ""),
        is_on_request=told.get("is_on_request", False),
    )


def written(framework: Framework, *, begin: str = "") -> dict[str, Any]:
    """A framework as a document. ``begin`` is what its codes begin with beyond what the document says."""
    told = {name: getattr(framework, name) for name in ("title", "short", "about", "source", "caution")}
    if framework.short == framework.title:
        del told["short"]
    return {
        **{name: words for name, words in told.items() if words},
        **({"is_on_request": True} if framework.is_on_request else {}),
        "groups": [_written_group(framework, name, begin) for name in framework.groups],
    }


def _written_group(framework: Framework, name: str, begin: str) -> dict[str, Any]:
    kinds = [kind for kind in framework.kinds if kind.group == name]
    codes = [kind.code.removeprefix(begin).partition(".") for kind in kinds]
    return {
        "code": codes[0][0],
        "name": name,
        "level": kinds[0].level.value,
        "kinds": [
            {
                "code": code,
                "name": kind.name,
                "level": kind.level.value,
                "is_about_person": kind.is_about_person,
                "definition": kind.definition,
                "also": list(kind.also),
                "themes": list(kind.themes),
            }
            for kind, (_, _, code) in zip(kinds, codes, strict=True)
        ],
    }


def _kind(group: Told, kind: Told, begin: str) -> Kind:
    return Kind(
        code=f"{begin}{group['code']}.{kind['code']}",
        name=kind["name"],
        group=group["name"],
        level=Level(kind.get("level", group["level"])),
        definition=kind["definition"],
        also=tuple(kind.get("also", ())),
        themes=tuple(kind.get("themes", ())),
        is_about_person=kind.get("is_about_person", group.get("is_about_person", False)),
    )


def _wrong(told: Any) -> Iterator[str]:
    if not isinstance(told, dict):
        yield "The file is no framework: it has to begin with { and hold a title and groups."
        return
    yield from _shape("The framework", told, _OF_FRAMEWORK, needed=("title",))
    groups = _parts(told.get("groups"))
    if not groups:
        yield "The framework has no groups. It needs at least one, each with its kinds."
        return
    for number, group in enumerate(groups, 1):
        yield from _wrong_group(f"Group {number}", group)
    yield from _twice("Two groups", [group.get("code") for group in groups])
    yield from _twice("Two groups", [group.get("name") for group in groups])
    kinds = sum(len(_parts(group.get("kinds"))) for group in groups)
    if kinds > MOST_KINDS:
        yield f"The framework has {kinds} kinds. It can have {MOST_KINDS} at most."


def _wrong_group(where: str, group: Told) -> Iterator[str]:
    yield from _shape(where, group, _OF_GROUP, needed=("code", "name", "level"))
    kinds = _parts(group.get("kinds"))
    if not kinds:
        yield f"{where} has no kinds. It needs at least one."
        return
    for number, kind in enumerate(kinds, 1):
        yield from _wrong_kind(f"{where}, kind {number}", kind)
    yield from _twice(f"{where}: two kinds", [kind.get("code") for kind in kinds])
    yield from _twice(f"{where}: two kinds", [kind.get("name") for kind in kinds])


def _wrong_kind(where: str, kind: Told) -> Iterator[str]:
    yield from _shape(where, kind, _OF_KIND, needed=("code", "name", "definition"))
    for name in ("also", "themes"):
        if not _is_words(kind.get(name, [])):
            yield f'{where}: “{name}” has to be a list of words, such as ["one", "two"].'
    themes = kind.get("themes", [])
    for theme in themes if _is_words(themes) else ():
        if theme not in THEMES:
            yield f"{where}: there is no theme “{theme}”. The themes are listed with the form of the file."


def _shape(where: str, told: Told, known: set[str], *, needed: tuple[str, ...]) -> Iterator[str]:
    """What is wrong with the plain words of one part."""
    for name in needed:
        if not isinstance(told.get(name), str) or not told[name].strip():
            yield f"{where} has no {name}."
    for name in sorted(set(told) - known, key=str):
        yield f"{where}: “{name}” is not part of the form. Take it out, or look at its spelling."
    for name, most in _LENGTHS.items():
        value = told.get(name, "")
        if name in known and not _is_text(value, most):
            yield f"{where}: “{name}” has to be one line of words, {most} characters at most."
    yield from _wrong_values(where, told)


def _wrong_values(where: str, told: Told) -> Iterator[str]:
    code, level = told.get("code"), told.get("level")
    if code and not (isinstance(code, str) and _CODE.fullmatch(code)):
        yield f"{where}: the code “{code}” can have only small letters, figures and _, a letter first, 20 at most."
    if level and level not in list(Level):
        yield f"{where}: there is no level “{level}”. There are {', '.join(Level)}."
    for name in ("is_about_person", "is_on_request"):
        if not isinstance(told.get(name, False), bool):
            yield f"{where}: “{name}” has to be true or false."


def _twice(who: str, values: list[Any]) -> Iterator[str]:
    words = [value for value in values if isinstance(value, str)]
    for value in dict.fromkeys(words):
        if words.count(value) > 1:
            yield f"{who} are called “{value}”. Each needs its own."


def _parts(value: Any) -> list[Told]:
    """The parts of a list of parts; none where it is anything else."""
    return value if isinstance(value, list) and all(isinstance(each, dict) for each in value) else []


def _is_words(value: Any) -> bool:
    return isinstance(value, list) and all(_is_text(each, _LONGEST_WORD) for each in value)


def _is_text(value: Any, most: int) -> bool:
    """Whether it is one line that every page and file can show."""
    if not isinstance(value, str) or len(value) > most:
        return False
    return not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in value)
