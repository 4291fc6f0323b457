"""A place to look from, and from when each entry could be seen there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from timeline.entry import Entry
from timeline.knowing.told import Told


@dataclass(frozen=True)
class Standpoint:
    """An agency; with ``person``, one practitioner of it by their code.

    A practitioner holds those entries of the agency that name them, whose ids are in ``named_in``; an agency holds
    all its entries.
    """

    agency: str
    person: str = ""
    named_in: frozenset[str] = frozenset()

    def holds(self, entry: Entry) -> bool:
        """Whether an entry is this standpoint's own."""
        return entry.agency == self.agency and (not self.person or entry.id in self.named_in)


@dataclass(frozen=True, slots=True)
class Learned:
    """How an entry came to a standpoint: by being its own, or by a telling.

    From ``perhaps`` on it may have been known there, from ``surely`` on it was. Without ``surely`` nothing says so.
    """

    entry: Entry
    told: Told | None
    perhaps: datetime
    surely: datetime | None

    @property
    def order(self) -> tuple[datetime, tuple[datetime, int, datetime], str]:
        """What came first stands first; of what came together, what happened first."""
        return self.surely or datetime.max, self.entry.when.sort_key, self.entry.id


def earliest(entry: Entry) -> datetime:
    """The first minute at which an entry can have been there to be known."""
    first = entry.when.earliest
    return max(first, entry.recorded.earliest) if entry.recorded else first


def latest(entry: Entry) -> datetime:
    """The minute from which it was there for certain: when it can have been at the latest, or was written down."""
    last = entry.when.latest
    return max(last, entry.recorded.latest) if entry.recorded else last


def learned(entries: Iterable[Entry], told: Iterable[Told], standpoint: Standpoint) -> list[Learned]:
    """Every entry that ever came to a standpoint, one by one in the order in which it surely had."""
    tellings: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        if each.agency == standpoint.agency:
            tellings[each.entry].append(each)
    found = (
        _learned(entry, tellings.get(entry.id, ()), standpoint)
        for entry in entries
        if entry.agency == standpoint.agency or entry.id in tellings
    )
    return sorted((each for each in found if each), key=lambda each: each.order)


def from_telling(entry: Entry, told: Told) -> Learned:
    """An entry as one telling brought it: from the telling on, and not before there was something to tell."""
    if told.when is None:
        return Learned(entry, told, earliest(entry), None)
    return Learned(
        entry, told, max(earliest(entry), told.when.earliest), max(latest(entry), told.when.latest)
    )


def _learned(entry: Entry, tellings: Sequence[Told], standpoint: Standpoint) -> Learned | None:
    if standpoint.holds(entry):
        return Learned(entry, None, earliest(entry), latest(entry))
    ways = [
        _to_a_colleague(way) if standpoint.person and each.person != standpoint.person else way
        for each in tellings
        if not (standpoint.person and each.person and each.person != standpoint.person)
        for way in [from_telling(entry, each)]
    ]
    if not ways:
        return None
    first = min(
        ways, key=lambda way: (way.surely or datetime.max, way.perhaps, way.told.id if way.told else "")
    )
    return Learned(entry, first.told, min(way.perhaps for way in ways), first.surely)


def _to_a_colleague(way: Learned) -> Learned:
    """What the agency was told, nobody wrote whom, may or may not have reached one practitioner in it."""
    return Learned(way.entry, way.told, way.perhaps, None)
