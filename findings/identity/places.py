"""Places that lead to a family: schools, streets, the village in which they lived."""

import re
from collections.abc import Iterator, Sequence

from findings.identity import coarser, folded, search
from findings.identity.folded import Folded
from findings.identity.known import Known, Somebody
from findings.identity.remark import Remark

_NAME = r"(?:[A-Z][\w'’.\-]*|of|the|and|&|C|E|RC)"
_SCHOOL = re.compile(
    rf"\b[A-Z][\w'’.\-]*(?:\s+{_NAME}){{0,5}}?\s+(?:(?:Primary|Secondary|Infants?|Junior|High|Grammar|Nursery|Community|"
    r"Special|Catholic|CofE|Academy|Comprehensive|First|Middle|Sixth Form)\s+)*"
    r"(?:School|Academy|College|Nursery|Pre-?school)\b"
)
_STREET = re.compile(
    r"\b(?:(?:Flat|Apartment|Unit)\s+\w+,?\s+)?\d{1,4}[a-zA-Z]?,?\s+(?:[A-Z][\w'’\-]*\s+){1,3}"
    r"(?:Road|Street|Avenue|Close|Lane|Drive|Way|Crescent|Court|Place|Gardens|Terrace|Grove|Hill|Walk|Square|Mews|Rise|View|"
    r"Parade|Green|Row|Rd|St|Ave|Cl|Ln|Dr)\b"
)
_KINDS = re.compile(
    r"\b(?:primary|secondary|infants?|junior|high|grammar|nursery|community|special|catholic|c of e|cofe|academy|"
    r"school|college|pre-?school|first|middle|voluntary aided|va|rc)\b"
)
_TOO_COMMON = re.compile(r"the|park|hill|north|south|east|west|church|green|bridge")
_ORDINARY = re.compile(r"^(?:The|A|An|Every|Each|This|That|Her|His|Their|Our|Local|One|Both|Two)\b")


def found(text: Folded, known: Known) -> Iterator[Remark]:
    """Schools and addresses, known or not, and the places where the families lived."""
    yield from _schools(text, known.people)
    yield from _addresses(text, known.people)
    for village in known.villages:
        for start, end in _named(text, folded.folded(village)):
            why = "The place where a family lives, with little else, is the family"
            yield _remark("place", text, start, end, why, "the area")


def _schools(text: Folded, people: Sequence[Somebody]) -> Iterator[Remark]:
    why = "A school with a child of this age and this story is soon found"
    for person in people:
        for name in _called(person.school):
            for start, end in _named(text, name):
                yield _remark("school", text, start, end, why, coarser.school(person.school), person)
    for match in _SCHOOL.finditer(text.text):
        if not _ORDINARY.match(match[0]) and len(match[0].split()) > 1:
            yield Remark("school", match.start(), match.end(), match[0], why, coarser.school(match[0]))


def _called(school: str) -> tuple[str, ...]:
    """The whole name, and what is left without the words that say what kind of school it is."""
    whole = folded.folded(school).strip()
    short = " ".join(_KINDS.sub(" ", whole).replace(",", " ").split())
    return tuple(
        name for name in dict.fromkeys((whole, short)) if len(name) > 3 and not _TOO_COMMON.fullmatch(name)
    )


def _addresses(text: Folded, people: Sequence[Somebody]) -> Iterator[Remark]:
    why = "An address is a household"
    for person in people:
        line = person.address.split(",")[0]
        street = re.sub(r"^\W*(?:flat|apartment|unit)?\s*\d*\w?\s*,?\s*", "", folded.folded(line)).strip()
        for name in dict.fromkeys((folded.folded(person.address), folded.folded(line), street)):
            if len(name) > 5:
                for start, end in _named(text, name):
                    yield _remark("address", text, start, end, why, "the family’s home", person)
    for match in _STREET.finditer(text.text):
        yield Remark("address", match.start(), match.end(), match[0], why, "the family’s home")


def _named(text: Folded, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands. Of one word it needs a capital, as it may be an ordinary word; in an address it does not."""
    parts = folded.folded(name).replace("'", "").split()
    for start, end in search.standing(text, *search.words(*(folded.letters(part) for part in parts))):
        begin, _ = text.received(start, end)
        if len(parts) > 1 or text.text[begin].isupper() or "/" in text.text[max(0, begin - 1) : begin]:
            yield start, end


def _remark(
    kind: str, text: Folded, start: int, end: int, why: str, instead: str, person: Somebody | None = None
) -> Remark:
    begin, finish = text.received(start, end)
    code, id, case = (person.code, person.id, person.case) if person else ("", "", "")
    return Remark(kind, begin, finish, text.text[begin:finish], why, instead, code, id, case)
