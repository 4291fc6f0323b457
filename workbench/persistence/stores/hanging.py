"""What hangs on entries: everything people made that would be left in the air without them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workbench.persistence.tables.entry import EntryNote
from workbench.persistence.tables.episode import Episode, EpisodeEntry
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.relation import Relation
from workbench.persistence.tables.seeing import SeenDecision
from workbench.persistence.tables.telling import Disagreement, Telling
from workbench.persistence.tables.told import KeyFactEntry, Told

AT_ONCE = 500
_COUNTED = {
    "notes": (EntryNote.entry_id,),
    "tellings": (Telling.entry_id,),
    "disagreements": (Disagreement.one_id, Disagreement.other_id),
    "told": (Told.entry_id, Told.shown_by_id),
    "key_facts": (KeyFactEntry.entry_id,),
    "seen": (SeenDecision.entry_id,),
    "relations": (Relation.entry_id,),
}


@dataclass(frozen=True)
class Hanging:
    """What hangs on one entry: episodes and factors as they are, of everything else how many."""

    episodes: tuple[Episode, ...] = ()
    factors: tuple[Factor, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()

    def __bool__(self) -> bool:
        """Whether anything does."""
        return bool(self.episodes or self.factors or self.counts)


NOTHING = Hanging()


def on(db: Session, ids: Sequence[str]) -> Mapping[str, Hanging]:
    """What hangs on these entries, by their ids; those on which nothing does are left out."""
    episodes, factors = _episodes(db, ids), _factors(db, ids)
    counts = {name: _counted(db, columns, ids) for name, columns in _COUNTED.items()}
    found = {}
    for entry_id in ids:
        counted = tuple((name, count[entry_id]) for name, count in counts.items() if count[entry_id])
        all_of_it = Hanging(tuple(episodes[entry_id]), tuple(factors[entry_id]), counted)
        if all_of_it:
            found[entry_id] = all_of_it
    return found


def _episodes(db: Session, ids: Sequence[str]) -> Mapping[str, list[Episode]]:
    found: dict[str, list[Episode]] = defaultdict(list)
    query = select(EpisodeEntry.entry_id, Episode).join(Episode, Episode.id == EpisodeEntry.episode_id)
    for some in _portions(ids):
        wanted = query.where(EpisodeEntry.entry_id.in_(some)).order_by(Episode.number)
        for entry_id, episode in db.execute(wanted):
            found[entry_id].append(episode)
    return found


def _factors(db: Session, ids: Sequence[str]) -> Mapping[str, list[Factor]]:
    found: dict[str, list[Factor]] = defaultdict(list)
    query = select(Factor).where(Factor.text_kind == "entry")
    for some in _portions(ids):
        wanted = query.where(Factor.text_id.in_(some)).order_by(Factor.text_part, Factor.start, Factor.id)
        for factor in db.scalars(wanted):
            found[factor.text_id].append(factor)
    return found


def _counted(db: Session, columns: Sequence[Any], ids: Sequence[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for column in columns:
        for some in _portions(ids):
            query = select(column, func.count()).where(column.in_(some)).group_by(column)
            found.update({entry_id: count for entry_id, count in db.execute(query)})
    return found


def _portions(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + AT_ONCE] for start in range(0, len(ids), AT_ONCE))
