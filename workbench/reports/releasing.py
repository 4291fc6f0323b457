"""Releasing a report: what goes out to whom, what stands in the way, and the releases so far."""

import hashlib
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from findings.report import document
from findings.report.budget import Budget
from findings.report.document import Document
from timeline.naming.coding import Glossary
from workbench.auth.permissions import Role
from workbench.drafting import draft as drafts
from workbench.drafting.draft import Draft
from workbench.page import composed
from workbench.page.released import ReleasedFinding
from workbench.persistence.stores import reports, users
from workbench.persistence.tables.report import Release
from workbench.persistence.tables.review import Review
from workbench.reports import identity, page
from workbench.reports.identity import Place
from workbench.reports.page import FindingLine

METHOD = "Learning Together"


@dataclass(frozen=True)
class Leaving:
    """What would go out: the tree itself, who reads it, and everything to look at before it does."""

    number: int
    tree: Document
    draft: Draft
    budget: Budget
    board: int
    unfinished: tuple[FindingLine, ...]
    empty: tuple[str, ...]
    names: tuple[Place, ...]
    looks_like: tuple[Place, ...]

    @property
    def fingerprint(self) -> str:
        """Tells this report from one that reads otherwise, short enough to travel in a form."""
        return hashlib.sha256(repr(document.to_json(self.tree)).encode()).hexdigest()[:24]

    @property
    def questions(self) -> int:
        """How many questions it asks."""
        return sum(len(finding.questions) for finding in self.draft.gathered.material.findings)


@dataclass(frozen=True)
class Gone:
    """A release in the list of releases."""

    release: Release
    why_unfinished: str


def leaving(db: Session, review: Review, glossary: Glossary) -> Leaving:
    """What a release would be if it were made now."""
    draft = drafts.of_review(db, review, glossary)
    tree = drafts.released(draft)
    members = users.members(db, review)
    lines = page.finding_lines(review, draft.gathered.findings)
    sections = page.section_lines(reports.texts(db, review))
    known = [METHOD, *(agency.name for agency in draft.gathered.material.agencies)]
    leads = [member.user.name for member in members if member.role == Role.LEAD]
    return Leaving(
        number=len(reports.releases(db, review)) + 1,
        tree=tree,
        draft=draft,
        budget=draft.measure(),
        board=sum(member.role == Role.BOARD for member in members),
        unfinished=tuple(line for line in lines if line.state != page.DONE),
        empty=tuple(line.section.title for line in sections if line.state == page.EMPTY),
        names=identity.names_left(tree, glossary),
        looks_like=identity.looks_like_names(tree, glossary, [*known, *leads]),
    )


def release(
    db: Session, review: Review, draft: Draft, *, by: str, to_practitioners: bool, why_unfinished: str = ""
) -> Release:
    """Keep the report as it goes out. Earlier releases stay as they are."""
    tree = drafts.released(draft)
    findings = [
        ReleasedFinding(
            id=finding.id,
            number=finding.number,
            title=finding.title,
            statement=finding.statement,
            category=finding.category,
            spread=finding.spread,
            minutes=composed.minutes_for(tree, finding.number),
            questions=finding.questions,
        ).to_dict()
        for finding in draft.gathered.material.findings
    ]
    kept: dict[str, Any] = {composed.TREE: document.to_json(tree), "why_unfinished": why_unfinished}
    return reports.release(
        db, review, by=by, to_practitioners=to_practitioners, findings=findings, document=kept
    )


def gone(db: Session, review: Review) -> tuple[Gone, ...]:
    """Every release, newest first."""
    return tuple(Gone(row, row.document.get("why_unfinished", "")) for row in reports.releases(db, review))
