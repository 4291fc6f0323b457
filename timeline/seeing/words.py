"""The account itself: do its words show that a person was there with the writer?"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.naming.coding import Span
from timeline.seeing import phrases, signs
from timeline.seeing.column import ALONE, REMOTE
from timeline.seeing.level import Judgement, Level

_CLAUSE = re.compile(r"[^.;!?\n]+(?:[.](?=\d)[^.;!?\n]+)*")
_BUT = re.compile(r",? (?:but|although|though|while|whereas) ", re.I)


@dataclass(frozen=True, slots=True)
class _Telling:
    """What the whole text says of how its writer knows: from afar, or from a meeting."""

    afar: bool
    met: bool


def judged(text: str, spans: Sequence[Span], whom: Collection[str]) -> dict[str, Judgement]:
    """What the words say of each of these people whose name stands in them: the nearest that any clause comes.

    Unclear is not seen. ``spans`` are the names in the text.
    """
    if not spans:
        return {}
    telling = _Telling(
        bool(phrases.FROM_AFAR.match(text)),
        bool(signs.MEETING.search(text)) and not signs.NO_MEETING.search(text),
    )
    found: dict[str, Judgement] = {}
    for code, clause, start, end in _mentions(text, spans):
        if code not in whom:
            continue
        one = _mention(clause, start, end, telling)
        other = found.get(code, one)
        nearest = other if other.level >= one.level else one
        found[code] = replace(nearest, own_words=one.own_words or other.own_words)
    return found


def _mentions(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, str, int, int]]:
    """Whom each clause names, and where; names are hidden behind a mark of the same length.

    "She" or "he" at the head of a clause is the one person whom the clause before it was about.
    """
    hidden = list(text)
    for span in spans:
        hidden[span.start : span.end] = phrases.HIDDEN * (span.end - span.start)
    veiled = "".join(hidden)
    before: set[str] = set()
    for begin, finish in _clauses(veiled):
        here = [span for span in spans if begin <= span.start < finish]
        clause = veiled[begin:finish]
        pronoun = phrases.PRONOUN.match(clause) if before and not here else None
        if pronoun and len(before) == 1:
            yield next(iter(before)), clause, *pronoun.span("who")
        for span in here:
            yield span.code, clause, span.start - begin, span.end - begin
        if here or not pronoun:
            before = set() if phrases.SOMEBODY_ELSE.search(clause) else {span.code for span in here}


def _clauses(veiled: str) -> Iterator[tuple[int, int]]:
    for match in _CLAUSE.finditer(veiled):
        begin = match.start()
        for turn in _BUT.finditer(veiled, match.start(), match.end()):
            yield begin, turn.start()
            begin = turn.end()
        yield begin, match.end()


def _mention(clause: str, start: int, end: int, telling: _Telling) -> Judgement:
    before, after = clause[:start], clause[end:]
    shown = _shown(before, after, clause)
    sign = shown or _sign(before, after, clause, telling.met)
    heard = _heard(before, after, clause)
    own_words = heard and bool(phrases.SAID.match(after) or phrases.QUOTED.search(after))
    if sign and not telling.afar and _was_there(clause, before, after):
        level = Level.SEEN_ALONE if shown and _alone(before, after) else Level.SEEN
        return Judgement(level, f"the words say “{sign}”", own_words)
    if heard:
        reason = "they spoke or wrote, and nothing says that anyone was with them"
        return Judgement(Level.HEARD, reason, own_words)
    if sign:
        reason = f"the words say “{sign}”, but from afar, of another time or without a meeting"
        return Judgement(Level.TALKED_ABOUT, reason)
    unclear = telling.met and not telling.afar and not _speaks_against(clause, before, after)
    return Judgement(
        Level.TALKED_ABOUT, "named, but nothing says that anyone was with them", is_clear=not unclear
    )


def _was_there(clause: str, before: str, after: str) -> bool:
    return not (
        REMOTE.search(clause)
        or phrases.NO_ACCESS.search(clause)
        or phrases.EARLIER.search(before + after.split(",")[0])
    )


def _speaks_against(clause: str, before: str, after: str) -> bool:
    """Whether the clause is clearly not about somebody who was there: denied, reported, planned, or of theirs."""
    return bool(
        phrases.REPORTED.search(clause)
        or phrases.AGAINST.search(clause)
        or phrases.NO_ACCESS.search(clause)
        or after.startswith(("'", "’"))
        or re.search(r"\b(?:about|re|regarding|of|for|from|to|by)\s*$", before)
    )


def _alone(before: str, after: str) -> bool:
    """Alone, and not somebody else: another name between a comma and the word makes it theirs."""
    if ALONE.search(before) and not phrases.AGAINST.search(before):
        return True
    found = ALONE.search(after)
    between = after[: found.start()] if found else ""
    theirs = phrases.HIDDEN in between and "," in between
    return bool(found) and not theirs and not phrases.AGAINST.search(between[-25:])


def _sign(before: str, after: str, clause: str, met: bool) -> str:
    """A sign that the person was there: some count by themselves, some only where the entry tells of a meeting."""
    if phrases.REPORTED.search(before) or phrases.AGAINST.search(before):
        return ""
    behind = [signs.MEASURED.match(after)]
    if met and signs.AT_THE_HEAD.search(before) and not phrases.REPORTED.search(clause):
        behind += [signs.AS_THEY_WERE.match(after), signs.OF_THEM.match(after)]
    ahead = [
        pattern.search(before)
        for pattern in (signs.BROUGHT_BY, signs.CAME_WITH, signs.ASSESSMENT_OF, signs.GIVEN_TO, signs.PRESENT)
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


def _heard(before: str, after: str, clause: str) -> bool:
    """Whether the person spoke or wrote to the writer."""
    if phrases.REPORTED.search(before):
        return False
    if phrases.OWN_WORDS.match(after):
        return True
    reached = not phrases.AGAINST.search(before) and not phrases.NO_ACCESS.search(clause)
    return reached and bool(phrases.CONTACT_WITH.search(before) or phrases.SPOKE_WITH_THEM.search(before))
