"""The ways in which a name is written, each as its letters and where one word ends and the next begins."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache
from importlib.resources import files

from findings.identity import folded, search
from timeline.naming.doubtful import RANKS, TITLES, WORDS_TOO

_LONG_ENOUGH_ALONE = 2
_PARTICLES = re.compile(r"al|bin|d[aeiu]|de[lr]|della|el|l[ae]|ibn|st|ter|van|von|y")
_TITLE = re.compile(rf"^(?:(?:{TITLES}|{RANKS})\.?\s+)+(?=\S)", re.IGNORECASE)


class Where(Enum):
    """How some letters have to stand to be taken for a name."""

    ANYWHERE = "wherever they stand"
    AS_A_NAME = "where a word that is also ordinary stands as a name"
    WITH_CAPITALS = "where each word has a capital"
    AS_INITIALS = "in capitals by themselves"


@dataclass(frozen=True)
class Spelling:
    """``letters`` as one meets them, ``ends`` after how many of them a word ends, ``why`` in words what they are."""

    letters: str
    ends: frozenset[int]
    why: str
    where: Where = Where.ANYWHERE
    is_surname: bool = False
    is_short_form: bool = False


def of_person(name: str, given: str, surname: str, nicknames: Iterable[str]) -> tuple[Spelling, ...]:
    """Every spelling of one person, the fullest first; none twice."""
    return _once(_every(without_title(name), given, surname, nicknames))


def of_place(names: Iterable[str]) -> tuple[Spelling, ...]:
    """Every spelling of a place: its names as a whole."""
    return _once(
        _spelling(words_of(name), "the name of a place", where=Where.WITH_CAPITALS) for name in names
    )


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """What people with a given name are usually called, and the other way round, in small letters."""
    found: dict[str, set[str]] = {}
    for line in _data("short_forms").splitlines():
        full, _, short = line.partition(":")
        for each in short.split():
            found.setdefault(full.strip(), set()).add(each)
            found.setdefault(each, set()).add(full.strip())
    return {name: frozenset(others) for name, others in found.items()}


@cache
def ordinary() -> frozenset[str]:
    """Words that are names and everyday words too."""
    return WORDS_TOO | frozenset(_data("also_words").split())


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, folded, hyphens taken as gaps and apostrophes left out."""
    plain = folded.folded(name).replace("'", "").replace("-", " ").replace(".", " ")
    return tuple(plain.split())


def without_title(name: str) -> str:
    """A name without "Mrs" or "PC" before it."""
    return _TITLE.sub("", name).strip()


def _every(name: str, given: str, surname: str, nicknames: Iterable[str]) -> Iterator[Spelling]:
    first, last, whole = words_of(given), words_of(surname), words_of(name)
    yield _spelling(whole, "the whole name")
    yield from _called(first, last, "the name")
    for nickname in nicknames:
        yield from _called(words_of(nickname), last, "what they are called")
    for short in sorted(short_forms().get("".join(first), ())):
        yield from _called((short,), last, "a usual short form of the name", is_short_form=True)
    for part in first if len(first) > 1 else ():
        yield from _called((part,), last, "a part of the name")
    for middle in whole[1:-1]:
        if middle not in (*first, *last) and not _PARTICLES.fullmatch(middle):
            yield from _called((middle,), last, "a middle name")
    yield from _family(last)
    for part in last if len(last) > 1 else ():
        if len(part) > 3 and not _PARTICLES.fullmatch(part):
            yield from _family((part,))
            yield from _with_surname(first, (part,), "a part of the name")
    for some in (_capitals(name), _capitals(f"{given} {surname}"), "".join(word[0] for word in whole)):
        yield from _initials(some)


def _called(
    given: tuple[str, ...], surname: tuple[str, ...], why: str, *, is_short_form: bool = False
) -> Iterator[Spelling]:
    alone = _spelling(given, why)
    if len(alone.letters) >= _LONG_ENOUGH_ALONE:
        yield replace(alone, is_short_form=is_short_form)
    yield from _with_surname(given, surname, why)


def _with_surname(given: tuple[str, ...], surname: tuple[str, ...], why: str) -> Iterator[Spelling]:
    if given and surname:
        yield _spelling(given + surname, why)
        yield _spelling(surname + given, why)
        with_capitals = Where.WITH_CAPITALS
        yield _spelling((given[0][0], *surname), "an initial and the surname", where=with_capitals)
        yield _spelling((*surname, given[0][0]), "the surname and an initial", where=with_capitals)
        yield _spelling((*given, surname[0][0]), "the name and an initial", where=with_capitals)


def _family(surname: tuple[str, ...]) -> Iterator[Spelling]:
    if len("".join(surname)) >= _LONG_ENOUGH_ALONE:
        for last in (surname[-1], surname[-1] + "s", surname[-1] + "es"):
            yield replace(
                _spelling((*surname[:-1], last), "the surname", where=_where(surname)), is_surname=True
            )


def _capitals(name: str) -> str:
    """The first letters of a name's words; of "O'Brien" it is O and B, as people write "R.O'B."."""
    parts = re.findall(r"[^\W\d_]+", folded.fold(name).plain.replace("-", " "))
    return "".join(
        part[0].lower() for part in parts if not _PARTICLES.fullmatch(part.lower()) or part[0].isupper()
    )


def _initials(letters: str) -> Iterator[Spelling]:
    for some in {letters, letters[:1] + letters[-1:]}:
        if len(some) > 1:
            yield Spelling(some, frozenset(range(1, len(some) + 1)), "the initials", Where.AS_INITIALS)


def _spelling(words: tuple[str, ...], why: str, *, where: Where | None = None) -> Spelling:
    letters, ends = search.words(*words)
    return Spelling(letters, ends, why, where or _where(words))


def _where(words: tuple[str, ...]) -> Where:
    """A word that is ordinary too has to stand as a name; so have names of two letters, which stand for much else."""
    if any(word not in ordinary() and len(word) > _LONG_ENOUGH_ALONE for word in words):
        return Where.ANYWHERE
    return Where.AS_A_NAME if len(words) == 1 and len(words[0]) > _LONG_ENOUGH_ALONE else Where.WITH_CAPITALS


def _once(every: Iterable[Spelling]) -> tuple[Spelling, ...]:
    found: dict[str, Spelling] = {}
    for each in every:
        if each.letters:
            found.setdefault(each.letters, each)
    return tuple(sorted(found.values(), key=lambda each: (-len(each.letters), each.letters)))


@cache
def _data(name: str) -> str:
    return files("findings.identity").joinpath(f"words/{name}.txt").read_text(encoding="utf-8")
