"""What gives nobody away by itself and does so together: exact ages, places among siblings, rare conditions."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from findings.identity import coarser
from findings.identity.folded import Folded
from findings.identity.remark import Remark

_IN_WORDS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen
"""
_NUMBERS = _IN_WORDS.split()
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_NUMBERS)})"
_PERSON = (
    r"(?:child|boy|girl|baby|infant|toddler|teenager|son|daughter|brother|sister|man|woman|person|youth|twin)"
)
_AGE = re.compile(
    rf"\b(?:(?:aged?(?: just| only| about)?|age of|age:)\s+({_NUMBER})(?!\s*(?:to|and over|or over|\+|-|"
    rf"–)\s*\w*\d)"
    rf"(?:\s+(?:years?|months?|weeks?|days?))?(?:\s+and\s+\w+\s+(?:months?|weeks?))?"
    rf"|({_NUMBER})[\s\-]*(?:years?|yrs?|months?|mths?|weeks?|days?)[\s\-]old"
    rf"|({_NUMBER})\s?(?:yo|y/o|y\.o\.)"
    rf"|({_NUMBER})\s+years?(?:,|\s+and)?\s+{_NUMBER}\s+months?"
    rf"|{_PERSON}\s+of\s+({_NUMBER})(?=[\s,.;)]*(?:$|[,.;)]|who|was|and|living|from|in))"
    rf"|(?:turned|just|nearly|almost|barely)\s+({_NUMBER})(?=\s*(?:$|[,.;)]|when|and|in|that))"
    rf"|(\d{{1,2}})(?:st|nd|rd|th)\s+birthday)(?![\w%])",
    re.IGNORECASE,
)
_RANK = r"(?:only|eldest|oldest|youngest|middle|first|second|third|fourth|fifth|sixth|seventh)(?:-born)?"
_MANY = r"(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d)"
_CHILDREN = r"(?:children|siblings|brothers|sisters|sons|daughters|boys|girls|half-siblings|kids)"
_SIBLINGS = re.compile(
    rf"\b(?:(?:the\s+|her\s+|his\s+|their\s+|an\s+)?{_RANK}(?:\s+(?:child|sibling|son|daughter|boy|girl|"
    rf"baby|one))?\s+of\s+"
    rf"(?:the\s+|her\s+|his\s+|their\s+)?(?:{_MANY}|several)?(?:\s+{_CHILDREN})?"
    rf"|(?:the|her|his|their|an)\s+(?:only|eldest|oldest|youngest|middle)\s+(?:child|sibling|son|"
    rf"daughter|boy|girl|brother|"
    rf"sister|baby)"
    rf"|one of (?:her |his |their |the )?{_MANY}\s+(?:{_CHILDREN}|twins)"
    rf"|(?:identical\s+|non-identical\s+)?(?:twin|triplet)s?\b"
    rf"|{_MANY}\s+(?:older|younger|elder|half-?|full|surviving)[\s-]*{_CHILDREN}"
    rf"|(?:her|his|their|an?|the)\s+(?:older|younger|elder|big|little)\s+(?:brother|sister)s?"
    rf"|has\s+(?:one|{_MANY})\s+(?:brothers?|sisters?)"
    rf")\b",
    re.IGNORECASE,
)
_SOMETHING_OF = re.compile(
    r"^(?:the\s+)?(?:only|first|second|third|middle|fourth|fifth)\s+of\s*(?:the|her|his|their)?\s*$", re.I
)
_AFTER_A_NAME = re.compile(
    r"\b((?:[A-Z][a-zé]+(?:['’]s)?)(?:[- ][A-Z][a-zé]+)*) ((?i:syndrome|disease|ataxia|dystrophy))\b"
)
_COMMON = re.compile(
    r"Down|Asperger|Alzheimer|Parkinson|Crohn|Tourette|Coeliac|Heart|Liver|Kidney|Lung|Public|The|This|"
    r"Chronic|Irritable|Fetal|"
    r"Foetal|Shaken|Respiratory|Infectious|Sudden|Child|Coronary|Graves|Korsakoff|Metabolic|Carpal|Long|"
    r"Stockholm"
)
_WHY_AGE = "An exact age, with a place beside it, can be one person"
_WHY_SIBLINGS = "A place among brothers and sisters, with an age, can be one family"
_WHY_CONDITION = "So few people live with this condition that it can lead to one of them"
_IN_A_PLACE = re.compile(
    r"\b(?:from|in|near|outside|of|to)\s+(?!January|February|March|April|May|June|July|August|September|"
    r"October|November|"
    r"December|Year|England|Wales|Scotland|Northern|Britain|UK|Children|Adult|Social|Child|Section|Part|"
    r"Accident|Mother|Father)"
    r"[A-Z][a-z]{3,}(?:[- ](?:[A-Z][a-z]+|upon|under|on|le))*"
)


def found(text: Folded, *, is_placed: bool) -> Iterator[Remark]:
    """Pieces of the jigsaw. ``is_placed``: a place stands in the same report, with which an exact age weighs."""
    for match in _AGE.finditer(text.plain):
        years = _years(match)
        if years < 120 and (is_placed or _IN_A_PLACE.search(_sentence(text.plain, match))):
            yield Remark.on(text, match.span(), "age", _WHY_AGE, coarser.age(years))
    for match in _SIBLINGS.finditer(text.plain):
        if not _SOMETHING_OF.match(match[0]):
            yield Remark.on(text, match.span(), "siblings", _WHY_SIBLINGS, "one of several children")
    for match in _conditions().finditer(text.words):
        yield Remark.on(text, match.span(), "condition", _WHY_CONDITION, "a lifelong health condition")
    for match in _AFTER_A_NAME.finditer(text.plain):
        if not _COMMON.match(match[0]):
            yield Remark.on(text, match.span(), "condition", _WHY_CONDITION, "a lifelong health condition")


def tells_an_age(text: str) -> bool:
    """Whether an exact age may stand in a text."""
    return bool(_AGE.search(text))


def _years(match: re.Match[str]) -> int:
    number = next(group for group in match.groups() if group).lower()
    count = int(number) if number.isdigit() else _NUMBERS.index(number) + 1
    words = match[0].lower()
    if "year" in words or "yr" in words or not re.search(r"day|week|month|mth", words) or "birthday" in words:
        return count
    return count // 12 if "mo" in words or "mth" in words else 0


def _sentence(text: str, match: re.Match[str]) -> str:
    begin = max(text.rfind(sign, 0, match.start()) for sign in (". ", "\n", "? "))
    ends = [end for sign in (". ", "\n", "? ") if (end := text.find(sign, match.end())) >= 0]
    return text[begin + 1 : min(ends, default=len(text))]


@cache
def _conditions() -> re.Pattern[str]:
    text = files("findings.identity").joinpath("words/rare_conditions.txt").read_text(encoding="utf-8")
    names = sorted((line.strip() for line in text.splitlines() if line.strip()), key=len, reverse=True)
    alike = (re.escape(name).replace(r"\ ", r"[\s\-]+").replace("'", "'?") for name in names)
    return re.compile(rf"\b(?:{'|'.join(alike)})\b")
