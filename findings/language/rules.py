"""The word lists as rules: what to look for, where it is left alone, and what to put in its place."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from findings.language import kinds
from findings.language.clauses import Subjects

Pattern = re.Pattern[str]


@dataclass(frozen=True)
class Rule:
    """A phrase that is remarked on. The patterns say where it counts; each is looked for within its sentence.

    ``subjects`` are those that the clause before may be about, and ``objects`` those the words after it may be about;
    none named means any. ``is_asked``: it counts in a question too. ``is_negated``: it counts after a "not" as well.
    ``is_standard``: it counts even where a sentence tells what a document of its time expected.
    """

    kind: str
    words: Pattern
    why: str
    instead: str = ""
    subjects: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    before: Pattern | None = None
    after: Pattern | None = None
    unless_before: Pattern | None = None
    unless_after: Pattern | None = None
    anywhere: Pattern | None = None
    unless: Pattern | None = None
    is_asked: bool = False
    is_negated: bool = False
    is_standard: bool = True


@dataclass(frozen=True)
class WordList:
    """The rules of a kind, and where its words come from."""

    kind: str
    source: str
    rules: tuple[Rule, ...]


@cache
def load() -> tuple[WordList, ...]:
    """The word lists that come with the workbench, one a kind."""
    lists = _lists()
    return tuple(_word_list(kind, lists) for kind in kinds.ALL)


@cache
def subjects() -> Subjects:
    """Who is spoken of, by the words that come with the workbench."""
    return Subjects(_lists())


@cache
def standard() -> Pattern:
    """How a sentence tells what a document of its time expected."""
    told = _read("standard")
    return _compiled("|".join(f"(?:{words})" for words in told["words"]), _lists())


def _word_list(kind: str, lists: dict[str, str]) -> WordList:
    told = _read(kind)
    shared = {key: told[key] for key in (*_FLAGS, "why", "unless") if key in told}
    return WordList(
        kind, told["source"], tuple(_rule(kind, {**shared, **each}, lists) for each in told["rule"])
    )


def _rule(kind: str, told: dict[str, Any], lists: dict[str, str]) -> Rule:
    patterns: dict[str, Any] = {
        key: _compiled(form.format(told[key]), lists) for key, form in _PATTERNS.items() if key in told
    }
    return Rule(
        kind=kind,
        why=told["why"],
        instead=told.get("instead", ""),
        subjects=frozenset(told.get("subjects", ())),
        objects=frozenset(told.get("objects", ())),
        **{key: told[key] for key in _FLAGS if key in told},
        **patterns,
    )


def _compiled(words: str, lists: dict[str, str]) -> Pattern:
    """A space stands for any white space; a name in braces for any word of that list."""
    for name, listed in lists.items():
        words = words.replace(f"{{{name}}}", f"(?:{listed})")
    return re.compile(words.replace(" ", r"\s+"), re.IGNORECASE)


@cache
def _lists() -> dict[str, str]:
    told = _read("who")
    return {
        name: "|".join(word.strip() for word in words.split(" | ") if word.strip())
        for name, words in _joined(told)
    }


def _joined(told: dict[str, Any]) -> list[tuple[str, str]]:
    return [(name, " ".join(words.split())) for name, words in told.items() if isinstance(words, str)]


def _read(name: str) -> dict[str, Any]:
    file = resources.files("findings.language").joinpath("words", f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


_FLAGS = ("is_asked", "is_negated", "is_standard")
_PATTERNS = {
    "words": r"\b(?:{})(?!\w)",
    "before": r"(?:\b|(?=\W)|^)(?:{})\s*$",
    "after": r"\s*(?:{})",
    "unless_before": r"(?:\b|(?=\W)|^)(?:{})\s*$",
    "unless_after": r"\s*(?:{})",
    "anywhere": "{}",
    "unless": "{}",
}
