"""Who was seen, heard, only talked about, or never seen: judged from a column or the words, each with its reason.

Cautious: what is unclear is not seen.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.entry import Entry
from timeline.merging import agencies
from timeline.naming.coding import Glossary
from timeline.naming.spelling import Person
from timeline.seeing import column, words
from timeline.seeing.level import NOT_NAMED, Judgement, Level
from timeline.when import Precision

__all__ = ["NOT_NAMED", "Contact", "Judgement", "Level", "judge", "judged", "judgements", "levels", "never"]


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
    return judged(entry, glossary).get(person.code, NOT_NAMED)


def judged(entry: Entry, glossary: Glossary, whom: Collection[str] | None = None) -> dict[str, Judgement]:
    """How near this entry comes to each person whom it names, by code, or to those among ``whom``."""
    spans = glossary.spans(entry.what)
    columns = (*entry.people, entry.seen, entry.said, entry.action)
    named = dict.fromkeys(span.code for span in spans)
    named |= dict.fromkeys(span.code for cell in columns for span in glossary.spans(cell))
    wanted = [code for code in named if whom is None or code in whom]
    if not wanted:
        return {}
    by_words = words.judged(entry.what, spans, wanted)
    return {code: _judge(entry, code, named.keys(), by_words, glossary) for code in wanted}


def judgements(
    entries: Sequence[Entry], people: Sequence[Person]
) -> Iterator[tuple[Entry, Person, Judgement]]:
    """Every entry with every person whom it names, in the order of the entries."""
    glossary = Glossary(people)
    for entry in entries:
        found = judged(entry, glossary)
        yield from ((entry, person, found[person.code]) for person in people if person.code in found)


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


def _judge(
    entry: Entry, code: str, named: Collection[str], by_words: Mapping[str, Judgement], glossary: Glossary
) -> Judgement:
    by_column = column.judged(entry.seen, code, named, glossary)
    from_words = by_words.get(code, NOT_NAMED)
    if by_column is None or _says_more(from_words.level, by_column.level):
        nearest = from_words
    else:
        nearest = replace(by_column, own_words=from_words.own_words)
    if nearest.level is Level.NOTHING:
        nearest = Judgement(Level.TALKED_ABOUT, "named in another column of the row")
    return _with_said(nearest, entry.said, code, named, glossary)


def _says_more(words: Level, in_column: Level) -> bool:
    """Whether the words add to the column: heard where it says not seen, alone where it says seen."""
    if in_column is Level.SEEN:
        return words is Level.SEEN_ALONE
    return in_column < Level.HEARD and words is Level.HEARD


def _with_said(
    nearest: Judgement, said: str, code: str, named: Collection[str], glossary: Glossary
) -> Judgement:
    """The column of what was said holds the words of the one whom it names, or of the one whom the row names."""
    if not column.says_something(said):
        return nearest
    speakers = {span.code for span in glossary.spans(said)} or set(named)
    if speakers != {code}:
        return nearest
    if nearest.level < Level.HEARD:
        return Judgement(Level.HEARD, "the column of what was said holds their words", own_words=True)
    return replace(nearest, own_words=True)
