"""How easily a report is read: the length of its sentences, a reading age, and initials that nobody explained."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from findings.language import sentences
from findings.report import places
from findings.report.document import Document, Glossary, strings

LONG = 25
"""A sentence of more words is pointed out."""

SOURCE = (
    "Estimated with SMOG (G. H. McLaughlin, 1969): eight and the square root of the words of three syllables or more "
    "in thirty sentences. A school grade of the original is given as the age of pupils in the United Kingdom."
)
_FEWEST, _SURE = 5, 30
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^aeiouydt]ed|[^laeiouy]e|[^aeiouy]eme(?=nt|ly))$")
_ADDED = re.compile(r"(?<![cst])ia|(?<![cst])io(?!n)|[^aeiouqg]ua|crea|ie(?=t)|[aeiouy]ing$|ism$|[^s]rea$")
# Words that begin with another, whose last letter stays silent in them.
_SILENT_WITHIN = re.compile(
    r"^(?:some|house|home|care|safe|where|there|fore|life|time|note|base|here)(?=[^aeiou])"
)
_INITIALS = re.compile(r"\b(?=(?:[A-Z]\.?){2,6})[A-Z](?:[A-Z&]|\.[A-Z]){1,5}\b")
# Nobody spells these out, and few would know them if they did.
_KNOWN = frozenset(["UK", "NHS", "GP", "TV", "ID", "OK", "PDF", "A&E", "BBC"])


@dataclass(frozen=True)
class Reading:
    """How one section reads. ``age`` is None where there is too little to say; ``is_rough`` below thirty sentences."""

    where: str
    sentences: int
    words: int
    age: int | None
    long: tuple[str, ...]

    @property
    def mean(self) -> float:
        """Words in a sentence, on average."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def is_rough(self) -> bool:
        """Whether the age rests on fewer sentences than its formula asks for."""
        return self.sentences < _SURE


@dataclass(frozen=True)
class Unexplained:
    """Initials that are not explained where they first stand, nor among the words used."""

    letters: str
    where: str
    times: int


def of_report(report: Document) -> Reading:
    """The whole of a report; titles, labels and tables aside."""
    return _read("", (words for _, words in _read_out(report)))


def by_section(report: Document) -> tuple[Reading, ...]:
    """Each section and each part of a finding, in the order they stand."""
    told: dict[str, list[str]] = {}
    for where, words in _read_out(report):
        told.setdefault(where, []).append(words)
    return tuple(_read(where, texts) for where, texts in told.items())


def of_text(words: str) -> Reading:
    """A text as somebody writes it."""
    return _read("", words.splitlines())


def unexplained(report: Document) -> tuple[Unexplained, ...]:
    """Initials to explain, in the order they first stand."""
    explained = {letters for words in _glossary(report) for letters in _INITIALS.findall(words)}
    first: dict[str, str] = {}
    times: dict[str, int] = {}
    for where, words in places.passages(report):
        for match in _INITIALS.finditer(words):
            letters = match[0]
            times[letters] = times.get(letters, 0) + 1
            if letters not in first:
                first[letters] = where
                explained |= {letters} if _is_explained(words, match) else set()
    return tuple(
        Unexplained(letters, where, times[letters])
        for letters, where in first.items()
        if letters not in explained | _KNOWN
    )


def syllables(word: str) -> int:
    """About how many syllables an English word has."""
    word = word.lower()
    count = len(_VOWELS.findall(word)) + len(_ADDED.findall(word)) - len(_SILENT.findall(word))
    count -= bool(_SILENT_WITHIN.match(word))
    return max(count, 1)


def _read_out(report: Document) -> Iterable[tuple[str, str]]:
    """What is written in sentences."""
    ends = (".", "?", ":", "!")
    return (passage for passage in places.passages(report) if passage[1].rstrip(" ”’)").endswith(ends))


def _read(where: str, texts: Iterable[str]) -> Reading:
    told = [text[each.start : each.end] for text in texts for each in sentences.of(text)]
    counted = [(sentence, _WORD.findall(sentence)) for sentence in told]
    counted = [(sentence, words) for sentence, words in counted if words]
    hard = sum(syllables(word) >= 3 for _, words in counted for word in words)
    age = round(8 + (hard * 30 / len(counted)) ** 0.5) if len(counted) >= _FEWEST else None
    return Reading(
        where,
        len(counted),
        sum(len(words) for _, words in counted),
        age,
        tuple(sentence for sentence, words in counted if len(words) > LONG),
    )


def _is_explained(words: str, match: re.Match[str]) -> bool:
    """Whether brackets beside initials hold the words, or the initials stand in brackets after them."""
    before, after = words[: match.start()], words[match.end() :]
    stands_in_brackets = before.endswith("(") and bool(re.match(r"s?[),;]", after))
    brackets = re.match(r"s?\s+\((?P<inside>[^)]{4,})\)", after)
    return stands_in_brackets and len(_WORD.findall(before)) > 1 or brackets is not None


def _glossary(report: Document) -> Iterable[str]:
    return (words for block in report.blocks if isinstance(block, Glossary) for words in strings(block))
