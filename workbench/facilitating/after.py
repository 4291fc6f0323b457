"""What follows every act: all screens see it, the journal keeps it, and the facilitator is back in the room."""

from flask import g, redirect, url_for
from werkzeug.wrappers import Response

from workbench.persistence.stores import facilitation, journal
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review


def noted(review: Review, focus_group: FocusGroup, event: str, **counts: int) -> None:
    """Let every screen see an act, and write it in the journal: that it was done, never what anybody wrote."""
    facilitation.moved(g.db, focus_group)
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=focus_group.id, **counts)


def to_room(review: Review, focus_group: FocusGroup, place: str | None = None) -> Response:
    """Back to the lead's screen, to a place on it."""
    to = url_for("facilitating.room", review=review.id, focus_group=focus_group.id, _anchor=place)
    return redirect(to, 303)
