"""Where each sentence of a finding comes from: what its parts rest on, as the chain asks for it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from findings import chain
from findings.chain import Ground, Way
from findings.finding import LABELS
from workbench.persistence.stores import episodes, findings
from workbench.persistence.stores.findings import Link
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence, Finding

SAID_IN = {
    "conversation": "Said in a conversation",
    "account": "Told in an account",
    "entry": "Written in an entry",
    "contribution": "Said in a focus group",
}


@dataclass(frozen=True)
class Source:
    """An entry or a statement: a factor's passage, something from outside the case, or an entry that is cited."""

    label: str
    words: str
    episode: Episode | None = None
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Sentence:
    """A sentence, how it is tied to what it rests on, and that."""

    words: str
    way: Way
    sources: tuple[Source, ...]
    astray: tuple[str, ...]

    @property
    def is_bare(self) -> bool:
        """Whether it rests on nothing."""
        return self.way is Way.NOTHING

    @property
    def is_of_part(self) -> bool:
        """Whether nothing says which of all that its part rests on it rests on."""
        return self.way is Way.PART

    @property
    def is_loose(self) -> bool:
        """Whether it rests on everything at once, and on nothing in particular."""
        return self.way in (Way.PART, Way.WHOLE)


@dataclass(frozen=True)
class PartTraced:
    """The sentences of a part."""

    key: str
    label: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Traced:
    """All sentences of a finding, part by part."""

    parts: tuple[PartTraced, ...]

    @property
    def count(self) -> int:
        """How many sentences there are."""
        return sum(len(part.sentences) for part in self.parts)

    @property
    def bare(self) -> tuple[tuple[PartTraced, Sentence], ...]:
        """The sentences that rest on nothing, each with its part."""
        return tuple((part, each) for part in self.parts for each in part.sentences if each.is_bare)


def of(db: Session, finding: Finding) -> Traced:
    """Each sentence of a finding, with the entries and statements it rests on."""
    links = {
        part: [link for link in rests if link.evidence] for part, rests in findings.chain(db, finding).items()
    }
    sources: dict[str, Source] = {}
    grounds = {part: tuple(_grounds(rests, sources)) for part, rests in links.items()}
    cited = _cited(db, [link for rests in links.values() for link in rests], sources)
    texts = {part: getattr(finding, part) for part in findings.TEXTS}
    told: dict[str, list[Sentence]] = {}
    for each in chain.trace(texts, grounds, cited):
        reached = tuple(sources[ground.key] for ground in each.grounds)
        told.setdefault(each.part, []).append(Sentence(each.words, each.way, reached, each.astray))
    return Traced(tuple(PartTraced(part, LABELS[part], tuple(rows)) for part, rows in told.items()))


def _grounds(links: Sequence[Link], sources: dict[str, Source]) -> Iterator[Ground]:
    for link in links:
        if link.factor is not None:
            yield from _factor(link.factor, link, sources)
        elif link.evidence is not None:
            yield _outside(link.evidence, sources)


def _factor(factor: Factor, link: Link, sources: dict[str, Source]) -> Iterator[Ground]:
    """A factor leads to the passage it was marked in; one whose entry is gone leads nowhere."""
    if factor.text_kind == "entry" and not link.entries:
        return
    said = " ".join((factor.note, factor.quote))
    label = SAID_IN.get(factor.text_kind, "Said in the case")
    entries = link.entries if factor.text_kind == "entry" else ()
    sources[factor.id] = Source(label, factor.note, link.episode, entries)
    yield Ground(factor.id, "entry" if factor.text_kind == "entry" else "statement", said)


def _outside(row: Evidence, sources: dict[str, Source]) -> Ground:
    label = ", ".join(filter(None, (row.kind.capitalize(), row.dated)))
    sources[row.id] = Source(label, row.words)
    return Ground(row.id, "statement", f"{row.kind} {row.words}")


def _cited(
    db: Session, links: Sequence[Link], sources: dict[str, Source]
) -> Mapping[str, tuple[Ground, ...]]:
    """What the sentences can cite: the entries of the episodes the finding rests on, by "HSG 3"."""
    found: dict[str, list[Ground]] = {}
    for episode in {link.episode.id: link.episode for link in links if link.episode}.values():
        labels = episodes.labels(db, episode)
        for entry in episode.entries:
            if label := labels.get(entry.id):
                sources[entry.id] = Source(f"Entry {label}", entry.what, episode, (entry,))
                found.setdefault(label, []).append(Ground(entry.id, "entry", entry.what))
    return {label: tuple(grounds) for label, grounds in found.items()}
