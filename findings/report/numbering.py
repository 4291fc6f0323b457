"""Which numbers at the beginning of a line count the items of a list. All others, such as a year, are words."""

import re
from collections.abc import Iterator

_NUMBER = re.compile(r"^(?P<before>[ \t>]*)(?P<number>\d{1,9})[.)](?P<space>[ \t]+)(?=\S)")
_ANY = re.compile(r"^(?P<before>[ \t]*(?:(?:>|[-*+•](?=[ \t]))[ \t]*)*\d+)\.(?=[ \t]|$)")
_RULER = re.compile(r"^(?P<before>[ \t>]*)(?=(?P<sign>[-*_+])(?:[ \t]*(?P=sign)){2,}[ \t]*$)")
_INDENT = 4


def settled(text: str) -> str:
    """The text with numbers that count as Markdown has them, and with those that do not kept from being taken so.

    A list begins at one and goes on by one, or by further ones, which is how some write them.
    """
    return "\n".join(_settled(text.split("\n")))


def _settled(lines: list[str]) -> Iterator[str]:
    last: dict[int, int] = {}
    before = ""
    for line in lines:
        match = _NUMBER.match(line)
        if match and _counts(match, last):
            depth = _depth(match["before"])
            last = {each: number for each, number in last.items() if each < depth} | {
                depth: int(match["number"])
            }
            if depth == 0 and before.strip() and not _NUMBER.match(before):
                yield match["before"].rstrip(" \t")
            yield f"{match['before']}{match['number']}. {line[match.end() :]}"
        else:
            if match and last and before.strip():
                yield match["before"].rstrip(" \t")
            if (match or not before.strip()) and line.strip() and _depth(_lead(line)) == 0:
                last = {}
            yield _as_words(line)
        before = line


def _counts(match: re.Match[str], last: dict[int, int]) -> bool:
    number, before = int(match["number"]), last.get(_depth(match["before"]))
    return number == 1 or (before is not None and number == before + 1)


def _as_words(line: str) -> str:
    """A line whose number, or row of signs, is not taken for the beginning of an item."""
    if ruler := _RULER.match(line):
        return ruler["before"] + re.sub(r"([-*_+])", r"\\\1", line[ruler.end() :])
    return _ANY.sub(r"\g<before>\.", line)


def _lead(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t>"))]


def _depth(before: str) -> int:
    return len(before.expandtabs(_INDENT).replace(">", "")) // _INDENT
