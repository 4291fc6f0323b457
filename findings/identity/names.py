"""Names of known people in a text, however they are spelt, hyphenated, split or run together."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from findings.identity import search, spellings
from findings.identity.folded import Folded
from findings.identity.known import Somebody
from findings.identity.remark import Remark
from findings.identity.spellings import Spelling
from timeline.naming import spelling as naming

_POSSESSIVE = re.compile(r"'?s(?![^\W_])|'(?![^\W_])")
_INITIALS = re.compile(r"(?:[A-Z]\.? ?)+")


def found(text: Folded, people: Iterable[Somebody]) -> Iterator[Remark]:
    """Every place at which a name stands, with the code that belongs there."""
    for person in people:
        for spelling in spellings.of(person):
            for start, end in search.standing(text, spelling.letters, spelling.ends):
                if _is_name(text, spelling, start, end):
                    yield _remark(text, person, spelling, start, end)


def _is_name(text: Folded, spelling: Spelling, start: int, end: int) -> bool:
    begin, finish = text.received(start, end)
    if spelling.as_written:
        return _are_initials(text.text, begin, finish)
    if not spelling.is_word:
        return True
    titled = naming.title_before(text.text, begin)
    word = naming.Spelling(
        spelling.letters,
        re.compile(re.escape(spelling.letters)),
        "",
        doubtful=True,
        surname=spelling.is_surname,
    )
    return naming.is_name_here(word, text.text, begin, finish, titled)


def _are_initials(text: str, start: int, end: int) -> bool:
    """Capitals that stand alone, with or without full stops, and are no abbreviation of the field."""
    words = text[start:end]
    letters = "".join(sign for sign in words if sign.isalpha())
    if not _INITIALS.fullmatch(words) or letters in _abbreviations():
        return False
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    if any(sign.isalnum() or sign in "&/-" for sign in around):
        return False
    if "." in words:
        return True
    return (
        " " not in words
        and not re.search(r"\b[A-Z]{2,}[ ,]*$", text[:start])
        and not text[end : end + 2].strip()[:1].isdigit()
    )


def _remark(text: Folded, person: Somebody, spelling: Spelling, start: int, end: int) -> Remark:
    owned = _POSSESSIVE.match(text.words, end)
    begin, finish = text.received(start, end)
    after = text.received(start, owned.end())[1] if owned else finish
    instead = person.code + ("’s" if owned else "")
    return Remark(
        "name",
        begin,
        after,
        text.text[begin:after],
        f"This is {spelling.why} of somebody who stands in this report under the code {person.code}",
        instead,
        person.code,
        person.id,
        person.case,
    )


@cache
def _abbreviations() -> frozenset[str]:
    """What stands in capitals in every report and is nobody's initials."""
    text = files("findings.identity").joinpath("words/abbreviations.txt").read_text(encoding="utf-8")
    return frozenset(text.split())
