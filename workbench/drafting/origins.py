"""What the parts of a finding rest on: in a few words for everybody, and link by link for those who may follow it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.naming.coding import Glossary
from workbench.persistence.stores.findings import Link
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence


@dataclass(frozen=True)
class Step:
    """A factor, the episode it belongs to, and the entries behind it."""

    factor: Factor
    episode: Episode | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Origin:
    """What some parts of a finding rest on alike. ``anchor`` is where it stands on the page."""

    anchor: str
    parts: tuple[str, ...]
    outside: tuple[str, ...]
    steps: tuple[Step, ...]


def in_words(links: Sequence[Link], glossary: Glossary, *, is_case: bool) -> tuple[str, ...]:
    """What a part rests on in a few words. ``is_case``: it tells the case, and what it rests on is counted."""
    told = (", ".join(filter(None, (_named(row.kind), row.dated))) for row in _outside(links))
    return (*(_counted(links) if is_case else ()), *dict.fromkeys(glossary.coded(words) for words in told))


def of_finding(
    number: int, chain: Mapping[str, Sequence[Link]], written: Iterable[str]
) -> tuple[Origin, ...]:
    """What each written part rests on; parts that rest on the same things stand together."""
    together: dict[tuple[object, ...], list[str]] = {}
    for part in written:
        links = chain.get(part, ())
        if links:
            outside = tuple(row.id for row in _outside(links))
            factors = tuple(link.factor.id for link in links if link.factor)
            together.setdefault((outside, factors), []).append(part)
    return tuple(_origin(number, parts, chain[parts[0]]) for parts in together.values())


def _origin(number: int, parts: Sequence[str], links: Sequence[Link]) -> Origin:
    steps = {link.factor.id: Step(link.factor, link.episode, link.entries) for link in links if link.factor}
    told = tuple(
        " ".join(filter(None, (row.words, f"({row.dated})" if row.dated else ""))) for row in _outside(links)
    )
    return Origin(f"rests-{number}-{parts[0]}", tuple(parts), told, tuple(steps.values()))


def _outside(links: Sequence[Link]) -> Iterable[Evidence]:
    return (link.evidence for link in links if link.evidence and link.evidence.is_outside)


def _counted(links: Sequence[Link]) -> tuple[str, ...]:
    factors = {link.factor.id: link.factor for link in links if link.factor}
    episodes = {link.episode.number for link in links if link.episode}
    agencies = {factor.agency_id for factor in factors.values() if factor.agency_id}
    said = [_episodes(sorted(episodes))] if episodes else []
    for count, one, many in ((len(factors), "factor", "factors"), (len(agencies), "agency", "agencies")):
        if count:
            said.append(f"{count} {one if count == 1 else many}")
    return tuple(said)


def _episodes(numbers: Sequence[int]) -> str:
    if len(numbers) == 1:
        return f"Episode {numbers[0]}"
    return f"Episodes {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"


def _named(kind: str) -> str:
    words = kind.replace("_", " ")
    return words[:1].upper() + words[1:]
