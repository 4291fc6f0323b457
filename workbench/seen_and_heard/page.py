"""What the page "Seen and heard" shows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy.orm import Session

from timeline import silences
from timeline.names import Glossary
from timeline.silences import Period, Sighting
from timeline.when import When
from workbench.persistence.stores import agencies, entries, people
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.seen_and_heard import matrix, reading, telling
from workbench.seen_and_heard.matrix import Group, Head
from workbench.seen_and_heard.reading import Sign
from workbench.seen_and_heard.telling import Heard, Longest, Unmet

WHOLE = "all"
_SHARED_SURNAME = re.compile(r"Family [A-Z]+")
"""The code of a surname that several people carry; it is nobody to be seen."""


@dataclass(frozen=True)
class Seen:
    """Everything that the signs of a review rest on and say, for the pages of this room."""

    people: Sequence[Person]
    agencies: Sequence[Agency]
    born: Mapping[str, When]
    signs: Sequence[Sign]
    period: Period | None
    total: int

    @property
    def unread(self) -> int:
        """How many entries leave open whether somebody was there."""
        return len({sign.entry for sign in self.signs if sign.is_unread})

    @cached_property
    def sightings(self) -> Sequence[Sighting]:
        """The signs that show somebody seen on a day."""
        return reading.sightings(self.signs)

    @cached_property
    def periods(self) -> Mapping[str, Period]:
        """The days on which each person could have been seen."""
        return telling.periods(self.people, self.period, self.born, self.signs) if self.period else {}

    @property
    def of_those_met(self) -> Mapping[str, Period]:
        """The same for those whom anyone saw at all: a silence needs a sighting."""
        met = {each.person for each in self.sightings}
        return {person: period for person, period in self.periods.items() if person in met}


@dataclass(frozen=True)
class Page:
    """The page: sentences, the matrix, and what stands under it."""

    seen: Seen
    lede: str
    unmet: Sequence[Unmet]
    columns: Sequence[Head]
    groups: Sequence[Group]
    ages: Mapping[str, str]
    longest: Sequence[Longest]
    heard: Sequence[Heard]
    years: Sequence[str]
    chosen: str
    outside: int

    @property
    def proposed(self) -> int:
        """How many times the program said how near an entry comes to somebody."""
        return sum(not sign.is_decided for sign in self.seen.signs)

    @property
    def changed(self) -> int:
        """How many times a person did."""
        return sum(sign.is_decided for sign in self.seen.signs)


def seen(db: Session, review: Review, glossary: Glossary, key: bytes, *, everybody: bool = False) -> Seen:
    """What is known of the family, or of everybody who is a person."""
    kinds = ("family", "professional") if everybody else ("family",)
    shown = [
        person
        for person in people.of_review(db, review)
        if person.kind in kinds and not _SHARED_SURNAME.fullmatch(person.code)
    ]
    signs = reading.signs(db, review, shown, glossary)
    return Seen(
        shown,
        agencies.of_review(db, review),
        people.born(db, review, key),
        signs,
        _period(review, signs),
        entries.count(db, review),
    )


def of(found: Seen, chosen: str) -> Page:
    """The page for the whole period, for every month there is, or for one year."""
    columns = _columns(found, chosen)
    shown = {head.month for head in columns}
    quiet = silences.among(found.sightings, days=telling.DAYS, periods=found.of_those_met)
    whole = telling.longest(found.people, found.signs, found.sightings, found.periods)
    nobody_met = telling.unmet(found.people, found.signs, found.agencies)
    return Page(
        found,
        telling.lede(whole, nobody_met),
        nobody_met,
        columns,
        matrix.groups(found.signs, found.people, found.agencies, columns, quiet),
        {
            person.id: telling.age(found.born.get(person.id), found.periods.get(person.id))
            for person in found.people
        },
        whole,
        telling.heard(found.people, found.signs, found.agencies),
        sorted({str(head.month[0]) for head in _every_month(found)}),
        chosen,
        len({sign.entry for sign in found.signs if sign.month not in shown}),
    )


def _columns(found: Seen, chosen: str) -> tuple[Head, ...]:
    if chosen == WHOLE or found.period is None:
        return _every_month(found)
    if chosen:
        return matrix.heads(date(int(chosen), 1, 1), date(int(chosen), 12, 31))
    return matrix.heads(*found.period)


def _every_month(found: Seen) -> tuple[Head, ...]:
    days = [sign.starts.date() for sign in found.signs] + list(found.period or ())
    return matrix.heads(min(days), max(days)) if days else ()


def _period(review: Review, signs: Sequence[Sign]) -> Period | None:
    """The period under review; where its ends are not said, from the first entry to the last."""
    days = [sign.starts.date() for sign in signs]
    first = review.period_from or min(days, default=None)
    last = review.period_to or max(days, default=None)
    return (first, last) if first and last and first <= last else None
