"""Who was seen, heard, only talked about, or never seen: judged from a column or the words, each with its reason.

Cautious: what is unclear is not seen.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.entry import Entry
from timeline.merging import agencies
from timeline.naming.coding import Glossary
from timeline.naming.spelling import Person
from timeline.seeing import column, words
from timeline.seeing.level import Judgement, Level
from timeline.when import Precision

__all__ = ["Contact", "Judgement", "Level", "judge", "judgements", "levels", "never"]


@dataclass(frozen=True)
class Contact:
    """The nearest that one agency came to one person in one month, the entry that shows it, and why."""

    person: str
    agency: str
    year: int
    month: int
    level: Level
    entry: str
    reason: str


def judge(entry: Entry, person: Person, glossary: Glossary) -> Judgement:
    """How near this entry comes to this person. The column of those seen decides where it is filled in."""
    named = {span.code for words_of in _all_words(entry) for span in glossary.spans(words_of)}
    return _judge(entry, person.code, named, glossary)


def judgements(
    entries: Sequence[Entry], people: Sequence[Person]
) -> Iterator[tuple[Entry, Person, Judgement]]:
    """Every entry with every person whom it names, in the order of the entries."""
    glossary = Glossary(people)
    for entry in entries:
        named = {span.code for words_of in _all_words(entry) for span in glossary.spans(words_of)}
        for person in people:
            if person.code in named:
                yield entry, person, _judge(entry, person.code, named, glossary)


def levels(entries: Sequence[Entry], people: Sequence[Person]) -> tuple[Contact, ...]:
    """Person by agency by month: the nearest contact, for each month in which the agency names the person."""
    nearest: dict[tuple[str, str, int, int], Contact] = {}
    for entry, person, judgement in judgements(entries, people):
        start = entry.when.start
        if entry.when.precision in (Precision.SEASON, Precision.YEAR):
            continue
        key = (person.code, agencies.sender(entry), start.year, start.month)
        if key not in nearest or judgement.level > nearest[key].level:
            nearest[key] = Contact(*key, level=judgement.level, entry=entry.id, reason=judgement.reason)
    order = {person.code: at for at, person in enumerate(people)}
    return tuple(
        sorted(nearest.values(), key=lambda each: (order[each.person], each.agency, each.year, each.month))
    )


def never(entries: Sequence[Entry], people: Sequence[Person]) -> tuple[str, ...]:
    """The codes of people whom no entry shows anyone to have seen, in the order of ``people``."""
    met = {
        person.code for _, person, judgement in judgements(entries, people) if judgement.level >= Level.SEEN
    }
    return tuple(person.code for person in people if person.code not in met)


def _judge(entry: Entry, code: str, named: set[str], glossary: Glossary) -> Judgement:
    by_column = column.judged(entry.seen, code, named, glossary)
    by_words = words.judged(entry.what, code, glossary)
    if by_column is None or by_column.level < Level.HEARD and by_words.level is Level.HEARD:
        nearest = by_words
    else:
        nearest = by_column
    if nearest.level is Level.NOTHING and code in named:
        return Judgement(Level.TALKED_ABOUT, "named in another column of the row")
    return nearest


def _all_words(entry: Entry) -> tuple[str, ...]:
    return (entry.what, *entry.people, entry.seen, entry.said, entry.action)
