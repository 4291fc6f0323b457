"""People in a case under codes: who is named, and the coded and the named view of a text."""

from collections.abc import Iterable, Sequence

from timeline.entry import Entry
from timeline.naming import finding, near
from timeline.naming import strangers as strange
from timeline.naming.coding import Coded, Glossary, Span
from timeline.naming.near import Near
from timeline.naming.spelling import Person
from timeline.naming.strangers import Stranger

__all__ = [
    "Coded", "Glossary", "Near", "Person", "Span", "Stranger",
    "found", "person", "spelling", "strangers", "unknown", "whose",
]  # fmt: skip


def found(entries: Sequence[Entry], beside: Iterable[str] = ()) -> tuple[str, ...]:
    """The full names of people in these entries, those at work left out, in the order of the alphabet.

    ``beside`` are words that stood in the files beside the entries, such as a table of the people in a family.
    """
    return finding.found(entries, beside)


def person(name: str) -> Person:
    """Somebody found by name alone, whose name is the code: for use where nobody has given codes yet."""
    return Person(code=name, name=name)


def unknown(text: str, glossary: Glossary) -> tuple[str, ...]:
    """What looks like a person's name ("Mr Kaplan", "PC 1234 Ash", "C. Dunmore") and the glossary does not know."""
    known = glossary.spans(text)
    looks = {
        text[start:end]: None
        for start, end in finding.looking_like_names(text)
        if not any(span.start < end and start < span.end for span in known)
    }
    return tuple(looks)


def strangers(texts: Iterable[tuple[str, str]], glossary: Glossary) -> tuple[Stranger, ...]:
    """Names in texts that the glossary does not know, or only half, with the ids of the texts they stand in."""
    return strange.among(texts, glossary)


def whose(words: str, glossary: Glossary) -> tuple[Near, ...]:
    """Whose name these words may be, with the reason in words; the surest first. A reason says codes, never names."""
    return near.of(words, glossary.people)


def spelling(words: str) -> str:
    """A name as a further spelling of somebody's: without its title, rank or badge."""
    return near.bare(words)
