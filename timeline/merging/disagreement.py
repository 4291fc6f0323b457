"""Where two tellings of one event differ: the day, a number, who was seen, or whether a thing was so at all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline import seen
from timeline.entry import Entry
from timeline.merging.rarity import Rarity
from timeline.merging.trace import Trace
from timeline.merging.wording import Wording
from timeline.naming.coding import Glossary
from timeline.naming.spelling import Person
from timeline.seen import Level
from timeline.when import Precision

_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon|evening)|tonight)\b", re.I)
_HEARD_LATER = re.compile(
    r"\b(?:received|letters?|notices?|notification|e-?mails?|reports?|minutes|copy|copied|informed|informs|told|heard|learn(?:ed|t)"
    r"|call(?:er)? from|rang|rung|says|message|summary|disclosed)\b",
    re.I,
)
_WORD = re.compile(r"£?\d[\d,.]*\d%?|£?\d%?|[^\W\d_]+(?:[-'’][^\W_]+)*|[.;:!?]")
_NUMBER = re.compile(r"£?\d[\d,.]*%?$")
_IN_WORDS = {
    word: str(n)
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], 1
    )
}
_NOT = frozenset(
    [
        "no",
        "not",
        "never",
        "without",
        "nobody",
        "none",
        "neither",
        "nor",
        "refused",
        "declined",
        "denied",
        "cannot",
        "unable",
        "failed",
    ]
)
_STOPS = frozenset(".;:!?")
_NOT_SEEN = re.compile(
    r"\b(?:not|never) (?:been )?(?:seen|present|there|spoken|brought|at home|in)\b|\babsent\b"
    r"|\bdid not (?:attend|see|come)\b"
    r"|\bunseen\b|\bno (?:reply|answer|access)\b|n['’]t (?:seen|present|there|attend|see)\b",
    re.I,
)


@dataclass(frozen=True)
class Disagreement:
    """Two tellings, and what differs between them in words."""

    ids: tuple[str, str]
    words: str


class Comparing:
    """Compares tellings; ``rare`` says how telling each idea is in these entries."""

    def __init__(self, people: Sequence[Person], rare: Rarity, wording: Wording) -> None:
        self._glossary = Glossary(people)
        self._people = people
        self._rare = rare
        self._wording = wording

    def between(self, one: Trace, other: Trace) -> Iterator[str]:
        """What differs between two tellings, the earlier first."""
        yield from _days(one, other)
        yield from self._numbers(one, other)
        sights = list(self._sights(one, other))
        yield from sights
        if not sights:
            yield from self._denials(one, other)

    def _numbers(self, one: Trace, other: Trace) -> Iterator[str]:
        first, second = self._counted(one.entry.what), self._counted(other.entry.what)
        for idea in sorted(first.keys() & second.keys()):
            (word, ours), (_, theirs) = first[idea], second[idea]
            if ours.isdisjoint(theirs) and len({_kind(n) for n in ours | theirs}) == 1:
                yield (
                    f"{word}: {one.sender} writes {' and '.join(sorted(ours))}, "
                    f"{other.sender} {' and '.join(sorted(theirs))}"
                )

    def _counted(self, text: str) -> dict[str, tuple[str, set[str]]]:
        """Numbers by the idea next to them: "arrears are £460" and "£640 arrears" both count arrears."""
        words = _WORD.findall(text)
        found: dict[str, tuple[str, set[str]]] = {}
        for at, word in enumerate(words):
            number = _IN_WORDS.get(word.lower(), word.rstrip(".,") if _NUMBER.match(word) else "")
            if not number or len(re.sub(r"\D", "", number)) > 4 or (number.isdigit() and _address(words, at)):
                continue
            for near in _beside(words, at, number):
                for idea in self._wording.ideas(near):
                    if self._rare.get(idea, 0.0) > 0.5:
                        found.setdefault(idea, (near, set()))[1].add(number)
        return found

    def _sights(self, one: Trace, other: Trace) -> Iterator[str]:
        if one.first != other.first:
            return
        for person in self._people:
            for saw, missed in ((one, other), (other, one)):
                seen_there = seen.judge(saw.entry, person, self._glossary).level >= Level.SEEN
                if seen_there and self._says_not_seen(missed.entry, person):
                    yield f"{person.code}: {saw.sender} records them seen, {missed.sender} records them not seen"

    def _says_not_seen(self, entry: Entry, person: Person) -> bool:
        if seen.judge(entry, person, self._glossary).level >= Level.SEEN:
            return False
        return any(
            _NOT_SEEN.search(sentence)
            and any(span.code == person.code for span in self._glossary.spans(sentence))
            for sentence in re.split(r"(?<=[.!?])\s+", entry.what)
        )

    def _denials(self, one: Trace, other: Trace) -> Iterator[str]:
        (said, denied), (also_said, also_denied) = (
            self._stances(one.entry.what),
            self._stances(other.entry.what),
        )
        for idea in sorted((denied.keys() - said.keys()) & (also_said.keys() - also_denied.keys())):
            yield f"{one.sender} writes “{denied[idea]}”, {other.sender} “{also_said[idea]}”"
        for idea in sorted((also_denied.keys() - also_said.keys()) & (said.keys() - denied.keys())):
            yield f"{other.sender} writes “{also_denied[idea]}”, {one.sender} “{said[idea]}”"

    def _stances(self, text: str) -> tuple[dict[str, str], dict[str, str]]:
        """Telling ideas that a text affirms and that it denies, each with the words around it."""
        words = _WORD.findall(text)
        said: dict[str, str] = {}
        denied: dict[str, str] = {}
        for at, word in enumerate(words):
            for idea in self._wording.ideas(word):
                if self._rare.get(idea, 0.0) >= _TELLING and idea not in _OF_SOMEBODY:
                    (denied if _negated(words, at) else said).setdefault(idea, _around(words, at))
        return said, denied


_OF_SOMEBODY = frozenset(("attend", "present", "staff", "member"))
"""One may have attended and another not: without knowing who, no disagreement."""

_TELLING = 2.5
"""Only of ideas as rare as this is it worth saying that one row affirms what another denies."""


def _days(one: Trace, other: Trace) -> Iterator[str]:
    precisions = {one.entry.when.precision, other.entry.when.precision}
    certain = one.entry.when.certain and other.entry.when.certain
    if (
        not precisions <= {Precision.DAY, Precision.MINUTE}
        or one.first <= other.first <= one.last
        or not certain
    ):
        return
    explained = (
        one.told_by(other) or other.told_by(one) or other.days or _HEARD_LATER.search(other.entry.what)
    )
    if _TODAY.search(other.entry.what) or not explained:
        yield f"the day: {one.sender} writes {_spoken(one.first)}, {other.sender} {_spoken(other.first)}"


def _spoken(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _kind(number: str) -> str:
    return "£" if number.startswith("£") else "%" if number.endswith("%") else ""


def _address(words: Sequence[str], at: int) -> bool:
    after = words[at + 1] if at + 1 < len(words) else ""
    return after[:1].isupper() or (
        at > 0 and words[at - 1].lower() in ("no", "number", "section", "group", "meeting")
    )


def _beside(words: Sequence[str], at: int, number: str) -> Iterator[str]:
    """The word that is counted: after a bare number, on either side of money and shares."""
    if at + 1 < len(words) and words[at + 1] not in _STOPS:
        yield words[at + 1]
    if _kind(number):
        yield from (word for word in words[max(0, at - 2) : at] if word not in _STOPS)


def _negated(words: Sequence[str], at: int) -> bool:
    before = _same_sentence(words[max(0, at - 3) : at])
    after = words[at + 1 : at + 2]
    return any(_denies(word) for word in before) or any(_denies(word) for word in after)


def _same_sentence(words: Sequence[str]) -> Sequence[str]:
    ends = [at for at, word in enumerate(words) if word in _STOPS]
    return words[ends[-1] + 1 :] if ends else words


def _denies(word: str) -> bool:
    return word.lower() in _NOT or word.lower().replace("’", "'").endswith("n't")


def _around(words: Sequence[str], at: int) -> str:
    before = _same_sentence(words[max(0, at - 3) : at])
    after = []
    for word in words[at + 1 : at + 3]:
        if word in _STOPS:
            break
        after.append(word)
    return " ".join([*before, words[at], *after])
