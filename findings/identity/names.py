"""Names of known people in a text, however they are spelt, hyphenated, split or run together."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from findings.identity import search, standing
from findings.identity.folded import Folded
from findings.identity.known import Somebody
from findings.identity.remark import Remark
from findings.identity.spellings import Spelling, Where

_POSSESSIVE = re.compile(r"'?s(?![^\W_])|'(?![^\W_])")
_INITIALS = re.compile(r"(?:[A-Z]['.]{0,2} ?)+")
_OF_TIME = re.compile(r"\d\s*$")
_OTHER_SURNAME = re.compile(r"\s+[A-Z][a-z]+")


def found(text: Folded, people: Iterable[Somebody]) -> Iterator[Remark]:
    """Every place at which a name stands, with the code that belongs there."""
    for person in people:
        for spelling in person.spellings:
            for start, end in search.standing(text, spelling.letters, spelling.ends):
                if _is_name(text.plain, spelling, start, end):
                    yield _remark(text, person, spelling, start, end)


def _is_name(text: str, spelling: Spelling, start: int, end: int) -> bool:
    if spelling.is_short_form and (not text[start].isupper() or _OTHER_SURNAME.match(text, end)):
        return False
    match spelling.where:
        case Where.AS_INITIALS:
            return _are_initials(text, start, end)
        case Where.AS_A_NAME:
            return standing.is_name(text, start, end, is_surname=spelling.is_surname)
        case Where.WITH_CAPITALS:
            return standing.has_capitals(text, start, end)
        case Where.ANYWHERE:
            return True


def _are_initials(text: str, start: int, end: int) -> bool:
    """Capitals that stand alone, with or without full stops, and are no abbreviation of the field."""
    words = text[start:end]
    letters = "".join(filter(str.isalpha, words))
    if not _INITIALS.fullmatch(words) or ("." not in words and letters in _abbreviations()):
        return False
    if letters in ("AM", "PM", "AD", "BC") and _OF_TIME.search(text[max(0, start - 3) : start]):
        return False
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    if (
        any(sign.isalnum() or sign in "&/-'" for sign in around.replace("'s", ""))
        and text[end : end + 2] != "'s"
    ):
        return False
    if "." in words:
        return not re.search(r"[A-Z]\.\s?$", text[max(0, start - 3) : start])
    return (
        " " not in words
        and not re.search(r"\b[A-Z]{2,}[ ,]*$", text[max(0, start - 12) : start])
        and not text[end : end + 2].strip()[:1].isdigit()
    )


def _remark(text: Folded, person: Somebody, spelling: Spelling, start: int, end: int) -> Remark:
    owned = _POSSESSIVE.match(text.words, end)
    why = f"This is {spelling.why} of somebody who stands in this report under the code {person.code}"
    instead = person.code + ("’s" if owned else "")
    return Remark.on(text, (start, owned.end() if owned else end), "name", why, instead, person)


@cache
def _abbreviations() -> frozenset[str]:
    """What stands in capitals in every report and is nobody's initials."""
    text = files("findings.identity").joinpath("words/abbreviations.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
