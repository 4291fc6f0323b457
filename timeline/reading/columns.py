"""What each column is for, from its heading and from what stands in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.reading import evidence, vocabulary
from timeline.reading.evidence import Evidence
from timeline.reading.found import Column
from timeline.reading.grid import Line
from timeline.reading.headings import Heading
from timeline.reading.role import Role

_MOSTLY = 0.5
_LONG = 18
_NAMES = 60
_DATED = (Role.WHEN, Role.ENTERED, Role.UNTIL)
_LEFT_TO_WORDS = (
    Role.TOLD_BY,
    Role.SEEN,
    Role.SAID,
    Role.REFERENCE,
    Role.SOURCE,
    Role.ACTION,
    Role.OUTCOME,
    Role.PEOPLE,
    Role.WORKER,
    Role.AGENCY,
    Role.OTHER,
)
_LONG_ENOUGH = tuple(
    role for role in _LEFT_TO_WORDS if role not in (Role.REFERENCE, Role.PEOPLE, Role.WORKER, Role.AGENCY)
)


@dataclass
class _Candidate:
    index: int
    heading: str
    evidence: Evidence
    matches: Mapping[Role, float]

    def says(self, role: Role) -> float:
        return self.matches.get(role, 0.0)

    @property
    def best(self) -> Role | None:
        return next(iter(self.matches), None)


def assign(heading: Heading, lines: Sequence[Line]) -> tuple[Column, ...]:
    """The columns with their roles and the reasons for them. ``lines`` are the rows below the heading."""
    candidates = []
    for index, words in enumerate(heading.words):
        lowest = heading.lowest[index] if heading.lowest else ""
        matches = _matches(words, lowest)
        candidates.append(_Candidate(index, words, evidence.of(lines, index), matches))
    roles: dict[int, tuple[Role, str]] = {}
    _dates(candidates, roles, lines)
    _times(candidates, roles)
    _words(candidates, roles)
    _others(candidates, roles)
    return tuple(Column(c.index, c.heading, *roles[c.index]) for c in candidates)


def _matches(words: str, lowest: str) -> dict[Role, float]:
    """The roles that a heading speaks for, the strongest first; where it has levels, its lowest alone counts too."""
    best: dict[Role, float] = {}
    for found in (*vocabulary.match(words), *(vocabulary.match(lowest) if lowest != words else ())):
        best[found.role] = max(found.strength, best.get(found.role, 0.0))
    return dict(sorted(best.items(), key=lambda pair: -pair[1]))


def _dates(
    candidates: Sequence[_Candidate], roles: dict[int, tuple[Role, str]], lines: Sequence[Line]
) -> None:
    dated = [c for c in candidates if _is_dated(c)]
    for candidate in dated:
        ends = vocabulary.speaks_of_ending(candidate.heading) and not vocabulary.speaks_of_recording(
            candidate.heading
        )
        ends &= candidate.best is not Role.WHEN or vocabulary.speaks_only_of_ending(candidate.heading)
        if candidate.best is Role.UNTIL or (ends and len(dated) > 1):
            roles[candidate.index] = Role.UNTIL, "The heading speaks of an end, and dates stand in it"
    left = [c for c in dated if c.index not in roles]
    when = max(left, key=_whenness, default=None)
    if when is None and roles:
        index = min(roles)
        when = candidates[index]
    if when is None:
        return
    order = evidence.order(lines, when.index).words or "Dates stand in it"
    if _whenness(when)[0] == 0:
        order += "; its heading speaks of something else, and no other column says when it happened"
    roles[when.index] = Role.WHEN, order
    for candidate in left:
        if candidate is when:
            continue
        if candidate.says(Role.ENTERED) or vocabulary.speaks_of_recording(candidate.heading):
            roles[candidate.index] = (
                Role.ENTERED,
                f"Dates stand in it, and “{when.heading or 'another column'}” says better when it happened",
            )
        else:
            roles[candidate.index] = Role.OTHER, "Dates stand in it, but not of when it happened"


def _is_dated(candidate: _Candidate) -> bool:
    """Mostly dates, whatever its heading; or a heading that speaks of dates over cells that partly are."""
    if candidate.evidence.dates >= _MOSTLY and candidate.best is not Role.REFERENCE:
        return candidate.best is not Role.OTHER or candidate.says(Role.OTHER) < candidate.says(Role.WHEN)
    speaks = candidate.best in _DATED and not (candidate.best is Role.UNTIL and candidate.evidence.filled)
    return speaks and (
        candidate.evidence.dates >= 0.2
        or (candidate.evidence.filled == 0 and candidate.best is not Role.UNTIL)
    )


def _whenness(candidate: _Candidate) -> tuple[int, float, float, int]:
    """Which of several columns of dates says when it happened."""
    rank = 1
    if vocabulary.speaks_of_happening(candidate.heading):
        rank = 2 if vocabulary.speaks_of_recording(candidate.heading) else 3
    elif candidate.best is Role.ENTERED or vocabulary.speaks_of_recording(candidate.heading):
        rank = 0
    elif candidate.best is Role.WHEN:
        rank = 2
    elif candidate.best in _LEFT_TO_WORDS:
        rank = 0
    return (
        rank,
        round(candidate.evidence.share_filled * candidate.evidence.dates, 1),
        candidate.says(Role.WHEN),
        -candidate.index,
    )


def _times(candidates: Sequence[_Candidate], roles: dict[int, tuple[Role, str]]) -> None:
    timed = [c for c in candidates if c.index not in roles and _is_timed(c)]
    ends = [c for c in timed if c.best is Role.UNTIL_TIME or (c.best is Role.UNTIL and len(timed) > 1)]
    begins = [c for c in timed if c not in ends]
    if begins:
        when = next((index for index, (role, _) in roles.items() if role is Role.WHEN), 0)
        first = max(begins, key=lambda c: (c.best is Role.TIME, -abs(c.index - when - 0.5)))
        roles[first.index] = (
            Role.TIME,
            "Times of day stand in it" if first.evidence.times else "The heading speaks of a time",
        )
    if ends:
        roles[ends[0].index] = Role.UNTIL_TIME, "The heading speaks of the time of an end"
    for candidate in timed:
        roles.setdefault(
            candidate.index, (Role.OTHER, "Times of day stand in it, beside another column of times")
        )


def _is_timed(candidate: _Candidate) -> bool:
    speaks = candidate.best in (Role.TIME, Role.UNTIL_TIME) or (
        candidate.says(Role.TIME) > 0 and candidate.evidence.times >= _MOSTLY
    )
    if candidate.evidence.times >= _MOSTLY and candidate.evidence.length < 25:
        return speaks or candidate.best in (None, Role.UNTIL, Role.WHEN) or candidate.evidence.typed
    return speaks and candidate.evidence.length < 40


def _words(candidates: Sequence[_Candidate], roles: dict[int, tuple[Role, str]]) -> None:
    """The column that tells what happened: a heading that says so, over the longest words."""
    left = [c for c in candidates if c.index not in roles and c.evidence.filled]
    longest = max((c.evidence.length for c in left), default=0.0)
    known = [c for c in left if c.best is Role.WHAT or (c.says(Role.WHAT) and c.evidence.length >= _LONG)]
    unknown = [c for c in left if c.evidence.length >= _LONG and (c.best is None or not known)]
    found = max(known + unknown, key=lambda c: _wordiness(c, longest), default=None)
    if found is None:
        empty = [c for c in candidates if c.index not in roles and c.best is Role.WHAT]
        found = empty[0] if empty else None
    if found is not None:
        reason = "The heading says so" if found.best is Role.WHAT else "The longest words stand in it"
        roles[found.index] = Role.WHAT, reason


def _wordiness(candidate: _Candidate, longest: float) -> float:
    said = candidate.says(Role.WHAT) if candidate.best is Role.WHAT else 0.4 * candidate.says(Role.WHAT)
    named = 0.5 if candidate.best is None else 0.0
    return (
        min(said, 4.5) * 0.6
        + named
        + 4 * candidate.evidence.length / max(longest, 1)
        + 0.5 * candidate.evidence.distinct
    )


def _others(candidates: Sequence[_Candidate], roles: dict[int, tuple[Role, str]]) -> None:
    for candidate in candidates:
        if candidate.index in roles:
            continue
        fitting = _LEFT_TO_WORDS if candidate.evidence.length <= _NAMES else _LONG_ENOUGH
        role = next((role for role in candidate.matches if role in fitting), None)
        if role is None:
            reason = "Kept under its heading" if candidate.evidence.filled else "Nothing stands in it"
            roles[candidate.index] = Role.OTHER, reason
        else:
            roles[candidate.index] = role, "The heading says so"
