"""Misspelt names: a word that is nearly somebody's name, and stands where a name stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from findings.identity import spellings
from findings.identity.folded import Folded, letters
from findings.identity.known import Somebody
from findings.identity.remark import Remark
from timeline.naming.doubtful import NAME_NEXT, NOT_PEOPLE, WORDS_TOO

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‐‑][^\W\d_]+)*")
_SHORTEST, _TWO_SLIPS = 5, 8
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;•“\"(\n])\s*$")
_OWNED = re.compile(r"['’]s?$")


@dataclass(frozen=True)
class _Part:
    letters: str
    person: Somebody


def found(text: Folded, people: Iterable[Somebody]) -> Iterator[Remark]:
    """Words with a capital that differ from a name in one letter, of long names in two. Ordinary words are left out."""
    parts = [part for person in people for part in _parts(person)]
    exact = {part.letters for part in parts}
    ordinary = {word for word in re.findall(r"\b[a-z]+\b", text.text)}
    for match in _WORD.finditer(text.text):
        word = letters(_OWNED.sub("", match[0]))
        if len(word) < _SHORTEST or word in exact or not match[0][0].isupper():
            continue
        if word in ordinary | NOT_PEOPLE | WORDS_TOO or not _stands_as_a_name(text.text, match):
            continue
        nearest = _nearest(word, parts)
        if nearest:
            yield _remark(match, nearest.person)


def _parts(person: Somebody) -> Iterator[_Part]:
    for words in (spellings.words_of(person.given), spellings.words_of(person.surname)):
        whole = "".join(words)
        for each in dict.fromkeys((whole, *words)):
            if len(each) >= _SHORTEST:
                yield _Part(each, person)


def _nearest(word: str, parts: Iterable[_Part]) -> _Part | None:
    near = [(_distance(word, part.letters), n, part) for n, part in enumerate(parts)]
    allowed = [each for each in near if each[0] <= (2 if len(each[2].letters) >= _TWO_SLIPS else 1)]
    return min(allowed, key=lambda each: each[:2])[2] if allowed else None


def _distance(word: str, name: str) -> int:
    """How many letters are changed, left out, doubled or turned round. A plural or owned form is no slip of its own."""
    return min(
        DamerauLevenshtein.distance(each, name, score_cutoff=2) for each in {word, word.removesuffix("s")}
    )


def _stands_as_a_name(text: str, match: re.Match[str]) -> bool:
    if not _SENTENCE_BEGINS.search(text[: match.start()]):
        return True
    after = text[match.end() :]
    return bool(re.match(rf"\s*{NAME_NEXT}", after) or re.match(r"[ \u00a0]+[A-Z][a-z]", after))


def _remark(match: re.Match[str], person: Somebody) -> Remark:
    return Remark(
        "name",
        match.start(),
        match.end(),
        match[0],
        f"This looks like a misspelt name of somebody who stands in this report under the code {person.code}",
        person.code,
        person.code,
        person.id,
        person.case,
    )
