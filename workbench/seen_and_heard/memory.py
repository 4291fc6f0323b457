"""What entries were read to say, kept while the program runs, so that no page reads fifty thousand twice.

It holds no words and no names, only how near each entry comes to each code. Nothing is lost without it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b

from timeline import seen
from timeline.entry import Entry
from timeline.names import Glossary
from timeline.seen import Level

MOST = 200_000


@dataclass(frozen=True, slots=True)
class Mark:
    """How near an entry comes to somebody, without the reason, which quotes the entry."""

    level: Level
    own_words: bool
    is_clear: bool


Marks = Mapping[str, Mark]


class Memory:
    """Marks by entry, each good for the words and the glossary from which it was read."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: dict[tuple[bytes, str], tuple[int, Marks]] = {}

    def marks(self, entry: Entry, glossary: Glossary, under: bytes) -> Marks:
        """How near an entry comes to each person whom it names; ``under`` is the print of the glossary."""
        key = (under, entry.id)
        words = hash((entry.what, entry.people, entry.seen, entry.said, entry.action))
        kept = self._kept.get(key)
        if kept and kept[0] == words:
            return kept[1]
        if len(self._kept) >= self._most:
            self._kept.clear()
        judged = seen.judged(entry, glossary).items()
        marks = {code: Mark(each.level, each.own_words, each.is_clear) for code, each in judged}
        self._kept[key] = (words, marks)
        return marks


def print_of(glossary: Glossary) -> bytes:
    """What tells one glossary from another."""
    return blake2b(repr(glossary.people).encode(), digest_size=16).digest()


MEMORY = Memory()
