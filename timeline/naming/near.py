"""Whose name a strange one may be: a misspelling, a familiar form, initials; each with its reason.

Nothing is decided here, and a reason never says the name in the vault, only the code.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from timeline.naming.doubtful import RANKS, TITLES
from timeline.naming.nicknames import FORMS
from timeline.naming.spelling import Person

_BEFORE = re.compile(rf"^(?:(?:{TITLES}|{RANKS})\.?\s+)+(?:\d+\s+)?", re.I)
_INITIALS = re.compile(r"(?:[A-Z]\.?\s?){2,3}")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORTEST, _LONG = 4, 7
_COUNTS = {1: "One letter", 2: "Two letters"}


@dataclass(frozen=True)
class Near:
    """Somebody whose name it may be, and why. The surer comes first."""

    code: str
    reason: str
    doubt: int


def bare(words: str) -> str:
    """A name without its title, rank or badge: "Mrs Latimar" is "Latimar"."""
    return _BEFORE.sub("", words.strip()).strip(" .,;:") or words.strip()


def of(words: str, people: Sequence[Person]) -> tuple[Near, ...]:
    """Everybody whose name these words may be, the surest first."""
    name = bare(words)
    found = {}
    for person in people:
        reasons = sorted(_reasons(name, person), key=lambda near: near.doubt)
        if reasons:
            found[person.code] = reasons[0]
    return tuple(sorted(found.values(), key=lambda near: (near.doubt, near.code)))


def _reasons(name: str, person: Person) -> Iterator[Near]:
    if not person.name:
        return
    written = [word.casefold() for word in _WORD.findall(name)]
    known = _known(person)
    if not written or not known:
        return
    if _is_initials(name, person):
        yield Near(person.code, f"The initials of {person.code}", 4)
    given, others = written[0], written[1:]
    familiar = person.given.casefold() in FORMS.get(given, frozenset())
    if others and not _fits(others[-1], known):
        return
    if len(given) == 1 and others:
        if person.given[:1].casefold() == given:
            yield from _misspelt(others[-1], person, known)
        return
    if familiar:
        yield Near(person.code, f"A familiar form of the given name of {person.code}", 1)
    elif not others or given in known or _apart(given, known) is not None:
        yield from _misspelt(" ".join(written), person, known)


def _misspelt(written: str, person: Person, known: frozenset[str]) -> Iterator[Near]:
    apart = [_apart(word, known) for word in written.split() if word not in known]
    if apart and None not in apart:
        most = max(each for each in apart if each is not None)
        differ = "differs" if most == 1 else "differ"
        yield Near(person.code, f"{_COUNTS[most]} {differ} from a name of {person.code}", 1 + most)


def _fits(surname: str, known: frozenset[str]) -> bool:
    return surname in known or _apart(surname, known) is not None


def _apart(word: str, known: frozenset[str]) -> int | None:
    """How many letters a word is from the nearest known one: one, or two in a long word; nothing beyond."""
    if len(word) < _SHORTEST:
        return None
    most = 2 if len(word) >= _LONG else 1
    near = [
        OSA.distance(word, other, score_cutoff=most)
        for other in known
        if len(other) >= _SHORTEST and word[0] == other[0]
    ]
    best = min(near, default=most + 1)
    return best if 0 < best <= most else None


def _known(person: Person) -> frozenset[str]:
    """Every word of every spelling, in small letters."""
    spellings = (person.name, *person.aliases)
    return frozenset(word.casefold() for each in spellings for word in _WORD.findall(bare(each)))


def _is_initials(name: str, person: Person) -> bool:
    letters = "".join(character for character in name if character.isalpha())
    firsts = "".join(word[0] for word in _WORD.findall(person.name))
    return bool(_INITIALS.fullmatch(name)) and len(firsts) > 1 and letters in {firsts, firsts[0] + firsts[-1]}
