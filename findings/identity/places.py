"""Places that lead to a family: schools, streets, bodies with a name of their own, the village in which they lived."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from findings.identity import coarser, folded, search
from findings.identity.folded import Folded
from findings.identity.known import Known, Somebody
from findings.identity.remark import Remark

_NAME = r"(?:[A-Z][\w'.\-]*|of|the|and|&|C|E|RC)"
_SCHOOL = re.compile(
    rf"\b[A-Z][\w'.\-]*(?: +{_NAME}){{0,5}}? +(?:(?:Primary|Secondary|Infants?'?|Junior|High|Grammar|"
    rf"Nursery|Community|"
    r"Special|Catholic|CofE|Academy|Comprehensive|First|Middle|Sixth Form|Preparatory|Prep) +)*"
    r"(?:School|Academy|College|Nursery|Pre-?school|Kindergarten)\b"
)
_STREET = re.compile(
    r"\b(?:(?:Flat|Apartment|Unit)\s+\w+,?\s+)?\d{1,4}[a-zA-Z]?,?\s+(?:[A-Z][\w'\-]*\s+){1,3}"
    r"(?:Road|Street|Avenue|Close|Lane|Drive|Way|Crescent|Court|Place|Gardens|Terrace|Grove|Hill|Walk|"
    r"Square|Mews|Rise|View|"
    r"Parade|Green|Row|Rd|St|Ave|Cl|Ln|Dr)\b"
)
_BODY = re.compile(
    r"\b(?:St\.? |Saint |Royal |Queen |King |Princess )?[A-Z][\w'\-]+(?: [A-Z][\w'\-]+){0,3}? "
    r"(?:Hospital|Infirmary|Surgery|Medical (?:Centre|Practice)|Health Centre|Care Home|Nursing Home|"
    r"Hospice|Prison|"
    r"Family (?:Centre|Hub)|Children's (?:Centre|Home)|Youth (?:Club|Centre)|Church|Mosque|Temple|"
    r"Hostel|Refuge)\b"
    r"|\bHMP [A-Z]\w+"
)
_KINDS = re.compile(
    r"\b(?:primary|secondary|infants?|junior|high|grammar|nursery|community|special|catholic|c of e|"
    r"cofe|academy|"
    r"school|college|pre-?school|first|middle|voluntary aided|va|rc)\b"
)
_TOO_COMMON = re.compile(r"the|park|hill|north|south|east|west|church|green|bridge")
_KINDS_OF_BODY = (
    "Acute|Adult|Authority|Children's|College|Community|District|Easter|First|General|Health|High|Hospital|Infants?|Junior|"
    "Local|Maternity|Mental|Middle|National|Night|Nursery|Play|Practice|Primary|Private|Royal|School|Secondary|Special|"
    "Spring|Summer|Sunday"
)
_SMALL_WORDS = (
    "A|After|All|An|And|Any|As|At|Before|Both|But|Each|Every|For|From|Her|His|If|In|Most|No|One|Our|Some|That|The|Their|This|"
    "Two|When|Where|Why"
)
_ORDINARY = re.compile(rf"^(?:{_SMALL_WORDS}|{_KINDS_OF_BODY})(?: (?:and|or|the|{_KINDS_OF_BODY}))*$")
_LED_BY = re.compile(
    r"^(?:The|A|An|Every|Each|This|That|Her|His|Their|Our|Local|At|From|In|For|When|After|Before|Both|"
    r"As|And|But|Where|If)\s+"
)
_SHORT = {"road": "rd", "street": "st", "avenue": "ave", "close": "cl", "lane": "ln", "drive": "dr"}
_SCHOOL_WHY = "A school with a child of this age and this story is soon found"
_ADDRESS_WHY = "An address is a household"
_PLACE_WHY = "The place where a family lives, with little else, is the family"
_BODY_WHY = "A service with a name of its own says where the family lives"


@dataclass(frozen=True)
class Named:
    """The name of a place that leads to somebody, as its letters."""

    letters: str
    ends: frozenset[int]
    kind: str
    why: str
    instead: str
    person: Somebody | None = None


def of_case(known: Known) -> tuple[Named, ...]:
    """The schools, addresses and villages of the people of the case."""
    return tuple(_of_case(known))


def known(text: Folded, places: Iterable[Named]) -> Iterator[Remark]:
    """Where such a name stands. Of one word it needs a capital, for it may be an ordinary word, but not in a link."""
    for place in places:
        for start, end in search.standing(text, place.letters, place.ends):
            before = text.plain[max(0, start - 1) : start]
            if len(place.ends) > 1 or text.plain[start].isupper() or before in ("/", "#", "@"):
                yield Remark.on(text, (start, end), place.kind, place.why, place.instead, place.person)


def found(text: Folded) -> Iterator[Remark]:
    """What is written as the name of a school, a body or a street, whoever it belongs to."""
    for pattern, kind, why, coarse in (
        (_SCHOOL, "school", _SCHOOL_WHY, coarser.school),
        (_BODY, "place", _BODY_WHY, coarser.body),
    ):
        for match in pattern.finditer(text.plain):
            led = _LED_BY.match(match[0])
            start = match.start() + (led.end() if led else 0)
            words = text.plain[start : match.end()]
            if len(words.split()) > 1 and not _ORDINARY.match(words.rpartition(" ")[0]):
                yield Remark.on(text, (start, match.end()), kind, why, coarse(words))
    for match in _STREET.finditer(text.plain):
        yield Remark.on(text, match.span(), "address", _ADDRESS_WHY, "the family’s home")


def _of_case(known: Known) -> Iterator[Named]:
    for person in known.people:
        for name in _called(person.school):
            yield _named(name, "school", _SCHOOL_WHY, coarser.school(person.school), person)
        for name in _addressed(person.address):
            yield _named(name, "address", _ADDRESS_WHY, "the family’s home", person)
    for village in known.villages:
        yield _named(village, "place", _PLACE_WHY, "the area")


def _named(name: str, kind: str, why: str, instead: str, person: Somebody | None = None) -> Named:
    return Named(*search.words(*map(folded.letters, name.split())), kind, why, instead, person)


def _called(school: str) -> Sequence[str]:
    """The whole name, what is left without the words that say what kind of school it is."""
    whole = folded.folded(school).strip()
    short = " ".join(_KINDS.sub(" ", whole).replace(",", " ").split())
    return [
        name for name in dict.fromkeys((whole, short)) if len(name) > 3 and not _TOO_COMMON.fullmatch(name)
    ]


def _addressed(address: str) -> Sequence[str]:
    """The whole address, its first line, and the street without the number."""
    line = address.split(",")[0]
    street = re.sub(r"^\W*(?:flat|apartment|unit)?\s*\d*\w?\s*,?\s*", "", folded.folded(line)).strip()
    forms = dict.fromkeys((folded.folded(address), folded.folded(line), street, _shortened(street)))
    return [name for name in forms if len(name) > 5]


def _shortened(street: str) -> str:
    """The usual short form of what kind of street it is."""
    kind = street.rpartition(" ")[2]
    return street.removesuffix(kind) + _SHORT.get(kind, kind)
