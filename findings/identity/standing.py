"""Whether a word that is a name and an everyday word stands in a text as a name: Grace, Will, May, Young, Police."""

import re
from functools import cache
from importlib.resources import files

from timeline.naming.doubtful import MODAL_NEXT, NOT_PEOPLE, RANKS, TITLES

_AROUND = 80
_TITLED = re.compile(rf"\b(?:{TITLES}|{RANKS})\.?\s+$", re.IGNORECASE)
_CALENDAR = """
    january february march april may june july august september october november december spring summer autumn winter
    easter christmas sunday monday tuesday wednesday thursday friday saturday
"""
_OF_A_CALENDAR = frozenset(_CALENDAR.split())
_IN_A_DATE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|\b(?:in|since|until|till|by|during|early|late|mid|of|from|to|last|next|this|on|every|before"
    r"|after|between|and|or))[ \-]$",
    re.IGNORECASE,
)
_DATE_GOES_ON = re.compile(r",?[ \-]+(?:\d|to\b|half|and\b|or\b)|/")
_A_THING = re.compile(
    r"\b(?:the|a|an|this|these|those|our|its|each|every|no|any|some|such|more|most|of|very)\s+$",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe $", re.IGNORECASE)
_HOUSEHOLD = re.compile(r"['’]?s?[ \-]+(?:family|household|residence)\b", re.IGNORECASE)
_CHILDREN = re.compile(
    r"[ \-]+(?:children|siblings?|brothers|sisters|boys|girls|twins|home)\b", re.IGNORECASE
)
_NEXT = re.compile(r"[ \-]+([A-Za-z]+)")
_WONDERS = re.compile(rf"\s+{MODAL_NEXT}\b")
_OWNS_OR_ENDS = re.compile(
    r"['’]s?\s|,\s+(?:who|whose|aged|her|his|then|\d|the)\b|\s+\(|\s*[.)\]]*\s*$|\s+[A-Z][a-z]"
    r"|\s+(?:with (?:her|his)|and (?:her|his|their|the|I|[A-Z][a-z]*))\b"
)
_ACTS = re.compile(
    r"\s+(?:(?:also|then|later|never|always|often|still|again|first|only|once|soon|now|just|himself|herself)\s+)?(\w+)"
    r"(?:\s+(\w+))?"
)
_AUXILIARIES = "was is has had did does could would can cannot should were are have might must"
_IS = frozenset(_AUXILIARIES.split())
_OPENING = ".!?:;•“”\"‘’'()|"


def is_name(text: str, start: int, end: int, *, is_surname: bool) -> bool:
    """Whether the word from ``start`` to ``end`` is a name here. In the middle of a sentence a capital shows it."""
    word, before, after = text[start:end], text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if not word[:1].isupper() or _is_of_a_date(word, before, after):
        return bool(_TITLED.search(before)) and word[:1].isupper()
    if _TITLED.search(before) or (is_surname and _is_of_a_family(word, before, after)):
        return True
    if word.isupper() and len(word) > 1:
        return not _is_among_capitals(before, after)
    if _A_THING.search(before) or _is_of_a_thing(after):
        return False
    return not _opens(before) or (_acts(after) and not _WONDERS.match(after))


def has_capitals(text: str, start: int, end: int) -> bool:
    """Whether every word of a stretch has a capital and no sentence ends in it; a link or a file name needs none."""
    words = text[start:end]
    parts = re.findall(r"[^\W_]+(?:'[^\W_]+)*", words)
    if words.islower():
        around = text[max(0, start - 1) : start] + text[end : end + 1]
        return not re.search(r"[\s,;:]", words) and bool(re.search(r"[_./+=#@]", words + around.strip(". ")))
    if not all(part[0].isupper() for part in parts) or re.search(r"[^\W\d_]{2,}[.!?:;]+\s", words):
        return False
    if any(part in ("A", "I") for part in parts) and not re.search(r"\b[AI]\.", text[start : end + 1]):
        return False
    return len(parts) > 1 or not words.isupper()


def _is_of_a_date(word: str, before: str, after: str) -> bool:
    return word.lower() in _OF_A_CALENDAR and bool(_IN_A_DATE.search(before) or _DATE_GOES_ON.match(after))


def _is_of_a_family(word: str, before: str, after: str) -> bool:
    """Whether it is a surname of several: "the Hopes", "the Young children", "Young family"."""
    if _HOUSEHOLD.match(after):
        return bool(_THE.search(before)) or not _opens(before)
    return bool(_THE.search(before)) and (word.endswith("s") or bool(_CHILDREN.match(after)))


def _is_among_capitals(before: str, after: str) -> bool:
    """Whether a whole line is in capitals, in which a capital shows nothing."""
    beside = re.findall(r"[^\W\d_]{2,}", before.rpartition("\n")[2])[-2:]
    beside += re.findall(r"[^\W\d_]{2,}", after.partition("\n")[0])[:2]
    return len(beside) > 1 and all(word.isupper() for word in beside)


def _is_of_a_thing(after: str) -> bool:
    """Whether the next word makes it a body, a place or a kind of people: "Hope House", "Young carers"."""
    following = _NEXT.match(after)
    if not following:
        return False
    word = following[1].lower()
    return word in _words("goes_on") or (following[1][0].isupper() and word in NOT_PEOPLE)


def _acts(after: str) -> bool:
    """Whether what follows is what a person is or does, or has."""
    if _OWNS_OR_ENDS.match(after):
        return True
    doing = _ACTS.match(after)
    if not doing:
        return False
    if doing[1] in _IS:
        return doing[2] not in _words("things_are")
    return doing[1] in _words("people_do")


def _opens(before: str) -> bool:
    """Whether a sentence, a line, a quotation or a bullet begins here."""
    trimmed = before.rstrip()
    return not trimmed or trimmed[-1] in _OPENING or "\n" in before[len(trimmed) :]


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(
        files("findings.identity").joinpath(f"words/{name}.txt").read_text(encoding="utf-8").split()
    )
