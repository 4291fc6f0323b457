"""People named in entries, when nobody has listed them: full names as columns and texts give them."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.entry import Entry
from timeline.naming.doubtful import NOT_PEOPLE, RANKS, ROLES, TITLES

_LETTERS = r"[^\W\d_]"
_CAPITALISED = (
    r"(?:(?:O['’]|Mc|Mac|de |van )?[A-Z][a-zà-ÿ]+|[A-Z]{3,})(?:[-‑](?:[A-Z][a-zà-ÿ]+|[A-Z]{2,}))?"
)
_RUN = re.compile(rf"(?<![\w’'])(?:{_CAPITALISED})(?:[ \u00a0](?:{_CAPITALISED}))+(?![\w])")
_BEFORE = re.compile(rf"\b(?:{ROLES}|{TITLES}|{RANKS})\.?,?(?: \d+)?[ \u00a0]+$", re.I)
_SMALL = re.compile(r"(?<![\w’'])[a-zà-ÿ]{2,}(?!\w)")
_INITIAL = re.compile(rf"\b([A-Z])\.? ?({_CAPITALISED})")
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
    texts = [entry.what for entry in entries]
    others = list(beside)
    columns = Counter(cell for entry in entries for cell in _cells((*entry.people, entry.seen)))
    ordinary = {word for text in texts for word in _SMALL.findall(text)} | NOT_PEOPLE
    at_work = _at_work(entries)
    names = {name for cell in columns if (name := _name(cell.split(), ordinary)) and len(name.split()) > 1}
    for text in (*texts, *others):
        names |= _in_text(text, ordinary)
    names -= _led_by_role((*texts, *others))
    return tuple(sorted(name for name in _distinct(names) if not _works(name, at_work)))


def looking_like_names(text: str) -> list[tuple[int, int]]:
    """Where a text has what looks like somebody's name, left to right: with a title or an initial, or a full name."""
    places = [match.span() for match in LOOKS_LIKE_A_NAME.finditer(text)]
    for match in _RUN.finditer(text):
        apart = all(match.end() <= start or end <= match.start() for start, end in places)
        if apart and not match[0].isupper() and _name(match[0].split(), NOT_PEOPLE) == match[0]:
            places.append(match.span())
    return sorted(places)


def _cells(values: Iterable[str]) -> list[str]:
    return [part.strip() for value in values for part in _CELL.split(value) if part.strip()]


def _in_text(text: str, ordinary: frozenset[str] | set[str]) -> set[str]:
    names = (_name(match[0].split(), ordinary) for match in _RUN.finditer(text) if not match[0].isupper())
    return {name for name in names if len(name.split()) in (2, 3)}


def _name(words: Sequence[str], ordinary: frozenset[str] | set[str]) -> str:
    """The words as a name, without ordinary words before it; nothing where a word belongs to a place or a body."""
    if any(word.lower() in NOT_PEOPLE for word in words):
        return ""
    start = 0
    while start < len(words) and (words[start].lower() in ordinary or _TITLE.fullmatch(words[start])):
        start += 1
    rest = words[start:]
    if not rest or any(word.lower() in ordinary or not re.fullmatch(_CAPITALISED, word) for word in rest):
        return ""
    return " ".join(word.capitalize() if word.isupper() else word for word in rest)


def _led_by_role(texts: Iterable[str]) -> set[str]:
    """Names that a text introduces by what the person does at work: "School nurse Toni Marsh"."""
    return {
        " ".join(word.capitalize() if word.isupper() else word for word in match[0].split())
        for text in texts
        for match in _RUN.finditer(text)
        if _BEFORE.search(text, max(0, match.start() - 40), match.start())
    }


def _at_work(entries: Sequence[Entry]) -> set[tuple[str, str]]:
    """Initial and surname of those in columns of workers, beside the account of what happened."""
    short = {value for entry in entries for _, value in entry.further if len(value) <= 40}
    short |= {entry.source for entry in entries if len(entry.source) <= 40}
    people = set()
    for value in short:
        people |= {(initial, surname.lower()) for initial, surname in _INITIAL.findall(value)}
        people |= {(run.split()[0][0], run.split()[-1].lower()) for run in _in_text(value, NOT_PEOPLE)}
    return people


def _works(name: str, at_work: set[tuple[str, str]]) -> bool:
    return (name[0], name.split()[-1].lower()) in at_work


def _distinct(names: set[str]) -> set[str]:
    """Names without those that are the end of a longer run ("Told Ann Lee" beside "Ann Lee")."""
    return {name for name in names if not (len(name.split()) == 3 and " ".join(name.split()[1:]) in names)}
