"""The pace of a room: a pause, a timer that advises and cuts nobody off, and people who take part on paper."""

from collections.abc import Callable
from datetime import timedelta

from flask import flash, g
from werkzeug.wrappers import Response

from workbench import clock
from workbench.facilitating import after
from workbench.facilitating.forms import OneNumber, OnPaperForm, TimerForm
from workbench.page.said import plural
from workbench.persistence.stores import attendance, facilitation
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review

LONGER = timedelta(minutes=2)


def pace(review: Review, focus_group: FocusGroup, pace: str) -> Response:
    """Pause, go on, or change the timer."""
    event = f"room.{pace.replace('-', '_')}"
    return _do(review, focus_group, event, lambda: _PACES[pace](focus_group))


def start_timer(review: Review, focus_group: FocusGroup) -> Response:
    """Start the timer anew."""
    form = TimerForm()
    if not form.validate_on_submit():
        return _refuse(review, focus_group, form)
    minutes = form.number

    def start() -> str:
        focus_group.timer_until = clock.now() + timedelta(minutes=minutes)
        return f"The timer runs for {plural(minutes, 'minute')}."

    return _do(review, focus_group, "room.timer_started", start, minutes=minutes)


def count_on_paper(review: Review, focus_group: FocusGroup) -> Response:
    """Count people who take part on paper as being in the room."""
    form = OnPaperForm()
    if not form.validate_on_submit():
        return _refuse(review, focus_group, form)
    heads = form.number

    def count() -> str:
        for _ in range(heads):
            attendance.join(g.db, focus_group, "")
        return f"{plural(heads, 'more person', 'more people')} counted, on paper."

    return _do(review, focus_group, "room.counted_on_paper", count, heads=heads)


def _do(
    review: Review, focus_group: FocusGroup, event: str, act: Callable[[], str], **counts: int
) -> Response:
    """Do something in a room that is open, one facilitator after the other, and say what was done."""
    facilitation.hold(g.db, focus_group)
    if focus_group.state == "open":
        flash(act())
        after.noted(review, focus_group, event, **counts)
    else:
        flash("This focus group is not open, so nothing was done.")
    return after.to_room(review, focus_group)


def _refuse(review: Review, focus_group: FocusGroup, form: OneNumber) -> Response:
    flash(form.trouble)
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
