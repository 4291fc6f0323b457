"""What of an entry is compared with the entries of other agencies."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.entry import Entry
from timeline.merging import agencies, nearness
from timeline.merging.wording import Wording
from timeline.when import Precision

_REFERENCE = re.compile(r"(?<![\w£/-])(?=[\w/-]*\d{4})[A-Z]{0,4}[/-]?\d[\d/-]{3,}(?![\w/-])")
_ASIDE = re.compile(
    r"\b(?:in error|by mistake|wrong (?:record|file|person|child|family|patient)"
    r"|not (?:linked|connected|related) (?:to|with)|another (?:pupil|child|family|patient|tenant|household|resident|case)"
    r"|unrelated|no (?:link|connection)|a different (?:child|family|person|patient|address|household))\b",
    re.I,
)


@dataclass(frozen=True)
class Trace:
    """An entry as evidence: its ideas, its days, and whom it speaks of."""

    entry: Entry
    sender: str
    own: frozenset[str]
    first: date
    last: date
    wording: Mapping[str, str]
    ideas: frozenset[str]
    people: frozenset[str]
    kinds: frozenset[str]
    told_by_another: bool
    references: frozenset[str]
    days: frozenset[date]
    clocks: frozenset[int]
    aside: bool

    def told_by(self, other: "Trace") -> bool:
        """Whether this entry says that it heard from the sender of the other."""
        told = self.entry.told_by
        return bool(told) and agencies.names(told, other.sender, other.own)

    @property
    def minute(self) -> bool:
        """Whether the entry says at which minute."""
        return self.entry.when.precision is Precision.MINUTE


def of(entries: Sequence[Entry], names: Collection[str]) -> tuple[Trace, ...]:
    """The traces of these entries; ``names`` are the words by which people are named."""
    wording = Wording()
    senders = agencies.kinds_of_senders(entries)
    known = frozenset(name.lower() for name in names)
    return tuple(_trace(entry, wording, known, senders) for entry in entries)


def _trace(
    entry: Entry, wording: Wording, names: frozenset[str], senders: Mapping[str, frozenset[str]]
) -> Trace:
    first, last = nearness.span(entry.when)
    words = entry.what
    ideas = wording.ideas(words)
    people = " ".join((*entry.people, entry.seen))
    told_kinds = agencies.kinds_named(entry.told_by) if entry.told_by else frozenset()
    return Trace(
        entry=entry,
        sender=agencies.sender(entry),
        own=senders[agencies.sender(entry)],
        first=first,
        last=last,
        wording=ideas,
        ideas=frozenset(ideas),
        people=frozenset(
            word for word in re.findall(r"[^\W\d_]+", f"{words} {people}".lower()) if word in names
        ),
        kinds=agencies.kinds_named(words),
        told_by_another=bool(told_kinds),
        references=frozenset(_REFERENCE.findall(words)),
        days=nearness.days_spoken_of(entry),
        clocks=nearness.clock_times(entry),
        aside=bool(_ASIDE.search(words)),
    )
