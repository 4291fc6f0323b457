"""Numbers and addresses that belong to one person: NHS numbers, dates, telephones, mail, postcodes, records."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from findings.identity import coarser, folded, search
from findings.identity.folded import Folded
from findings.identity.known import Somebody
from findings.identity.remark import Remark
from timeline import when
from timeline.when import Precision

_GAP = r"[\s\-./()]{0,3}"
_NHS = re.compile(r"(?<![\d+])\d{3}[ \-\n]?\d{3}[ \-\n]?\d{4}(?!\d)")
_PHONE = re.compile(
    r"(?<![\d\w])(?:(?:\+|00)44[\s\-]*(?:\(0\))?[\s\-]*|\(?0)(?:\d[\s\-()]{0,2}){8,9}\d(?!\d)"
)
_FREE = re.compile(r"(?:\+44|0)\s*(?:80[08]|300|303|330|333|345|370|116)")
_EMAIL = re.compile(r"[\w.%+'’\-]{1,64}\s?@\s?(?:[a-z0-9\-]{1,63}\.)+[a-z]{2,}", re.IGNORECASE)
_POSTCODE = re.compile(
    r"(?<![a-z0-9])(?:gir ?0aa|[a-z]{1,2}\d[a-z\d]?[ \u00a0\n]{0,2}\d[abd-hjlnp-uw-z]{2})(?![a-z0-9])", re.I
)
_RECORD = re.compile(
    r"(?<![\w/])(?:(?:[A-Z]{1,5}[/\-])+\d{2,}(?:[/\-]\d+)*|[A-Z]{1,4}\d{5,}|\d{2,}/\d{3,}(?:/\d{2,4})+)(?![\w/])"
)
_DATE = re.compile(
    r"(?<![\d/.\-])(?:\d{1,2}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    r"|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s\-]+[a-z]{3,9}\.?,?[\s\-]+(?:\d{4}|['’]?\d{2})"
    r"|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{8})(?![\d/\-])",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"\b(?:born|birth|birthday|d\.?o\.?b\.?)\b[^.\n]{0,25}$", re.IGNORECASE)
_HAPPENED = re.compile(
    r"\b(?:died|dies|death|dead|killed|drowned|stabbed|injur\w+|collapsed|arrested|sentenced|charged|removed from|"
    r"admitted|inquest|found (?:un|life)\w*|funeral)\b",
    re.IGNORECASE,
)


def found(text: Folded, people: Sequence[Somebody]) -> Iterator[Remark]:
    """Every number or address that is somebody's, known or not."""
    yield from _nhs(text.text, people)
    yield from _phones(text.text, people)
    yield from _emails(text.text, people)
    yield from _postcodes(text.text, people)
    yield from _records(text, people)
    yield from _days(text.text, people)


def _nhs(text: str, people: Sequence[Somebody]) -> Iterator[Remark]:
    whose = {_figures(person.nhs_number): person for person in people if person.nhs_number}
    for match in _NHS.finditer(_figures_plain(text)):
        figures = _figures(match[0])
        if figures in whose or _is_valid(figures):
            yield _of(
                "nhs_number", text, match, "An NHS number is one person’s alone", "", whose.get(figures)
            )


def _is_valid(figures: str) -> bool:
    """Whether the last figure fits the others, as in every NHS number (weights 10 to 2, modulus 11)."""
    rest = 11 - sum(int(figure) * (10 - n) for n, figure in enumerate(figures[:9])) % 11
    return len(set(figures)) > 1 and rest % 11 == int(figures[9]) and rest != 10


def _phones(text: str, people: Sequence[Somebody]) -> Iterator[Remark]:
    whose = {_subscriber(phone): person for person in people for phone in person.phones if _subscriber(phone)}
    plain = _figures_plain(text)
    for match in _PHONE.finditer(plain):
        if _subscriber(match[0]) in whose or not _FREE.match(match[0]):
            yield _of(
                "phone",
                text,
                match,
                "A telephone number leads to one household",
                "",
                whose.get(_subscriber(match[0])),
            )
    for figures, person in whose.items():
        for match in re.finditer(r"(?<!\d)" + _GAP.join(f"{n}" for n in figures) + r"(?!\d)", plain):
            yield _of("phone", text, match, "A telephone number leads to one household", "", person)


def _emails(text: str, people: Sequence[Somebody]) -> Iterator[Remark]:
    whose = {email.casefold(): person for person in people for email in person.emails}
    for match in _EMAIL.finditer(text):
        mail = re.sub(r"\s", "", match[0]).casefold()
        yield _of(
            "email", text, match, "An e-mail address is one person’s, or leads to them", "", whose.get(mail)
        )


def _postcodes(text: str, people: Sequence[Somebody]) -> Iterator[Remark]:
    whose = {folded.letters(person.postcode): person for person in people if person.postcode}
    for match in _POSTCODE.finditer(text):
        if match[0].isupper() or folded.letters(match[0]) in whose:
            yield _of(
                "postcode",
                text,
                match,
                "A postcode is a street or a few houses",
                "",
                whose.get(folded.letters(match[0])),
            )


def _records(text: Folded, people: Sequence[Somebody]) -> Iterator[Remark]:
    whose = {
        folded.letters(number): person
        for person in people
        for number in person.case_numbers
        if len(folded.letters(number)) > 3
    }
    why = "Whoever has the record finds the person by this number"
    for match in _RECORD.finditer(text.text):
        yield _of("case_number", text.text, match, why, "", whose.get(folded.letters(match[0])))
    for number, person in whose.items():
        for stretch in search.standing(text, number, range(len(number))):
            start, end = text.received(*stretch)
            words = text.text[start:end]
            yield Remark("case_number", start, end, words, why, "", person.code, person.id, person.case)


def _days(text: str, people: Sequence[Somebody]) -> Iterator[Remark]:
    born = {person.born: person for person in people if person.born}
    died = {person.died: person for person in people if person.died}
    for match in _DATE.finditer(text):
        day = _day(match[0])
        if day is None:
            continue
        if day in born or _BIRTH.search(text[: match.start()]):
            why = "A date of birth, with little else, is one person"
            yield _of("born", text, match, why, f"{day.year}", born.get(day))
        elif day in died:
            why = "The day of a death stands in newspapers and registers"
            yield _of("died", text, match, why, coarser.day(day), died[day])
        elif _HAPPENED.search(_sentence(text, match)):
            why = "The exact day of what happened leads to the news of that day"
            yield _of("date", text, match, why, coarser.day(day), None)


def _day(words: str) -> date | None:
    tidy = " ".join(words.split())
    if tidy.isdigit():
        return _of_figures(tidy)
    try:
        moment = when.read(tidy.removeprefix("the ").removeprefix("The "))
    except when.Unreadable:
        return None
    return moment.start.date() if moment.precision is Precision.DAY and moment.end is None else None


def _of_figures(figures: str) -> date | None:
    """Eight figures as day, month, year, or as year, month, day."""
    for year, month, day in (
        (figures[4:], figures[2:4], figures[:2]),
        (figures[:4], figures[4:6], figures[6:]),
    ):
        if 1900 <= int(year) <= 2100 and 1 <= int(month) <= 12 and 1 <= int(day) <= 28:
            return date(int(year), int(month), int(day))
    return None


def _sentence(text: str, match: re.Match[str]) -> str:
    begin = max(text.rfind(sign, 0, match.start()) for sign in (". ", "\n"))
    ends = [end for sign in (". ", "\n") if (end := text.find(sign, match.end())) >= 0]
    return text[begin + 1 : min(ends, default=len(text))]


def _figures(words: str) -> str:
    return "".join(sign for sign in words if sign.isdigit())


def _figures_plain(text: str) -> str:
    """The text with other spaces and hyphens made plain, sign by sign, so that places stay."""
    return text.translate(_PLAIN)


_PLAIN = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\t"), " ") | dict.fromkeys(
    map(ord, "\u2010\u2011\u2012\u2013\u2014"), "-"
)


def _subscriber(phone: str) -> str:
    """The figures of a number as dialled within the country, without the first nought."""
    figures = _figures(phone.replace("(0)", ""))
    for code in ("0044", "44"):
        if figures.startswith(code) and len(figures) > 10:
            figures = figures.removeprefix(code)
    return figures.lstrip("0")


def _of(
    kind: str, text: str, match: re.Match[str], why: str, instead: str, person: Somebody | None
) -> Remark:
    code, id, case = (person.code, person.id, person.case) if person else ("", "", "")
    return Remark(
        kind, match.start(), match.end(), text[match.start() : match.end()], why, instead, code, id, case
    )
