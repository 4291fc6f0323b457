"""What the parts of a finding rest on."""

from sqlalchemy import delete
from sqlalchemy.orm import Session

from workbench.persistence.tables.contribution import ContributedEvidence
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence, Finding


def find(db: Session, finding: Finding, evidence_id: str) -> Evidence | None:
    """One thing that this finding rests on."""
    found = db.get(Evidence, evidence_id)
    return found if found and found.finding_id == finding.id else None


def add(
    db: Session,
    finding: Finding,
    *,
    part: str,
    kind: str,
    words: str,
    dated: str = "",
    factor: Factor | None = None,
) -> Evidence:
    """Add something a part rests on. What comes with a factor is from the case; all else is from outside it."""
    row = Evidence(
        finding_id=finding.id,
        factor_id=factor.id if factor else None,
        position=max((row.position for row in finding.evidence), default=0) + 1,
        part=part,
        kind=kind,
        words=words,
        dated=dated,
        is_outside=factor is None,
    )
    db.add(row)
    db.flush()
    db.expire(finding, ["evidence"])
    return row


def remove(db: Session, finding: Finding, evidence: Evidence) -> None:
    """Take away something a part rests on. A factor itself stays where it is."""
    db.execute(delete(ContributedEvidence).where(ContributedEvidence.evidence_id == evidence.id))
    db.delete(evidence)
    db.flush()
    db.expire(finding, ["evidence"])
