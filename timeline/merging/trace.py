"""What of an entry is compared with the entries of other agencies."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from timeline.entry import Entry
from timeline.merging import agencies, nearness, telling
from timeline.merging.wording import Wording
from timeline.when import Precision

_NAME = re.compile(r"[^\W\d_]{2,}")
_REFERENCE = re.compile(r"(?<![\w£/.-])[A-Z]{0,4}[/-]?\d[\d/-]{3,}(?![\w/-])")
_A_DATE = re.compile(r"(?:19|20)\d\d|(?:19|20)\d\d[/-]\d\d(?:\d\d)?|\d{1,2}([/-])\d{1,2}\1\d{2,4}")
_ON_MANY_ROWS = 8
"""A number on more rows than this is not about one event: somebody's number, or that of the case."""

_ASIDE = re.compile(
    r"\b(?:(?:record|enter|fil|sav|upload|add|writ)(?:ed|ten) (?:\w+ ){0,3}(?:in error|by mistake)"
    r"|wrong (?:record|file|person|child|family|patient)"
    r"|not (?:linked|connected|related) (?:to|with)"
    r"|another (?:pupil|child|family|patient|tenant|household|resident|case)"
    r"|unrelated|no (?:link|connection)|a different (?:child|family|person|patient|address|household))\b",
    re.I,
)

_HINTS = ("rror", "istake", "rong ", "inked", "onnect", "elated", "nother ", "o link", "ifferent ")


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
    named: frozenset[date]
    clocks: frozenset[int]
    aside: bool

    def told_by(self, other: "Trace") -> bool:
        """Whether this entry says that it heard from the sender of the other."""
        return bool(self.told) and agencies.names(self.told, other.sender, other.own)

    @property
    def minute(self) -> bool:
        """Whether the entry says at which minute."""
        return self.entry.when.precision is Precision.MINUTE


def of(entries: Sequence[Entry], names: Collection[str], wording: Wording) -> tuple[Trace, ...]:
    """The traces of these entries; ``names`` are the full names of people."""
    tracer = _Tracer(entries, names, wording)
    return tuple(tracer.trace(entry) for entry in entries)


class _Tracer:
    """Makes traces; rows that name the same people share one set of them."""

    def __init__(self, entries: Sequence[Entry], names: Collection[str], wording: Wording) -> None:
        self._wording = wording
        self._senders = agencies.kinds_of_senders(entries)
        self._people = _by_word(names)
        self._holders = Counter(number for entry in entries for number in _references(entry.what))
        self._sets: dict[frozenset[str], frozenset[str]] = {}

    def trace(self, entry: Entry) -> Trace:
        """The trace of one entry."""
        first, last = nearness.span(entry.when)
        words, sender = entry.what, agencies.sender(entry)
        named = " ".join((words, *entry.people, entry.seen)).lower()
        return Trace(
            entry=entry,
            sender=sender,
            own=self._senders[sender],
            first=first,
            last=last,
            ideas=self._wording.ideas(words),
            people=self._shared(_named(named, self._people)),
            kinds=self._shared(agencies.kinds_named(words)),
            told=telling.teller(entry),
            told_by_another=bool(entry.told_by and agencies.kinds_named(entry.told_by)),
            references=self._of_few(_references(words)),
            days=nearness.days_spoken_of(entry),
            named=nearness.days_named(entry),
            clocks=nearness.clock_times(entry),
            aside=_is_aside(words),
        )

    def _shared(self, found: frozenset[str]) -> frozenset[str]:
        return self._sets.setdefault(found, found)

    def _of_few(self, numbers: Sequence[str]) -> frozenset[str]:
        return frozenset(number for number in numbers if 1 < self._holders[number] <= _ON_MANY_ROWS)


def _references(words: str) -> list[str]:
    """Numbers that may stand for one event in the books of two agencies; years and dates do not."""
    return [number for number in _REFERENCE.findall(words) if not _A_DATE.fullmatch(number)]


def _is_aside(words: str) -> bool:
    """Whether a row says that it is about another matter. Most rows hold none of the words it would take."""
    return any(hint in words for hint in _HINTS) and bool(_ASIDE.search(words))


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
    before: Set[str] = frozenset()
    for word in _NAME.findall(words):
        who = people.get(word)
        if who and who.isdisjoint(before):
            found |= who
        before = who or frozenset()
    return frozenset(found)
