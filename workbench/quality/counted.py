"""A review as its quality markers ask for it."""

from datetime import timedelta

from sqlalchemy.orm import Session

from findings import finding as anatomy
from findings.quality.work import Agency, Side, Work
from workbench import clock
from workbench.page import coding, kinds, review_kinds
from workbench.persistence.stores import agencies, findings, quality, reports, responses
from workbench.persistence.tables.review import Review

FAMILY, PRACTITIONER, MANAGER = "family", "practitioner", "manager"
PLANNED, OFFERED, TAKEN, DECLINED, NOT_OFFERED = "planned", "offered", "taken", "declined", "not_offered"
_ONE_DAY = timedelta(days=1)


def of_review(db: Session, review: Review) -> Work:
    """Everything that is counted."""
    rows = [findings.as_finding(row) for row in findings.of_review(db, review) if not row.is_additional]
    shared = responses.shared(db, review).values()
    written = reports.texts(db, review)
    return Work(
        day=(clock.now().date() - review.started_at.date() + _ONE_DAY).days,
        of_days=review_kinds.of(review.kind).days,
        questions=len(review.questions),
        is_promised=bool(review.promised),
        agencies=_agencies(db, review),
        family=_side(db, review, FAMILY),
        practitioners=_side(db, review, PRACTITIONER, MANAGER),
        conditions=sum(not _is_about_person(kind) for kind in quality.kinds_marked(db, review)),
        findings=len(rows),
        whole_findings=sum(anatomy.is_complete(row) for row in rows),
        rest_outside=sum(anatomy.rests_outside(row) for row in rows),
        texts=frozenset(key for key, text in written.items() if text.words.strip()),
        responses=len(shared),
        with_sign=sum(bool(response.sign.strip()) for response in shared),
        **quality.counts(db, review),
    )


def _agencies(db: Session, review: Review) -> tuple[Agency, ...]:
    recorded, heard = quality.with_records(db, review), quality.with_voice(db, review)
    return tuple(
        Agency(coding.coded(row.name), row.id in recorded, row.id in heard)
        for row in agencies.of_review(db, review)
    )


def _side(db: Session, review: Review, *sides: str) -> Side:
    states = [row.state for row in quality.involved(db, review) if row.side in sides]
    offered = [state for state in states if state in (OFFERED, TAKEN, DECLINED)]
    return Side(len(offered), offered.count(TAKEN), offered.count(DECLINED))


def _is_about_person(code: str) -> bool:
    kind = kinds.kind(code)
    return kind is not None and kind.is_about_person
