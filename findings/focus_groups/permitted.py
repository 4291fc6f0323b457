"""How what somebody contributed may be used, as they chose, and whether a text keeps to it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from findings.focus_groups.groups import LEAST
from findings.identity import folded

LONGEST = 5
"""How many words in a row of a contribution may stand in a text that tells it in other words."""


class Use(StrEnum):
    """What may be done with a contribution; each use allows those before it too."""

    TEAM = "team"
    PARAPHRASE = "paraphrase"
    QUOTATION = "quotation"

    @property
    def label(self) -> str:
        """The use in words."""
        return _USES[self][0]

    @property
    def meaning(self) -> str:
        """What it means, said to whoever contributed."""
        return _USES[self][1]

    def allows(self, other: "Use") -> bool:
        """Whether who chose this use allowed the other with it."""
        order = list(Use)
        return order.index(other) <= order.index(self)


@dataclass(frozen=True)
class Contributed:
    """What somebody wrote, and how it may be used."""

    words: str
    use: Use


def quotable(contributed: Iterable[Contributed], people: int) -> tuple[str, ...]:
    """The words that may be quoted, of so many people who took part. Of fewer than five, nobody is quoted."""
    allowed = (each.words for each in contributed if each.use.allows(Use.QUOTATION) and each.words.strip())
    return tuple(allowed) if people >= LEAST else ()


def copied(text: str, source: str) -> str | None:
    """The longest run of more than LONGEST words that a text takes over from a contribution, as the text has it.

    Capitals, accents, punctuation and signs that nobody sees make no difference. None where there is no such run.
    """
    words, taken = _words(text), [word for word, _, _ in _words(source)]
    known = {tuple(taken[at : at + LONGEST + 1]) for at in range(len(taken) - LONGEST)}
    runs = _runs([word for word, _, _ in words], known)
    longest = max(runs, key=lambda run: run[1] - run[0], default=None)
    return text[words[longest[0]][1] : words[longest[1] - 1][2]] if longest else None


_USES = {
    Use.TEAM: (
        "The review team only",
        "Those who do the review read it and learn from it. It stands in nothing that others read.",
    ),
    Use.PARAPHRASE: (
        "In other words",
        "The report may say what you said, in words of its own, so that nobody can know yours again.",
    ),
    Use.QUOTATION: (
        "Word for word, without saying who",
        "The report may quote what you wrote. It never says who wrote it, since nobody knows.",
    ),
}
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

_Word = tuple[str, int, int]


def _words(text: str) -> list[_Word]:
    """The words of a text, folded, each with where it begins and ends."""
    found = folded.fold(text)
    return [
        (match[0].replace("'", ""), *found.received(*match.span())) for match in _WORD.finditer(found.words)
    ]


def _runs(words: list[str], known: set[tuple[str, ...]]) -> list[tuple[int, int]]:
    """The stretches of words each six of which are known."""
    found: list[tuple[int, int]] = []
    for at in range(len(words) - LONGEST):
        if tuple(words[at : at + LONGEST + 1]) in known:
            begin = found.pop()[0] if found and found[-1][1] == at + LONGEST else at
            found.append((begin, at + LONGEST + 1))
    return found
