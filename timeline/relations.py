"""How people stand to one another, on a day and as one agency knew it; and from when an agency knew of whom."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from timeline.entry import Entry
from timeline.knowing import standing
from timeline.knowing.told import Told
from timeline.when import When

EVERYBODY = ""


class Kind(StrEnum):
    """What one person is to another."""

    PARENT = "parent"
    GRANDPARENT = "grandparent"
    SIBLING = "sibling"
    PARTNER = "partner"
    CARER = "carer"
    LIVES_WITH = "lives_with"
    FRIEND = "friend"
    WORKS_WITH = "works_with"

    @property
    def words(self) -> str:
        """Between two people: "Mother is parent of Child 1"."""
        return _WORDS[self]

    @property
    def noun(self) -> str:
        """By itself: "parent", "lives with"."""
        return self.value.replace("_", " ")

    @property
    def is_mutual(self) -> bool:
        """Whether it holds both ways."""
        return self in (Kind.SIBLING, Kind.PARTNER, Kind.LIVES_WITH, Kind.FRIEND)

    @property
    def ends(self) -> bool:
        """Whether it can come to an end; nobody stops being a parent."""
        return self not in (Kind.PARENT, Kind.GRANDPARENT, Kind.SIBLING)


_WORDS = {
    Kind.PARENT: "is parent of",
    Kind.GRANDPARENT: "is grandparent of",
    Kind.SIBLING: "is sibling of",
    Kind.PARTNER: "is partner of",
    Kind.CARER: "is carer of",
    Kind.LIVES_WITH: "lives with",
    Kind.FRIEND: "is friend of",
    Kind.WORKS_WITH: "works with",
}


class Standing(StrEnum):
    """Whether something holds on a day, as far as dates say."""

    YES = "yes"
    PERHAPS = "perhaps"
    NO = "no"


@dataclass(frozen=True)
class Relation:
    """``one`` is the ``kind`` of ``other``; ``entry`` is the id of the entry that first says it, if one does."""

    id: str
    one: str
    other: str
    kind: Kind
    since: When | None = None
    until: When | None = None
    entry: str = ""

    def on(self, day: date) -> Standing:
        """Whether it was so on a day. A relation without a beginning is taken to have been so all along."""
        if self.since and self.since.earliest.date() > day:
            return Standing.NO
        if self.until and self.kind.ends and self.until.latest.date() < day:
            return Standing.NO
        begun = self.since is None or self.since.latest.date() <= day
        lasting = self.until is None or not self.kind.ends or self.until.earliest.date() > day
        return Standing.YES if begun and lasting else Standing.PERHAPS


@dataclass(frozen=True, slots=True)
class First:
    """How an agency first came to know of somebody or something: from an entry of its own, or told of another's.

    From ``perhaps`` on it may have known, from ``surely`` on it did; without ``surely`` nobody wrote when it was told.
    """

    entry: str
    perhaps: datetime
    surely: datetime | None
    was_told: bool

    def by(self, day: date) -> Standing:
        """Whether it was known by the end of a day."""
        if self.surely and self.surely.date() <= day:
            return Standing.YES
        return Standing.PERHAPS if self.perhaps.date() <= day else Standing.NO


def known(
    entries: Iterable[Entry], named: Mapping[str, Collection[str]], told: Sequence[Told]
) -> dict[tuple[str, str], First]:
    """From when each agency knew of each person: its first own entry that names them, or one that it was told of.

    ``named`` says whom each entry names, by the id of the entry. What everybody together knew stands under
    ``EVERYBODY``. Entries that name nobody count for nothing.
    """
    found: dict[tuple[str, str], First] = {}
    for agency, entry, first in _ways(entries, told):
        for person in named.get(entry.id, ()):
            _keep(found, (agency, person), first)
    return found


def written(entries: Iterable[Entry], told: Sequence[Told]) -> dict[tuple[str, str], First]:
    """From when each agency knew what each entry says, by agency and the id of the entry."""
    found: dict[tuple[str, str], First] = {}
    for agency, entry, first in _ways(entries, told):
        _keep(found, (agency, entry.id), first)
    return found


def households(relations: Iterable[Relation], day: date) -> tuple[frozenset[str], ...]:
    """Those who live together on a day, as far as anybody says, in the order in which they come."""
    groups: list[set[str]] = []
    for each in relations:
        if each.kind is Kind.LIVES_WITH and each.on(day) is not Standing.NO:
            joined = [group for group in groups if each.one in group or each.other in group]
            groups = [group for group in groups if group not in joined]
            groups.append({each.one, each.other}.union(*joined))
    return tuple(frozenset(group) for group in groups)


def _ways(entries: Iterable[Entry], told: Sequence[Told]) -> Iterable[tuple[str, Entry, First]]:
    """Every way in which an agency came to know an entry."""
    tellings: dict[str, list[Told]] = {}
    for each in told:
        tellings.setdefault(each.entry, []).append(each)
    for entry in entries:
        own = First(entry.id, standing.earliest(entry), standing.latest(entry), False)
        yield entry.agency, entry, own
        yield EVERYBODY, entry, own
        for each in tellings.get(entry.id, ()):
            way = standing.from_telling(entry, each)
            yield each.agency, entry, First(entry.id, way.perhaps, way.surely, True)


def _keep(found: dict[tuple[str, str], First], key: tuple[str, str], first: First) -> None:
    """The first by which it was known for certain; what may have been known before stays known to be possible."""
    there = found.get(key)
    if there is None:
        found[key] = first
        return
    if there.surely and there.surely <= (first.surely or datetime.max) and there.perhaps <= first.perhaps:
        return
    sooner = min(there, first, key=lambda each: (each.surely or datetime.max, each.perhaps))
    found[key] = First(sooner.entry, min(there.perhaps, first.perhaps), sooner.surely, sooner.was_told)
