"""What two people made of one text, side by side: where they agree, where they differ, and what only one of them saw.

It gives them something to talk about. It is no measure of a person, and no mark of how good the coding is.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from findings import assignment
from findings.passages import Stretch

# Where passages overlap equally well, two pairs are better than one, and those coded alike belong together.
_ALIKE = 1e-6


@dataclass(frozen=True)
class Mark:
    """A marked passage and how it was coded. ``part`` is the part of the text it stands in."""

    id: str
    part: str
    start: int
    end: int
    kind: str
    level: str
    helped: bool


@dataclass(frozen=True)
class Pair:
    """What both marked, each in their own words of it."""

    one: Mark
    other: Mark

    @property
    def same_kind(self) -> bool:
        """Whether both gave it the same kind."""
        return self.one.kind == self.other.kind

    @property
    def same_level(self) -> bool:
        """Whether both placed it at the same level."""
        return self.one.level == self.other.level

    @property
    def same_direction(self) -> bool:
        """Whether both said that it helped, or both that it made it harder."""
        return self.one.helped == self.other.helped

    @property
    def is_alike(self) -> bool:
        """Whether they differ in nothing but, perhaps, where the passage begins and ends."""
        return self.same_kind and self.same_level and self.same_direction


@dataclass(frozen=True)
class Comparison:
    """All marks of the two: in pairs, and those that only one of them made, as they stand in the text."""

    pairs: tuple[Pair, ...]
    only_one: tuple[Mark, ...]
    only_other: tuple[Mark, ...]


def compare(one: Sequence[Mark], other: Sequence[Mark]) -> Comparison:
    """Pair the marks that overlap so that, taken together, they overlap as well as can be; each is in one pair only."""
    one, other = _in_order(one), _in_order(other)
    likeness = [[_likeness(mine, theirs) for theirs in other] for mine in one]
    matched = [(row, column) for row, column in assignment.best(likeness) if likeness[row][column] > 0]
    rows, columns = {row for row, _ in matched}, {column for _, column in matched}
    return Comparison(
        tuple(Pair(one[row], other[column]) for row, column in matched),
        tuple(mark for row, mark in enumerate(one) if row not in rows),
        tuple(mark for column, mark in enumerate(other) if column not in columns),
    )


def shared(one: Sequence[Mark], other: Sequence[Mark]) -> float | None:
    """The share of what either marked, in characters, that both marked. None where nobody marked anything."""
    mine, theirs = _characters(one), _characters(other)
    either = mine | theirs
    return len(mine & theirs) / len(either) if either else None


def kappa(
    sentences: Sequence[tuple[str, Stretch]], one: Sequence[Mark], other: Sequence[Mark]
) -> float | None:
    """How far the two agree on which sentences hold something, beyond what chance alone would give: 1 is wholly, 0 not.

    Cohen's kappa (J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement
    20, 1960, 37-46) over the sentences of the text, each marked or not by each of the two. Krippendorff's alpha for
    unitizing asks that the passages of one person never overlap; here they may. ``sentences`` are their parts and
    places. None where chance leaves nothing to agree on: both marked every sentence, or neither any.
    """
    judged = [(_touched(sentence, one), _touched(sentence, other)) for sentence in sentences]
    if not judged:
        return None
    total = len(judged)
    agreed = sum(mine == theirs for mine, theirs in judged) / total
    mine, theirs = (sum(each[side] for each in judged) / total for side in (0, 1))
    by_chance = mine * theirs + (1 - mine) * (1 - theirs)
    return None if by_chance == 1 else (agreed - by_chance) / (1 - by_chance)


def _in_order(marks: Sequence[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: (mark.part, mark.start, mark.end, mark.id))


def _likeness(one: Mark, other: Mark) -> float:
    """The share of what either covers that both cover; a little more for being a pair at all, and for each likeness."""
    common = _common((one.start, one.end), (other.start, other.end)) if one.part == other.part else 0
    if not common:
        return 0
    pair = Pair(one, other)
    alike = 8 + 4 * pair.same_kind + 2 * pair.same_level + pair.same_direction
    return common / (one.end - one.start + other.end - other.start - common) + _ALIKE * alike


def _touched(sentence: tuple[str, Stretch], marks: Sequence[Mark]) -> bool:
    """Whether something is marked in a sentence: at least half of it, or at least half of the mark lies in it."""
    part, (start, end) = sentence
    return any(
        2 * _common((start, end), (mark.start, mark.end)) >= min(end - start, mark.end - mark.start)
        for mark in marks
        if mark.part == part
    )


def _characters(marks: Sequence[Mark]) -> set[tuple[str, int]]:
    return {(mark.part, at) for mark in marks for at in range(mark.start, mark.end)}


def _common(one: Stretch, other: Stretch) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))
