"""Focus groups and the steps planned for them."""

import secrets
from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, selectinload

from findings.focus_groups import asking
from findings.focus_groups.asking import Step, StepKind
from workbench.persistence.stores import contributions, numbered
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.finding import Evidence
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep, HeadCount
from workbench.persistence.tables.review import Review

# As ``auth.codes`` has them.
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Placed(Protocol):
    """Whatever belongs to one focus group, such as a place in it."""

    @property
    def focus_group(self) -> FocusGroup:
        """The focus group."""


def of_review(db: Session, review: Review) -> Sequence[FocusGroup]:
    """All focus groups of a review, with their steps, by title."""
    query = (
        select(FocusGroup).where(FocusGroup.review_id == review.id).options(selectinload(FocusGroup.steps))
    )
    return db.scalars(query.order_by(FocusGroup.title, FocusGroup.id)).all()


def find(db: Session, review: Review, focus_group_id: str) -> FocusGroup | None:
    """One focus group of this review."""
    found = db.get(FocusGroup, focus_group_id)
    return found if found and found.review_id == review.id else None


def by_handle(db: Session, handle: str) -> FocusGroup | None:
    """The focus group whose receipts carry a handle."""
    return db.scalar(select(FocusGroup).where(FocusGroup.handle == handle))


def step_in(db: Session, focus_group: FocusGroup, step_id: str) -> FocusStep | None:
    """One step of this focus group."""
    found = db.get(FocusStep, step_id)
    return found if found and found.focus_group_id == focus_group.id else None


def step_opened(db: Session, place: Placed, step_id: str) -> FocusStep | None:
    """One step of the focus group that somebody takes part in, if the facilitator has opened it."""
    found = step_in(db, place.focus_group, step_id)
    return found if found and found.phase != "waiting" else None


def add(db: Session, review: Review, planned: Mapping[str, Any]) -> FocusGroup:
    """Plan a focus group. ``planned`` holds its columns."""
    drawn = "".join(secrets.choice(_SIGNS) for _ in range(6))
    row = FocusGroup(review_id=review.id, handle=drawn, salt=secrets.token_hex(16), **planned)
    db.add(row)
    db.flush()
    return row


def add_step(db: Session, focus_group: FocusGroup, planned: Mapping[str, Any]) -> FocusStep:
    """Put a step after those there are. ``planned`` holds its columns."""
    position = max((step.position for step in focus_group.steps), default=0) + 1
    row = FocusStep(focus_group=focus_group, position=position, **planned)
    db.add(row)
    db.flush()
    return row


def as_columns(step: Step) -> dict[str, Any]:
    """A step as its table keeps it."""
    return {
        "kind": str(step.kind),
        "title": step.title,
        "words": step.words,
        "minutes": step.minutes,
        "about_id": step.about,
        "prompts": asking.as_json(step.prompts),
    }


def as_step(row: FocusStep) -> Step:
    """A step as the pure packages know it."""
    prompts = asking.from_json(row.prompts)
    return Step(StepKind(row.kind), row.title, row.words, row.minutes, row.about_id, prompts)


def is_settled(focus_group: FocusGroup, step: FocusStep) -> bool:
    """Whether a step stays as it is: it was opened, the room is at it, or all is over."""
    return focus_group.state == "closed" or step.phase != "waiting" or step.id == focus_group.step_id


def may_move(focus_group: FocusGroup, step: FocusStep, by: int) -> bool:
    """Whether a step can change places with the one above (-1) or beneath it (1)."""
    at = focus_group.steps.index(step) + by
    if not 0 <= at < len(focus_group.steps):
        return False
    return not any(is_settled(focus_group, each) for each in (step, focus_group.steps[at]))


def move_step(db: Session, focus_group: FocusGroup, step: FocusStep, by: int) -> None:
    """Move a step up (-1) or down (1)."""
    focus_group.steps = numbered.moved(focus_group.steps, step, by)
    db.flush()


def remove_step(db: Session, focus_group: FocusGroup, step: FocusStep) -> None:
    """Take a step out; those beneath it move up."""
    focus_group.steps = numbered.without(focus_group.steps, step)
    db.flush()


def may_be_removed(db: Session, focus_group: FocusGroup) -> bool:
    """Whether nobody can be writing in it, nobody has, and no finding rests on it."""
    steps = select(FocusStep.id).where(FocusStep.focus_group_id == focus_group.id)
    held = (select(row.id).where(row.step_id.in_(steps)).limit(1) for row in (Contribution, Evidence))
    return focus_group.state != "open" and all(db.scalar(query) is None for query in held)


def remove(db: Session, focus_group: FocusGroup) -> None:
    """Take away a focus group in which nothing was written, with its steps."""
    db.execute(delete(HeadCount).where(HeadCount.focus_group_id == focus_group.id))
    db.delete(focus_group)
    db.flush()


def shut(focus_group: FocusGroup) -> None:
    """Call the code off: whoever is in stays in, and nobody else joins."""
    focus_group.code_hash = focus_group.code_until = None


def close(db: Session, focus_group: FocusGroup) -> int:
    """End a focus group, and let everything in it be read; says how many contributions there are."""
    shut(focus_group)
    focus_group.state = "closed"
    focus_group.timer_until = None
    focus_group.is_paused = False
    focus_group.moves += 1
    contributions.settle(db, focus_group)
    return len(contributions.of_focus_group(db, focus_group))
