"""What a facilitator does in the room of a focus group: one act at a time, whoever of several does it."""

from collections.abc import Collection

from sqlalchemy import CursorResult, func, select, update
from sqlalchemy.orm import Session

from workbench.persistence.stores import contributions
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep


def hold(db: Session, focus_group: FocusGroup) -> None:
    """Keep the acts of other facilitators out until this transaction ends, and see the room as they left it."""
    db.execute(select(FocusGroup.id).where(FocusGroup.id == focus_group.id).with_for_update())
    db.expire_all()


def moved(db: Session, focus_group: FocusGroup) -> None:
    """Let every screen see that something has changed."""
    focus_group.moves += 1
    db.flush()


def states(db: Session, step: FocusStep) -> dict[str, int]:
    """How many answers to a step are sent, held, open and hidden."""
    query = select(Contribution.state, func.count()).where(Contribution.step_id == step.id)
    return {state: count for state, count in db.execute(query.group_by(Contribution.state))}


def put(db: Session, step: FocusStep, state: str, *, was: Collection[str], only: str = "") -> int:
    """Let answers to a step become held, open or hidden that are in one of the states ``was``; says how many did.

    ``only`` is the id of one of them; without it all are meant. Those that nobody has read yet stay as they are.
    """
    db.execute(select(FocusStep.id).where(FocusStep.id == step.id).with_for_update())
    those = [Contribution.step_id == step.id, Contribution.state.in_(set(was) - {contributions.SENT})]
    if only:
        those.append(Contribution.id == only)
    done = db.execute(update(Contribution).where(*those).values(state=state))
    return done.rowcount if isinstance(done, CursorResult) else 0
