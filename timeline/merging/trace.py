"""What of an entry is compared with the entries of other agencies."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.entry import Entry
from timeline.merging import agencies, nearness, telling
from timeline.merging.wording import Wording
from timeline.when import Precision

_NAME = re.compile(r"[^\W\d_]{2,}")
_REFERENCE = re.compile(r"(?<![\w£/-])[A-Z]{0,4}[/-]?\d[\d/-]{3,}(?![\w/-])")
_ASIDE = re.compile(
    r"\b(?:in error|by mistake|wrong (?:record|file|person|child|family|patient)"
    r"|not (?:linked|connected|related) (?:to|with)"
    r"|another (?:pupil|child|family|patient|tenant|household|resident|case)"
    r"|unrelated|no (?:link|connection)|a different (?:child|family|person|patient|address|household))\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Trace:
    """An entry as evidence: its ideas, its days, and whom it speaks of."""

    entry: Entry
    sender: str
    own: frozenset[str]
    first: date
    last: date
    ideas: frozenset[str]
    people: frozenset[str]
    kinds: frozenset[str]
    told: str
    told_by_another: bool
    references: frozenset[str]
    days: frozenset[date]
    clocks: frozenset[int]
    aside: bool

    def told_by(self, other: "Trace") -> bool:
        """Whether this entry says that it heard from the sender of the other."""
        return bool(self.told) and agencies.names(self.told, other.sender, other.own)

    @property
    def minute(self) -> bool:
        """Whether the entry says at which minute."""
        return self.entry.when.precision is Precision.MINUTE


def of(
    entries: Sequence[Entry],
    names: Collection[str],
    wording: Wording,
    chosen: Collection[str] | None = None,
) -> tuple[Trace, ...]:
    """The traces of these entries, or of those whose ids are ``chosen``; ``names`` are the full names of people."""
    senders = agencies.kinds_of_senders(entries)
    people = _by_word(names)
    wanted = entries if chosen is None else [entry for entry in entries if entry.id in chosen]
    return tuple(_trace(entry, wording, people, senders) for entry in wanted)


def _trace(
    entry: Entry, wording: Wording, people: Mapping[str, set[str]], senders: Mapping[str, frozenset[str]]
) -> Trace:
    first, last = nearness.span(entry.when)
    words = entry.what
    named = " ".join((words, *entry.people, entry.seen)).lower()
    return Trace(
        entry=entry,
        sender=agencies.sender(entry),
        own=senders[agencies.sender(entry)],
        first=first,
        last=last,
        ideas=wording.ideas(words),
        people=_named(named, people),
        kinds=agencies.kinds_named(words),
        told=telling.teller(entry),
        told_by_another=bool(entry.told_by and agencies.kinds_named(entry.told_by)),
        references=frozenset(_REFERENCE.findall(words)),
        days=nearness.days_spoken_of(entry),
        clocks=nearness.clock_times(entry),
        aside=bool(_ASIDE.search(words)),
    )


def _by_word(names: Collection[str]) -> dict[str, set[str]]:
    """Whom each word of a name can mean; a surname means everybody who carries it."""
    people: dict[str, set[str]] = defaultdict(set)
    for name in names:
        for word in _NAME.findall(name.lower()):
            people[word].add(name)
    return people


def _named(words: str, people: Mapping[str, set[str]]) -> frozenset[str]:
    """Everybody whom these words can mean; a surname behind a given name adds nobody."""
    found: set[str] = set()
    before: set[str] = set()
    for word in _NAME.findall(words):
        who = people.get(word, set())
        if not who & before:
            found |= who
        before = who
    return frozenset(found)
