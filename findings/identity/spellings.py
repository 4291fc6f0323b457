"""The ways in which a person's name is written, each as its letters and where one word ends and the next begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from findings.identity import folded, search
from findings.identity.known import Somebody
from timeline.naming.doubtful import WORDS_TOO

_LONG_ENOUGH_ALONE = 2
_PARTICLES = re.compile(r"al|bin|d[aeiu]|de[lr]|della|el|l[ae]|ibn|st|ter|van|von|y")


@dataclass(frozen=True)
class Spelling:
    """``letters`` as one meets them, ``ends`` after how many of them a word ends.

    ``is_word``: it is an ordinary word too, and counts only where it is written as a name. ``as_written`` has to
    stand there letter by letter, capitals and all, as initials have.
    """

    letters: str
    ends: frozenset[int]
    why: str
    is_word: bool = False
    is_surname: bool = False
    as_written: bool = False


def of(person: Somebody) -> tuple[Spelling, ...]:
    """Every spelling of one person, the fullest first; none twice."""
    found = {each.letters: each for each in reversed(list(_every(person))) if each.letters}
    return tuple(sorted(found.values(), key=lambda each: (-len(each.letters), each.letters)))


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """What people with a given name are usually called, and the other way round, in small letters."""
    text = files("findings.identity").joinpath("words/short_forms.txt").read_text(encoding="utf-8")
    found: dict[str, set[str]] = {}
    for line in text.splitlines():
        full, _, short = line.partition(":")
        for each in short.split():
            found.setdefault(full.strip(), set()).add(each)
            found.setdefault(each, set()).add(full.strip())
    return {name: frozenset(others) for name, others in found.items()}


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded, hyphens taken as gaps and apostrophes left out."""
    plain = folded.folded(name).replace("'", "").replace("-", " ").replace(".", " ")
    return tuple(plain.split())


def _every(person: Somebody) -> Iterator[Spelling]:
    given, surname = words_of(person.given), words_of(person.surname)
    yield _spelling(words_of(person.name), "the whole name")
    yield from _called(given, surname, "the name")
    for nickname in person.nicknames:
        yield from _called(words_of(nickname), surname, "what they are called")
    for short in sorted(short_forms().get("".join(given), ())):
        yield from _with_surname((short,), surname, "a usual short form of the name")
    for each in person.given.split("-") if "-" in person.given else ():
        yield from _called(words_of(each), surname, "a part of the name")
    yield from _family(surname)
    for each in surname if len(surname) > 1 else ():
        if len(each) > 3 and not _PARTICLES.fullmatch(each):
            yield from _family((each,))
    yield from _initials(person)


def _called(given: tuple[str, ...], surname: tuple[str, ...], why: str) -> Iterator[Spelling]:
    if len("".join(given)) > _LONG_ENOUGH_ALONE:
        yield _spelling(given, why, alone=True)
    yield from _with_surname(given, surname, why)


def _with_surname(given: tuple[str, ...], surname: tuple[str, ...], why: str) -> Iterator[Spelling]:
    if given and surname:
        yield _spelling(given + surname, why)
        yield _spelling(surname + given, why)
        yield _spelling((given[0][0], *surname), "an initial and the surname")
        yield _spelling((*surname, given[0][0]), "the surname and an initial")


def _family(surname: tuple[str, ...]) -> Iterator[Spelling]:
    if len("".join(surname)) > _LONG_ENOUGH_ALONE:
        yield _spelling(surname, "the surname", alone=True, is_surname=True)
        yield _spelling((*surname[:-1], surname[-1] + "s"), "the surname", alone=True, is_surname=True)


def _initials(person: Somebody) -> Iterator[Spelling]:
    words = words_of(person.name)
    if len(words) > 1:
        for some in {words, (words[0], words[-1])}:
            letters = "".join(word[0] for word in some)
            ends = frozenset(range(1, len(letters) + 1))
            yield Spelling(letters, ends, "the initials", as_written=True)


def _spelling(words: tuple[str, ...], why: str, *, alone: bool = False, is_surname: bool = False) -> Spelling:
    letters, ends = search.words(*words)
    is_word = alone and letters in WORDS_TOO
    return Spelling(letters, ends, why, is_word, is_surname)
