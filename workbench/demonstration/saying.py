"""Patterns, findings, the report and the board's response of the demonstration."""

from sqlalchemy.orm import Session

from findings.report.forms import plain_key
from workbench.demonstration import material
from workbench.drafting import draft as drafts
from workbench.page import coding
from workbench.persistence.stores import (
    evidence,
    finding_order,
    findings,
    journal,
    patterns,
    reports,
    responses,
)
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Finding, Question
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User
from workbench.reports import releasing

_PARTS = (
    "statement",
    "category",
    "also_category",
    "showed",
    "usual",
    "widespread",
    "widespread_grade",
    "matters",
    "changing",
    "against",
    "strength",
    "strength_grade",
)


def keep_patterns(db: Session, review: Review, marked: dict[str, Factor], lead: User) -> dict[str, Pattern]:
    """The patterns that reviewers kept; the other factors wait for suggestions."""
    kept = {}
    for told in material.review()["patterns"]:
        ids = [marked[factor].id for factor in told["factors"]]
        pattern = patterns.keep(db, review, title=told["title"], factor_ids=ids, by=lead)
        assert pattern is not None
        kept[told["key"]] = pattern
    return kept


def write_findings(
    db: Session, review: Review, kept: dict[str, Pattern], marked: dict[str, Factor]
) -> list[Finding]:
    """The findings with every part, what they rest on, and their questions for the board."""
    written = []
    for told in material.review()["findings"]:
        pattern = kept[told["pattern"]]
        db.refresh(pattern)
        finding = findings.start(db, review, title=told["title"], pattern=pattern)
        for name in _PARTS:
            setattr(finding, name, told[name])
        finding.questions = [
            Question(position=n, words=words) for n, words in enumerate(told["questions"], 1)
        ]
        for item in told["evidence"]:
            _rest(db, finding, item, marked)
        written.append(finding)
        db.flush()
        reports.write(db, review, plain_key(finding.id), 0, told["plain"])
    for told in material.review()["additional_learning"]:
        finding = findings.start(db, review, title=told["title"])
        finding.showed = told["words"]
        finding_order.set_additional(db, review, finding, True)
    db.flush()
    return written


def _rest(db: Session, finding: Finding, item: material.Told, marked: dict[str, Factor]) -> None:
    """A part of a finding rests on a factor of the case, or on something from outside it."""
    if "factor" in item:
        factor = marked[item["factor"]]
        evidence.add(db, finding, part=item["part"], kind="factor", words=factor.note, factor=factor)
    else:
        evidence.add(
            db, finding, part=item["part"], kind=item["kind"], words=item["words"], dated=item["when"]
        )


def write_report(db: Session, review: Review) -> None:
    """The texts of the report that belong to no finding."""
    for key, words in material.review()["report"].items():
        text = words if isinstance(words, str) else "\n".join(f"{term}: {meaning}" for term, meaning in words)
        reports.write(db, review, key, 0, text)


def release(db: Session, review: Review, vault_key: bytes, lead: User) -> None:
    """The report as it went out to the board and to practitioners."""
    draft = drafts.of_review(db, review, coding.of_review(db, review, vault_key))
    row = releasing.release(db, review, draft, by=lead.name, to_practitioners=True)
    journal.add(db, "report.released", chain=review.id, user=lead.id, subject=row.id, number=row.number)


def answer(db: Session, review: Review, written: list[Finding]) -> None:
    """A response that the board has begun and not shared."""
    for told in material.review()["responses"]:
        finding = written[told["finding"] - 1]
        answers = {name: told[name] for name in ("accepted", "why", "will_do", "who", "sign")}
        responses.write(db, review, finding.id, 0, answers)
