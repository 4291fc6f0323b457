"""Where one stands, and on which day, as an address says it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import g
from werkzeug.datastructures import MultiDict

from timeline.knowledge import Standpoint
from workbench.knowing.forms import StandForm
from workbench.page import coding, narrowed
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import agencies, entry_words, people
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Place:
    """An agency or one practitioner of it, and a day. ``upto`` is the last entry that had come on that day."""

    agency: Agency
    person: Person | None
    day: date
    upto: str = ""

    @property
    def name_within(self) -> str:
        """What one calls the place within a sentence: "health visiting", "GP practice", "GP1 of GP practice"."""
        name = self.agency.name
        name = name[:1].lower() + name[1:] if name[1:2].islower() else name
        return f"{self.person.code} of {name}" if self.person else name

    @property
    def in_address(self) -> dict[str, Any]:
        """The place without its day, as addresses carry it."""
        return {"agency": self.agency.id, "person": self.person.id if self.person else None}


def form(review: Review, written: MultiDict[str, str]) -> StandForm:
    """The form for a place, filled in from an address: its day in one piece or in three."""
    filled = MultiDict(written)
    if day := _day(written.get("day", "")):
        filled.update({"d": str(day.day), "m": str(day.month), "y": str(day.year)})
    stand = StandForm(filled)
    stand.offer(agencies.of_review(g.db, review), people.of_review(g.db, review))
    return stand


def of(review: Review, stand: StandForm, upto: str = "") -> Place:
    """The place that a form without a problem names."""
    agency = agencies.find(g.db, review, stand.agency.data or "")
    assert agency
    assert stand.day
    return Place(agency, people.find(g.db, review, stand.person.data or ""), stand.day, upto)


def standpoint(review: Review, place: Place) -> Standpoint:
    """The place as the pure packages know it. Entries name a practitioner in their words or columns."""
    if place.person is None:
        return Standpoint(place.agency.id)
    return Standpoint(place.agency.id, place.person.code, _named_in(review, place.agency, place.person))


def _named_in(review: Review, agency: Agency, person: Person) -> frozenset[str]:
    """The entries of an agency that name a person: as it was worked out, else by going through their words."""
    if review.has_mentions:
        return entry_words.naming(g.db, agency, person)
    about = Narrowing(agencies=(agency,), about=(person,))
    return frozenset(narrowed.ids(g.db, review, about, coding.glossary(), named=False))


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
