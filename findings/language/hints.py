"""Quieter hints on how easily a text reads: long sentences, initials nobody explained, and acts that nobody does."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from findings.language import quoted, sentences
from findings.language.kinds import INITIALS, LONG, PASSIVE
from findings.language.remarks import Remark

LONGEST = 30


def of(text: str) -> tuple[Remark, ...]:
    """The hints on a text in the order of their places. Quotations and titles are left alone."""
    readable = quoted.masked(text)
    found = [*_long(text, readable), *_initials(text, readable), *_passive(text, readable)]
    return tuple(sorted(found, key=lambda hint: (hint.start, -hint.end)))


def _long(text: str, readable: str) -> Iterator[Remark]:
    for sentence in sentences.of(readable):
        count = len(_WORD.findall(readable, sentence.start, sentence.end))
        if count > LONGEST:
            words = text[sentence.start : sentence.end]
            why = f"{count} words. Readers lose hold of a sentence after about 25: is this two?"
            yield Remark(LONG, sentence.start, sentence.end, words, why, "")


def _initials(text: str, readable: str) -> Iterator[Remark]:
    """Each of them where it first stands, if nothing in the text says what it means."""
    listed, told = _listed("initials"), set()
    for match in _INITIALS.finditer(readable):
        short = match[1]
        if short in told or short in listed["known"] or _explained(short, text) or _shouted(readable, match):
            continue
        told.add(short)
        means = listed["means"].get(short, "")
        instead = f"{means} ({short})" if means else ""
        why = "Not every reader knows these letters. Say once what they stand for, or use the words."
        yield Remark(INITIALS, match.start(), match.end(), match[0], why, instead)


def _explained(short: str, text: str) -> bool:
    """Whether it stands in brackets after its words, or its words in brackets after it."""
    return bool(re.search(rf"[a-z] ?\({short}s?\)|\b{short}s? \([A-Za-z][a-z]", text))


def _shouted(readable: str, match: re.Match[str]) -> bool:
    """Whether the words beside it are in capitals as well, as in a heading."""
    beside = re.findall(r"[^\W\d_]{3,}", readable[max(0, match.start() - 24) : match.end() + 24])
    return sum(word.isupper() for word in beside) > len(beside) / 2 and len(beside) > 1


def _passive(text: str, readable: str) -> Iterator[Remark]:
    for match in _done().finditer(readable):
        if not _BY.match(readable, match.end()):
            start, end = match.span()
            why = (
                "It was done, or left undone, and nobody does it here. Which role, and under what conditions?"
            )
            yield Remark(PASSIVE, start, end, text[start:end], why, "")


@cache
def _done() -> re.Pattern[str]:
    done = "|".join(word.replace(" ", r"\s+") for word in _listed("passive")["done"])
    return re.compile(
        rf"\b(?:was|were|been|being)\s+(?:(?:not|never|also|then|only|later|\w+ly)\s+){{0,2}}(?:{done})\b",
        re.IGNORECASE,
    )


@cache
def _listed(name: str) -> dict[str, Any]:
    file = resources.files("findings.language").joinpath("words", f"{name}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8"))


_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Not a citation such as [HSG 3], nor the code of a person such as GP1.
_INITIALS = re.compile(r"(?<![\w\[&-])([A-Z](?:[A-Z&]{1,6}|[A-Z]*&[A-Z]))s?(?![\w&-]| ?\d)")
_BY = re.compile(r"[^.;:?!,]{0,60}?\bby\b(?! (?:\d|then|now|the (?:time|end)|when))")
