"""What becomes of factors and evidence when somebody takes back, or changes, what they said in a focus group.

What reviewers wrote of it stays; the words of whoever takes them back go, wherever they were kept.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from findings.focus_groups.permitted import Use, copied
from workbench.persistence.stores import anchoring, put_in_order
from workbench.persistence.tables.contribution import ContributedEvidence, GivenTheme
from workbench.persistence.tables.double_marking import BlindMark, DoubleMarking
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence

TEXT = "contribution"
TAKEN_BACK = "Taken back by whoever said it."
CHANGED = "Changed by whoever said it. Read it again."
KEPT_TO_THE_TEAM = "Kept to the review team by whoever said it."


def taken_back(db: Session, contribution_id: str) -> None:
    """Somebody took a contribution back."""
    for mark in _marks(db, contribution_id):
        _blank(mark)
    for row in _evidence(db, contribution_id):
        row.words = TAKEN_BACK
    put_in_order.say_instead(db, contribution_id, TAKEN_BACK)
    for table in (GivenTheme, ContributedEvidence):
        db.execute(delete(table).where(table.contribution_id == contribution_id))
    db.flush()


def changed(db: Session, contribution_id: str, before: str, after: str, use: Use) -> None:
    """Somebody changed a contribution from these words to those, or how it may be used."""
    for mark in _marks(db, contribution_id):
        if not anchoring.again(mark, {"": after}):
            _blank(mark)
    for row in _evidence(db, contribution_id):
        row.words = _still_said(row.words, before, after, use)
    put_in_order.say_instead(db, contribution_id, CHANGED if use.allows(Use.PARAPHRASE) else KEPT_TO_THE_TEAM)
    db.flush()


def _still_said(words: str, before: str, after: str, use: Use) -> str:
    """What evidence says after a change. Reviewers' own words stay, with a word that they have to be read again."""
    if not use.allows(Use.PARAPHRASE):
        return KEPT_TO_THE_TEAM
    if words in before or copied(words, before):
        is_still_there = words in after and use.allows(Use.QUOTATION)
        return words if is_still_there else CHANGED
    return words if before == after or words.endswith(CHANGED) else f"{words} {CHANGED}"


def _blank(mark: Factor | BlindMark) -> None:
    mark.quote = mark.before = mark.after = ""
    mark.start = mark.end = 0


def _marks(db: Session, contribution_id: str) -> Iterator[Factor | BlindMark]:
    yield from db.scalars(select(Factor).where(Factor.text_kind == TEXT, Factor.text_id == contribution_id))
    blind = select(BlindMark).join(DoubleMarking, DoubleMarking.id == BlindMark.marking_id)
    yield from db.scalars(
        blind.where(DoubleMarking.text_kind == TEXT, DoubleMarking.text_id == contribution_id)
    )


def _evidence(db: Session, contribution_id: str) -> Sequence[Evidence]:
    query = select(Evidence).join(ContributedEvidence, ContributedEvidence.evidence_id == Evidence.id)
    return db.scalars(query.where(ContributedEvidence.contribution_id == contribution_id)).all()
