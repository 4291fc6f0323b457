"""The frameworks that come with the workbench."""

import json
from functools import cache
from importlib import resources

from findings.frameworks.framework import Framework, Kind
from findings.frameworks.level import Level

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
    told = json.loads(
        resources.files("findings.frameworks").joinpath(f"{key}.json").read_text(encoding="utf-8")
    )
    kinds = tuple(
        Kind(
            code=f"{group['code']}.{kind['code']}",
            name=kind["name"],
            group=group["name"],
            level=Level(kind.get("level", group["level"])),
            definition=kind["definition"],
            also=tuple(kind.get("also", ())),
        )
        for group in told["groups"]
        for kind in group["kinds"]
    )
    return Framework(key, told["title"], told["source"], kinds)
