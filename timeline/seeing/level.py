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


@dataclass(frozen=True)
class Judgement:
    """How near an entry comes to a person, and why it was read so."""

    level: Level
    reason: str
