"""Numbers and addresses that belong to one person: NHS numbers, telephones, mail, postcodes, records."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from findings.identity import folded, search
from findings.identity.folded import Folded
from findings.identity.known import Somebody
from findings.identity.remark import Remark

_NHS = re.compile(r"(?<![\d+.,/-])\d{3}[ \-.\n]?\d{3}[ \-.\n]?\d{4}(?![\d,/-])")
_PHONE = re.compile(r"(?<![\d\w])(?:(?:\+|00)44[ \-]*(?:\(0\))?[ \-]*|\(?0)(?:\d[ \-().]{0,2}){8,9}\d(?!\d)")
_FREE = re.compile(r"(?:\+44|0)\s*(?:80[08]|300|303|330|333|345|370|116)")
_EMAIL = re.compile(
    r"[\w.%+'\-]{1,64}\s?(?:@|\(at\)|\[at\])\s?(?:[a-z0-9\-]{1,63}(?:\.|"
    r"\s?[(\[]dot[)\]]\s?))+[a-z]{2,}",
    re.IGNORECASE,
)
_POSTCODE = re.compile(
    r"(?<![a-z0-9])(?:gir ?0aa|"
    r"[a-z]{1,2}\d[a-z\d]?[ \n+_\-]{0,2}\d[abd-hjlnp-uw-z]{2})(?![a-z0-9])",
    re.IGNORECASE,
)
_RECORD = re.compile(
    r"(?<![\w/])(?:(?:[A-Z]{1,5}[/\-])+\d{2,}(?:[/\-]\d+)*|[A-Z]{1,4}\d{5,}|"
    r"\d{2,}/\d{3,}(?:/\d{2,4})+)(?![\w/])"
)
_NO_RECORD = re.compile(r"(?:COVID|ISBN|ISSN|HM|BS|ISO|EN|PDF|UTF|ISRCTN|DOI|EU|SI|A\d)[/\-]?", re.IGNORECASE)
_SHORTEST, _SHORTEST_OF_FIGURES, _TELLING = 4, 5, 7
_NHS_WHY = "An NHS number is one person’s alone"
_PHONE_WHY = "A telephone number leads to one household"
_EMAIL_WHY = "An e-mail address is one person’s, or leads to them"
_POSTCODE_WHY = "A postcode is a street or a few houses"
_RECORD_WHY = "Whoever has the record finds the person by this number"


@dataclass(frozen=True)
class Sort:
    """One sort of number: what it is, and whose each is, by its letters and figures alone."""

    kind: str
    why: str
    instead: str
    whose: Mapping[str, Somebody]


def of_people(people: Sequence[Somebody]) -> tuple[Sort, ...]:
    """Every number that is somebody's."""
    return _nhs(people), _phones(people), _emails(people), _postcodes(people), _records(people)


def known(text: Folded, sorts: Iterable[Sort]) -> Iterator[Remark]:
    """Numbers of known people, however their figures are parted."""
    for sort in sorts:
        for letters, person in sort.whose.items():
            for span in search.standing(text, letters, range(len(letters))):
                yield Remark.on(
                    text, _whole(text, span, sort.kind), sort.kind, sort.why, sort.instead, person
                )


def found(text: Folded) -> Iterator[Remark]:
    """What looks like such a number, whoever's it is."""
    for match in _NHS.finditer(text.plain):
        if _is_valid("".join(filter(str.isdigit, match[0]))):
            yield Remark.on(text, match.span(), "nhs_number", _NHS_WHY, "no number")
    for match in _PHONE.finditer(text.plain):
        if not _FREE.match(match[0]):
            yield Remark.on(text, match.span(), "phone", _PHONE_WHY, "no number")
    for match in _EMAIL.finditer(text.plain):
        yield Remark.on(text, match.span(), "email", _EMAIL_WHY, "no address")
    for match in _POSTCODE.finditer(text.plain):
        if match[0].isupper():
            yield Remark.on(text, match.span(), "postcode", _POSTCODE_WHY, "the area")
    for match in _RECORD.finditer(text.plain):
        if not _NO_RECORD.match(match[0]):
            yield Remark.on(text, match.span(), "case_number", _RECORD_WHY, "no number")


def _nhs(people: Sequence[Somebody]) -> Sort:
    return _sort("nhs_number", _NHS_WHY, "no number", ((person.nhs_number, person) for person in people))


def _phones(people: Sequence[Somebody]) -> Sort:
    each = ((form, person) for person in people for phone in person.phones for form in _dialled(phone))
    return _sort("phone", _PHONE_WHY, "no number", each)


def _emails(people: Sequence[Somebody]) -> Sort:
    each = ((form, person) for person in people for email in person.emails for form in _said(email))
    return _sort("email", _EMAIL_WHY, "no address", each)


def _postcodes(people: Sequence[Somebody]) -> Sort:
    return _sort("postcode", _POSTCODE_WHY, "the area", ((person.postcode, person) for person in people))


def _records(people: Sequence[Somebody]) -> Sort:
    each = ((number, person) for person in people for number in person.case_numbers)
    return _sort("case_number", _RECORD_WHY, "no number", each)


def _sort(kind: str, why: str, instead: str, each: Iterator[tuple[str, Somebody]]) -> Sort:
    whose: dict[str, Somebody] = {}
    for number, person in each:
        letters = folded.letters(number)
        if len(letters) >= (_SHORTEST_OF_FIGURES if letters.isdigit() else _SHORTEST):
            whose.setdefault(letters, person)
    return Sort(kind, why, instead, whose)


def _dialled(phone: str) -> tuple[str, ...]:
    """A number as dialled within the country and from abroad, and without the first nought."""
    figures = "".join(filter(str.isdigit, phone.replace("(0)", "")))
    for code in ("0044", "44"):
        if figures.startswith(code) and len(figures) > 10:
            figures = figures.removeprefix(code)
    bare = figures.lstrip("0")
    return (bare, f"0{bare}", f"44{bare}", f"0044{bare}", f"440{bare}", f"00440{bare}")


def _said(email: str) -> Iterator[str]:
    """An address as it stands, with its signs said in words, and what stands before the sign where it tells enough."""
    local, _, host = email.partition("@")
    for at in ("@", "at"):
        yield f"{local}{at}{host}"
        yield f"{local}{at}{host.replace('.', 'dot')}"
    if len(local) >= _TELLING:
        yield local


def _whole(text: Folded, span: tuple[int, int], kind: str) -> tuple[int, int]:
    """A telephone number with the plus before it."""
    begin, end = span
    return (
        (begin - 1, end) if kind == "phone" and text.plain[max(0, begin - 1) : begin] in ("+", "(") else span
    )


def _is_valid(figures: str) -> bool:
    """Whether the last figure fits the others, as in every NHS number (weights 10 to 2, modulus 11)."""
    rest = 11 - sum(int(figure) * (10 - n) for n, figure in enumerate(figures[:9])) % 11
    return len(set(figures)) > 1 and rest % 11 == int(figures[9]) and rest != 10
