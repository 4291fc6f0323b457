"""Which kind of agency a name, a column or a sentence speaks of."""

import re
from functools import cache

from rapidfuzz import fuzz

KINDS = {
    "ambulance service": r"ambulance|paramedics?",
    "adult social care": r"adult social care|adults?['’]? (?:social )?services|adult safeguarding|adults?['’] desk",
    "children's social care": r"child(?:ren)?['’]?s['’]? (?:social (?:care|services?|work)|services|desk)|social (?:work(?:ers?)?|care|services)"
    r"|front door|multi[- ]agency safeguarding hub|mash|csc|emergency duty team|edt|contact centre",
    "domestic abuse service": r"idva|domestic (?:abuse|violence) (?:service|advis\w+)|refuge|women['’]?s aid",
    "drug and alcohol service": r"(?:drugs?|substance|alcohol)[\w ]{0,12} (?:service|team|worker)|recovery service",
    "fire service": r"fire (?:service|and rescue|brigade|crew)|firefighters?",
    "general practice": r"gps?|general practi\w+|(?:medical|health) (?:practice|centre)|surgery|practice|dr [a-z]+|doctors?",
    "health visiting and school nursing": r"health visit\w+|school (?:nurs\w+|health)|0 ?[-–] ?19|hv|bank nurse|cover visitor",
    "hospital": r"hospital|acute trust|a&e|emergency department|infirmary|ward (?:staff|sister|nurse)|midwi\w+|maternity",
    "housing": r"housing|homes|landlord|tenancy|hostel|homeless\w*",
    "mental health service": r"mental health|psychiatr\w+|camhs|cmht|cpn|care co-?ordinator|crisis (?:team|line)",
    "nursery": r"nursery|pre-?school|early years|childminder",
    "police": r"police|constabulary|officers? from the station|pc|pcso|det(?:ective)?|ds|dc|ppn",
    "probation": r"probation|youth (?:justice|offending)|yot|yjs",
    "school": r"schools?|academy|college|dsl|head ?teacher|tutor|teacher|pupil referral unit|high|primary|education",
}
"""Kinds of agency, and the words by which records speak of them."""

_PATTERNS = {kind: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE) for kind, words in KINDS.items()}
_ANY = re.compile("|".join(p.pattern for p in _PATTERNS.values()), re.IGNORECASE)


def kinds_named(words: str) -> frozenset[str]:
    """The kinds of agency these words speak of."""
    if not _ANY.search(words):
        return frozenset()
    nursing = _PATTERNS["health visiting and school nursing"]
    rest = nursing.sub(" ", words)
    found = {kind for kind, pattern in _PATTERNS.items() if pattern.search(rest)}
    return frozenset(found | ({"health visiting and school nursing"} if rest != words else set()))


@cache
def kind_of(agency: str) -> frozenset[str]:
    """The kinds of work an agency does, read from its name."""
    return kinds_named(agency)


@cache
def names(words: str, agency: str) -> bool:
    """Whether these words (a "told by" column, say) name this agency: by name, initials or kind."""
    if not words.strip():
        return False
    if fuzz.token_set_ratio(words.lower(), agency.lower()) >= 90 or words.strip().upper() == _initials(agency):
        return True
    return bool(kinds_named(words) & kind_of(agency))


def _initials(agency: str) -> str:
    return "".join(word[0] for word in re.findall(r"[A-Za-z]+", agency) if word.lower() not in ("and", "of", "the")).upper()
