"""How near an agency came to a person."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How near an agency came to a person in one entry; the higher, the nearer."""

    NOTHING = 0
    TALKED_ABOUT = 1
    HEARD = 2
    SEEN = 3
    SEEN_ALONE = 4

    @property
    def words(self) -> str:
        """The level as one says it: "seen alone", "talked about"."""
        return self.name.lower().replace("_", " ")


@dataclass(frozen=True, slots=True)
class Judgement:
    """How near an entry comes to a person, and why it was read so.

    ``own_words``: what the person said is written down. ``is_clear`` is false where the entry tells of a meeting,
    names the person, and does not say whether they were there: somebody has to read it.
    """

    level: Level
    reason: str
    own_words: bool = False
    is_clear: bool = True


NOT_NAMED = Judgement(Level.NOTHING, "the row does not name them")
