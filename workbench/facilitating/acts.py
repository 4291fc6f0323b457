"""What each act of a facilitator does to the room, and what it says was done."""

from sqlalchemy.orm import Session

from workbench.page.said import plural
from workbench.persistence.stores import attendance, contributions, facilitation
from workbench.persistence.stores.contributions import HELD, OPEN
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep

WAITING, WRITING, READING, SHOWN = "waiting", "writing", "reading", "shown"


def stands_at(focus_group: FocusGroup) -> str:
    """Where the room is, as a form remembers it, so that an act meant for another moment does nothing."""
    current = attendance.current(focus_group)
    return f"{current.id} {current.phase}" if current else ""


def go(db: Session, focus_group: FocusGroup, step: FocusStep) -> str:
    """Take the room to a step. Nothing is left open behind it; a step that asks nothing is open at once."""
    left = attendance.current(focus_group)
    if left and left.phase == WRITING:
        stop(db, focus_group, left)
    focus_group.step_id, focus_group.timer_until = step.id, None
    if not step.prompts and step.phase == WAITING:
        step.phase = SHOWN
    return f"The room is at step {step.position}."


def begin(db: Session, focus_group: FocusGroup, step: FocusStep) -> str:
    """Open a step for writing. With the first question it is decided whom answers tell apart."""
    asked = [each for each in focus_group.steps if each.prompts and each.phase != WAITING]
    if step.prompts and not asked:
        attendance.settle(db, focus_group)
    step.phase = WRITING
    return "Open. People can write now."


def stop(db: Session, focus_group: FocusGroup, step: FocusStep) -> str:
    """Stop writing, and read what was written: the first time whatever there is, later only a batch."""
    found = _gather(db, focus_group, step, at_least=1 if _is_unread(db, step) else contributions.BATCH)
    step.phase = READING
    focus_group.timer_until = None
    return f"Writing has stopped. {_to_read(found)}"


def read_more(db: Session, focus_group: FocusGroup, step: FocusStep) -> str:
    """Read what has been written since, once enough of it waits."""
    return _to_read(_gather(db, focus_group, step, at_least=contributions.BATCH))


def show(_db: Session, _focus_group: FocusGroup, step: FocusStep) -> str:
    """Let the wall show what was let through."""
    step.phase = SHOWN
    return "On the screen."


def write_on(_db: Session, _focus_group: FocusGroup, step: FocusStep) -> str:
    """Let people write again. What the wall showed is put away until it is shown again."""
    step.phase = WRITING
    return "People can write again."


def let_all_through(db: Session, _focus_group: FocusGroup, step: FocusStep) -> str:
    """Let all through that are held."""
    facilitation.put(db, step, OPEN, was=[HELD])
    return "Let through."


def _gather(db: Session, focus_group: FocusGroup, step: FocusStep, *, at_least: int) -> int:
    """Let answers be read, all at once; where the plan moderates, the wall shows them only once let through."""
    return contributions.gather(db, step, HELD if focus_group.moderates else OPEN, at_least=at_least)


def _is_unread(db: Session, step: FocusStep) -> bool:
    return set(facilitation.states(db, step)) <= {contributions.SENT}


def _to_read(found: int) -> str:
    return f"{plural(found, 'answer')} to read." if found else "There is nothing new to read."
