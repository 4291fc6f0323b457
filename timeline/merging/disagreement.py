"""Where two tellings of one event differ: when, where, in a number, on who was seen, on whether a thing was so."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from timeline import seen
from timeline.entry import Entry
from timeline.merging import counting, moments, places, sentence
from timeline.merging.rarity import Rarity
from timeline.merging.trace import Trace
from timeline.merging.wording import Wording
from timeline.naming.coding import Glossary
from timeline.naming.spelling import Person
from timeline.seen import Level

_NOT_SEEN = re.compile(
    r"\b(?:not|never) (?:been )?(?:seen|present|there|spoken|brought|at home|in)\b|\babsent\b"
    r"|\bdid not (?:attend|see|come)\b"
    r"|\bunseen\b|\bno (?:reply|answer|access)\b|n['’]t (?:seen|present|there|attend|see)\b",
    re.I,
)
_OF_SOMEBODY = frozenset(("attend", "present", "staff", "member"))
"""One may have attended and another not: without knowing who, no disagreement."""

_TELLING = 2.5
"""Only of ideas as rare as this is it worth saying that one row affirms what another denies."""

Difference = tuple[str, str]


@dataclass(frozen=True)
class Disagreement:
    """Two tellings, the earlier first; on what they differ ("the day", "arrears"), and how, in words."""

    ids: tuple[str, str]
    about: str
    words: str


class Comparing:
    """Compares tellings; ``rare`` says how telling each idea is in these entries, ``shown`` how they may be quoted."""

    def __init__(
        self, people: Sequence[Person], rare: Rarity, wording: Wording, shown: Callable[[str], str]
    ) -> None:
        self._glossary = Glossary(people)
        self._people = people
        self._rare = rare
        self._wording, self._shown = wording, shown

    def between(self, one: Trace, other: Trace) -> Iterator[Disagreement]:
        """What differs between two tellings, the earlier first."""
        for about, how in self._differences(one, other):
            words = f"{about}: {how}"
            yield Disagreement((one.entry.id, other.entry.id), about, words[:1].upper() + words[1:])

    def _differences(self, one: Trace, other: Trace) -> Iterator[Difference]:
        yield from moments.differences(one, other)
        yield from places.differences(one, other)
        yield from self._numbers(one, other)
        sights = list(self._sights(one, other))
        yield from sights
        if not sights:
            yield from self._denials(one, other)

    def _numbers(self, one: Trace, other: Trace) -> Iterator[Difference]:
        first, second = (
            counting.numbers(self._shown(trace.entry.what), self._rare, self._wording)
            for trace in (one, other)
        )
        for idea in sorted(first.keys() & second.keys()):
            (word, ours), (_, theirs) = first[idea], second[idea]
            if ours.isdisjoint(theirs) and len({counting.kind(n) for n in ours | theirs}) == 1:
                here, there = (" and ".join(sorted(numbers)) for numbers in (ours, theirs))
                yield word.lower(), f"{one.sender} writes {here}, {other.sender} {there}"

    def _sights(self, one: Trace, other: Trace) -> Iterator[Difference]:
        if one.first != other.first:
            return
        doubted = [pair for pair in ((one, other), (other, one)) if _NOT_SEEN.search(pair[1].entry.what)]
        for person in self._people if doubted else ():
            for saw, missed in doubted:
                if not self._says_not_seen(missed.entry, person):
                    continue
                if seen.judge(saw.entry, person, self._glossary).level >= Level.SEEN:
                    how = f"{saw.sender} records them seen, {missed.sender} records them not seen"
                    yield f"whether {person.code} was seen", how

    def _says_not_seen(self, entry: Entry, person: Person) -> bool:
        if seen.judge(entry, person, self._glossary).level >= Level.SEEN:
            return False
        return any(
            _NOT_SEEN.search(part) and any(span.code == person.code for span in self._glossary.spans(part))
            for part in re.split(r"(?<=[.!?])\s+", entry.what)
        )

    def _denials(self, one: Trace, other: Trace) -> Iterator[Difference]:
        ours, theirs = self._stances(one.entry.what), self._stances(other.entry.what)
        for denier, denying, affirmer, affirming in (
            (one, ours, other, theirs),
            (other, theirs, one, ours),
        ):
            only_denied = denying.denied.keys() - denying.said.keys()
            for idea in sorted(only_denied & (affirming.said.keys() - affirming.denied.keys())):
                word, quoted = denying.denied[idea]
                how = f"{denier.sender} writes “{quoted}”, {affirmer.sender} “{affirming.said[idea][1]}”"
                yield word.lower(), how

    def _stances(self, text: str) -> "_Stances":
        words = sentence.words(self._shown(text))
        found = _Stances({}, {})
        for at, word in enumerate(words):
            for idea in self._wording.ideas(word):
                if self._rare.get(idea, 0.0) >= _TELLING and idea not in _OF_SOMEBODY:
                    side = found.denied if sentence.is_denied(words, at) else found.said
                    side.setdefault(idea, (word, sentence.around(words, at)))
        return found


@dataclass(frozen=True)
class _Stances:
    """Telling ideas that a text affirms and that it denies, each with its word and the words around it."""

    said: dict[str, tuple[str, str]]
    denied: dict[str, tuple[str, str]]
