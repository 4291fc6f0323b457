"""Numbers in a text by what they count: "arrears are £460" and "£640 arrears" both count arrears."""

import re
from collections.abc import Iterator, Sequence

from timeline.merging import sentence
from timeline.merging.rarity import Rarity
from timeline.merging.wording import Wording

_NUMBER = re.compile(r"£?\d[\d,.]*%?$")
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_IN_WORDS = {word: str(n) for n, word in enumerate(_SMALL, 1)}
_LONGEST = 4
"""A number of more digits is a reference or a telephone."""

_COUNTS = 0.5
"""What is counted is not as common as this."""

Counted = dict[str, tuple[str, set[str]]]


def numbers(text: str, rare: Rarity, wording: Wording) -> Counted:
    """The numbers next to each idea, with the word the idea was written in."""
    words = sentence.words(text)
    found: Counted = {}
    for at, word in enumerate(words):
        number = _IN_WORDS.get(word.lower(), word.rstrip(".,") if _NUMBER.match(word) else "")
        if not number or len(re.sub(r"\D", "", number)) > _LONGEST:
            continue
        if number.isdigit() and _names_something(words, at):
            continue
        for near in _beside(words, at, number):
            for idea in wording.ideas(near):
                if rare.get(idea, 0.0) > _COUNTS:
                    found.setdefault(idea, (near, set()))[1].add(number)
    return found


def kind(number: str) -> str:
    """Money, a share, or a bare number: only like is compared with like."""
    return "£" if number.startswith("£") else "%" if number.endswith("%") else ""


def _names_something(words: Sequence[str], at: int) -> bool:
    """Whether the number is part of an address, a date or a title: "4 Weavers Row", "section 47"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    titled = at > 0 and words[at - 1].lower() in (
        "no",
        "number",
        "section",
        "group",
        "meeting",
        "flat",
        "room",
    )
    return after[:1].isupper() or titled


def _beside(words: Sequence[str], at: int, number: str) -> Iterator[str]:
    """The word that is counted: after a bare number, on either side of money and shares."""
    if at + 1 < len(words) and words[at + 1] not in sentence.STOPS:
        yield words[at + 1]
    if kind(number):
        yield from (word for word in words[max(0, at - 2) : at] if word not in sentence.STOPS)
