"""Releasing a report: what goes out to whom, and what stands in the way."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from flask import url_for
from sqlalchemy.orm import Session

from findings.identity import folded
from findings.identity.known import Known
from findings.report import document, docx, pdf
from findings.report.budget import Budget
from findings.report.document import Document
from findings.report.forms import BY_KEY
from timeline.naming.coding import Glossary
from workbench.auth.permissions import Role
from workbench.drafting import draft as drafts
from workbench.drafting.draft import Draft
from workbench.page import composed, downloads, dressed, giveaways
from workbench.page.giveaways import File, Item
from workbench.page.released import ReleasedFinding
from workbench.persistence.stores import reports, users
from workbench.persistence.tables.report import Release
from workbench.persistence.tables.review import Review
from workbench.reports import page, standalone
from workbench.reports.page import FindingLine

METHOD = "Learning Together"


@dataclass(frozen=True)
class Leaving:
    """What would go out: the trees themselves, who reads them, and everything to look at before they do."""

    number: int
    forms: Mapping[str, Document]
    draft: Draft
    budget: Budget
    board: int
    unfinished: tuple[FindingLine, ...]
    empty: tuple[str, ...]
    known: Known
    items: tuple[Item, ...]
    sections: tuple[tuple[str, str], ...]
    findings: Mapping[str, str]

    @property
    def fingerprint(self) -> str:
        """Tells what goes out from what reads otherwise, short enough to travel in a form."""
        told = [document.to_json(tree) for tree in self.forms.values()]
        return hashlib.sha256(repr(told).encode()).hexdigest()[:24]

    @property
    def questions(self) -> int:
        """How many questions it asks."""
        return sum(len(finding.questions) for finding in self.draft.gathered.material.findings)

    @cached_property
    def open_items(self) -> tuple[Item, ...]:
        """What could give somebody away and nobody has settled."""
        return tuple(item for item in self.items if item.settled is None)

    @property
    def settled_items(self) -> tuple[Item, ...]:
        """What goes out all the same, each for its reason."""
        return tuple(item for item in self.items if item.settled)

    def item(self, digest: str | None) -> Item | None:
        """One of the items."""
        return next((item for item in self.items if item.digest == digest), None)

    def address(self, item: Item) -> str:
        """Where its words are written: the section that holds them, or the finding; empty where nobody wrote them."""
        said = folded.letters(item.words)
        section = next((address for text, address in self.sections if said in folded.letters(text)), "")
        parts = [part for place in item.places for part in place.where.split(", ")]
        return section or next((self.findings[part] for part in parts if part in self.findings), "")


def leaving(db: Session, review: Review, glossary: Glossary, vault_key: bytes) -> Leaving:
    """What a release would be if it were made now."""
    draft = drafts.of_review(db, review, glossary)
    forms, members = composed.forms_of(draft), users.members(db, review)
    lines = page.finding_lines(review, draft.gathered.findings)
    texts = reports.texts(db, review)
    sections = page.section_lines(texts)
    leads = [member.user.name for member in members if member.role == Role.LEAD]
    leads += [f"{name[0]}. {name.split()[-1]}" for name in leads]
    agencies = [agency.name for agency in draft.gathered.material.agencies]
    known = giveaways.known(db, review, vault_key, [METHOD, *agencies, *leads])
    given = [text for key, tree in forms.items() for text in giveaways.texts(BY_KEY[key].title, tree)]
    return Leaving(
        number=len(reports.releases(db, review)) + 1,
        forms=forms,
        draft=draft,
        budget=draft.measure(),
        board=sum(member.role == Role.BOARD for member in members),
        unfinished=tuple(line for line in lines if line.state != page.DONE),
        empty=tuple(line.section.title for line in sections if line.state == page.EMPTY),
        known=known,
        items=giveaways.items(db, review, known, given, glossary),
        sections=tuple(
            (
                glossary.coded(texts[line.section.key].words),
                url_for("report.section", review=review.id, number=line.number),
            )
            for line in sections
            if line.section.key in texts
        ),
        findings={f"Finding {line.number}": line.address for line in lines},
    )


def with_files(db: Session, review: Review, out: Leaving) -> Leaving:
    """The same with what only the finished files hold, which takes seconds: every form as page, PDF and Word."""
    seen = {item.said for item in out.items}
    further = giveaways.items_of_files(db, review, out.known, _files(review, out))
    return replace(out, items=(*out.items, *(each for each in further if each.said not in seen)))


def release(
    db: Session, review: Review, draft: Draft, *, by: str, to_practitioners: bool, why_unfinished: str = ""
) -> Release:
    """Keep every form of the report as it goes out. Earlier releases stay as they are."""
    forms = composed.forms_of(draft)
    findings = [
        ReleasedFinding(
            id=finding.id,
            number=finding.number,
            title=finding.title,
            statement=finding.statement,
            category=finding.category,
            spread=finding.spread,
            minutes=composed.minutes_for(forms[composed.SHORT], finding.number),
            questions=finding.questions,
        ).to_dict()
        for finding in draft.gathered.material.findings
    ]
    kept: dict[str, Any] = {**composed.kept(forms), "why_unfinished": why_unfinished}
    return reports.release(
        db, review, by=by, to_practitioners=to_practitioners, findings=findings, document=kept
    )


def _files(review: Review, out: Leaving) -> list[File]:
    """Every form as each writer writes it, under the name it is taken away by."""
    look, found = dressed.look(review), []
    for key, tree in out.forms.items():
        form = BY_KEY[key]
        name = downloads.name(tree.title, downloads.ending(form, f"release {out.number}"))
        found += [
            File(form.title, f"{name}.html", standalone.page(tree, look).encode()),
            File(form.title, f"{name}.pdf", pdf.write(tree, look=look)),
            File(form.title, f"{name}.docx", docx.write(tree, look=look)),
        ]
    return found
