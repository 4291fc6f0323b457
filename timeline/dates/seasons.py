"""Stretches with a name: spring, a school term, a quarter, the end of a month, Easter."""

import re
from dataclasses import dataclass
from datetime import date

from timeline.dates import almanac
from timeline.dates.parts import Parts
from timeline.dates.precision import Precision

_YEAR = r"(?P<year>(?:19|20)\d{2}|['’]?\d{2})(?:\s*[/-]\s*(?P<next>\d{2}|\d{4}))?"
_JOIN = r"[\s,]*(?:of |in |\()?\s*"
_NAMES = {
    "spring term": ("Spring term", 1, 4), "summer term": ("Summer term", 4, 4), "autumn term": ("Autumn term", 9, 4),
    "spring": ("Spring", 3, 3), "summer": ("Summer", 6, 3), "autumn": ("Autumn", 9, 3), "fall": ("Autumn", 9, 3),
    "winter": ("Winter", 12, 3),
}  # fmt: skip
_QUARTERS = (
    ("First quarter of", 1),
    ("Second quarter of", 4),
    ("Third quarter of", 7),
    ("Fourth quarter of", 10),
)
_THIRDS = {"early": ("Early", 1, 4), "mid": ("Mid", 5, 4), "late": ("Late", 9, 4)}
_ORDINALS = {
    "1st": 1,
    "first": 1,
    "2nd": 2,
    "second": 2,
    "3rd": 3,
    "third": 3,
    "4th": 4,
    "fourth": 4,
    "last": 4,
}
_WHERE = (
    r"(?P<where>early|mid(?:dle)?(?:[ -]of)?|late(?:r)?|end(?: of)?|(?:the )?(?:beginning|start|middle|end"
    r"|(?:early|latter|later) (?:part|half)) of)"
)
_SEASON = re.compile(
    rf"(?:{_WHERE}[\s-]*)?(?:the )?(?:school )?(?P<name>spring|summer|autumn|fall"
    rf"|winter)(?P<school> term| half[ -]term|)(?: holidays?| months"
    rf"| break)?{_JOIN}{_YEAR}\)?"
)
_QUARTER = re.compile(
    rf"(?:(?:the )?(?P<ordinal>{'|'.join(_ORDINALS)}) (?:quarter|qtr|qrtr)|(?:quarter"
    rf"|qtr|q) ?(?P<number>[1-4])){_JOIN}{_YEAR}"
)
_QUARTER_LAST = re.compile(r"(?P<year>(?:19|20)\d{2})[\s,/-]*q(?:tr|uarter)? ?(?P<number>[1-4])")
_THIRD = re.compile(rf"{_WHERE}[\s-]*(?P<year>(?:19|20)\d{{2}})")
_MONTH_PART = re.compile(
    rf"{_WHERE}[\s,-]*(?P<month>{almanac.MONTH})(?![a-z])[\s.,/-]*(?:of )?(?P<year>\d{{4}}|'?\d{{2}})?"
)
_WEEKS = re.compile(
    rf"(?:the )?(?:(?:first|1st|second|2nd|third|3rd|fourth|4th|last|final) (?:few "
    rf"|two |2 )?(?:weeks?|half|days|part)) (?:of"
    rf"|in) (?P<month>{almanac.MONTH})(?![a-z])[\s.,]*(?P<year>\d{{4}})"
)
_HALF_TERM = re.compile(
    rf"(?:during |at |over )?(?:the )?half[ -]?term(?: holidays?| break"
    rf"| week)?{_JOIN}(?P<month>{almanac.MONTH})(?![a-z])[\s,.]*(?P<year>\d{{4}})\)?"
)
_MONTH_HALF_TERM = re.compile(
    rf"(?:during |at |over )?(?:the )?(?P<month>{almanac.MONTH})(?![a-z])\.? half[ -]?term(?: holidays?| break| week)?"
    r"[\s,.]*(?P<year>\d{4}|'?\d{2})"
)
_FEAST = re.compile(
    r"(?:at |over |during |the )*(?P<feast>good friday|easter sunday|easter monday"
    r"|easter day|easter|christmas day|christmas eve|christmas|xmas day|xmas eve"
    r"|xmas|boxing day|new year'?s eve|new year'?s day|st david'?s day|bonfire night"
    r"|halloween)(?: holidays?| period| break| weekend| time| week)?"
    r"[\s,]*(?P<year>\d{4}|['’]?\d{2})"
)
_FIXED = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "xmas day": (12, 25), "xmas eve": (12, 24),
    "boxing day": (12, 26), "new years eve": (12, 31), "new years day": (1, 1), "st davids day": (3, 1),
    "bonfire night": (11, 5), "halloween": (10, 31),
}  # fmt: skip


@dataclass(frozen=True)
class Season:
    """A named stretch of a year: its words, first month and number of months."""

    words: str
    year: int
    month: int
    months: int


def named(tidied: str) -> Season | None:
    """The named stretch that a text is, if it is one."""
    found = _SEASON.fullmatch(tidied)
    if found:
        return _season(found)
    found = _QUARTER.fullmatch(tidied) or _QUARTER_LAST.fullmatch(tidied)
    if found:
        groups = found.groupdict()
        number = int(groups["number"]) if groups["number"] else _ORDINALS[groups["ordinal"]]
        words, month = _QUARTERS[number - 1]
        year = _year(found["year"])
        return Season(f"{words} {year}", year, month, 3)
    found = _THIRD.fullmatch(tidied)
    if found:
        words, month, months = _THIRDS[_third(found["where"])]
        return Season(f"{words} {found['year']}", int(found["year"]), month, months)
    return None


def starting(year: int, month: int) -> Season:
    """The usual name of the stretch that starts in a month, where no words are at hand."""
    for words, first, months in _NAMES.values():
        if first == month and "term" not in words:
            return Season(f"{words} {_winter_year(year) if month == 12 else year}", year, month, months)
    for words, first in _QUARTERS:
        if first == month:
            return Season(f"{words} {year}", year, month, 3)
    return Season(f"Mid {year}", year, month, 4)


def read(tidied: str) -> Parts | None:
    """A season, term, quarter, part of a year or month, or a feast."""
    season = named(tidied)
    if season:
        return Parts(season.year, season.month, None, Precision.SEASON)
    patterns = (_MONTH_PART, _WEEKS, _HALF_TERM, _MONTH_HALF_TERM)
    found = next(filter(None, (pattern.fullmatch(tidied) for pattern in patterns)), None)
    if found:
        return Parts(
            _year(found["year"]) if found["year"] else None,
            almanac.MONTH_NUMBERS[found["month"]],
            None,
            Precision.MONTH,
        )
    found = _FEAST.fullmatch(tidied)
    return _feast(found["feast"].replace("'", ""), _year(found["year"])) if found else None


def _season(found: re.Match[str]) -> Season | None:
    words, month, months = _NAMES[found["name"] + (" term" if "term" in found["school"] else "")]
    year = _year(found["year"])
    if found["next"] is None:
        return Season(f"{words} {_winter_year(year) if month == 12 else year}", year, month, months)
    if int(found["next"]) % 100 != (year + 1) % 100:
        return None
    if month < 9:
        year += 1
    return Season(f"{words} {_winter_year(year) if month == 12 else year}", year, month, months)


def _year(digits: str) -> int:
    return almanac.full_year(digits.lstrip("'’"))


def _winter_year(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02d}"


def _third(where: str) -> str:
    if re.search("mid", where):
        return "mid"
    return "late" if re.search("late|end|second", where) else "early"


def _feast(feast: str, year: int) -> Parts:
    if feast in _FIXED:
        month, day = _FIXED[feast]
        return Parts(year, month, day)
    if feast in ("christmas", "xmas"):
        return Parts(year, 12, None, Precision.MONTH, certain=False)
    if not almanac.FIRST_YEAR <= year <= almanac.LAST_YEAR:
        return Parts(year, 4, None, Precision.MONTH)
    sunday = almanac.easter(year)
    if feast == "easter":
        return Parts(year, sunday.month, None, Precision.MONTH, certain=False)
    shift = {"good friday": -2, "easter monday": 1}.get(feast, 0)
    meant = date.fromordinal(sunday.toordinal() + shift)
    return Parts(year, meant.month, meant.day)
