"""Where two tellings of one event put it: another house, another room, another kind of place."""

import re
from collections.abc import Iterator

from timeline.merging.trace import Trace

_STREETS = (
    "avenue|ave|close|court|crescent|drive|gardens|gate|green|grove|hill|house|lane|mews|parade|place|rise|road|rd|row"
    "|square|street|st|terrace|view|walk|way|wharf|yard"
)
_ADDRESS = re.compile(rf"\b(\d{{1,4}}[a-z]?),? ((?:[A-Z][\w’']+ ){{1,3}}(?i:{_STREETS}))\b")
_NUMBERED = re.compile(r"\b(flat|room|ward|unit|apartment|bay) (\d{1,4}[a-z]?|[A-Z])\b", re.I)
_SHORT = {"rd": "road", "st": "street", "ave": "avenue"}
_KINDS = {
    "home": "home|flat|house|bungalow|bedroom|kitchen|address|doorstep",
    "school": "school|academy|college|nursery|preschool",
    "hospital": "hospital|infirmary|a&e|ed|emergency department",
    "surgery": "surgery|clinic|health centre|practice|medical centre",
    "office": "office|offices|civic centre|town hall",
    "police station": "police station|custody suite",
    "outdoors": "park|canal|street|bus stop|town centre|high street|car park",
    "shop": "shop|supermarket",
    "by telephone": "telephone|phone",
    "online": "online|teams|zoom|video",
}
_KIND = {name: kind for kind, names in _KINDS.items() for name in names.split("|")}
_DEEDS = {
    "seen": "seen|saw|met|spoken to|spoke to|assessed|examined|weighed|reviewed",
    "visit": "visit|visited",
    "meeting": "meeting|conference|discussion|review",
    "found": "found|discovered",
    "incident": "incident|assault|assaulted|fight|fall|fell|fallen",
}
_DEED = {word: deed for deed, words in _DEEDS.items() for word in words.split("|")}
_LONGEST_FIRST = sorted(_KIND, key=lambda name: (-len(name), name))
_SETTING = re.compile(
    rf"\b({'|'.join(map(re.escape, _DEED))})\b(?: [\w’']+){{0,3}}? (?:at|in|by|on|held at|to) "
    rf"(?:(?:the|her|his|their|a|our|this|family) )?({'|'.join(map(re.escape, _LONGEST_FIRST))})\b",
    re.I,
)


def differences(one: Trace, other: Trace) -> Iterator[tuple[str, str]]:
    """On what they differ, and how. Only where each names one place and no place is named by both."""
    for find in (_addresses, _rooms):
        ours, theirs = find(one.entry.what), find(other.entry.what)
        if len(ours) == 1 and len(theirs) == 1 and ours.keys().isdisjoint(theirs):
            yield "the place", _said(one, other, next(iter(ours.values())), next(iter(theirs.values())))
            return
    yield from _settings(one, other)


def _settings(one: Trace, other: Trace) -> Iterator[tuple[str, str]]:
    ours, theirs = _deeds(one.entry.what), _deeds(other.entry.what)
    for deed in sorted(ours.keys() & theirs.keys()):
        here, there = ours[deed], theirs[deed]
        if len(here) == 1 and len(there) == 1 and here.keys().isdisjoint(there):
            yield "the place", _said(one, other, next(iter(here.values())), next(iter(there.values())))
            return


def _addresses(text: str) -> dict[str, str]:
    """House numbers with their streets, each way of writing made one, with the words as written."""
    return {
        f"{number.lower()} {_street(street)}": f"{number} {street}"
        for number, street in _ADDRESS.findall(text)
    }


def _rooms(text: str) -> dict[str, str]:
    return {f"{kind} {number}".lower(): f"{kind} {number}" for kind, number in _NUMBERED.findall(text)}


def _deeds(text: str) -> dict[str, dict[str, str]]:
    """What was done in which kind of place: "seen at home", "meeting in school"."""
    found: dict[str, dict[str, str]] = {}
    for match in _SETTING.finditer(text):
        deed, kind = _DEED[match[1].lower()], _KIND[match[2].lower()]
        found.setdefault(deed, {})[kind] = match[0]
    return found


def _street(words: str) -> str:
    *name, last = words.lower().split()
    return " ".join([*name, _SHORT.get(last, last)])


def _said(one: Trace, other: Trace, here: str, there: str) -> str:
    return f"{one.sender} writes “{here}”, {other.sender} “{there}”"
