"""How old people were, and how long nothing had been written about them: beside a month, and in an open entry."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from flask import current_app
from sqlalchemy.orm import Session

from timeline import ages
from timeline.names import Glossary
from timeline.when import When
from workbench.page import narrowed
from workbench.persistence.stores import entries, nearby, people
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review

_AGE = re.compile(r"(day|week|month|year)s?$")
_LOOKED_BACK = 300
_MOST = 6


@dataclass(frozen=True)
class Births:
    """Everybody whose birth is known, those at the centre first."""

    known: tuple[tuple[Person, When], ...]

    def at_the_centre(self, event: When) -> str:
        """How old those at the centre were: "Child 2 is 5 months old, Child 1 is 7 years old"."""
        return ", ".join(_said(person, born, event) for person, born in self.known if person.is_subject)

    def of(self, codes: Sequence[str], event: When) -> tuple[str, ...]:
        """How old those at the centre and those with these codes were."""
        wanted = [(person, born) for person, born in self.known if person.is_subject or person.code in codes]
        return tuple(_said(person, born, event) for person, born in wanted)


@dataclass(frozen=True)
class Interval:
    """How long it was since the entry before that names somebody."""

    code: str
    words: str
    entry: Entry


def births(db: Session, review: Review) -> Births:
    """When people were born, as far as is known."""
    known = people.born(db, review, current_app.extensions["settings"].vault_key)
    if not known:
        return Births(())
    return Births(
        tuple((person, known[person.id]) for person in people.of_review(db, review) if person.id in known)
    )


def intervals(
    db: Session, review: Review, entry: Entry, codes: Sequence[str], glossary: Glossary
) -> list[Interval]:
    """Since the entry before, for each of the family in this one."""
    family = [
        person for person in people.of_review(db, review) if person.code in codes and person.kind == "family"
    ]
    earlier = _earlier(db, review, entry, family[:_MOST], glossary)
    own = entries.when_of(entry)
    return [
        Interval(code, ages.between(entries.when_of(before), own).words, before)
        for code, before in earlier.items()
    ]


def _earlier(
    db: Session, review: Review, entry: Entry, family: Sequence[Person], glossary: Glossary
) -> dict[str, Entry]:
    if review.has_mentions:
        found = ((person.code, nearby.about_before(db, entry, person)) for person in family)
        return {code: before for code, before in found if before}
    wanted = {person.code for person in family}
    known: dict[str, Entry] = {}
    for before in nearby.before(db, entry, _LOOKED_BACK) if wanted else ():
        for code in wanted.intersection(narrowed.people_in(before, glossary)).difference(known):
            known[code] = before
        if len(known) == len(wanted):
            break
    return {person.code: known[person.code] for person in family if person.code in known}


def _said(person: Person, born: When, event: When) -> str:
    words = ages.at(born, event).words
    if words == "before birth":
        return f"{person.code} is not yet born"
    is_an_age = _AGE.search(words) and not words.startswith("before")
    return f"{person.code} is {words} old" if is_an_age else f"{person.code}: {words}"
