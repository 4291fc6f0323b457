"""Who stands where: generations in rows, partners side by side, children under their parents. The same each time."""

from collections.abc import Iterable, Sequence

from timeline.relations import Kind, Relation

_STEPS = {Kind.PARENT: 1, Kind.GRANDPARENT: 2, Kind.SIBLING: 0, Kind.PARTNER: 0}
_LOOSE = (Kind.LIVES_WITH, Kind.CARER, Kind.FRIEND, Kind.WORKS_WITH)


def rows(people: Sequence[str], relations: Sequence[Relation]) -> tuple[tuple[str, ...], ...]:
    """The people row by row, the oldest generation first; in the last row those who are tied to nobody."""
    generations = _generations(people, relations)
    found = []
    placed: list[str] = []
    for generation in sorted(set(generations.values())):
        own = [person for person in people if generations.get(person) == generation]
        found.append(tuple(_in_order(own, placed, relations)))
        placed += found[-1]
    apart = tuple(person for person in people if person not in generations)
    return (*found, apart) if apart else tuple(found)


def _generations(people: Sequence[str], relations: Sequence[Relation]) -> dict[str, int]:
    """How many generations below the first person each stands; whom nothing ties to anybody has none."""
    tied = {end for each in relations for end in (each.one, each.other)}
    found: dict[str, int] = {}
    for person in people:
        if person in tied and person not in found:
            loosely = _beside(person, found, relations)
            found[person] = 0 if loosely is None else loosely
            _spread(person, found, relations)
    return found


def _spread(first: str, found: dict[str, int], relations: Sequence[Relation]) -> None:
    waiting = [first]
    while waiting:
        here = waiting.pop(0)
        for other, step in _steps(here, relations):
            if other not in found:
                found[other] = found[here] + step
                waiting.append(other)


def _steps(person: str, relations: Iterable[Relation]) -> Iterable[tuple[str, int]]:
    for each in relations:
        if each.kind in _STEPS:
            if each.one == person:
                yield each.other, _STEPS[each.kind]
            elif each.other == person:
                yield each.one, -_STEPS[each.kind]


def _beside(person: str, found: dict[str, int], relations: Iterable[Relation]) -> int | None:
    """The row of somebody placed with whom this person is tied in a way that says nothing of generations."""
    for each in relations:
        if each.kind in _LOOSE and person in (each.one, each.other):
            other = each.other if each.one == person else each.one
            if other in found:
                return found[other]
    return None


def _in_order(own: Sequence[str], placed: Sequence[str], relations: Sequence[Relation]) -> list[str]:
    """Children in the order of their parents, and partners next to one another."""
    at = {person: place for place, person in enumerate(placed)}

    def under(person: str) -> float:
        above = [
            at[each.one]
            for each in relations
            if each.kind is Kind.PARENT and each.other == person and each.one in at
        ]
        return sum(above) / len(above) if above else len(at)

    ordered = sorted(own, key=lambda person: (under(person), own.index(person)))
    for each in relations:
        if each.kind is Kind.PARTNER and each.one in ordered and each.other in ordered:
            ordered.remove(each.other)
            ordered.insert(ordered.index(each.one) + 1, each.other)
    return ordered
