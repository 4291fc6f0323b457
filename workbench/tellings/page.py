"""What the templates of this room show."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline import merge
from timeline.merge import Candidate
from workbench.page import coding
from workbench.persistence.stores import disagreements, entries, tellings
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.telling import Disagreement, Event, TellingRefusal
from workbench.tellings.pages import Page
from workbench.tellings.suggesting import Found

A_PAGE = 20


@dataclass(frozen=True)
class Told:
    """One telling beside others. ``is_known``: it is part of the event already."""

    entry: Entry
    when: str
    is_known: bool = False


@dataclass(frozen=True)
class Suggested:
    """Entries that seem to tell of one event. ``key`` names the group in the form of the page."""

    key: str
    day: str
    tellings: tuple[Told, ...]
    reasons: tuple[str, ...]
    differ: tuple[str, ...]
    event_id: str
    is_repeat: bool

    @property
    def ids(self) -> str:
        """The ids of its entries, as the form carries them."""
        return " ".join(each.entry.id for each in self.tellings)


@dataclass(frozen=True)
class Joined:
    """An event that people made."""

    event: Event
    day: str
    tellings: tuple[Told, ...]
    differ: Sequence[Disagreement]

    @property
    def reasons(self) -> list[str]:
        """What spoke for one event when it was made."""
        return self.event.reasons.splitlines()

    @property
    def is_repeat(self) -> bool:
        """Whether one agency sent one row twice."""
        return self.event.kind == "repeat"


@dataclass(frozen=True)
class Asked:
    """Something to ask about, with the two tellings it lies between. ``holds``: they are still one event."""

    row: Disagreement
    one: Told
    other: Told
    event_id: str | None


@dataclass(frozen=True)
class Apart:
    """Two entries that a person keeps apart."""

    refusal: TellingRefusal
    one: Told
    other: Told


def suggested(db: Session, review: Review, found: Found, at: Page) -> list[Suggested]:
    """A page of suggestions."""
    some = at.part(found.candidates)
    ids = [id for each in some for id in each.ids]
    rows = {row.id: row for row in entries.by_ids(db, review, ids)}
    events = tellings.event_of(db, ids)
    differ = found.study.disagreements([each.ids for each in some], coding.glossary().people)
    return [_suggested(each, rows, events, differ) for each in some]


def joined(db: Session, events: Sequence[Event]) -> list[Joined]:
    """Events with where their tellings differ."""
    return [of_event(db, event) for event in events]


def of_event(db: Session, event: Event) -> Joined:
    """One event with where its tellings differ."""
    rows = tellings.tellings_of(event)
    differ = disagreements.of_entries(db, [row.id for row in rows])
    told = tuple(_told(row, True) for row in rows)
    return Joined(event, told[0].when, told, differ)


def asked(db: Session, review: Review, rows: Sequence[Disagreement]) -> list[Asked]:
    """Things to ask about with their tellings."""
    ids = {id for row in rows for id in (row.one_id, row.other_id)}
    found = {row.id: _told(row) for row in entries.by_ids(db, review, sorted(ids))}
    events = tellings.event_of(db, ids)
    return [
        Asked(row, found[row.one_id], found[row.other_id], _shared(events, row.one_id, row.other_id))
        for row in rows
    ]


def apart(db: Session, review: Review, rows: Sequence[TellingRefusal]) -> list[Apart]:
    """Pairs that are kept apart, each in the order of the timeline."""
    ids = {id for row in rows for id in (row.one_id, row.other_id)}
    in_order = entries.by_ids(db, review, sorted(ids))
    found = {row.id: (place, _told(row)) for place, row in enumerate(in_order)}
    pairs = (
        (row, sorted((found[row.one_id], found[row.other_id]), key=lambda each: each[0])) for row in rows
    )
    return [Apart(row, one[1], other[1]) for row, (one, other) in pairs]


def _suggested(
    candidate: Candidate,
    rows: Mapping[str, Entry],
    events: Mapping[str, str],
    differ: Sequence[merge.Disagreement],
) -> Suggested:
    told = tuple(_told(rows[id], id in candidate.known) for id in candidate.ids)
    among = (each.words for each in differ if set(each.ids) <= set(candidate.ids))
    return Suggested(
        key=_key(candidate.ids),
        day=told[0].when,
        tellings=told,
        reasons=candidate.reasons,
        differ=tuple(dict.fromkeys(among)),
        event_id=events.get(candidate.known[0], "") if candidate.known else "",
        is_repeat=len({each.entry.agency_id for each in told}) == 1,
    )


def _told(entry: Entry, is_known: bool = False) -> Told:
    return Told(entry, entries.when_of(entry).words(), is_known)


def _shared(events: Mapping[str, str], one_id: str, other_id: str) -> str | None:
    return events.get(one_id) if events.get(one_id) == events.get(other_id) else None


def _key(ids: Collection[str]) -> str:
    return hashlib.sha256(" ".join(sorted(ids)).encode()).hexdigest()[:12]
