"""What was known on a day, by everybody together or by one agency: people, how they stand, who worked with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from timeline import ages, relations
from timeline.entry import Entry as Line
from timeline.knowledge import Told
from timeline.names import Glossary
from timeline.relations import EVERYBODY, First, Relation, Standing
from timeline.when import Precision, When
from workbench.persistence.stores import agencies, entries, entry_words, people, seeing, told
from workbench.persistence.stores import relations as kept
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class Somebody:
    """A person of the family on the day: their age, whether they were known of, and to which agencies."""

    person: Person
    age: str
    known: Standing
    to: tuple[Agency, ...]
    at_home: bool


@dataclass(frozen=True)
class Tie:
    """How two stand to one another on the day, and whether that was known."""

    relation: Relation
    one: Person
    other: Person
    known: Standing
    entry: Entry | None


@dataclass(frozen=True)
class Since:
    """From when an agency knew of a person, and by which entry."""

    person: Person
    agency: Agency
    first: First
    entry: Entry | None
    certain: bool


@dataclass(frozen=True)
class Worker:
    """A professional whom the records name by the day, and those of the family in entries with them."""

    person: Person
    agency: Agency
    knew: tuple[Person, ...]


@dataclass(frozen=True)
class Known:
    """Everything known on the day."""

    day: date
    agency: Agency | None
    agencies: Sequence[Agency]
    people: Sequence[Somebody]
    ties: Sequence[Tie]
    since: Sequence[Since]
    workers: Sequence[Worker]


def on(
    db: Session, review: Review, day: date, agency: Agency | None, glossary: Glossary, key: bytes
) -> Known:
    """What was known on a day: by one agency, or by all of them together."""
    everyone = people.of_review(db, review)
    family = [person for person in everyone if person.kind == "family" and not is_shared_surname(person)]
    staff = [person for person in everyone if person.kind == "professional" and person.agency_id]
    lines, tellings = entry_words.silent(db, review), told.as_timeline(db, review)
    named = seeing.named(db, review, [*family, *staff], glossary)
    firsts = relations.known([line for line in lines if line.id in named], named, tellings)
    here = agencies.of_review(db, review)
    born = people.born(db, review, key)
    there = [person for person in family if not _is_unborn(born.get(person.id), day)]
    ties = _ties(db, review, day, agency, lines, tellings, {each.id: each for each in there})
    homes = relations.households([tie.relation for tie in ties], day)
    since = _since(db, review, day, there, here, firsts)
    return Known(
        day,
        agency,
        here,
        [
            _somebody(person, day, agency, here, firsts, born.get(person.id), homes, family)
            for person in there
        ],
        ties,
        [each for each in since if agency is None or each.agency is agency],
        _workers(day, agency, staff, there, here, lines, named),
    )


def is_shared_surname(person: Person) -> bool:
    """Whether a code stands for a surname that several people carry, and so for nobody."""
    return person.code.startswith("Family ") and person.code[7:].isupper()


def _somebody(
    person: Person,
    day: date,
    agency: Agency | None,
    here: Sequence[Agency],
    firsts: Mapping[tuple[str, str], First],
    born: When | None,
    homes: Sequence[frozenset[str]],
    family: Sequence[Person],
) -> Somebody:
    asked = firsts.get((agency.id if agency else EVERYBODY, person.id))
    to = tuple(
        each for each in here if (first := firsts.get((each.id, person.id))) and first.by(day) is Standing.YES
    )
    centre = {each.id for each in family if each.is_subject}
    at_home = any(person.id in home and home & centre for home in homes)
    age = ages.at(born, _day(day)).words if born else ""
    return Somebody(person, age, asked.by(day) if asked else Standing.NO, to, at_home)


def _ties(
    db: Session,
    review: Review,
    day: date,
    agency: Agency | None,
    lines: Sequence[Line],
    tellings: Sequence[Told],
    there: Mapping[str, Person],
) -> list[Tie]:
    rows = kept.of_review(db, review)
    cited = {row.entry_id for row in rows}
    written = relations.written([line for line in lines if line.id in cited], tellings)
    found = []
    for row, relation in zip(rows, kept.as_timeline(rows), strict=True):
        if relation.one in there and relation.other in there and relation.on(day) is not Standing.NO:
            first = written.get((agency.id if agency else EVERYBODY, relation.entry))
            known = first.by(day) if first else Standing.NO
            found.append(Tie(relation, there[relation.one], there[relation.other], known, row.entry))
    return found


def _since(
    db: Session,
    review: Review,
    day: date,
    there: Sequence[Person],
    here: Sequence[Agency],
    firsts: Mapping[tuple[str, str], First],
) -> list[Since]:
    known = [
        (person, agency, first)
        for person in there
        for agency in here
        if (first := firsts.get((agency.id, person.id))) and first.by(day) is not Standing.NO
    ]
    rows = {row.id: row for row in entries.by_ids(db, review, list({first.entry for *_, first in known}))}
    return [
        Since(person, agency, first, rows.get(first.entry), first.by(day) is Standing.YES)
        for person, agency, first in known
    ]


def _workers(
    day: date,
    agency: Agency | None,
    staff: Sequence[Person],
    there: Sequence[Person],
    here: Sequence[Agency],
    lines: Sequence[Line],
    named: Mapping[str, Sequence[str]],
) -> list[Worker]:
    """Those at work whom an entry of their own agency names by the day, with whom of the family it names too."""
    met: dict[str, dict[str, None]] = {}
    at = {person.id: person.agency_id for person in staff}
    for line in lines:
        if line.when.latest.date() <= day:
            inside = named.get(line.id, ())
            for person_id in inside:
                if at.get(person_id) == line.agency:
                    met.setdefault(person_id, {}).update(dict.fromkeys(inside))
    by_id = {each.id: each for each in here}
    return [
        Worker(person, by_id[person.agency_id], tuple(each for each in there if each.id in met[person.id]))
        for person in staff
        if person.id in met
        and person.agency_id in by_id
        and (agency is None or person.agency_id == agency.id)
    ]


def _is_unborn(born: When | None, day: date) -> bool:
    return born is not None and born.earliest.date() > day


def _day(day: date) -> When:
    return When(datetime.combine(day, time()), Precision.DAY)
