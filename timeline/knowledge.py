"""The timeline as one agency could have known it on one day, and how long each fact took to reach whom.

Two clocks: when a thing happened, and when each agency came to know of it. The agency that wrote an entry knew it
then; nobody else did, unless a telling says so.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.entry import Entry
from timeline.knowing import standing
from timeline.knowing.flow import Cell, Delay, Ledger, Line, ledger
from timeline.knowing.proposing import Proposal, proposals
from timeline.knowing.standing import Learned, Standpoint
from timeline.knowing.told import Fact, Told

__all__ = [
    "Cell",
    "Delay",
    "Fact",
    "Learned",
    "Ledger",
    "Line",
    "Proposal",
    "Standpoint",
    "Told",
    "Unknown",
    "View",
    "days",
    "known",
    "ledger",
    "proposals",
    "steps",
]


@dataclass(frozen=True, slots=True)
class Unknown:
    """An entry that was there and had not come to the standpoint, and the agencies that knew it for certain."""

    entry: Entry
    holders: tuple[str, ...]


@dataclass(frozen=True)
class View:
    """What could be seen from a standpoint at the end of a day, or when the last thing seen on it had come.

    ``held`` are its own entries, ``told`` what others had told it. ``perhaps`` may have been known or not: the date
    is vaguer than the day, or nobody wrote when it was told. ``not_yet`` are its own entries that were still to come,
    ``unknown`` those of others that existed by then and had not reached it.
    """

    standpoint: Standpoint
    day: date
    held: tuple[Learned, ...]
    told: tuple[Learned, ...]
    perhaps: tuple[Learned, ...]
    not_yet: tuple[Entry, ...]
    unknown: tuple[Unknown, ...]

    @property
    def latest_first(self) -> tuple[Learned, ...]:
        """All that was known, what came last first."""
        return tuple(sorted((*self.held, *self.told), key=lambda each: each.order, reverse=True))


def known(
    entries: Sequence[Entry], told: Sequence[Told], standpoint: Standpoint, day: date, upto: str = ""
) -> View:
    """The view from a standpoint at the end of a day.

    An entry counts as known only if the latest instant that its date, the date it was recorded and the date it was
    told can mean lie on or before that day. ``upto`` is the id of the last entry that had come on that day.
    """
    came = standing.learned(entries, told, standpoint)
    there = _there(came, day, upto)
    seen = {each.entry.id for each in there}
    doubtful = tuple(each for each in came if each.entry.id not in seen and _may_be(each, day))
    passed = seen | {each.entry.id for each in doubtful}
    rest = [entry for entry in entries if entry.id not in passed]
    return View(
        standpoint,
        day,
        tuple(each for each in there if each.told is None),
        tuple(each for each in there if each.told is not None),
        doubtful,
        tuple(entry for entry in rest if standpoint.holds(entry)),
        _unknown([entry for entry in rest if not standpoint.holds(entry)], told, day),
    )


def steps(entries: Iterable[Entry], told: Iterable[Told], standpoint: Standpoint) -> tuple[Learned, ...]:
    """Everything that came to a standpoint and when, one after another."""
    return tuple(each for each in standing.learned(entries, told, standpoint) if each.surely)


def days(entries: Iterable[Entry], told: Iterable[Told], standpoint: Standpoint) -> tuple[date, ...]:
    """The days on which something becomes known."""
    return tuple(
        dict.fromkeys(each.surely.date() for each in steps(entries, told, standpoint) if each.surely)
    )


def _there(came: Sequence[Learned], day: date, upto: str) -> list[Learned]:
    there = [each for each in came if each.surely and each.surely.date() <= day]
    last = next((n for n, each in enumerate(there) if each.entry.id == upto and _on(each, day)), None)
    return there if last is None else there[: last + 1]


def _on(each: Learned, day: date) -> bool:
    return each.surely is not None and each.surely.date() == day


def _may_be(each: Learned, day: date) -> bool:
    return each.perhaps.date() <= day and (each.surely is None or each.surely.date() > day)


def _unknown(others: Sequence[Entry], told: Iterable[Told], day: date) -> tuple[Unknown, ...]:
    tellings: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        tellings[each.entry].append(each)
    return tuple(
        Unknown(entry, _holders(entry, tellings[entry.id], day) if entry.id in tellings else (entry.agency,))
        for entry in others
        if standing.latest(entry).date() <= day
    )


def _holders(entry: Entry, tellings: Iterable[Told], day: date) -> tuple[str, ...]:
    ways = (standing.from_telling(entry, each) for each in tellings)
    heard = (way.told.agency for way in ways if way.told and way.surely and way.surely.date() <= day)
    return tuple(dict.fromkeys((entry.agency, *heard)))
