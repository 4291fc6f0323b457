"""What entries were read to say, kept while the program runs, so that no page reads fifty thousand twice.

It holds no words and no names, only how near each entry comes to each code. Nothing is lost without it.
"""

from collections.abc import Collection, Mapping
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
    """Marks by entry, each good for one version of the entry and for the glossary from which it was read."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._kept: dict[tuple[bytes, str], tuple[object, Marks]] = {}

    def recall(self, under: bytes, entry_id: str, version: object) -> Marks | None:
        """The marks of this version of an entry, if they are known."""
        kept = self._kept.get((under, entry_id))
        return kept[1] if kept and kept[0] == version else None

    def keep(self, under: bytes, entry_id: str, version: object, marks: Marks) -> None:
        """Know the marks from now on."""
        if len(self._kept) >= self._most:
            self._kept.clear()
        self._kept[under, entry_id] = version, marks


def read(entry: Entry, glossary: Glossary, whom: Collection[str]) -> Marks:
    """How near an entry comes to each of these people whom it names."""
    judged = seen.judged(entry, glossary, whom).items()
    return {code: Mark(each.level, each.own_words, each.is_clear) for code, each in judged}


def print_of(glossary: Glossary, whom: Collection[str]) -> bytes:
    """What tells one glossary, and one choice of people, from another."""
    return blake2b(repr((glossary.people, sorted(whom))).encode(), digest_size=16).digest()


MEMORY = Memory()
