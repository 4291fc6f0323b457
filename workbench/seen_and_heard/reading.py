"""What the entries of a review say of people: as the program reads them, and as reviewers decided."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from timeline.entry import Entry as Line
from timeline.names import Glossary
from timeline.seen import Level
from timeline.silences import Sighting, day_of
from workbench.persistence.stores import seeing
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.seen_and_heard import memory
from workbench.seen_and_heard.memory import MEMORY


@dataclass(frozen=True, slots=True)
class Sign:
    """What one entry says of one person: how near it came, and whether a reviewer said so."""

    line: Line
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
    def month(self) -> tuple[int, int]:
        """The month in which the entry stands."""
        return self.line.when.start.year, self.line.when.start.month


def signs(db: Session, review: Review, people: Sequence[Person], glossary: Glossary) -> list[Sign]:
    """Every entry with each of these people whom it names, in the order of the timeline."""
    decisions, under = seeing.decisions(db, review), memory.print_of(glossary)
    found = []
    for line in seeing.lines(db, review, people):
        marks = MEMORY.marks(line, glossary, under)
        for person in people:
            mark, decided = marks.get(person.code), decisions.get((line.id, person.id))
            if decided:
                own_words = decided.level >= Level.HEARD and bool(mark and mark.own_words)
                found.append(Sign(line, person.id, decided.level, own_words, True, True))
            elif mark:
                found.append(Sign(line, person.id, mark.level, mark.own_words, mark.is_clear, False))
    return found


def sightings(found: Sequence[Sign]) -> list[Sighting]:
    """The signs that show somebody seen on a day."""
    return [
        Sighting(sign.person, sign.line.agency, day, sign.line.id)
        for sign in found
        if sign.level >= Level.SEEN and (day := day_of(sign.line.when))
    ]
