"""Misspelt names: a word that is nearly somebody's name, or sounds like it, and stands where a name stands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from rapidfuzz.distance import DamerauLevenshtein

from findings.identity import sounds, spellings
from findings.identity.folded import Folded
from findings.identity.known import Somebody
from findings.identity.remark import Remark
from timeline.naming.doubtful import NAME_NEXT, NOT_PEOPLE

_WORD = re.compile(r"(?<![^\W_])[A-Z][^\W_]*(?:['\-][^\W\d_]+)*")
_SHORTEST, _TWO_SLIPS, _SHORTEST_SOUND = 5, 8, 3
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:;•“\"(\n])\s*$")
_OWNED = re.compile(r"'s?$")
_FIGURES = str.maketrans("013457@$", "oieastas")
_SMALL = re.compile(r"\b[a-z]+\b")


class Names:
    """The words of everybody's names, and how they sound."""

    def __init__(self, people: Iterable[Somebody]) -> None:
        self._whose: dict[str, Somebody] = {}
        self._asked: dict[str, Somebody | None] = {}
        for person in people:
            for word in _words(person):
                self._whose.setdefault(word, person)

    def whose(self, word: str) -> Somebody | None:
        """Whose name a word is nearly; nobody's where it is exactly a name, which is found elsewhere."""
        if word not in self._asked:
            near = min(self._alike(word), default=None) if word not in self._whose else None
            self._asked[word] = self._whose[near[1]] if near else None
        return self._asked[word]

    def _alike(self, word: str) -> Iterator[tuple[int, str]]:
        for name in self._whose:
            most = 0 if len(name) < _SHORTEST else 1 if len(name) < _TWO_SLIPS else 2
            if abs(len(name) - len(word)) <= most + 1 and most and len(word) >= _SHORTEST - 1:
                slips = min(_slips(word, name), _slips(word.removesuffix("s"), name))
                if slips <= most:
                    yield slips, name
        if len(word) >= _SHORTEST - 1:
            yield from ((3, name) for name in self._heard.get(sounds.of(word), ()))

    @cached_property
    def _heard(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for name in self._whose:
            sound = sounds.of(name)
            if len(sound) >= _SHORTEST_SOUND:
                found[sound] = (*found.get(sound, ()), name)
        return found


def found(text: Folded, names: Names) -> Iterator[Remark]:
    """Words with a capital that are nearly a name. Words that the text writes small too are left out."""
    small = set(_SMALL.findall(text.plain))
    for match in _WORD.finditer(text.plain):
        word = _letters(match[0])
        if match[0].isupper() and len(word) <= _SHORTEST:
            continue
        if word in small or word in NOT_PEOPLE or word in spellings.ordinary():
            continue
        if not _stands_as_a_name(text.plain, match):
            continue
        person = names.whose(word)
        if person:
            why = f"This looks like a misspelt name of somebody who stands in this report under the code {person.code}"
            yield Remark.on(text, match.span(), "name", why, person.code, person)


def _words(person: Somebody) -> Iterator[str]:
    for words in (spellings.words_of(person.given), spellings.words_of(person.surname)):
        yield from dict.fromkeys(("".join(words), *words)) if not person.is_place else ()
    yield from (
        each for nickname in person.nicknames for each in spellings.words_of(nickname) if not person.is_place
    )


def _letters(word: str) -> str:
    bare = _OWNED.sub("", word).lower()
    return "".join(filter(str.isalnum, bare.translate(_FIGURES) if any(map(str.isalpha, bare)) else bare))


def _slips(word: str, name: str) -> int:
    """How many letters are changed, left out, doubled or turned round."""
    return DamerauLevenshtein.distance(word, name, score_cutoff=2)


def _stands_as_a_name(text: str, match: re.Match[str]) -> bool:
    if not _SENTENCE_BEGINS.search(text[max(0, match.start() - 4) : match.start()]):
        return True
    after = text[match.end() : match.end() + 40]
    return bool(re.match(rf"\s*{NAME_NEXT}", after) or re.match(r"[ \u00a0]+[A-Z][a-z]", after))
