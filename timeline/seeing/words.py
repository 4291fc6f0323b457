"""The account itself: do its words show that a person was there with the writer?"""

import re
from collections.abc import Iterator

from timeline.naming.coding import Glossary
from timeline.seeing.column import ALONE, REMOTE
from timeline.seeing.level import Judgement, Level

_CLAUSE = re.compile(r"[^.;!?\n]+(?:[.](?=\d)[^.;!?\n]+)*")
_BUT = re.compile(r",? (?:but|although|though|while|whereas) ", re.I)
_HOLD = "\x00"

_DONE_TO = (
    r"(?:seen|weighed|measured|examined|observed|assessed|interviewed|immunised|vaccinated|visited|spoken (?:to|with)"
    r"|arrested|detained|searched|stop(?:ped)?[- ]checked|stopped|taken home|met(?! by)|present|in attendance"
    r"|(?:brought|carried) (?:with|by|in|to|for|along)|came (?:alone|with|in\b|to (?:see|talk|speak|tell|ask))"
    r"|attended (?:alone|with|clinic|for|in person|the (?:clinic|surgery|appointment|meeting|conference|session))"
    r"|found (?:in|at|on|by (?:pc|police|officers?|staff|nurse|teacher)|walking|wandering|hiding|collapsed|sitting|waiting)"
    r"|reviewed (?:in|by|at (?:clinic|home))|let (?:\w+ ){1,2}in|opened the door|showed (?:us|me|her|his|the))"
)
_AFTER = re.compile(
    rf"(?P<gap>(?:['’]s?)?(?:[ ,]+(?!{_DONE_TO})[\w'’()\x00-]+){{0,4}}?)[ ,]+(?:was |were |is |has been |had been |both |all |also )*"
    rf"(?P<verb>{_DONE_TO})",
    re.I,
)
_BEFORE = re.compile(
    r"(?P<subject>[\w\x00'’]+ )?(?P<verb>\b(?:saw|seeing|met(?: with)?|visited|examined|weighed|measured|observed|interviewed"
    r"|assessed|arrested|searched|sat with|spent time with|session with|one[- ]to[- ]one with))"
    r"(?: (?:the|a|his|her|their|both|child|baby|patient|client|tenant|pupil|student|mother|mum|and|with|\x00))*\s*$",
    re.I,
)
_SPOKE = re.compile(
    r"\b(?:spoke|spoken|talked|chatted|conversation|discussion)(?: \w+){0,3} (?:to|with) (?:(?:the|both|mother|mum|and|\x00) ?)*$",
    re.I,
)
_THERE = re.compile(
    r"\b(?:visit(?:ed)?|home|clinic|surgery|class(?:room)?|school|kitchen|room|door(?:step)?|garden|yard|hall(?:way)?|ward|office|"
    r"appointment|drop-in|in person|face[- ]to[- ]face|alone|library|playground|station|custody|street)\b",
    re.I,
)
_AGAINST = re.compile(
    r"\b(?:not|never|cannot|without|unable|failed|refused|declined|nobody|no[- ]one|neither|nor|unseen|last|to be|will be"
    r"|would be|should be|could be|can be|may be|must be|due|if|until|unless|whether|before|cancelled|wants?|hopes?|hoped|like[sd]? to|asked|"
    r"asking|request\w*|arrange\w*|booked|plan(?:ned)?|offered|invited|tried|attempt\w*|try|remains|about)\b|n['’]t\b",
    re.I,
)
_REPORTED = re.compile(
    r"\b(?:sa(?:id|ys|ying)|told|tells|report(?:s|ed|ing)?|stat(?:es|ed|ing)|states|according|heard|informed|informs|claim\w*|alleg\w*|"
    r"believ\w*|thinks?|thought|mention\w*|discussed|confirm(?:s|ed)|advis(?:es|ed))\b",
    re.I,
)
_BY_OTHERS = re.compile(
    r"^ by (?:a |an |the |his |her |their )?(?:neighbour|friend|mother|mum|father|dad|parent|partner|relative|brother|sister|"
    r"public|passer|shop|aunt|uncle|gran\w*|another)",
    re.I,
)
_EARLIER = re.compile(
    r"\b(?:yesterday|last (?:week|month|year|night|term)|previously|historically|years? ago|months? ago|weeks? ago)\b",
    re.I,
)
_FAMILY = re.compile(
    r"\b(?:mother|mum|mam|father|dad|parents?|brother|sister|uncle|aunt|neighbours?|friend|partner|gran\w*|she|he|they|who)\s*$",
    re.I,
)
_FROM_AFAR = re.compile(
    r"^\W*(?:(?:telephone|phone|video|incoming|outgoing|duty|text|voice)\s*)*(?:call|calls|contact form|contact from|email|e-mail|letter|message|"
    r"text|voicemail|notice|notification|report|referral|intelligence|information|minutes|fax|copy|telephoned|rang|phoned|"
    r"missing notification|telephone (?:contact|consultation|call)|telephone|phone)\b",
    re.I,
)
_NO_ACCESS = re.compile(
    r"\bno (?:reply|answer|response|access|one (?:in|home)|trace)\b|\bnobody (?:in|home|there)\b|\bnot (?:at home|in when|brought)\b"
    r"|\bdid not attend\b|\bdidn['’]t attend\b|\bDNA\b|\bWNB\b|\bfailed (?:visit|to attend)\b|\bcard left\b",
    re.I,
)
_OWN_WORDS = re.compile(
    r"^(?:['’]s)?(?:[ ,]+\(?\d*\)?(?:has|had|also|then|later|himself|herself|still)?){0,2} ?(?:sa(?:id|ys)|told|tells|asked|asks|rang|phoned|telephoned|called|"
    r"disclosed|explained|described|emailed|texted|shared|spoke|talked|wrote|would talk|reported|agreed|denied)\b",
    re.I,
)
_CONTACT_WITH = re.compile(
    r"\b(?:(?:telephone|phone|video) (?:contact|call|consultation|conversation)|call(?:ed)?|rang|phoned|telephoned|message|text)(?: \w+){0,3} "
    r"(?:with|from|to)? ?[“\"‘']?$",
    re.I,
)


def judged(text: str, code: str, glossary: Glossary) -> Judgement:
    """What the words say of a person: the nearest that any clause comes; unclear is not seen."""
    found = [_mention(clause, start, end, text) for clause, start, end in _mentions(text, code, glossary)]
    return (
        max(found, key=lambda each: each.level)
        if found
        else Judgement(Level.NOTHING, "the row does not name them")
    )


def _mentions(text: str, code: str, glossary: Glossary) -> Iterator[tuple[str, int, int]]:
    """Each clause that names the person, and where; other names are hidden behind a mark of the same length."""
    spans = glossary.spans(text)
    hidden = list(text)
    for span in spans:
        hidden[span.start : span.end] = _HOLD * (span.end - span.start)
    veiled = "".join(hidden)
    for begin, finish in _clauses(veiled):
        for span in spans:
            if span.code == code and begin <= span.start < finish:
                yield veiled[begin:finish], span.start - begin, span.end - begin


def _clauses(veiled: str) -> Iterator[tuple[int, int]]:
    for match in _CLAUSE.finditer(veiled):
        begin = match.start()
        for turn in _BUT.finditer(veiled, match.start(), match.end()):
            yield begin, turn.start()
            begin = turn.end()
        yield begin, match.end()


def _mention(clause: str, start: int, end: int, text: str) -> Judgement:
    before, after = clause[:start], clause[end:]
    shown = _shown(before, after, clause)
    afar = bool(_FROM_AFAR.match(text) or REMOTE.search(clause))
    if (
        shown
        and not afar
        and not _NO_ACCESS.search(clause)
        and not _EARLIER.search(before + after.split(",")[0])
    ):
        level = Level.SEEN_ALONE if ALONE.search(clause) else Level.SEEN
        return Judgement(level, f"the words say “{shown}”")
    if _heard(before, after):
        return Judgement(Level.HEARD, "their own words are recorded, but not that anyone was with them")
    if shown:
        return Judgement(
            Level.TALKED_ABOUT,
            f"the words say “{shown}”, but from afar, of another time or without a meeting",
        )
    return Judgement(Level.TALKED_ABOUT, "named, but nothing says that anyone was with them")


def _shown(before: str, after: str, clause: str) -> str:
    """The words that show the person there, or nothing."""
    if _REPORTED.search(before):
        return ""
    done = _AFTER.match(after)
    if done and not _AGAINST.search(before[-25:] + done["gap"]) and not _REPORTED.search(done["gap"]):
        return "" if _BY_OTHERS.match(after[done.end() :]) else done["verb"]
    did = _BEFORE.search(before)
    if (
        did
        and not _AGAINST.search(before)
        and not _FAMILY.search(did["subject"] or "")
        and _HOLD not in (did["subject"] or "")
    ):
        return did["verb"]
    spoke = _SPOKE.search(before)
    if (
        spoke
        and _THERE.search(clause)
        and not _AGAINST.search(before[: spoke.start()][-25:])
        and _HOLD not in before[: spoke.start()][-3:]
    ):
        return spoke[0].replace(_HOLD, "").strip()
    return ""


def _heard(before: str, after: str) -> bool:
    if _REPORTED.search(before):
        return False
    return bool(_OWN_WORDS.match(after) or _CONTACT_WITH.search(before) or _SPOKE.search(before))
