"""A ladder of whys: from what practice did down to what in the work made sense of it.

It is climbed until a rung speaks of a condition of work rather than of a person. What went well climbs the same ladder.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from findings.frameworks.framework import Kind


class About(StrEnum):
    """What a rung speaks of: somebody, or what they worked in; or nobody has said."""

    PERSON = "person"
    CONDITION = "condition"
    UNSAID = "unsaid"


class Reach(StrEnum):
    """How far down a ladder goes."""

    NOWHERE = "nowhere"
    UNSAID = "unsaid"
    PERSON = "person"
    CONDITION = "condition"


@dataclass(frozen=True)
class Ladder:
    """What was done in ``words``, whether it was good, and what each why beneath it speaks of, the top one first."""

    words: str
    is_good: bool
    rungs: tuple[About, ...] = ()

    @property
    def reach(self) -> Reach:
        """How far down it goes, by its lowest rung."""
        return Reach(self.rungs[-1].value) if self.rungs else Reach.NOWHERE

    @property
    def says(self) -> str:
        """How far down it goes, in words, and what to ask next."""
        return _SAYS[self.reach, self.is_good]


@dataclass(frozen=True)
class Suggestion:
    """What a rung seems to speak of, and why it seems so."""

    about: About
    why: str


def question(is_good: bool, rung: int) -> str:
    """What is asked before a rung, counted from 1 beneath what was done."""
    return _QUESTIONS[is_good][min(rung, 3) - 1]


def suggest(words: str, kind: Kind | None = None) -> Suggestion | None:
    """What a rung seems to speak of: by the kind of its factor, else by its words, else by whom it is about.

    Somebody's shortcoming is theirs even where it names a tool ("did not read the policy"); what stands in another
    clause ("because the policy was being rewritten") is a condition all the same. None where nothing says so clearly.
    """
    if kind is not None:
        return _by_kind(kind)
    conditions = _among(_CONDITIONS, _ONE_PERSON.sub(" ", _SHORTCOMING.sub(" ", words)))
    conditions += _among(_LACKS, words)
    persons = _among(_PERSONS, words) + [found[1] for found in _SHORTCOMING.finditer(words)]
    if conditions:
        return Suggestion(About.CONDITION, f"{_speaks(conditions)} of what people work in.")
    if persons and not _REASON.search(words):
        return Suggestion(About.PERSON, f"{_speaks(persons)} of somebody.")
    return None if persons else _by_subject(words)


def only_about_people(kinds: Sequence[Kind]) -> bool:
    """Whether there are factors, and each of them names something about a person."""
    return bool(kinds) and all(kind.is_about_person for kind in kinds)


def _by_kind(kind: Kind) -> Suggestion:
    about = About.PERSON if kind.is_about_person else About.CONDITION
    spoken_of = "somebody" if about is About.PERSON else "what people work in"
    return Suggestion(
        about, f"Its factor is marked as {kind.group}: {kind.name}, which speaks of {spoken_of}."
    )


def _by_subject(words: str) -> Suggestion | None:
    """By whom or what a sentence is about; None where people are many, or where somebody unnamed did it."""
    one = _ONE_PERSON.match(words.strip())
    if one and not _REASON.search(words):
        return Suggestion(About.PERSON, f"It speaks of one person, “{one[0].strip()}”.")
    if one or _PEOPLE.search(words) or _PASSIVE.search(words) or not words.strip():
        return None
    return Suggestion(
        About.CONDITION, "It speaks of nobody in particular: whoever had been there would have met it."
    )


def _among(wanted: re.Pattern[str], words: str) -> list[str]:
    return list(dict.fromkeys(found[0].lower() for found in wanted.finditer(words)))


def _speaks(found: Sequence[str], most: int = 3) -> str:
    quoted = ", ".join(f"“{' '.join(words.split())}”" for words in found[:most])
    return f"{quoted} {'speaks' if len(found) == 1 else 'speak'}"


_SAYS = {
    (Reach.NOWHERE, False): "Nobody has asked yet why this made sense.",
    (Reach.NOWHERE, True): "Nobody has asked yet what made this possible.",
    (Reach.UNSAID, False): "Its lowest rung does not say yet whether it is about a person or about the work.",
    (Reach.UNSAID, True): "Its lowest rung does not say yet whether it is about a person or about the work.",
    (Reach.PERSON, False): "This ladder still ends at a person: what in the work made that likely?",
    (Reach.PERSON, True): "This ladder still ends at a person: what in the work let them do it?",
    (Reach.CONDITION, False): "This ladder has reached a condition of the work.",
    (Reach.CONDITION, True): "This ladder has reached a condition of the work: something to keep.",
}
_QUESTIONS = {
    False: ("Why did that make sense then?", "Why was that so?", "And why that?"),
    True: ("What made this possible?", "What made that possible?", "And what made that possible?"),
}


def _any(listed: str) -> re.Pattern[str]:
    """Any of these words, which a comma parts."""
    words = "|".join(" ".join(each.split()) for each in listed.split(","))
    return re.compile(rf"\b(?:{words})\b", re.I)


# Things, arrangements and circumstances that outlast whoever is on duty.
_CONDITIONS = _any(
    r"""
    systems?, forms?, templates?, screens?, software, databases?, records? system,
    fields?, log-?ins?, inbox(?:es)?, e-?mails? system, telephones?, switchboards?, printers?,
    polic(?:y|ies), procedures?, protocols?, pathways?, guidance, thresholds?, standards?, criteria,
    checklists?, rotas?, shifts?, staffing, vacanc(?:y|ies), vacant, posts?, turnover, agency staff,
    bank staff, locums?, caseloads?, workloads?, lists? of \w+, waiting lists?, queues?, backlogs?,
    capacity, duty (?:desk|system), out of hours, opening hours, minutes (?:a|per|for each) \w+,
    supervision, handovers?, inductions?, training, rooms?, offices?, buildings?, budgets?, funding,
    funded, contracts?, commission(?:ed|ers?|ing), specifications?, targets?, indicators?,
    inspect(?:ions?|ors?), audits?, reorganisations?, restructur(?:e|ed|ing), mergers?, cuts, laws?,
    legislation, statutory, agreements?, arrangements?, rules?, custom(?:s|ary)?, culture,
    usual(?:ly)? (?:here|practice|way), panels?, conferences?, boundar(?:y|ies), deadlines?,
    timescales?, staff (?:were|was) \w+, the way (?:the |our )?work, managers?
    (?:lets?|gives?|allows?), (?:the|each|every|our) (?:team|service|agency|department)s?,
    (?:any|all|most|every|each|no) (?:\w+
    )?(?:workers?|officers?|nurses?|visitors?|teachers?|staff|practitioners?|cases?)
    """
)
# That something is not there, whoever looks for it.
_LACKS = _any(
    r"""
    there (?:is|was|were|are) (?:no|nowhere|nobody|nothing|only), nothing
    (?:tells|told|says|said|prompts|asks), nobody(?:’s|'s) (?:job|task), no one(?:’s|'s)
    (?:job|task), has no (?:box|line|place|space), no (?:agreed|shared)
    """
)
# What somebody thought, felt, knew, was like, or was used to.
_PERSONS = _any(
    r"""
    thought, assumed, believed, felt, hoped, forgot(?:ten)?, overlooked, misread, misunderstood,
    misjudged, underestimated, decided, chose, wanted, trusted, noticed, remembered, realised,
    worried, feared, lacked, hesitated, ignored, inexperienced?, experience, skills?, skilled,
    knowledge, confiden(?:t|ce), curiosity, curious, careless(?:ness)?, carefully?, tired(?:ness)?,
    exhausted, stressed, anxious, optimis(?:m|tic), diligent, dedicated, committed, conscientious,
    naive(?:ty)?, attitudes?, personality, motivat(?:ed|ion), judge?ment, newly qualified, did not
    (?:know|see|think|realise|understand|recognise), didn[’']t
    (?:know|see|think|realise|understand), (?:was|were) (?:un)?aware, knew, took (?:his|her|their)
    time
    """
)
# A shortcoming with what it is about, up to where another clause begins.
_SHORTCOMING = re.compile(
    r"\b((?:was|were|is|are) new to|(?:failed|forgot|neglected|omitted|refused) to"
    r"|(?:should|could|ought to) have|(?:did not|didn[’']t|had not|hadn[’']t|never)"
    r"(?= (?:follow|read|use|check|complete|fill|apply|open|look|comply|attend|record|refer|ask|challenge"
    r"|escalate|write|ring|visit)(?:ed|d|ing)?\b))"
    r"(?:(?!\b(?:because|since|as|so|when|where|while|and there)\b)[^.,;:])*",
    re.I,
)
_ROLES = (
    r"(?:workers?|officers?|nurses?|visitors?|midwi(?:fe|ves)|gps?|doctors?|consultants?|psychiatrists?|paramedics?"
    r"|teachers?|tutors?|heads?|managers?|leads?|sergeants?|constables?|coordinators?|practitioners?|advocates?"
    r"|advis[eo]rs?|carers?|clerks?|receptionists?|registrars?|therapists?|psychologists?|probation officers?"
    r"|reviewers?|chairs?|inspectors?|detectives?|supervisors?|colleagues?)"
)
# Somebody: a pronoun, or one holder of a role, with up to three words before it ("the duty social worker").
_ONE_PERSON = re.compile(
    rf"\b(?:s?he|i)\b|\b(?:the|an?|one|his|her|my|our|this|that)\s+(?:[\w-]+\s+){{0,3}}?(?!\w+s\b){_ROLES}\b",
    re.I,
)
_PEOPLE = re.compile(rf"\b(?:they|we|people|staff|everybody|professionals)\b|\b{_ROLES}\b", re.I)
# Where something was done, and the sentence does not say by whom.
_PASSIVE = re.compile(r"\b(?:was|were|been)\s+(?:not\s+|never\s+)?\w+(?:ed|en|wn|ld|nt|de|ught)\b", re.I)
# Where a reason is given, what somebody did is not all that the rung says.
_REASON = re.compile(r"\bbecause\b", re.I)
