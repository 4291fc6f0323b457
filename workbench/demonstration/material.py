"""The texts and files of the invented case."""

from functools import cache
from pathlib import Path
from typing import Any

import orjson

FOLDER = Path(__file__).parent / "mill"
PASSWORD = "three quiet lanterns"

Told = dict[str, Any]


@cache
def review() -> Told:
    """Everything that reviewers would have written: codes, episodes, accounts, factors, findings, report."""
    told: Told = orjson.loads((FOLDER / "review.json").read_bytes())
    return told


def file(name: str) -> bytes:
    """A file as an agency sent it."""
    return (FOLDER / name).read_bytes()


def conversation(name: str) -> str:
    """What was said in a conversation, without the heading of its file."""
    text = (FOLDER / "conversations" / name).read_text(encoding="utf-8")
    return "\n\n".join(text.split("\n\n")[2:]).strip()
