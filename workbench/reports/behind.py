"""The report with the way back: under it, for each finding, the factors, episodes and entries its parts rest on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flask import g, url_for
from markupsafe import Markup

from findings import finding as anatomy
from findings.report.document import Document
from findings.report.material import Source
from workbench.auth.children import CHILDREN
from workbench.drafting.draft import Draft
from workbench.drafting.origins import Origin, Step
from workbench.page import dressed
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review

_LAST = 10**6


@dataclass(frozen=True)
class ShownFactor:
    """A factor, and where its words can be read if this seat may read them."""

    factor: Factor
    address: str | None


@dataclass(frozen=True)
class Strand:
    """The factors of one episode and the entries behind them."""

    episode: Episode | None
    factors: tuple[ShownFactor, ...]
    entries: tuple[Entry, ...]

    @property
    def agencies(self) -> int:
        """How many agencies wrote those entries."""
        return len({entry.agency_id for entry in self.entries})


@dataclass(frozen=True)
class ShownOrigin:
    """What some parts rest on, under their labels, episode by episode."""

    anchor: str
    labels: tuple[str, ...]
    outside: tuple[str, ...]
    strands: tuple[Strand, ...]


@dataclass(frozen=True)
class Behind:
    """One finding and what is behind it."""

    number: int
    title: str
    origins: tuple[ShownOrigin, ...]


@dataclass(frozen=True)
class Reading:
    """The report as a page, and what is behind its findings."""

    body: Markup
    behind: tuple[Behind, ...]


def reading(review: Review, draft: Draft) -> Reading:
    """The draft with the way back from each part of a finding to the records."""
    told = draft.gathered.material.findings
    return Reading(
        body=dressed.page(draft.linked, review, _on_this_page),
        behind=tuple(
            Behind(finding.number, finding.title, tuple(_shown(review, origin) for origin in origins))
            for finding, origins in zip(told, draft.gathered.origins, strict=True)
            if origins
        ),
    )


def plain(review: Review, report: Document) -> Reading:
    """Another form of it, which leads back to nothing."""
    return Reading(dressed.page(report, review), ())


def _on_this_page(source: Source) -> str | None:
    return f"#{source.ref}" if source.ref else None


def _shown(review: Review, origin: Origin) -> ShownOrigin:
    labels = tuple(anatomy.LABELS[part] for part in origin.parts)
    return ShownOrigin(origin.anchor, labels, origin.outside, tuple(_strands(review, origin.steps)))


def _strands(review: Review, steps: Sequence[Step]) -> Iterator[Strand]:
    """The steps by episode, in the order of the episodes; those of no episode last."""
    by_episode: dict[str, list[Step]] = {}
    for step in sorted(steps, key=lambda step: step.episode.number if step.episode else _LAST):
        by_episode.setdefault(step.episode.id if step.episode else "", []).append(step)
    for together in by_episode.values():
        entries = {entry.id: entry for step in together for entry in step.entries}
        in_order = sorted(entries.values(), key=lambda entry: (entry.sorts_at, entry.place_in_order))
        factors = tuple(_factor(review, step.factor) for step in together)
        yield Strand(together[0].episode, factors, tuple(in_order))


def _factor(review: Review, factor: Factor) -> ShownFactor:
    may_read = CHILDREN["marked"].sees(g.db, g.seat, factor)
    address = url_for("factors.change", review=review.id, marked=factor.id) if may_read else None
    return ShownFactor(factor, address)
