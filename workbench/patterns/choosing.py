"""What of the level map was asked for: all episodes or one, and which ties are drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from workbench.patterns import counting, levels
from workbench.patterns.levels import LevelMap
from workbench.persistence.stores import episodes, factors, ladders
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.review import Review

TIES = {"whys": "Whys", "patterns": "Patterns", "none": "None"}


@dataclass(frozen=True)
class Asked:
    """The map as it was asked for, and what else can be: ``episode`` is None for all of them."""

    level_map: LevelMap
    episode: Episode | None
    episodes: Sequence[Episode]
    ties: str
    offered: Mapping[str, str]


def asked(db: Session, review: Review, told: Mapping[str, str]) -> Asked:
    """Read what an address asks for: all episodes where none is named that is there, whys where some are known."""
    everything = episodes.of_review(db, review)
    episode = next((row for row in everything if str(row.number) == told.get("episode")), None)
    rows = [row for row in factors.of_review(db, review) if episode is None or row.episode_id == episode.id]
    columns = counting.columns_of(rows, [episode] if episode else everything)
    shown = levels.level_map(rows, columns, ladders.of_review(db, review))
    usual = "whys" if shown.whys else "patterns"
    ties = told.get("ties", usual)
    return Asked(shown, episode, everything, ties if ties in TIES else usual, TIES)
