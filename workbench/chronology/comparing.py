"""A file sent again beside what is in the timeline from the one before: what differs, and what hangs on it."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from timeline import entry as timeline_entry
from timeline import resent
from timeline.entry import Place
from timeline.resending.traits import plain
from timeline.resent import Change, Difference
from workbench.chronology.holding import Held
from workbench.chronology.mended import MENDED
from workbench.persistence.stores import entries, hanging, resting
from workbench.persistence.stores.hanging import Hanging
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import Source


@dataclass(frozen=True)
class Compared:
    """What differs. ``back`` are entries that had left an earlier file and stand in this one again.

    ``versions`` are those of all entries that were compared; ``entries`` the touched ones by their ids; ``mended``
    the ids of those with a date of ours; ``waiting`` the place of a problem row that holds the words of a withdrawn
    entry, by the entry's id.
    """

    source: Source
    earlier: Source
    held: Held
    difference: Difference
    back: tuple[Change, ...]
    versions: tuple[tuple[str, int], ...]
    entries: Mapping[str, Entry]
    mended: frozenset[str]
    hanging: Mapping[str, Hanging]
    waiting: Mapping[str, Place]

    def factors(self, entry_id: str) -> tuple[Factor, ...]:
        """The factors marked in an entry."""
        return self.hanging.get(entry_id, hanging.NOTHING).factors

    @property
    def seal(self) -> str:
        """A digest of everything shown: whoever decides on it decides on this, and on nothing that came later."""
        hung = sorted((entry_id, repr(_weight(each))) for entry_id, each in self.hanging.items())
        told = [
            self.source.version,
            self.earlier.version,
            self.earlier.state,
            sorted(self.versions),
            hung,
            _ids(self.difference),
        ]
        return hashlib.sha256(repr(told).encode()).hexdigest()[:32]


def of(
    db: Session, review: Review, source: Source, earlier: Source, held: Held, *, locked: bool = False
) -> Compared:
    """Lay what a file holds beside what the earlier one gave; ``locked`` against other writers."""
    standing = resting.of_source(db, earlier, held=locked)
    here = {each.told.id for each in standing}
    gone = [each for each in resting.left_behind(db, source, held=locked) if each.told.id not in here]
    every = [*standing, *gone]
    mended = frozenset(
        each.told.id for each in every if any(said.startswith(MENDED) for said in each.told.warnings)
    )
    difference, back = _compared(
        [each.told for each in standing], [each.told for each in gone], held.entries, mended
    )
    withdrawn = [withdrawal.entry for withdrawal in difference.withdrawn]
    touched = [change.earlier.id for change in (*difference.changed, *back)] + [each.id for each in withdrawn]
    return Compared(
        source=source,
        earlier=earlier,
        held=held,
        difference=difference,
        back=back,
        versions=tuple((each.told.id, each.version) for each in every),
        entries={row.id: row for row in entries.by_ids(db, review, touched)},
        mended=mended,
        hanging=hanging.on(db, touched),
        waiting=_waiting(withdrawn, held),
    )


def _compared(
    standing: Sequence[timeline_entry.Entry],
    gone: Sequence[timeline_entry.Entry],
    now: Sequence[timeline_entry.Entry],
    mended: frozenset[str],
) -> tuple[Difference, tuple[Change, ...]]:
    """What differs from the entries that stand; of what is new, some may have stood in the timeline before."""
    difference = resent.compare(standing, now, mended)
    again = resent.compare(gone, [addition.entry for addition in difference.added], mended)
    back = [Change(one, other, ()) for one, other in again.unchanged] + list(again.changed)
    known = {change.now.id for change in back}
    added = tuple(addition for addition in difference.added if addition.entry.id not in known)
    return replace(difference, added=added), tuple(back)


def _waiting(withdrawn: Iterable[timeline_entry.Entry], held: Held) -> dict[str, Place]:
    """Withdrawn entries whose words stand in a row that has no date yet: they are not withdrawn, but waiting."""
    there: dict[str, Place] = {}
    for place, words in held.waiting:
        if plain(words):
            there.setdefault(plain(words), place)
    return {entry.id: there[plain(entry.what)] for entry in withdrawn if plain(entry.what) in there}


def _weight(hung: Hanging) -> tuple[object, ...]:
    return (
        tuple(episode.id for episode in hung.episodes),
        tuple(factor.id for factor in hung.factors),
        hung.counts,
    )


def _ids(difference: Difference) -> list[object]:
    return [
        [(one.id, other.id) for one, other in difference.unchanged],
        [(change.earlier.id, change.now.id) for change in difference.changed],
        [addition.entry.id for addition in difference.added],
        [withdrawal.entry.id for withdrawal in difference.withdrawn],
    ]
