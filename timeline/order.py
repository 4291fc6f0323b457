"""Why an entry stands where it stands, in words: what was written, a rule, or somebody's hand.

Entries stand by the earliest instant that they can mean; of those that start together the vaguer first, then by
agency, then as the file has them. Wherever a rule decided and not the words, it is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from timeline.when import Precision, When

BY_HAND = "Placed here by hand"
_UNSURE = "Date uncertain: stands as if it were right"
_DAY_ONLY = "Day only: stands before those with a time"
_STRETCH_BEFORE = "Over a stretch: stands before what happened within it"
_VAGUER_FIRST = "Starts together with another: the vaguer stands first"
_BESIDE_HAND = "Starts together with one that was placed by hand"
_VAGUE = {Precision.MONTH: "Month only", Precision.SEASON: "No month given", Precision.YEAR: "Year only"}


@dataclass(frozen=True)
class Standing:
    """What decides the place of an entry: its moment, its agency, its file, and whether somebody put it there.

    ``at`` is the instant at which it stands: the earliest it can mean, unless it was placed by hand.
    """

    when: When
    at: datetime
    agency: str
    file: str = ""
    by_hand: bool = False


def rules(own: Standing, before: Standing | None = None, after: Standing | None = None) -> tuple[str, ...]:
    """Every rule that put an entry between these two; none where what was written decides.

    Without neighbours: those that hold wherever it stands.
    """
    if own.by_hand:
        return (BY_HAND,)
    return tuple(dict.fromkeys(_said(own, before, after)))


def vague(when: When) -> str:
    """The rule for what is known no closer than to a month; empty for all others."""
    if when.precision not in _VAGUE:
        return ""
    return f"{_VAGUE[when.precision]}: stands at the start of {_start(when)}"


def _said(own: Standing, before: Standing | None, after: Standing | None) -> Iterator[str]:
    if own.when.precision in _VAGUE:
        yield vague(own.when)
    if not own.when.certain:
        yield _UNSURE
    for beside in (before, after):
        if beside and beside.at == own.at:
            yield _tie(own, beside)
        elif beside and own.at < beside.at <= own.when.latest and own.when.precision not in _VAGUE:
            yield _STRETCH_BEFORE if own.when.end else _DAY_ONLY


def _tie(own: Standing, beside: Standing) -> str:
    """Two at the same instant: how one of them came to stand first."""
    if beside.by_hand:
        return _BESIDE_HAND
    if beside.when.precision is not own.when.precision:
        if own.when.precision is Precision.DAY and beside.when.precision is Precision.MINUTE:
            return _DAY_ONLY
        return _VAGUER_FIRST
    same = "Same minute" if own.when.precision is Precision.MINUTE else "Same day"
    if own.when.precision in _VAGUE:
        same = "Same start"
    if beside.agency != own.agency:
        return f"{same} as another: by agency"
    is_one_file = bool(own.file) and own.file == beside.file
    return f"{same} as another: {'as in the file' if is_one_file else 'in the order they came in'}"


def _start(when: When) -> str:
    """The first month, season or year of what was written."""
    words = When(when.start, when.precision, None, True, "" if when.end else when.written).words()
    return words[0].lower() + words[1:] if when.precision is Precision.SEASON else words
