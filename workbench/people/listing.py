"""Everybody, with how often and by which agencies they are named."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline.names import Glossary
from workbench.persistence.stores import agencies, entries, naming, people
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Named:
    """Somebody, in how many entries they are named, in how many of each agency, and when first and last."""

    person: Person
    count: int
    agencies: tuple[tuple[Agency, int], ...]
    first: str
    last: str


def everybody(db: Session, review: Review, glossary: Glossary) -> Sequence[Named]:
    """Everybody under a code, in the order of their list; those whom no entry names too."""
    found: dict[str, list[tuple[str, str]]] = {}
    for code, entry_id, agency_id in naming.every(db, review, glossary):
        found.setdefault(code, []).append((entry_id, agency_id))
    ends = [entry_id for each in found.values() for entry_id, _ in (each[0], each[-1])]
    moments = {
        entry.id: entries.when_of(entry).words() for entry in entries.by_ids(db, review, list(set(ends)))
    }
    own = agencies.of_review(db, review)
    return [
        _named(person, found.get(person.code, []), own, moments) for person in people.of_review(db, review)
    ]


def _named(
    person: Person, among: Sequence[tuple[str, str]], own: Sequence[Agency], moments: dict[str, str]
) -> Named:
    counts = Counter(agency_id for _, agency_id in among)
    return Named(
        person=person,
        count=len(among),
        agencies=tuple((agency, counts[agency.id]) for agency in own if counts[agency.id]),
        first=moments[among[0][0]] if among else "",
        last=moments[among[-1][0]] if among else "",
    )
