"""Entries that tell of one event: what people decided, what stands beside an entry, and which are folded away.

Joining, refusing and taking apart are in ``joining``; where tellings differ is in ``disagreements``.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session, selectinload

from workbench.persistence.stores import disagreements, entries
from workbench.persistence.stores.entries import AT_ONCE
from workbench.persistence.stores.filters import EVERYTHING, Filters, fitting
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.telling import Disagreement, Event, Telling, TellingRefusal

Pair = tuple[str, str]


@dataclass(frozen=True)
class Also:
    """Another telling of the same event."""

    entry: Entry

    @property
    def when(self) -> str:
        """Its moment, for a narrow place: "Thu 11 May"."""
        return entries.when_of(self.entry).short()


@dataclass(frozen=True)
class Beside:
    """What a page shows with an entry of an event: the other tellings in order, and where they differ from it.

    ``is_lead``: of the event's tellings it is the one that is not folded; the others stand under it.
    """

    event: Event
    is_lead: bool
    others: tuple[Also, ...]
    differ: tuple[Disagreement, ...]

    @property
    def topics(self) -> tuple[str, ...]:
        """On what the tellings differ, each once: "the day", "the time"."""
        return tuple(dict.fromkeys(each.about for each in self.differ if each.about))


def of_review(db: Session, review: Review) -> list[Event]:
    """The events of a review with their tellings, in the order of the timeline."""
    found = db.scalars(_whole().where(Event.review_id == review.id)).all()
    return sorted(found, key=lambda event: place(tellings_of(event)[0]))


def count(db: Session, review: Review) -> int:
    """How many events people joined."""
    return db.scalar(select(func.count()).select_from(Event).where(Event.review_id == review.id)) or 0


def ids_by_event(db: Session, review: Review) -> Mapping[str, frozenset[str]]:
    """The ids of the entries of each event, without reading the entries."""
    rows = select(Telling.event_id, Telling.entry_id).join(Event, Event.id == Telling.event_id)
    found: dict[str, set[str]] = defaultdict(set)
    for event_id, entry_id in db.execute(rows.where(Event.review_id == review.id)):
        found[event_id].add(entry_id)
    return {event_id: frozenset(found[event_id]) for event_id in sorted(found)}


def find(db: Session, review: Review, event_id: str) -> Event | None:
    """One event of this review."""
    found = db.get(Event, event_id)
    return found if found and found.review_id == review.id else None


def telling_in(_db: Session, event: Event, entry_id: str) -> Entry | None:
    """One entry of this event."""
    return next((telling.entry for telling in event.tellings if telling.entry_id == entry_id), None)


def tellings_of(event: Event) -> list[Entry]:
    """The entries of an event in the order of the timeline."""
    return sorted((telling.entry for telling in event.tellings), key=place)


def place(entry: Entry) -> tuple[object, ...]:
    """Where an entry stands in the timeline."""
    return entry.sorts_at, entry.place_in_order, entry.id


def beside(db: Session, shown: Iterable[Entry]) -> Mapping[str, Beside]:
    """For a page of entries: those that tell of an event, by their ids, with the other tellings."""
    ids = [entry.id for entry in shown]
    events = _around(db, ids)
    differing = disagreements.among(db, [telling.entry_id for event in events for telling in event.tellings])
    wanted = set(ids)
    return {
        telling.entry_id: _beside(event, telling, differing)
        for event in events
        for telling in event.tellings
        if telling.entry_id in wanted
    }


def folded(review: Review, filters: Filters = EVERYTHING) -> ColumnElement[bool]:
    """True of the entries that a list leaves out because the telling they stand under is in it.

    ``filters`` are those of the list: where they leave the first telling out, the others are in the list themselves,
    so that nothing ever goes with its lead.
    """
    leads = fitting(select(Telling.event_id).join(Entry, Entry.id == Telling.entry_id), review, filters)
    leads = leads.where(Telling.is_folded.is_(False)).correlate(None)
    return Entry.id.in_(
        select(Telling.entry_id).where(Telling.is_folded.is_(True), Telling.event_id.in_(leads))
    )


def without_folded(db: Session, review: Review, ids: Sequence[str]) -> list[str]:
    """The same for a list that is kept as ids: without those whose lead is among them."""
    listed = set(ids)
    rows = db.execute(
        select(Telling.event_id, Telling.entry_id, Telling.is_folded)
        .join(Event, Event.id == Telling.event_id)
        .where(Event.review_id == review.id)
    ).all()
    led = {event for event, entry, is_folded in rows if entry in listed and not is_folded}
    away = {entry for event, entry, is_folded in rows if is_folded and event in led}
    return [id for id in ids if id not in away]


def event_of(db: Session, ids: Collection[str]) -> Mapping[str, str]:
    """The event of each of these entries that tells of one, by the ids of entries."""
    return {telling.entry_id: event.id for event in _around(db, ids) for telling in event.tellings}


def refused(db: Session, review: Review) -> Sequence[TellingRefusal]:
    """Which two entries people said are not one event, the latest first."""
    query = select(TellingRefusal).where(TellingRefusal.review_id == review.id)
    return db.scalars(query.order_by(TellingRefusal.decided_at.desc(), TellingRefusal.id)).all()


def find_refusal(db: Session, review: Review, refusal_id: str) -> TellingRefusal | None:
    """One refusal of this review."""
    found = db.get(TellingRefusal, refusal_id)
    return found if found and found.review_id == review.id else None


def _whole() -> Select[Event]:
    tellings = selectinload(Event.tellings).selectinload(Telling.entry)
    return select(Event).options(tellings.selectinload(Entry.agency))


def _around(db: Session, ids: Collection[str]) -> list[Event]:
    """The events that these entries tell of."""
    found: dict[str, Event] = {}
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        events = select(Telling.event_id).where(Telling.entry_id.in_(some))
        found |= {event.id: event for event in db.scalars(_whole().where(Event.id.in_(events)))}
    return list(found.values())


def _beside(event: Event, telling: Telling, differing: Mapping[str, Sequence[Disagreement]]) -> Beside:
    others = tuple(Also(entry) for entry in tellings_of(event) if entry.id != telling.entry_id)
    ids = {each.entry.id for each in others}
    differ = tuple(each for each in differing.get(telling.entry_id, ()) if ids & {each.one_id, each.other_id})
    return Beside(event, not telling.is_folded, others, differ)
