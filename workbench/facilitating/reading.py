"""What becomes of one answer that was read: let through to the wall, held back, or hidden."""

from dataclasses import dataclass

from flask import flash, g
from werkzeug.wrappers import Response

from workbench.facilitating import after
from workbench.persistence.stores import facilitation, focus_groups
from workbench.persistence.stores.contributions import HELD, HIDDEN, OPEN
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review


@dataclass(frozen=True)
class _Fate:
    """A state, what it was before, what is said, and its line in the journal."""

    state: str
    was: tuple[str, ...]
    words: str
    event: str


_FATES = {
    "let-through": _Fate(OPEN, (HELD, HIDDEN), "Let through.", "room.let_through"),
    "hold": _Fate(HELD, (OPEN, HIDDEN), "Held back. The screen does not show it.", "room.held"),
    "hide": _Fate(
        HIDDEN, (OPEN, HELD), "Hidden from the screen. Reviewers can still read it.", "room.hidden"
    ),
}


def settle(review: Review, focus_group: FocusGroup, contribution: Contribution, fate: str) -> Response:
    """Let it through, hold it or hide it. Doing so twice is doing it once."""
    facilitation.hold(g.db, focus_group)
    wanted = _FATES[fate]
    step = focus_groups.step_in(g.db, focus_group, contribution.step_id)
    if step and facilitation.put(g.db, step, wanted.state, was=wanted.was, only=contribution.id):
        after.noted(review, focus_group, wanted.event, count=1)
    flash(wanted.words)
    return after.to_room(review, focus_group, place=f"answer-{contribution.id}")
