"""Whether a word that is a name and an everyday word stands in a text as a name: Grace, Will, May, Young, Police."""

import re

from timeline.naming.doubtful import MODAL_NEXT, NOT_PEOPLE, RANKS, TITLES

_TITLED = re.compile(rf"\b(?:{TITLES}|{RANKS})\.?\s+$", re.IGNORECASE)
_CALENDAR = """
    january february march april may june july august september october november december spring summer autumn winter
    easter christmas sunday monday tuesday wednesday thursday friday saturday
"""
_OF_A_CALENDAR = frozenset(_CALENDAR.split())
_IN_A_DATE = re.compile(
    r"(?:\d(?:st|nd|rd|th)?|\b(?:in|since|until|till|by|during|early|late|mid|of|from|to|last|next|this|"
    r"on|every|before|after"
    r"|between|and|or))[ \-]$",
    re.IGNORECASE,
)
_DATE_GOES_ON = re.compile(r",?[ \-]+(?:\d|to\b|half|and\b|or\b)|/")
_A_THING = re.compile(
    r"\b(?:the|a|an|this|these|those|our|its|each|every|no|any|some|such|more|most|of|very)\s+$", re.I
)
_KIND = re.compile(
    r"['’]?s?[ \-]+(?:family|household|children|siblings?|brothers|sisters|boys|girls|twins|residence|"
    r"home)\b",
    re.I,
)
_ON_AS_A_TITLE = re.compile(
    r"[ \-](?:people|persons?|carers?|adults?|offenders?|women|men|minds|voices|parents?|mothers?|"
    r"fathers?|lives|health|"
    r"act|bill|programme|scheme|period|leaders?|groups?|therapy|therapists?|teachers?|officers?|"
    r"holidays?|clubs?|projects?|"
    r"charity|charities|values|community|communities|church|churches|schools?|term|half|day|days|years?|"
    r"nights?|time|centre|"
    r"services?|teams?|force|constabulary|protection|stations?|room|panel|board|law|order|orders|"
    r"visits?|road|street|"
    r"review|reviews|meetings?|cover|plan|plans|training|house|ward|suite|unit|lodge|court|cross|fund|"
    r"trust|foundation)\b",
    re.IGNORECASE,
)  # fmt: skip
_DOES = re.compile(
    r"['’]?s?\s+(?:(?:also|then|later|never|always|often|still|again|first|only|once|soon|now|just|"
    r"himself|herself)\s+)?(?:"
    r"(?:was|is|has|had|did|does|could|would|can|cannot|should|were|are|have|might|must)\b(?!\s+(?:not|"
    r"never|no|needed|lost|"
    r"the|what|that|still|important|essential|enough|hard|often|also|central|possible|everything|"
    r"nothing|all|there|here|more|"
    r"less|too|at stake|for|where|when|how|why|to|part|one|meant|supposed|intended|about)\b)"
    r"|said|says|told|tells|asked|asks|went|goes|came|comes|rang|left|saw|felt|thought|knew|took|got|"
    r"gave|found|ran|hit|kept|"
    r"began|spoke|speaks|wrote|writes|slept|sleeps|ate|eats|cried|lived|lives|moved|attended|died|"
    r"arrived|called|refused|denied|"
    r"agreed|stated|reported|disclosed|appeared|stayed|stays|wanted|wants|liked|likes|loved|loves|"
    r"looked|looks|returned|visited|"
    r"met|missed|stopped|started|used|tried|phoned|texted|drank|fell|won|made|makes|turned|became|heard|"
    r"who|with her|with his|"
    r"and\s+(?:her|his|their|the|I|[A-Z])\b)"
    r"|['’]s\s|['’]\s|,\s+(?:who|whose|aged|her|his|then|\d|the)\b|\s+\(|\s*[.)\]]*\s*$|\s+[A-Z][a-z]"
)


def is_name(text: str, start: int, end: int, *, is_surname: bool) -> bool:
    """Whether the word from ``start`` to ``end`` is a name here. In the middle of a sentence a capital shows it."""
    word, before, after = text[start:end], text[max(0, start - 80) : start], text[end : end + 80]
    if _TITLED.search(before) and word[:1].isupper():
        return True
    if is_surname and word[:1].isupper() and _KIND.match(after):
        return True
    if not word[:1].isupper() or _is_of_a_date(word, before, after):
        return False
    if word.isupper() and len(word) > 1:
        return not _is_among_capitals(before, after)
    if is_surname and word.endswith("s") and re.search(r"\bthe $", before, re.IGNORECASE):
        return True
    if _A_THING.search(before) or _ON_AS_A_TITLE.match(after) or _is_of_a_body(after):
        return False
    if not _opens(before):
        return True
    if is_surname or re.match(rf"\s+{MODAL_NEXT}\b", after):
        return bool(_DOES.match(after)) and not re.match(rf"\s+{MODAL_NEXT}\b", after)
    return bool(_DOES.match(after))


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
    if word.lower() not in _OF_A_CALENDAR:
        return False
    return bool(_IN_A_DATE.search(before) or _DATE_GOES_ON.match(after))


def _is_among_capitals(before: str, after: str) -> bool:
    """Whether a whole line is in capitals, in which a capital shows nothing."""
    beside = re.findall(r"[^\W\d_]{2,}", before.rpartition("\n")[2])[-2:]
    beside += re.findall(r"[^\W\d_]{2,}", after.partition("\n")[0])[:2]
    return len(beside) > 1 and all(word.isupper() for word in beside)


def _is_of_a_body(after: str) -> bool:
    """Whether the next word makes it a body or a place, as in "Hope House"."""
    following = re.match(r"[ \-]+([A-Z][a-z]+)", after)
    return bool(following and following[1].lower() in NOT_PEOPLE)


def _opens(before: str) -> bool:
    """Whether a sentence, a line, a quotation or a bullet begins here."""
    trimmed = before.rstrip()
    return not trimmed or trimmed[-1] in '.!?:;•“"(|' or "\n" in before[len(trimmed) :]
