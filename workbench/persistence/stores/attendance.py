"""Who is in the room of a focus group, as numbers only, and the code that lets people in."""

from datetime import datetime

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from findings.focus_groups import groups
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep, HeadCount


def by_code(db: Session, code_hash: str, now: datetime) -> FocusGroup | None:
    """The focus group that is open under a code."""
    found = db.scalar(select(FocusGroup).where(FocusGroup.code_hash == code_hash))
    is_live = found and found.state == "open" and found.code_until and found.code_until > now
    return found if is_live else None


def present(db: Session, focus_group: FocusGroup) -> int:
    """How many have joined."""
    query = select(func.sum(HeadCount.heads)).where(HeadCount.focus_group_id == focus_group.id)
    return db.scalar(query) or 0


def join(db: Session, focus_group: FocusGroup, label: str) -> None:
    """One more person is in the room. Somebody who comes late may make groups too small to be told apart."""
    counts = _counts(db, focus_group)
    heads = {each: row.heads for each, row in counts.items()}
    if is_settled(focus_group):
        _take_in(db, focus_group, counts, groups.joining(_buckets(counts), heads, label))
    row = counts.get(label) or _count(db, focus_group, label)
    row.heads += 1
    db.flush()


def settle(db: Session, focus_group: FocusGroup) -> None:
    """Decide, before the first question, which groups are large enough for answers to be kept under them."""
    counts = _counts(db, focus_group)
    for label, bucket in groups.buckets({each: row.heads for each, row in counts.items()}).items():
        counts[label].bucket = bucket
    db.flush()


def is_settled(focus_group: FocusGroup) -> bool:
    """Whether a question has been opened, so that groups no longer change but by being put together."""
    return any(step.phase != "waiting" for step in focus_group.steps)


def bucket(db: Session, focus_group: FocusGroup, label: str) -> str:
    """The group that words of somebody with this sector or role are kept under; empty where none is told apart."""
    found = db.get(HeadCount, (focus_group.id, label))
    return found.bucket if found else ""


def label_under(db: Session, focus_group: FocusGroup, bucket: str) -> str:
    """A sector or role whose words are kept under a group, now or before groups were put together; empty if none is."""
    its = or_(HeadCount.label == bucket, HeadCount.bucket == bucket)
    query = select(HeadCount.label).where(HeadCount.focus_group_id == focus_group.id, its)
    return (db.scalar(query.order_by(HeadCount.label).limit(1)) or "") if bucket else ""


def current(focus_group: FocusGroup) -> FocusStep | None:
    """The step that the room is at, or None before the first."""
    return next((step for step in focus_group.steps if step.id == focus_group.step_id), None)


def _take_in(
    db: Session, focus_group: FocusGroup, counts: dict[str, HeadCount], after: dict[str, str]
) -> None:
    """Put groups together, also in what was answered to the step the room is at."""
    for label, into in after.items():
        row = counts.get(label) or _count(db, focus_group, label)
        counts[label] = row
        if row.bucket and row.bucket != into:
            said = (Contribution.step_id == focus_group.step_id, Contribution.bucket == row.bucket)
            db.execute(update(Contribution).where(*said).values(bucket=into))
        row.bucket = into


def _counts(db: Session, focus_group: FocusGroup) -> dict[str, HeadCount]:
    query = select(HeadCount).where(HeadCount.focus_group_id == focus_group.id).with_for_update()
    db.execute(select(FocusGroup.id).where(FocusGroup.id == focus_group.id).with_for_update())
    return {row.label: row for row in db.scalars(query)}


def _count(db: Session, focus_group: FocusGroup, label: str) -> HeadCount:
    row = HeadCount(focus_group_id=focus_group.id, label=label, heads=0, bucket="")
    db.add(row)
    return row


def _buckets(counts: dict[str, HeadCount]) -> dict[str, str]:
    return {label: row.bucket for label, row in counts.items()}
