"""What the entries of a review say of people: as the program reads them, and as reviewers decided."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from timeline.names import Glossary
from timeline.seen import Level
from timeline.silences import Sighting
from timeline.when import Precision
from workbench.persistence.stores import seeing
from workbench.persistence.stores.seeing import Decision
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.seen_and_heard import memory
from workbench.seen_and_heard.memory import MEMORY, Mark, Marks

_DAYS = frozenset(each.value for each in (Precision.DAY, Precision.MINUTE))
_NO_MONTH = frozenset(each.value for each in (Precision.SEASON, Precision.YEAR))


@dataclass(frozen=True, slots=True)
class Sign:
    """What one entry says of one person: how near it came, and whether a reviewer said so."""

    entry: str
    agency: str
    starts: datetime
    latest: datetime
    precision: str
    person: str
    level: Level
    own_words: bool
    is_clear: bool
    is_decided: bool

    @property
    def is_unread(self) -> bool:
        """The words leave open whether the person was there, and nobody has said."""
        return not self.is_clear and not self.is_decided

    @property
    def day(self) -> date | None:
        """The day, where the entry gives one."""
        return self.starts.date() if self.precision in _DAYS else None

    @property
    def month(self) -> tuple[int, int] | None:
        """The month in which the entry stands, where it gives one."""
        return None if self.precision in _NO_MONTH else (self.starts.year, self.starts.month)


def signs(db: Session, review: Review, people: Sequence[Person], glossary: Glossary) -> list[Sign]:
    """Every entry with each of these people whom it names, in the order of the timeline."""
    ids = {person.code: person.id for person in people}
    decisions = _by_entry(seeing.decisions(db, review))
    rows = seeing.moments(db, review, people)
    marks = _marks(db, review, rows, glossary, ids)
    found: list[Sign] = []
    for row in rows:
        said = {ids[code]: mark for code, mark in marks[row.id].items()}
        decided = decisions.get(row.id, {})
        found += [_sign(row, person, mark, decided.get(person)) for person, mark in said.items()]
        found += [
            _sign(row, person, None, decision)
            for person, decision in decided.items()
            if person not in said and person in ids.values()
        ]
    return found


def sightings(found: Sequence[Sign]) -> list[Sighting]:
    """The signs that show somebody seen on a day."""
    return [
        Sighting(sign.person, sign.agency, day, sign.entry)
        for sign in found
        if sign.level >= Level.SEEN and (day := sign.day)
    ]


def _marks(
    db: Session, review: Review, rows: Sequence[Any], glossary: Glossary, ids: Mapping[str, str]
) -> Mapping[str, Marks]:
    """What each entry says, read anew only where its words or the glossary have changed."""
    under = memory.print_of(glossary, ids)
    versions = {row.id: (row.version, row.touched_at) for row in rows}
    known = {entry_id: MEMORY.recall(under, entry_id, version) for entry_id, version in versions.items()}
    marks = {entry_id: each for entry_id, each in known.items() if each is not None}
    for line in seeing.words(db, review, versions.keys() - marks.keys()):
        marks[line.id] = memory.read(line, glossary, ids.keys())
        MEMORY.keep(under, line.id, versions[line.id], marks[line.id])
    return marks


def _by_entry(decisions: Mapping[tuple[str, str], Decision]) -> dict[str, dict[str, Decision]]:
    found: dict[str, dict[str, Decision]] = {}
    for (entry_id, person_id), decision in decisions.items():
        found.setdefault(entry_id, {})[person_id] = decision
    return found


def _sign(row: Any, person: str, mark: Mark | None, decision: Decision | None) -> Sign:
    entry_id, agency_id, starts, latest, precision, *_ = row
    moment = (entry_id, agency_id, starts, latest, precision)
    if decision is not None:
        own_words = decision.level >= Level.HEARD and mark is not None and mark.own_words
        return Sign(*moment, person, decision.level, own_words, True, True)
    assert mark is not None
    return Sign(*moment, person, mark.level, mark.own_words, mark.is_clear, False)
