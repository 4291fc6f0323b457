"""What parts of findings rest on that was said in focus groups: one contribution, or the answers to a step."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from workbench.persistence.stores import evidence
from workbench.persistence.stores.contributed import Said
from workbench.persistence.tables.contribution import ContributedEvidence, Contribution
from workbench.persistence.tables.finding import Evidence, Finding
from workbench.persistence.tables.focus_group import FocusStep

KIND = "focus group"


def use(db: Session, finding: Finding, said: Said, part: str, words: str) -> Evidence:
    """Let a part of a finding rest on a contribution, in these words."""
    row = evidence.add(db, finding, part=part, kind=KIND, words=words, dated=said.focus_group.held_on)
    db.add(ContributedEvidence(evidence_id=row.id, contribution_id=said.contribution.id))
    db.flush()
    return row


def count(db: Session, finding: Finding, step: FocusStep, part: str, words: str) -> Evidence:
    """Let a part of a finding rest on the answers to a step, in these words."""
    row = evidence.add(db, finding, part=part, kind=KIND, words=words, dated=step.focus_group.held_on)
    row.step_id = step.id
    db.flush()
    return row


def counted(db: Session, steps: Sequence[FocusStep]) -> dict[str, list[tuple[Evidence, Finding]]]:
    """What rests on the answers to steps, each with its finding, by the ids of the steps."""
    query = (
        select(FocusStep.id, Evidence, Finding)
        .join(Evidence, Evidence.step_id == FocusStep.id)
        .join(Finding, Finding.id == Evidence.finding_id)
        .where(FocusStep.id.in_([step.id for step in steps]))
        .order_by(Finding.number, Evidence.position)
    )
    found: dict[str, list[tuple[Evidence, Finding]]] = {step.id: [] for step in steps}
    for step_id, row, finding in db.execute(query):
        found[step_id].append((row, finding))
    return found


def cited(db: Session, finding: Finding) -> dict[str, Said]:
    """The contributions that a finding rests on, by the ids of its evidence."""
    query = (
        select(ContributedEvidence.evidence_id, Contribution, FocusStep)
        .join(Evidence, Evidence.id == ContributedEvidence.evidence_id)
        .join(Contribution, Contribution.id == ContributedEvidence.contribution_id)
        .join(FocusStep, FocusStep.id == Contribution.step_id)
        .where(Evidence.finding_id == finding.id)
    )
    return {row_id: Said(contribution, step) for row_id, contribution, step in db.execute(query)}


def polls(db: Session, finding: Finding) -> dict[str, FocusStep]:
    """The steps of focus groups whose answers a finding rests on, by the ids of its evidence."""
    query = select(Evidence.id, FocusStep).join(FocusStep, FocusStep.id == Evidence.step_id)
    return {row_id: step for row_id, step in db.execute(query.where(Evidence.finding_id == finding.id))}
