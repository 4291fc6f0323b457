"""People named in entries, when nobody has listed them: full names as columns and texts give them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from timeline.entry import Entry
from timeline.naming.doubtful import NOT_PEOPLE, RANKS, ROLES, TITLES, WORDS_TOO

_CAPITALISED = r"(?:(?:O['’]|Mc|Mac|de |van )?[A-Z][a-zà-ÿ]+|[A-Z]{3,})(?:[-‑](?:[A-Z][a-zà-ÿ]+|[A-Z]{2,}))?"
_RUN = re.compile(rf"(?<![\w’'])(?:{_CAPITALISED})(?:[ \u00a0](?:{_CAPITALISED}))+(?!\w|[-/]\d)")
_BEFORE = re.compile(rf"\b(?:{ROLES}|{TITLES}|{RANKS})\.?,?(?: \d+)?[ \u00a0]+$", re.I)
_SMALL = re.compile(r"(?<![\w’'])[a-zà-ÿ]{2,}(?!\w)")
_INITIAL = re.compile(rf"\b([A-Z])\.? ?({_CAPITALISED})")
_WHOLE = re.compile(_CAPITALISED)
_TITLE = re.compile(rf"{TITLES}|{RANKS}", re.I)
_CELL = re.compile(r"[;,/&\n]|\band\b")

LOOKS_LIKE_A_NAME = re.compile(
    rf"\b(?:(?i:{TITLES})\.?|(?i:{RANKS}))(?: \d+)? (?:[A-Z]\. ?)?{_CAPITALISED}(?: {_CAPITALISED})?(?!\w)"
    rf"|\b[A-Z]\. ?{_CAPITALISED}(?!\w)"
)
"""A title, a rank, a badge number or an initial before a capitalised word: "Mr Kaplan", "PC 1234 Ash", "C. Dunmore"."""


def found(entries: Sequence[Entry], beside: Iterable[str]) -> tuple[str, ...]:
    """Full names of people other than those at work, in the order of the alphabet.

    ``beside`` are words that stood in the files beside the entries, such as a table of the people in a family.
    """
    texts = [*(entry.what for entry in entries), *beside]
    ordinary = _ordinary(texts)
    runs = Counter((match[0], led) for text in texts for match, led in _runs(text))
    names = {name for (run, led) in runs if not led and (name := _full_name(run, ordinary))}
    names -= {_evened(run.split()) for run, led in runs if led}
    names |= {name for cell in _cells(entries) if (name := _full_name(cell, NOT_PEOPLE))}
    at_work = _at_work(entries)
    return tuple(sorted(name for name in _distinct(names) if not _works(name, at_work)))


def looking_like_names(text: str) -> list[tuple[int, int]]:
    """Where a text has what looks like somebody's name, left to right: with a title or an initial, or a full name."""
    places = [match.span() for match in LOOKS_LIKE_A_NAME.finditer(text)]
    for match in _RUN.finditer(text):
        apart = all(match.end() <= start or end <= match.start() for start, end in places)
        if apart and not match[0].isupper() and _name(match[0].split(), NOT_PEOPLE) == match[0]:
            places.append(match.span())
    return sorted(places)


def _runs(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Runs of capitalised words, and whether the text introduces each by a title or by what the person does at work."""
    for match in _RUN.finditer(text):
        if not match[0].isupper():
            yield match, bool(_BEFORE.search(text, max(0, match.start() - 40), match.start()))


def _ordinary(texts: Sequence[str]) -> frozenset[str]:
    """Words that the texts write small, and words of places and bodies."""
    written = set().union(*(text.split() for text in texts))
    return NOT_PEOPLE | {word for piece in written for word in _SMALL.findall(piece)}


def _cells(entries: Sequence[Entry]) -> set[str]:
    values = {value for entry in entries for value in (*entry.people, entry.seen)}
    return {part.strip() for value in values for part in _CELL.split(value) if part.strip()}


def _full_name(run: str, ordinary: frozenset[str]) -> str:
    name = _name(run.split(), ordinary)
    return name if len(name.split()) in (2, 3) else ""


def _name(words: Sequence[str], ordinary: frozenset[str]) -> str:
    """The words as a name, without ordinary words before it; nothing where a word belongs to a place or a body."""
    if any(word.lower() in NOT_PEOPLE for word in words):
        return ""
    plain = [word.lower() in ordinary for word in words]
    start = 0
    while start < len(words) and (
        _TITLE.fullmatch(words[start]) or (plain[start] and not _may_be_given(words[start:]))
    ):
        start += 1
    rest = words[start:]
    strange = any(not _WHOLE.fullmatch(word) for word in rest)
    if (
        not rest
        or strange
        or any(
            is_plain and word.lower() not in WORDS_TOO
            for word, is_plain in zip(rest, plain[start:], strict=True)
        )
    ):
        return ""
    return _evened(rest)


def _may_be_given(words: Sequence[str]) -> bool:
    """Whether a word such as "Hope" or "Will" stands before one other word, which may be its surname."""
    return words[0].lower() in WORDS_TOO and len(words) == 2


def _evened(words: Sequence[str]) -> str:
    return " ".join(word.capitalize() if word.isupper() else word for word in words)


def _at_work(entries: Sequence[Entry]) -> set[tuple[str, str]]:
    """Initial and surname of those in columns of workers, beside the account of what happened."""
    short = {value for entry in entries for _, value in entry.further if len(value) <= 40}
    short |= {entry.source for entry in entries if len(entry.source) <= 40}
    people = set()
    for value in short:
        people |= {(initial, surname.lower()) for initial, surname in _INITIAL.findall(value)}
        people |= {
            (name[0], name.split()[-1].lower())
            for match, _ in _runs(value)
            if (name := _full_name(match[0], NOT_PEOPLE))
        }
    return people


def _works(name: str, at_work: set[tuple[str, str]]) -> bool:
    return (name[0], name.split()[-1].lower()) in at_work


def _distinct(names: set[str]) -> set[str]:
    """Names without those that are the end of a longer run ("Told Ann Lee" beside "Ann Lee")."""
    return {name for name in names if not (len(name.split()) == 3 and " ".join(name.split()[1:]) in names)}
