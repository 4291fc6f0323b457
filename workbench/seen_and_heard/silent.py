"""Silences as a list: how long, between which entries, and which holidays fell in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline import silences
from timeline.silences import Silence
from workbench.persistence.stores import entries, seeing
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.background import Background
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.seen_and_heard.page import Seen


@dataclass(frozen=True)
class Stretch:
    """One silence with the entries at both ends; ``agency`` is missing where it holds for all of them."""

    silence: Silence
    person: Person
    agency: Agency | None
    last: Entry | None
    next: Entry | None
    holidays: Sequence[Background]


@dataclass(frozen=True)
class Silent:
    """The silences of one person, the longest first."""

    person: Person
    stretches: Sequence[Stretch]


def of_people(db: Session, review: Review, found: Seen, days: int) -> list[Silent]:
    """Silences of every agency together, for each person who was seen at all."""
    stretches = silences.among(found.sightings, days=days, periods=found.of_those_met)
    return _of(db, review, found, stretches)


def of_agencies(db: Session, review: Review, found: Seen, days: int) -> list[Silent]:
    """Silences of each agency that saw a person at all."""
    return _of(db, review, found, silences.among_each(found.sightings, days=days, periods=found.periods))


def _of(db: Session, review: Review, found: Seen, stretches: Sequence[Silence]) -> list[Silent]:
    ids = list({end for each in stretches for end in (each.last, each.next) if end})
    ends = {entry.id: entry for entry in entries.by_ids(db, review, ids)}
    agencies = {agency.id: agency for agency in found.agencies}
    holidays = seeing.holidays(db, review)
    silent = []
    for person in found.people:
        own = sorted((each for each in stretches if each.person == person.id), key=lambda each: -each.days)
        if own:
            silent.append(Silent(person, [_stretch(person, each, agencies, ends, holidays) for each in own]))
    return silent


def _stretch(
    person: Person,
    silence: Silence,
    agencies: Mapping[str, Agency],
    ends: Mapping[str, Entry],
    holidays: Sequence[Background],
) -> Stretch:
    within = [
        each
        for each in holidays
        if each.starts.date() < silence.end and (each.is_ongoing or each.latest.date() > silence.start)
    ]
    agency = agencies.get(silence.agency)
    if agency:
        within = [each for each in within if each.agency_id in (None, agency.id)]
    return Stretch(silence, person, agency, ends.get(silence.last), ends.get(silence.next), within)
