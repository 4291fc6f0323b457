"""Days that belong to one person: of birth, of death, and the exact day of what happened."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from findings.identity import coarser
from findings.identity.folded import Folded
from findings.identity.known import Somebody
from findings.identity.remark import Remark
from timeline import when
from timeline.when import Precision

_CALENDAR = """
    january february march april may june july august september october november december
"""
_MONTHS = _CALENDAR.split()
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_IN_WORDS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
"""
_COUNTED = _IN_WORDS.split()
_UNITS = (*_COUNTED, *(f"twenty[ -]{unit}" for unit in _COUNTED[:9]), "thirtieth", "thirty[ -]first")
_GAP = r"[\s.,/\-_|:;\"]{1,4}(?:(?:of|the|in)\s+)?"
_FIRST_IN_SHEETS = date(1899, 12, 30)
_DATE = re.compile(
    r"(?<![\d/.\-])(?:\d{1,2}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?(?:\d{4}|\d{2})|\d{4}[-/.]\d{2}[-/.]\d{2}"
    r"|(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?[\s\-]*[a-z]{3,9}\.?,?[\s\-]*(?:\d{4}|'?\d{2})"
    r"|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})(?![\d/\-])",
    re.IGNORECASE,
)
_MONTH = "|".join(_MONTHS)
_DAY_AND_MONTH = re.compile(
    rf"(?<![\d/.\-])(?:(\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+({_MONTH})"
    rf"|({_MONTH})\s+(\d{{1,2}})(?:st|nd|rd|th)?)\b(?!,?\s+'?\d)",
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"\b(?:born|birth|birthday|birthdate|d\.?o\.?b\.?|date_of_birth)\b[^.\n]{0,25}$", re.IGNORECASE
)
_HAPPENED = re.compile(
    r"\b(?:died|dies|death|dead|killed|drowned|stabbed|hanged|injur\w+|collapsed|arrested|sentenced|"
    r"charged|convicted|"
    r"pleaded|removed|taken|admitted|discharged|moved|ran away|missing|inquest|found|funeral|attacked|"
    r"assault\w*|burn\w*|"
    r"fell|overdose\w*|seen|visited|rang|called|telephoned|999|ambulance|emergency|referr\w+|evicted|"
    r"eviction|born|birth|"
    r"placed|hospital|fire|incident)\b",
    re.IGNORECASE,
)
_OF_THE_WORK = re.compile(
    r"\b(?:act|regulations?|guidance|published|publish|policy|came into force|in force|"
    r"review(?:ers?)? (?:met|began|spoke)|"
    r"panel|board|practitioners? (?:met|event)|agreed|minutes|meeting|workshop|report|version|research|"
    r"study|data|survey|"
    r"audit|inspection|training|strategy|framework|interview\w*|letters? went|presented|signed|dated)\b",
    re.IGNORECASE,
)  # fmt: skip
_DIED_WHY = "The day of a death stands in newspapers and registers"
_BORN_WHY = "A date of birth, with little else, is one person"
_DAY_WHY = "The exact day of what happened leads to the news of that day"


def known(text: Folded, people: Sequence[Somebody]) -> Iterator[Remark]:
    """The days on which somebody was born or died, however they are written."""
    for person in people:
        for span in _standing(text, person.born):
            yield Remark.on(text, span, "born", _BORN_WHY, f"{person.born:%Y}", person)
        for span in _standing(text, person.died):
            assert person.died
            yield Remark.on(text, span, "died", _DIED_WHY, coarser.day(person.died), person)


def found(text: Folded) -> Iterator[Remark]:
    """Days that are said to be of a birth, and the exact days of what happened."""
    for match in _DATE.finditer(text.plain):
        day = _day(match[0])
        if day and _BIRTH.search(text.plain[max(0, match.start() - 45) : match.start()]):
            yield Remark.on(text, match.span(), "born", _BORN_WHY, f"{day.year}")
        elif day and _is_of_an_event(_sentence(text.plain, match)):
            yield Remark.on(text, match.span(), "date", _DAY_WHY, coarser.day(day))
    for match in _DAY_AND_MONTH.finditer(text.plain):
        if _BIRTH.search(text.plain[max(0, match.start() - 45) : match.start()]):
            yield Remark.on(text, match.span(), "born", _BORN_WHY, "no date")
        elif _is_of_an_event(_sentence(text.plain, match)):
            month = _MONTHS.index((match[2] or match[3]).lower()) + 1
            yield Remark.on(text, match.span(), "date", _DAY_WHY, coarser.season(month))


def _standing(text: Folded, day: date | None) -> Iterator[tuple[int, int]]:
    """Where a day stands. Its last two figures do wherever it does, which is soon looked up."""
    if day and (f"{day.year % 100:02d}" in text.words or _serial(day) in text.words):
        yield from (match.span() for match in _written(day).finditer(text.words))


def _is_of_an_event(sentence: str) -> bool:
    return bool(_HAPPENED.search(sentence)) and not _OF_THE_WORK.search(sentence)


@lru_cache(maxsize=2048)
def _written(day: date) -> re.Pattern[str]:
    """Every way of writing a day, in small letters, its parts in any of the usual orders."""
    name = _MONTHS[day.month - 1]
    figure = rf"0?{day.day}(?:st|nd|rd|th)?|{_UNITS[day.day - 1]}"
    words = rf"{name}|{name[:3]}t?\.?"
    number = rf"0?{day.month}|{_ROMAN[day.month - 1]}"
    long, short = f"{day.year}", f"'?{day.year % 100:02d}"
    month, year = rf"(?:{words}|{number})", rf"(?:{long}|{short})"
    close = r"[\s.,/\-_]{0,3}"
    orders = (
        rf"(?:{figure}){_GAP}{month}{_GAP}{year}",
        rf"(?:{figure}){close}(?:{words}){close}{year}",
        rf"{month}{_GAP}(?:{figure}){_GAP}{year}",
        rf"{long}{_GAP}{month}{_GAP}(?:{figure})",
        f"{day.day:02d}{day.month:02d}{long}",
        f"{day:%Y%m%d}",
        f"{day.month:02d}{day.day:02d}{long}",
        f"{day.day:02d}{day.month:02d}{day.year % 100:02d}",
        f"{_serial(day)}(?:\\.0)?",
    )
    return re.compile(rf"(?<![\d/.\-])(?:{'|'.join(orders)})(?![\d/\-]|\.\d)")


def _serial(day: date) -> str:
    """The number by which a spreadsheet keeps a day."""
    return str((day - _FIRST_IN_SHEETS).days)


def _day(words: str) -> date | None:
    tidy = " ".join(words.split()).removeprefix("the ").removeprefix("The ")
    try:
        moment = when.read(tidy)
    except when.Unreadable:
        return None
    return moment.start.date() if moment.precision is Precision.DAY and moment.end is None else None


def _sentence(text: str, match: re.Match[str]) -> str:
    begin = max(text.rfind(sign, 0, match.start()) for sign in (". ", "\n", "? "))
    ends = [end for sign in (". ", "\n", "? ") if (end := text.find(sign, match.end())) >= 0]
    return text[begin + 1 : min(ends, default=len(text))]
