"""The genogram and the agencies around it as boxes and lines, with numbers for a picture.

One shape for everybody: what sex somebody is was not recorded. A dashed outline or line: nobody had written it by
the day, or the agency that was asked about has no record of it. A double outline: lives with those at the centre.
"""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.relations import Kind, Standing
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.person import Person
from workbench.relations import placing
from workbench.relations.known import Known, Somebody, Tie

WIDE, HIGH, GAP, ROW, EDGE = 136, 78, 30, 150, 16
DESK, DESK_GAP = 176, 16
_LETTERS = 15
_LABELLED = (Kind.CARER, Kind.FRIEND, Kind.WORKS_WITH, Kind.LIVES_WITH)


@dataclass(frozen=True)
class Box:
    """A person: where, their code in lines, their age, and the agencies that knew of them."""

    x: int
    y: int
    person: Person
    lines: tuple[str, ...]
    somebody: Somebody

    @property
    def middle(self) -> int:
        """Half way across."""
        return self.x + WIDE // 2

    @property
    def dashed(self) -> bool:
        """Whether nothing shows that they were known of."""
        return self.somebody.known is not Standing.YES


@dataclass(frozen=True)
class Line:
    """A line between two, its path and perhaps a word on it."""

    path: str
    dashed: bool
    kind: str
    word: str = ""
    at: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Desk:
    """An agency with those at work in it whom the records name by the day."""

    x: int
    y: int
    high: int
    agency: Agency
    name: tuple[str, ...]
    workers: tuple[str, ...]


@dataclass(frozen=True)
class Drawing:
    """Everything in the picture."""

    width: int
    height: int
    boxes: Sequence[Box]
    lines: Sequence[Line]
    desks: Sequence[Desk]


def of(known: Known) -> Drawing:
    """The picture of what was known on a day."""
    order = [each.person.id for each in known.people]
    rows = placing.rows(order, [tie.relation for tie in known.ties])
    broadest = max((len(row) for row in rows), default=0)
    wanted = [known.agency] if known.agency else [each for each in known.agencies if _is_there(each, known)]
    width = max(broadest * (WIDE + GAP) + GAP, min(len(wanted), 3) * (DESK + DESK_GAP) + DESK_GAP)
    boxes = _boxes(rows, {each.person.id: each for each in known.people}, width)
    below = len(rows) * ROW + EDGE
    desks = _desks(known, wanted, width, below)
    height = max([below, *(desk.y + desk.high + EDGE for desk in desks)])
    lines = [line for tie in known.ties for line in _line(tie, boxes, known)]
    if known.agency:
        lines += [_to_desk(desk, box) for desk in desks for box in boxes.values() if _knew(known.agency, box)]
    return Drawing(width, height, list(boxes.values()), lines, desks)


def _boxes(rows: Sequence[Sequence[str]], people: Mapping[str, Somebody], width: int) -> dict[str, Box]:
    found = {}
    for number, row in enumerate(rows):
        left = (width - len(row) * (WIDE + GAP) + GAP) // 2
        for place, person_id in enumerate(row):
            somebody = people[person_id]
            lines = tuple(textwrap.wrap(somebody.person.code, _LETTERS, max_lines=2, placeholder="…"))
            x, y = left + place * (WIDE + GAP), EDGE + 30 + number * ROW
            found[person_id] = Box(x, y, somebody.person, lines, somebody)
    return found


def _line(tie: Tie, boxes: Mapping[str, Box], known: Known) -> list[Line]:
    one, other = boxes[tie.relation.one], boxes[tie.relation.other]
    kind, dashed = tie.relation.kind, tie.known is not Standing.YES
    if kind is Kind.LIVES_WITH and one.somebody.at_home and other.somebody.at_home:
        return []
    if kind is Kind.SIBLING and _parents(tie.relation.one, known) & _parents(tie.relation.other, known):
        return []
    if kind in (Kind.PARENT, Kind.GRANDPARENT):
        return [Line(_down(one, other), dashed, kind)]
    if kind is Kind.SIBLING:
        return [Line(_bracket(one, other), dashed, kind)]
    if kind is Kind.PARTNER:
        return [Line(_between(one, other), dashed, kind)]
    return [_labelled(one, other, dashed, kind)]


def _parents(person: str, known: Known) -> set[str]:
    ties = [tie.relation for tie in known.ties]
    return {each.one for each in ties if each.kind is Kind.PARENT and each.other == person}


def _down(parent: Box, child: Box) -> str:
    """Down from the parent, across between the rows, down to the child."""
    turn = child.y - 22
    return f"M{parent.middle} {parent.y + HIGH}V{turn}H{child.middle}V{child.y}"


def _bracket(one: Box, other: Box) -> str:
    """Over the heads of siblings whose parents nobody named."""
    top = min(one.y, other.y) - 14
    return f"M{one.middle} {one.y}V{top}H{other.middle}V{other.y}"


def _between(one: Box, other: Box) -> str:
    """From partner to partner: straight where they stand side by side, else beneath those between them."""
    left, right = sorted((one, other), key=lambda box: box.x)
    if one.y == other.y and right.x - left.x == WIDE + GAP:
        return f"M{left.x + WIDE} {left.y + HIGH // 2}H{right.x}"
    low = max(left.y, right.y) + HIGH + 14
    return f"M{left.middle} {left.y + HIGH}V{low}H{right.middle}V{right.y + HIGH}"


def _labelled(one: Box, other: Box, dashed: bool, kind: Kind) -> Line:
    """A bow with its word in the middle, for what is no kinship."""
    bow = 46 if one.y == other.y else 0
    x1, y1, x2, y2 = one.middle, one.y + HIGH // 2, other.middle, other.y + HIGH // 2
    if one.y == other.y:
        y1, y2 = one.y + HIGH, other.y + HIGH
    across, down = (x1 + x2) // 2, (y1 + y2) // 2 + bow
    sideways = 0 if bow else (WIDE // 2 + GAP // 2 if abs(x1 - x2) < WIDE else 0)
    path = f"M{x1} {y1}Q{across + 2 * sideways} {down} {x2} {y2}"
    at = (across + sideways, (y1 + y2) // 2 + bow // 2)
    return Line(path, dashed, "other", kind.noun, at)


def _desks(known: Known, wanted: Sequence[Agency], width: int, top: int) -> list[Desk]:
    across = max(1, (width - DESK_GAP) // (DESK + DESK_GAP))
    found: list[Desk] = []
    y = top + 20
    for start in range(0, len(wanted), across):
        some = [
            (agency, textwrap.wrap(agency.name, 19, max_lines=2, placeholder="…"), _workers(agency, known))
            for agency in wanted[start : start + across]
        ]
        high = max(len(name) + len(workers) for _, name, workers in some) * 19 + 18
        left = (width - len(some) * (DESK + DESK_GAP) + DESK_GAP) // 2
        for place, (agency, name, workers) in enumerate(some):
            found.append(Desk(left + place * (DESK + DESK_GAP), y, high, agency, tuple(name), workers))
        y += high + DESK_GAP
    return found


def _workers(agency: Agency, known: Known) -> tuple[str, ...]:
    codes = [each.person.code for each in known.workers if each.agency is agency]
    return tuple(textwrap.shorten(code, 23, placeholder="…") for code in codes)


def _is_there(agency: Agency, known: Known) -> bool:
    return any(agency in each.to for each in known.people)


def _knew(agency: Agency, box: Box) -> bool:
    return agency in box.somebody.to


def _to_desk(desk: Desk, box: Box) -> Line:
    x, y = desk.x + DESK // 2, desk.y
    low = box.y + HIGH
    return Line(f"M{x} {y}C{x} {y - 50} {box.middle} {low + 50} {box.middle} {low}", False, "knew")
