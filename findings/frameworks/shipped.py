"""The frameworks that come with the workbench."""

import json
from functools import cache
from importlib import resources

from findings.frameworks import document
from findings.frameworks.framework import Framework, Kind

DEFAULT = "learning_together"


def keys() -> tuple[str, ...]:
    """The frameworks there are, by key."""
    files = resources.files("findings.frameworks").iterdir()
    return tuple(sorted(file.name.removesuffix(".json") for file in files if file.name.endswith(".json")))


@cache
def load(key: str = DEFAULT) -> Framework:
    """The framework behind a key. Raises KeyError when there is none."""
    if key not in keys():
        raise KeyError(key)
    text = resources.files("findings.frameworks").joinpath(f"{key}.json").read_text(encoding="utf-8")
    return document.read(key, json.loads(text))


@cache
def everything() -> tuple[Framework, ...]:
    """All of them: the one that reviews begin with, then by title, then those offered on request."""
    frameworks = (load(key) for key in keys())
    return tuple(sorted(frameworks, key=lambda each: (each.is_on_request, each.key != DEFAULT, each.title)))


def kind(code: str) -> Kind | None:
    """The kind behind a code, in whichever of them it stands: no two have a code in common."""
    return next((found for framework in everything() if (found := framework.kind(code))), None)
