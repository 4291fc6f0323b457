"""Everything in one text that could give somebody away, in the order in which it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from findings.identity import days, folded, jigsaw, names, near, numbers, places
from findings.identity.folded import Folded
from findings.identity.known import Known
from findings.identity.remark import KINDS, Remark

_ORDER = tuple(KINDS)
_PLACES = ("place", "school", "postcode", "address")


def of(text: str, known: Known, *, is_placed: bool = False) -> tuple[Remark, ...]:
    """The remarks on one text. ``is_placed``: elsewhere in the same report a place is named."""
    return Search(known).of(text, is_placed=is_placed)


def names_a_place(found: Iterable[Remark]) -> bool:
    """Whether one of these remarks is on a place."""
    return any(each.kind in _PLACES for each in found)


@dataclass(frozen=True)
class Search:
    """Looks through one text after another for the same people."""

    known: Known

    def of(self, text: str, *, is_placed: bool = False) -> tuple[Remark, ...]:
        """The remarks on a text. Of two on overlapping words the longer stays, and of equals one that knows whose."""
        plain = folded.fold(text)
        found = [*self._known(plain), *numbers.found(plain), *days.found(plain), *places.found(plain)]
        found += near.found(plain, self._near)
        found += jigsaw.found(plain, is_placed=is_placed or names_a_place(found))
        return self._settled(plain, found)

    def of_machinery(self, text: str) -> tuple[Remark, ...]:
        """The remarks on what no reader is shown, such as the name of a style: only what is of people of the case."""
        plain = folded.fold(text)
        return self._settled(plain, self._known(plain))

    def _known(self, text: Folded) -> Iterator[Remark]:
        if text.letters:
            yield from names.found(text, self.known.people)
            yield from numbers.known(text, self._numbers)
            yield from days.known(text, self.known.people)
            yield from places.known(text, self._places)

    def _settled(self, text: Folded, found: Iterable[Remark]) -> tuple[Remark, ...]:
        open = [span for name in self.known.open for span in _standing(text.text, name)]
        return _without_overlap(
            each for each in found if not any(begin <= each.start and each.end <= end for begin, end in open)
        )

    @cached_property
    def _near(self) -> near.Names:
        return near.Names(self.known.people)

    @cached_property
    def _numbers(self) -> tuple[numbers.Sort, ...]:
        return numbers.of_people(self.known.people)

    @cached_property
    def _places(self) -> tuple[places.Named, ...]:
        return places.of_case(self.known)


def _standing(text: str, name: str) -> Iterator[tuple[int, int]]:
    begin = text.find(name)
    while begin >= 0:
        yield begin, begin + len(name)
        begin = text.find(name, begin + 1)


def _without_overlap(found: Iterable[Remark]) -> tuple[Remark, ...]:
    """Of words that overlap the longer stay, and are said to lead to whom the shorter lead to."""
    kept: list[Remark] = []
    taken: dict[int, int] = {}
    for remark in sorted(found, key=_weight):
        over = next((taken[n] for n in range(remark.start, remark.end) if n in taken), None)
        if over is None:
            taken |= dict.fromkeys(range(remark.start, remark.end), len(kept))
            kept.append(remark)
        else:
            kept[over] = _of_both(kept[over], remark)
    return tuple(sorted(kept, key=lambda each: each.start))


def _of_both(one: Remark, other: Remark) -> Remark:
    """A remark that leads to whom another one on some of its words leads to; to several, where they share the words."""
    if not other.person or other.person == one.person and other.case == one.case:
        return one
    if not one.person:
        return replace(one, person=other.person, id=other.id, case=other.case)
    if (one.start, one.end, one.kind) == (other.start, other.end, other.kind):
        return replace(one, also=tuple(dict.fromkeys((*one.also, other.person))))
    return one


def _weight(remark: Remark) -> tuple[int, bool, int, int, str, str]:
    length = remark.start - remark.end
    return length, not remark.person, _ORDER.index(remark.kind), remark.start, remark.person, remark.case
