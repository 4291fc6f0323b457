"""The report with the way back: under it, for each finding, the factors, episodes and entries its parts rest on."""

from dataclasses import dataclass

from flask import g, url_for
from markupsafe import Markup

from findings import finding as anatomy
from findings.report.material import Source
from workbench.auth.children import CHILDREN
from workbench.page import composed
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review
from workbench.reports.draft import Draft
from workbench.reports.origins import Origin, Step


@dataclass(frozen=True)
class ShownStep:
    """A factor, where its words can be read, if this seat may read them, and what lies behind it."""

    factor: Factor
    address: str | None
    episode: Episode | None
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class ShownOrigin:
    """What some parts rest on, under their labels."""

    anchor: str
    labels: tuple[str, ...]
    outside: tuple[str, ...]
    steps: tuple[ShownStep, ...]


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
        body=composed.whole(draft.linked, _on_this_page),
        behind=tuple(
            Behind(finding.number, finding.title, tuple(_shown(review, origin) for origin in origins))
            for finding, origins in zip(told, draft.gathered.origins, strict=True)
            if origins
        ),
    )


def _on_this_page(source: Source) -> str | None:
    return f"#{source.ref}" if source.ref else None


def _shown(review: Review, origin: Origin) -> ShownOrigin:
    labels = tuple(anatomy.LABELS[part] for part in origin.parts)
    steps = tuple(_step(review, step) for step in origin.steps)
    return ShownOrigin(origin.anchor, labels, origin.outside, steps)


def _step(review: Review, step: Step) -> ShownStep:
    may_read = CHILDREN["marked"].sees(g.db, g.seat, step.factor)
    address = url_for("factors.change", review=review.id, marked=step.factor.id) if may_read else None
    return ShownStep(step.factor, address, step.episode, step.entries)
