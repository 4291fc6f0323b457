"""The account itself: do its words show that a person was there with the writer?"""

import re
from collections.abc import Iterator

from timeline.naming.coding import Glossary
from timeline.seeing import phrases
from timeline.seeing.column import ALONE, REMOTE
from timeline.seeing.level import Judgement, Level

_CLAUSE = re.compile(r"[^.;!?\n]+(?:[.](?=\d)[^.;!?\n]+)*")
_BUT = re.compile(r",? (?:but|although|though|while|whereas) ", re.I)


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
        hidden[span.start : span.end] = phrases.HIDDEN * (span.end - span.start)
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
    afar = bool(phrases.FROM_AFAR.match(text) or REMOTE.search(clause))
    if (
        shown
        and not afar
        and not phrases.NO_ACCESS.search(clause)
        and not phrases.EARLIER.search(before + after.split(",")[0])
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
    if phrases.REPORTED.search(before):
        return ""
    done = phrases.DONE_TO_THEM.match(after)
    if (
        done
        and not phrases.AGAINST.search(before[-25:] + done["gap"])
        and not phrases.REPORTED.search(done["gap"])
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
