"""The pace of a room: a pause, a timer that advises and cuts nobody off, and people who take part on paper."""

from collections.abc import Callable
from datetime import timedelta

from flask import flash, g
from werkzeug.wrappers import Response

from workbench import clock
from workbench.facilitating import after
from workbench.facilitating.forms import OnPaperForm, TimerForm
from workbench.page.said import plural
from workbench.persistence.stores import attendance, facilitation
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review

LONGER = timedelta(minutes=2)
NOT_OPEN = "This focus group is not open, so nothing was done."


def pace(review: Review, focus_group: FocusGroup, pace: str) -> Response:
    """Pause, go on, or change the timer."""
    facilitation.hold(g.db, focus_group)
    if focus_group.state != "open":
        flash(NOT_OPEN)
    else:
        flash(_PACES[pace](focus_group))
        after.noted(review, focus_group, f"room.{pace.replace('-', '_')}")
    return after.to_room(review, focus_group)


def start_timer(review: Review, focus_group: FocusGroup) -> Response:
    """Start the timer anew."""
    form = TimerForm()
    facilitation.hold(g.db, focus_group)
    if focus_group.state != "open":
        flash(NOT_OPEN)
    elif not form.validate_on_submit():
        flash(form.trouble)
    else:
        minutes = form.minutes.data or 0
        focus_group.timer_until = clock.now() + timedelta(minutes=minutes)
        after.noted(review, focus_group, "room.timer_started", minutes=minutes)
        flash(f"The timer runs for {plural(minutes, 'minute')}.")
    return after.to_room(review, focus_group)


def count_on_paper(review: Review, focus_group: FocusGroup) -> Response:
    """Count people who take part on paper as being in the room."""
    form = OnPaperForm()
    facilitation.hold(g.db, focus_group)
    if focus_group.state != "open":
        flash(NOT_OPEN)
    elif not form.validate_on_submit():
        flash(form.trouble)
    else:
        heads = form.heads.data or 0
        for _ in range(heads):
            attendance.join(g.db, focus_group, "")
        after.noted(review, focus_group, "room.counted_on_paper", heads=heads)
        flash(f"{plural(heads, 'more person', 'more people')} counted, on paper.")
    return after.to_room(review, focus_group)


def _pause(focus_group: FocusGroup) -> str:
    focus_group.is_paused = True
    return "Paused. Every screen says so; what is being written is kept."


def _go_on(focus_group: FocusGroup) -> str:
    focus_group.is_paused = False
    return "The room goes on."


def _longer(focus_group: FocusGroup) -> str:
    """Two acts of two facilitators at once add up."""
    focus_group.timer_until = max(focus_group.timer_until or clock.now(), clock.now()) + LONGER
    return "Two more minutes."


def _stop(focus_group: FocusGroup) -> str:
    focus_group.timer_until = None
    return "The timer is off."


_PACES: dict[str, Callable[[FocusGroup], str]] = {
    "pause": _pause,
    "resume": _go_on,
    "timer-longer": _longer,
    "timer-stop": _stop,
}
