"""The account itself: do its words show that a person was there with the writer?"""

import re
from collections.abc import Iterator

from timeline.naming.coding import Glossary
from timeline.seeing import phrases, signs
from timeline.seeing.column import ALONE, REMOTE
from timeline.seeing.level import Judgement, Level

_CLAUSE = re.compile(r"[^.;!?\n]+(?:[.](?=\d)[^.;!?\n]+)*")
_BUT = re.compile(r",? (?:but|although|though|while|whereas) ", re.I)


def judged(text: str, code: str, glossary: Glossary) -> Judgement:
    """What the words say of a person: the nearest that any clause comes; unclear is not seen."""
    met = bool(signs.MEETING.search(text)) and not signs.NO_MEETING.search(text)
    found = [
        _mention(clause, start, end, text, met) for clause, start, end in _mentions(text, code, glossary)
    ]
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
        hidden[span.start : span.end] = phrases.HIDDEN * (span.end - span.start)
    veiled = "".join(hidden)
    before: set[str] = set()
    for begin, finish in _clauses(veiled):
        here = [span for span in spans if begin <= span.start < finish]
        clause = veiled[begin:finish]
        pronoun = phrases.PRONOUN.match(clause)
        if not here and pronoun and before == {code}:
            yield clause, *pronoun.span("who")
        for span in here:
            if span.code == code:
                yield clause, span.start - begin, span.end - begin
        if here or not pronoun:
            before = set() if phrases.SOMEBODY_ELSE.search(clause) else {span.code for span in here}


def _clauses(veiled: str) -> Iterator[tuple[int, int]]:
    for match in _CLAUSE.finditer(veiled):
        begin = match.start()
        for turn in _BUT.finditer(veiled, match.start(), match.end()):
            yield begin, turn.start()
            begin = turn.end()
        yield begin, match.end()


def _mention(clause: str, start: int, end: int, text: str, met: bool) -> Judgement:
    before, after = clause[:start], clause[end:]
    shown = _shown(before, after, clause) or _sign(before, after, met)
    afar = bool(phrases.FROM_AFAR.match(text) or REMOTE.search(clause))
    if (
        shown
        and not afar
        and not phrases.NO_ACCESS.search(clause)
        and not phrases.EARLIER.search(before + after.split(",")[0])
    ):
        level = Level.SEEN_ALONE if _alone(before, after) else Level.SEEN
        return Judgement(level, f"the words say “{shown}”")
    if _heard(before, after):
        return Judgement(Level.HEARD, "their own words are recorded, but not that anyone was with them")
    if shown:
        return Judgement(
            Level.TALKED_ABOUT,
            f"the words say “{shown}”, but from afar, of another time or without a meeting",
        )
    return Judgement(Level.TALKED_ABOUT, "named, but nothing says that anyone was with them")


def _alone(before: str, after: str) -> bool:
    """Alone, and not somebody else: another name between a comma and the word makes it theirs."""
    if ALONE.search(before) and not phrases.AGAINST.search(before):
        return True
    found = ALONE.search(after)
    between = after[: found.start()] if found else ""
    theirs = phrases.HIDDEN in between and "," in between
    return bool(found) and not theirs and not phrases.AGAINST.search(between[-25:])


def _sign(before: str, after: str, met: bool) -> str:
    """A sign that the person was there: some count by themselves, some only where the entry tells of a meeting."""
    if phrases.REPORTED.search(before) or phrases.AGAINST.search(before):
        return ""
    behind = [signs.MEASURED.match(after)]
    if met:
        behind += [signs.AS_THEY_WERE.match(after), signs.OF_THEM.match(after)]
    ahead = [
        pattern.search(before)
        for pattern in (signs.BROUGHT_BY, signs.CAME_WITH, signs.GIVEN_TO, signs.PRESENT)
    ]
    return next(
        (found["sign"].replace(phrases.HIDDEN, "").strip() for found in (*behind, *ahead) if found), ""
    )


def _shown(before: str, after: str, clause: str) -> str:
    """The words that show the person there, or nothing."""
    if phrases.REPORTED.search(before):
        return ""
    done = phrases.DONE_TO_THEM.match(after)
    if (
        done
        and not phrases.AGAINST.search(before[-25:] + done["gap"])
        and not phrases.REPORTED.search(done["gap"])
        and not phrases.SOMETHING_OF_THEIRS.match(done["gap"])
    ):
        return "" if phrases.BY_OTHERS.match(after[done.end() :]) else done["verb"]
    did = phrases.DONE_WITH_THEM.search(before)
    if (
        did
        and not phrases.AGAINST.search(before)
        and not phrases.FAMILY.search(did["subject"] or "")
        and phrases.HIDDEN not in (did["subject"] or "")
    ):
        return did["verb"]
    spoke = phrases.SPOKE_WITH_THEM.search(before)
    if (
        spoke
        and phrases.PLACES.search(clause)
        and not phrases.AGAINST.search(before[: spoke.start()][-25:])
        and phrases.HIDDEN not in before[: spoke.start()][-3:]
    ):
        return spoke[0].replace(phrases.HIDDEN, "").strip()
    return ""


def _heard(before: str, after: str) -> bool:
    if phrases.REPORTED.search(before):
        return False
    return bool(
        phrases.OWN_WORDS.match(after)
        or phrases.CONTACT_WITH.search(before)
        or phrases.SPOKE_WITH_THEM.search(before)
    )
