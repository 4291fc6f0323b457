"""One mention of somebody at a time."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline.names import Glossary
from workbench.people.marking import Part, parts
from workbench.persistence.stores import entries, naming
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Step:
    """A mention: its number among all of them, the entry, and its words with the mention marked."""

    number: int
    count: int
    entry: Entry | None
    when: str
    parts: Sequence[Part]


def to(
    db: Session,
    review: Review,
    person: Person,
    number: int,
    agency: Agency | None,
    glossary: Glossary,
    *,
    named: bool,
) -> Step:
    """The mention of that number, or the nearest there is."""
    ids = naming.of_person(db, review, person, glossary, agency.id if agency else "")
    if not ids:
        return Step(0, 0, None, "", ())
    number = min(max(number, 1), len(ids))
    (entry,) = entries.by_ids(db, review, [ids[number - 1]])
    when = entries.when_of(entry).words()
    return Step(number, len(ids), entry, when, parts(entry, person.code, glossary, named=named))
