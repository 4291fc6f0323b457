"""What gives nobody away by itself and does so together: exact ages, places among siblings, rare conditions."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from findings.identity import coarser
from findings.identity.remark import Remark

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_NUMBER = rf"(?:\d{{1,3}}|{_NUMBERS.replace(' ', '|')})"
_AGE = re.compile(
    rf"\b(?:(?:aged?|age of)\s+({_NUMBER})(?:\s+(?:years?|months?|weeks?|days?))?(?:\s+and\s+\w+\s+(?:months?|weeks?))?"
    rf"|({_NUMBER})[\s\-‑](?:years?|months?|weeks?|days?)[\s\-‑]old"
    rf"|({_NUMBER})\s+years?(?:,|\s+and)?\s+{_NUMBER}\s+months?)\b",
    re.IGNORECASE,
)
_SIBLINGS = re.compile(
    r"\b(?:(?:the\s+)?(?:only|eldest|oldest|youngest|middle|first|second|third|fourth|fifth|sixth)(?:-born)?(?:\s+child)?\s+"
    r"of\s+(?:the\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|\d+|her|his|their|several)(?:\s+\w+)?"
    r"(?:children|siblings|brothers|sisters|sons|daughters|half-siblings)?|(?:identical\s+|non-identical\s+)?(?:twin|triplet)s?\b"
    r"|(?:one|two|three|four|five|six|seven|\d)\s+(?:older|younger|elder|half-?)\s*(?:siblings|brothers|sisters))",
    re.IGNORECASE,
)
_UNITS = {"day": 0, "week": 0, "month": 0}
_AS_WORDS = {word: n for n, word in enumerate(_NUMBERS.split(), 1)}


def found(text: str, *, is_placed: bool) -> Iterator[Remark]:
    """Pieces of the jigsaw. ``is_placed``: a place stands in the same report, with which an exact age weighs."""
    for match in _AGE.finditer(text) if is_placed else ():
        if (years := _years(match)) < 120:
            why = "An exact age, with a place beside it, can be one person"
            yield Remark("age", *match.span(), match[0], why, coarser.age(years))
    for match in _SIBLINGS.finditer(text):
        why = "A place among brothers and sisters, with an age, can be one family"
        yield Remark("siblings", *match.span(), match[0], why, "one of several children")
    for match in _conditions().finditer(text):
        why = "So few people live with this condition that it can lead to one of them"
        yield Remark("condition", *match.span(), match[0], why, "a lifelong health condition")


def _years(match: re.Match[str]) -> int:
    number = next(group for group in match.groups() if group).lower()
    count = int(number) if number.isdigit() else _AS_WORDS[number]
    small = any(unit in match[0].lower() for unit in _UNITS) and "year" not in match[0].lower()
    return (count // 12 if "month" in match[0].lower() else 0) if small else count


@cache
def _conditions() -> re.Pattern[str]:
    text = files("findings.identity").joinpath("words/rare_conditions.txt").read_text(encoding="utf-8")
    names = sorted((line.strip() for line in text.splitlines() if line.strip()), key=len, reverse=True)
    alike = (re.escape(name).replace(r"\ ", r"[\s\-]+").replace("'", "['’]?") for name in names)
    return re.compile(rf"\b(?:{'|'.join(alike)})\b", re.IGNORECASE)
