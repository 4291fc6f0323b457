"""Which numbers at the beginning of a line count the items of a list. All others, such as a year, are words."""

import re
from collections.abc import Iterable, Iterator

_NUMBER = re.compile(r"^(?P<before>[ \t>]*)(?P<number>\d{1,9})[.)](?P<space>[ \t]+)(?=\S)")
_ANY = re.compile(r"^(?P<before>[ \t]*(?:(?:>|[-*+•](?=[ \t]))[ \t]*)*\d+)\.(?=[ \t]|$)")
_RULER = re.compile(r"^(?P<before>[ \t>]*)(?=(?P<sign>[-*_+])(?:[ \t]*(?P=sign)){2,}[ \t]*$)")
# A sign behind the one that begins an item is a word too.
_SIGN = re.compile(r"^[-*+](?=[ \t])")
_SECOND_SIGN = re.compile(r"^(?P<before>[ \t>]*[-*+•][ \t]+)(?=[-*+][ \t])")
_BULLET = re.compile(r"^[ \t>]*[-*+•][ \t]")
_ITEM = re.compile(r"^ *(?:[-*+•]|\d{1,9}[.)]) +")
# Within another list a number is a word of its item: Markdown would count it on from the list around it.
_COUNTED, _NESTED = "{}. {}", "- {}\\. {}"
_INDENT = 4


def settled(text: str) -> str:
    """The text with numbers that count as Markdown has them, and with those that do not kept from being taken so.

    A list begins at one and goes on by one, or by further ones, which is how some write them.
    """
    return "\n".join(_settled(_drawn_left(text.expandtabs(_INDENT).split("\n"))))


def _drawn_left(lines: Iterable[str]) -> Iterator[str]:
    """The lines with lists that begin far in, as a word processor gives them, begun at the margin."""
    shift, is_open, before = 0, False, ""
    for line in lines:
        indent = len(line) - len(line.lstrip(" "))
        if line.strip():
            is_item = _ITEM.match(line) is not None
            shift = 0 if indent < shift else shift
            shift = indent if is_item and not is_open and indent >= _INDENT else shift
            is_open = is_item or (is_open and (bool(before.strip()) or indent - shift >= _INDENT))
        yield line[shift:]
        before = line


def _settled(lines: Iterable[str]) -> Iterator[str]:
    counted: dict[int, list[int]] = {}
    before, is_item = "", False
    for line in lines:
        match, depth = _NUMBER.match(line), _depth(_lead(line))
        if match and _goes_on(counted.get(depth, []), int(match["number"])):
            counted = _above(counted, depth) | {depth: [*counted.get(depth, []), int(match["number"])]}
            if depth == 0 and before.strip() and not is_item:
                yield match["before"].rstrip(" \t")
            words = _SIGN.sub(r"\\\g<0>", line[match.end() :])
            yield match["before"] + (_NESTED if depth else _COUNTED).format(match["number"], words)
            is_item = depth == 0
        else:
            if match and counted and before.strip():
                yield match["before"].rstrip(" \t")
            if line.strip() and (_BULLET.match(line) or ((match or not before.strip()) and depth == 0)):
                counted = _above(counted, depth)
            yield _as_words(line)
            is_item = False
        before = line


def _goes_on(counted: list[int], number: int) -> bool:
    """Whether a number counts the next item: the first is one, and then all are, or each is one more."""
    if len(counted) > 1:
        return number == (1 if counted[-1] == 1 else counted[-1] + 1)
    return number in ((1, 2) if counted else (1,))


def _above(counted: dict[int, list[int]], depth: int) -> dict[int, list[int]]:
    """The lists that go on behind a line of some depth that is no item of theirs."""
    return {each: numbers for each, numbers in counted.items() if each < depth}


def _as_words(line: str) -> str:
    """A line whose number, or row of signs, is not taken for the beginning of an item."""
    if ruler := _RULER.match(line):
        return ruler["before"] + re.sub(r"([-*_+])", r"\\\1", line[ruler.end() :])
    return _ANY.sub(r"\g<before>\.", _SECOND_SIGN.sub(r"\g<before>\\", line))


def _lead(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t>"))]


def _depth(before: str) -> int:
    return len(before.expandtabs(_INDENT).replace(">", "")) // _INDENT
