"""Taking the room from step to step. Each act says where its facilitator saw the room, and does nothing elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import flash, g
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from workbench.facilitating import acts, after
from workbench.facilitating.forms import MoveForm
from workbench.persistence.stores import facilitation
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

MEANWHILE = (
    "Somebody else moved the room on meanwhile. This is where it is now; what you pressed was not done."
)

_Act = Callable[[Session, FocusGroup, FocusStep], str]


@dataclass(frozen=True)
class _Move:
    """An act, the phases of the step in which it can be done, and its line in the journal."""

    act: _Act
    event: str
    phases: tuple[str, ...]
    is_of_current: bool = True


_ANY = (acts.WAITING, acts.WRITING, acts.READING, acts.SHOWN)
_READ = (acts.READING, acts.SHOWN)

_MOVES = {
    "go": _Move(acts.go, "room.went_to", _ANY, is_of_current=False),
    "open": _Move(acts.begin, "room.step_opened", (acts.WAITING,)),
    "stop": _Move(acts.stop, "room.writing_stopped", (acts.WRITING,)),
    "read-more": _Move(acts.read_more, "room.read_more", _READ),
    "show": _Move(acts.show, "room.shown", (acts.READING,)),
    "write-on": _Move(acts.write_on, "room.writing_went_on", _READ),
    "let-through": _Move(acts.let_all_through, "room.let_through", _READ),
}


def move(review: Review, focus_group: FocusGroup, step: FocusStep, act: str) -> Response:
    """Do what was pressed, if the room is still where it was seen."""
    facilitation.hold(g.db, focus_group)
    form, wanted = MoveForm(), _MOVES[act]
    is_here = step.id == focus_group.step_id or not wanted.is_of_current
    is_as_seen = form.at.data == acts.stands_at(focus_group)
    if focus_group.state == "open" and is_here and is_as_seen and step.phase in wanted.phases:
        flash(wanted.act(g.db, focus_group, step))
        after.noted(review, focus_group, wanted.event, step=step.position)
    else:
        flash(MEANWHILE)
    return after.to_room(review, focus_group)
