"""The word lists as rules: what to look for, where it is left alone, and what to put in its place."""

import re
import tomllib
from collections.abc import Sequence
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
    """The rules of a kind, and where its words come from. A sentence in which ``some`` is not has none."""

    kind: str
    source: str
    rules: tuple[Rule, ...]
    some: Pattern


@cache
def load() -> tuple[WordList, ...]:
    """The word lists that come with the workbench, one a kind."""
    lists = _lists()
    return tuple(_word_list(kind, lists) for kind in kinds.ALL)


@cache
def subjects() -> Subjects:
    """Who is spoken of, by the words that come with the workbench."""
    return Subjects(_lists())


def named(*lists: str) -> str:
    """Any word of these lists, as a pattern."""
    return "|".join(_lists()[name] for name in lists)


@cache
def standard() -> Pattern:
    """How a sentence tells what a document of its time expected."""
    told = _read("standard")
    return _compiled("|".join(f"(?:{words})" for words in told["words"]), _lists())


def _word_list(kind: str, lists: dict[str, str]) -> WordList:
    told = _read(kind)
    shared = {key: told[key] for key in (*_FLAGS, "why", "unless") if key in told}
    listed = tuple(_rule(kind, {**shared, **each}, lists) for each in told["rule"])
    return WordList(kind, told["source"], listed, _some(listed))


def _some(listed: Sequence[Rule]) -> Pattern:
    """One pattern, in small letters, for all phrases: most sentences have none and need no second reading."""
    phrases = "|".join(_UNNAMED.sub("(?:", rule.words.pattern).removeprefix(r"\b") for rule in listed)
    return re.compile(_CAPITAL.sub(lambda found: found[1] or found[0].lower(), rf"\b(?:{phrases})"))


def _rule(kind: str, told: dict[str, Any], lists: dict[str, str]) -> Rule:
    patterns: dict[str, Any] = {
        key: _compiled(form.format(told[key]), lists) for key, form in _PATTERNS.items() if key in told
    }
    if told.get("before") == "^":
        patterns["words"] = _compiled(_OPENING.format(told["words"]), lists)
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
    return re.compile(_filled(words, lists).replace(" ", r"\s+"), re.IGNORECASE)


@cache
def _lists() -> dict[str, str]:
    """Every named list as one choice of words. A list may use those that are read before it."""
    lists: dict[str, str] = {}
    for name, words in (_read("who") | _read("terms")).items():
        choice = "|".join(word.strip() for word in " ".join(words.split()).split(" | ") if word.strip())
        lists[name] = _filled(choice, lists)
    return lists


def _filled(words: str, lists: dict[str, str]) -> str:
    """A name in braces stands for any word of that list."""
    for name, listed in lists.items():
        words = words.replace(f"{{{name}}}", f"(?:{listed})")
    return words


def _read(name: str) -> dict[str, Any]:
    file = resources.files("findings.language").joinpath("words", f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


_UNNAMED = re.compile(r"\(\?P<\w+>")
_CAPITAL = re.compile(r"(\\.)|[A-Z]")
_OPENING = r"\b^(?:{})(?!\w)"
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
