"""The entries behind a mark: what each says of a person, why it was read so, and who said otherwise."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline import ages, seen
from timeline.names import Glossary
from timeline.seen import Level
from workbench.persistence.stores import entries, seeing
from workbench.persistence.stores.seeing import Decision
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.seen_and_heard.page import Seen
from workbench.seen_and_heard.reading import Sign

A_PAGE = 100


@dataclass(frozen=True)
class Wanted:
    """Which entries of a person: of one agency, of one month, with their own words, or still unread."""

    agency_id: str = ""
    month: str = ""
    heard: bool = False
    unread: bool = False

    def fits(self, sign: Sign) -> bool:
        """Whether an entry is among them."""
        return (
            (not self.agency_id or sign.agency == self.agency_id)
            and (not self.month or self.month == f"{sign.starts:%Y-%m}")
            and (not self.heard or sign.own_words)
            and (not self.unread or sign.is_unread)
        )


@dataclass(frozen=True)
class Read:
    """One entry and one person: what is counted, how the program read it, and what somebody decided."""

    entry: Entry
    person: Person
    when: str
    age: str
    level: Level
    own_words: bool
    program: seen.Judgement
    decision: Decision | None


def page(
    db: Session, review: Review, found: Seen, signs: Sequence[Sign], glossary: Glossary, number: int
) -> list[Read]:
    """One page of entries behind these signs, in the order of the timeline."""
    some = signs[(number - 1) * A_PAGE : number * A_PAGE]
    rows = {entry.id: entry for entry in entries.by_ids(db, review, list({sign.entry for sign in some}))}
    people = {person.id: person for person in found.people}
    decisions = seeing.decisions(db, review)
    return [
        _read(
            rows[sign.entry],
            people[sign.person],
            sign,
            found,
            glossary,
            decisions.get((sign.entry, sign.person)),
        )
        for sign in some
    ]


def one(db: Session, review: Review, entry: Entry, person: Person, glossary: Glossary) -> seen.Judgement:
    """How the program reads one entry of one person."""
    return seen.judged(seeing.line(entry), glossary).get(person.code, seen.NOT_NAMED)


def _read(
    entry: Entry, person: Person, sign: Sign, found: Seen, glossary: Glossary, decision: Decision | None
) -> Read:
    judged = seen.judged(seeing.line(entry), glossary).get(person.code, seen.NOT_NAMED)
    born = found.born.get(person.id)
    when = entries.when_of(entry)
    age = ages.at(born, when).words if born else ""
    return Read(entry, person, when.words(), age, sign.level, sign.own_words, judged, decision)
