"""Findings: where each comes from, and the way down from its parts to the records."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from findings import finding as anatomy
from workbench.persistence.stores import finding_order, finding_words
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence, Finding
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.response import Response
from workbench.persistence.tables.review import Review

TEXTS = ("statement", "showed", "usual", "widespread", "matters", "changing", "against", "strength")


@dataclass(frozen=True)
class Link:
    """One thing a part rests on, followed down. ``evidence`` is None where it rests on the pattern as a whole.

    ``entries`` is the entry in which a factor's words stand or, when they stand in an account or were said in a
    conversation, the entries of its episode.
    """

    evidence: Evidence | None
    factor: Factor | None
    episode: Episode | None
    entries: tuple[Entry, ...]


def of_review(db: Session, review: Review) -> Sequence[Finding]:
    """All findings in their order, additional learning last."""
    query = select(Finding).where(Finding.review_id == review.id)
    evidence = selectinload(Finding.evidence).joinedload(Evidence.factor).joinedload(Factor.episode)
    whole = query.options(selectinload(Finding.questions), evidence)
    return db.scalars(whole.order_by(Finding.is_additional, Finding.number, Finding.id)).all()


def find(db: Session, review: Review, finding_id: str) -> Finding | None:
    """One finding of this review."""
    found = db.get(Finding, finding_id)
    return found if found and found.review_id == review.id else None


def start(db: Session, review: Review, *, title: str, pattern: Pattern | None = None) -> Finding:
    """Begin a finding after all others. How it showed in this case rests on the factors of its pattern."""
    highest = db.scalar(select(func.max(Finding.number)).where(Finding.review_id == review.id)) or 0
    finding = Finding(review_id=review.id, pattern=pattern, number=highest + 1, title=title)
    for position, factor in enumerate(pattern.factors if pattern else [], 1):
        finding.evidence.append(
            Evidence(
                position=position,
                part="showed",
                kind="factor",
                words=factor.note,
                factor_id=factor.id,
                is_outside=False,
            )
        )
    db.add(finding)
    db.flush()
    finding_order.settle_order(db, review)
    return finding


def as_finding(row: Finding) -> anatomy.Finding:
    """A finding as the pure packages know it."""
    return anatomy.Finding(
        title=row.title,
        category=row.category,
        widespread_grade=row.widespread_grade,
        unknown_why=row.unknown_why,
        strength_grade=row.strength_grade,
        questions=tuple(question.words for question in row.questions),
        evidence=tuple(_as_evidence(evidence) for evidence in row.evidence),
        **{name: getattr(row, name) for name in TEXTS},
    )


def name_kinds(db: Session, review: Review, labels: str) -> None:
    """Show the kinds of pattern of a review under one of the two sets of labels."""
    review.labels = labels
    db.flush()


def is_empty(db: Session, finding: Finding) -> bool:
    """Whether nothing was written in it, nothing from outside the case was added, and no board answered it."""
    written = any(getattr(finding, name) for name in TEXTS)
    if written or finding.questions or any(row.is_outside for row in finding.evidence):
        return False
    return db.scalar(select(Response.id).where(Response.finding_id == finding.id).limit(1)) is None


def remove(db: Session, review: Review, finding: Finding) -> None:
    """Take away a finding in which nothing was written."""
    for remark in finding_words.kept_remarks(db, finding):
        db.delete(remark)
    db.delete(finding)
    db.flush()
    finding_order.settle_order(db, review)


def chain(db: Session, finding: Finding) -> dict[str, tuple[Link, ...]]:
    """What each part rests on, down to the entries. A part without factors of its own rests on those of the pattern."""
    own = [row.factor for row in finding.evidence if row.factor]
    whole = list(finding.pattern.factors) if finding.pattern else []
    entries = _entries(db, [*own, *whole])
    found: dict[str, tuple[Link, ...]] = {}
    for part in TEXTS:
        rows = [row for row in finding.evidence if row.part == part]
        links = [_link(row, row.factor, entries) for row in rows]
        if not any(link.factor for link in links):
            links += [_link(None, factor, entries) for factor in whole]
        found[part] = tuple(links)
    return found


def _as_evidence(row: Evidence) -> anatomy.Evidence:
    episode = row.factor.episode if row.factor else None
    return anatomy.Evidence(
        part=row.part,
        kind=row.kind,
        is_outside=row.is_outside,
        words=row.words,
        episode=episode.id if episode else "",
    )


def _link(evidence: Evidence | None, factor: Factor | None, entries: dict[str, Entry]) -> Link:
    if factor is None:
        return Link(evidence, None, None, ())
    if factor.text_kind == "entry":
        entry = entries.get(factor.text_id)
        return Link(evidence, factor, factor.episode, (entry,) if entry else ())
    return Link(evidence, factor, factor.episode, tuple(factor.episode.entries) if factor.episode else ())


def _entries(db: Session, factors: Sequence[Factor]) -> dict[str, Entry]:
    ids = {factor.text_id for factor in factors if factor.text_kind == "entry"}
    return {row.id: row for row in db.scalars(select(Entry).where(Entry.id.in_(ids)))}
