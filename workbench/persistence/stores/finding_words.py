"""The words of a finding: saving parts and questions where several write, and words kept against a remark."""

import hashlib
from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from workbench.persistence.stores import edits
from workbench.persistence.tables.finding import Finding, KeptRemark, Question


def fingerprint(words: object) -> str:
    """What a writer saw of a part, short enough to travel in a form."""
    return hashlib.sha256(repr(words).encode()).hexdigest()[:24]


def write(db: Session, finding: Finding, *, version: int, was: str, changes: Mapping[str, object]) -> bool:
    """Save parts. Others may have saved other parts meanwhile; only a change to the same parts is a conflict.

    Raises ``edits.EditedMeanwhile`` when somebody else changed these parts since the writer saw ``was``.
    """
    untouched = was == fingerprint([getattr(finding, name) for name in changes])
    return edits.save(db, finding, finding.version if untouched else version, changes)


def ask(db: Session, finding: Finding, *, version: int, was: str, questions: Sequence[str]) -> bool:
    """Replace the questions for the board, in order; says whether anything differed.

    Raises ``edits.EditedMeanwhile`` when somebody else changed the questions since the writer saw ``was``.
    """
    before = [question.words for question in finding.questions]
    if version != finding.version and was != fingerprint(before):
        raise edits.EditedMeanwhile(finding, {})
    if before == list(questions):
        return False
    finding.questions = [Question(position=n, words=words) for n, words in enumerate(questions, 1)]
    flag_modified(finding, "number")
    db.flush()
    return True


def kept_remarks(db: Session, finding: Finding) -> Sequence[KeptRemark]:
    """The remarks on wording that writers decided against."""
    query = select(KeptRemark).where(KeptRemark.finding_id == finding.id)
    return db.scalars(query.order_by(KeptRemark.part, KeptRemark.words)).all()


def keep_words(db: Session, finding: Finding, *, part: str, words: str, why: str) -> None:
    """Remember that a writer keeps words that were remarked on, and why."""
    db.add(KeptRemark(finding_id=finding.id, part=part, words=words, why=why))
    db.flush()
