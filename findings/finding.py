"""A finding: what in the system makes good practice hard or easy, and the test it has to pass."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from findings import questions

State = Literal["empty", "half", "done"]

NOT_KNOWN = "not_known"
GRADES = {
    "single_case": "In this case only",
    "team": "In one team",
    "agency": "Across one agency",
    "multi_agency": "Across several agencies",
    "regional": "In the region",
    "national": "Across the country",
    NOT_KNOWN: "Not known",
}
STRENGTHS = {
    "strong": "Strong: several sources of different kinds agree, and what speaks against it is answered",
    "moderate": "Moderate: more than one source says so, of one kind or from one place",
    "emerging": "Emerging: a first sign that somebody should look for elsewhere",
}
MOST = 8


@dataclass(frozen=True)
class Evidence:
    """Something a part rests on. ``is_outside``: it does not come from the case record. ``episode`` may be empty."""

    part: str
    kind: str
    is_outside: bool
    words: str
    episode: str = ""


@dataclass(frozen=True)
class Finding:
    """The anatomy of a finding, every part as it was written; an empty text is a part nobody has written yet."""

    title: str
    statement: str = ""
    category: str = ""
    showed: str = ""
    usual: str = ""
    widespread: str = ""
    widespread_grade: str = ""
    unknown_why: str = ""
    matters: str = ""
    changing: str = ""
    against: str = ""
    strength: str = ""
    strength_grade: str = ""
    questions: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Part:
    """A part of the anatomy. A finding can do without those that are not ``is_wanted``."""

    key: str
    label: str
    is_wanted: bool = True


@dataclass(frozen=True)
class Missing:
    """What a part still lacks, in a sentence."""

    part: str
    sentence: str


PARTS: tuple[Part, ...] = (
    Part("statement", "Statement"),
    Part("showed", "How it showed in this case"),
    Part("usual", "How we know it is usual"),
    Part("widespread", "How widespread"),
    Part("matters", "Why it matters"),
    Part("changing", "What is already changing", is_wanted=False),
    Part("against", "What speaks against it"),
    Part("strength", "How strong the evidence is"),
    Part("questions", "Questions for the board"),
)
LABELS = {part.key: part.label for part in PARTS}


def state(finding: Finding, part: str) -> State:
    """How far a part is: nothing written, something still lacking, or done. Raises KeyError for an unknown part."""
    label = LABELS[part]
    if not _written(finding, part):
        return "empty"
    return "half" if _lacks(finding, part, label) else "done"


def missing(finding: Finding) -> tuple[Missing, ...]:
    """The finding test: what it still lacks, in the order of its parts."""
    found = []
    for part in PARTS:
        if _written(finding, part.key):
            sentences = _lacks(finding, part.key, part.label)
        else:
            sentences = [_EMPTY.get(part.key, f"{part.label} is empty.")] if part.is_wanted else []
        found += [Missing(part.key, sentence) for sentence in sentences]
    return tuple(found)


def is_complete(finding: Finding) -> bool:
    """Whether it passes the finding test."""
    return not missing(finding)


def rests_outside(finding: Finding) -> bool:
    """Whether something from outside the case record says that it is usual."""
    return any(each.is_outside for each in finding.evidence if each.part == "usual")


def too_many(findings: Sequence[object]) -> str:
    """A word of warning when there are more findings than a board can take in; empty otherwise."""
    if len(findings) <= MOST:
        return ""
    return (
        f"There are {len(findings)} findings. A board can work with about six, and with {MOST} at most: "
        "see which tell one story, or put some under additional learning."
    )


def asks_for_training(finding: Finding) -> str:
    """A word of warning when nothing but training or a procedure would answer its questions; empty otherwise.

    Training and procedures are the reflex of reviews: the condition that made practice hard stays as it was.
    """
    asked = [question for question in finding.questions if question.strip()]
    said = f"{finding.title} {finding.statement}"
    if asked and all(_TRAINING.search(question) for question in asked):
        return (
            "Training or a procedure would answer every question here. What in the work would still be as it was, "
            "for somebody who has had the training and read the procedure?"
        )
    if _UNTRAINED.search(said):
        return (
            "It says that training or a procedure was missing, which leads back to training or a procedure. "
            "What made the work hard for those who had both?"
        )
    return ""


_EMPTY = {
    "statement": "The statement is empty.",
    "against": "Nobody has said yet what would speak against it. If nothing was found, say where it was looked for.",
    "strength": "Nobody has said yet how strong the evidence is.",
    "questions": "There are no questions for the board yet.",
}


def _written(finding: Finding, part: str) -> bool:
    if part == "questions":
        return any(question.strip() for question in finding.questions)
    if part == "widespread":
        return bool(finding.widespread.strip() or finding.widespread_grade)
    if part == "strength":
        return bool(finding.strength.strip() or finding.strength_grade)
    return bool(str(getattr(finding, part)).strip())


def _lacks(finding: Finding, part: str, label: str) -> list[str]:
    if part == "statement":
        return _statement(finding)
    if part == "widespread":
        return _widespread(finding)
    if part == "questions":
        return _questions(finding)
    if part == "strength":
        return _strength(finding)
    rests = [each for each in finding.evidence if each.part == part]
    if part == "showed" and not any(each.episode for each in rests):
        return [f"{label} does not lead back to an episode yet."]
    if part == "usual" and not rests_outside(finding):
        return ["Nothing here comes from outside the case record yet."]
    return []


def _statement(finding: Finding) -> list[str]:
    sentences = [] if finding.title.strip() else ["The finding has no title."]
    return (
        sentences if finding.category else [*sentences, "Nobody has said yet what kind of pattern this is."]
    )


def _widespread(finding: Finding) -> list[str]:
    if finding.widespread_grade == NOT_KNOWN:
        has_why = finding.unknown_why.strip() or finding.widespread.strip()
        return [] if has_why else ["How widespread is not known. Say why it is not."]
    sentences = [] if finding.widespread.strip() else ["How widespread has a grade and no words for it."]
    if finding.widespread_grade not in GRADES:
        sentences.append("How widespread has no grade. Not known is one, with a reason.")
    return sentences


def _strength(finding: Finding) -> list[str]:
    sentences = [] if finding.strength.strip() else ["How strong the evidence is has a grade and no reason."]
    if finding.strength_grade not in STRENGTHS:
        sentences.append("How strong the evidence is has no grade: strong, moderate or emerging.")
    return sentences


def _questions(finding: Finding) -> list[str]:
    asked = [question for question in finding.questions if question.strip()]
    sentences = []
    if len(asked) < questions.FEWEST:
        sentences.append("There is one question for the board. Two to five are wanted.")
    if len(asked) > questions.MOST:
        sentences.append(f"There are {len(asked)} questions for the board. Two to five are wanted.")
    for letter, question in zip("abcdefghijklmnopqrstuvwxyz", asked, strict=False):
        for remark in questions.remarks(question):
            if remark is not questions.Remark.LONG:
                sentences.append(f"Question {letter} {remark.predicate}.")
    return sentences


_TRAINS = (
    r"(?:train(?:ed|ing)|re-?train(?:ed|ing)?|courses?|e-?learning|workshops?|briefings?|inductions?|procedures?"
    r"|polic(?:y|ies)|protocols?|guidance|checklists?|reminded?|refreshers?|toolkits?|awareness)"
)
_TRAINING = re.compile(rf"\b{_TRAINS}\b", re.IGNORECASE)
_UNTRAINED = re.compile(
    rf"\b(?:lack of|no|not enough|too little|insufficient|inadequate|absence of|need for|without|poor|limited|missing)"
    rf" (?:\w+ ){{0,2}}?{_TRAINS}\b|\b(?:were|was|are|is|had) (?:not|never) (?:been )?(?:\w+ )?(?:re-?)?trained\b"
    rf"|\b{_TRAINS} (?:was|were|is|are) (?:not|rarely|never) (?:followed|read|known|used"
    r"|in place|offered|available|up to date)\b",
    re.IGNORECASE,
)
