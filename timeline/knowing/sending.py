"""Which agencies an entry says that its writer told."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.entry import Entry
from timeline.knowing import phrases
from timeline.merging import agencies

Kinds = Mapping[str, frozenset[str]]

_PARTS = re.compile(r"\s*(?:,|&|/|\band\b|\bplus\b|\balso\b)\s*", re.I)
_CLAUSE = re.compile(r"[.;:,()\n–]")
_WORD = re.compile(r"[^\W\d_]+")
_OPENING = " .;:,(\n"


@dataclass(frozen=True)
class Sent:
    """An entry says that its writer told an agency; ``words`` say so, ``channel`` is the way it went, if they say."""

    agency: str
    words: str
    channel: str


def sent(entry: Entry, kinds: Kinds, family: frozenset[str]) -> Iterator[Sent]:
    """The other agencies that an entry says were told, each once.

    ``kinds`` has the kind of work of every agency; ``family`` the words of names in the family, small.
    """
    found: set[str] = set()
    for whom, words in _whom(entry, kinds.get(entry.agency, frozenset()), family):
        for part in _PARTS.split(whom):
            agency = _meant(part, entry.agency, kinds)
            if agency and agency not in found:
                found.add(agency)
                yield Sent(agency, " ".join(words.split()), _channel(words))


def _whom(entry: Entry, own: frozenset[str], family: frozenset[str]) -> Iterator[tuple[str, str]]:
    """The words that say who was told, each with the words around them that say how."""
    for text in (entry.what, entry.action):
        for match in phrases.TOLD_THEM.finditer(text):
            whom = phrases.END_OF_WHOM.sub("", match["who"])
            end = match.start("who") + len(whom)
            came = not phrases.CAME_TO_NOTHING.search(text[end:])
            if whom.strip() and came and _is_writers(text[: match.start()], own, family):
                yield whom, text[match.start() : end]
        for match in phrases.THEY_WERE_TOLD.finditer(text):
            if not phrases.UNDONE.search(match["who"]):
                yield match["who"], match[0].lstrip(_OPENING)
    for heading, cell in entry.further:
        if phrases.TOLD_IN_COLUMN.search(heading):
            yield cell, f"{heading}: {cell}"


def _is_writers(before: str, own: frozenset[str], family: frozenset[str]) -> bool:
    """Whether the words before what was done leave it done, and done by the writer's side."""
    clause = _CLAUSE.split(before)[-1]
    if phrases.UNDONE.search(clause):
        return False
    words = [word.lower() for word in _WORD.findall(clause)]
    ends = " ".join(words[:1]), " ".join(words[-1:])
    at_work = agencies.kinds_named(" ".join(words[-2:]))
    if not at_work and any(phrases.FAMILY.fullmatch(word) for word in ends):
        return False
    speaking = agencies.kinds_named(clause)
    return not family.intersection(words[:3]) and (not speaking or bool(speaking & own))


def _meant(words: str, own: str, kinds: Kinds) -> str:
    """The one other agency that these words name; none where they could mean two, or the writer's own."""
    if not words.strip() or agencies.names(words, own, kinds.get(own, frozenset())):
        return ""
    meant = [name for name in kinds if name != own and agencies.names(words, name, kinds[name])]
    if len(meant) > 1:
        meant = [name for name in meant if name.lower() in words.lower()]
    return meant[0] if len(meant) == 1 else ""


def _channel(words: str) -> str:
    return next((name for pattern, name in phrases.CHANNELS if pattern.search(words)), "")
