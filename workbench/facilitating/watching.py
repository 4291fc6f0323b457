"""The lead's screen, the screen in the room, and what each of them asks every two seconds."""

from flask import g, jsonify, render_template, request
from werkzeug.wrappers import Response

from workbench import clock
from workbench.facilitating import screen, wall
from workbench.facilitating.forms import OnPaperForm, TimerForm
from workbench.page import inviting
from workbench.persistence.stores import attendance
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review


def room(review: Review, focus_group: FocusGroup) -> str:
    """The lead's screen."""
    shown = screen.of(g.db, focus_group)
    return render_template(
        "facilitating/room.html",
        shown=shown,
        invitation=inviting.invitation(focus_group),
        left=_left(focus_group),
        timer=TimerForm(minutes=(shown.current.minutes or 5) if shown.current else 5),
        on_paper=OnPaperForm(),
    )


def state(review: Review, focus_group: FocusGroup) -> Response:
    """Counts for the lead's screen, and what changes when there is more to see than a count."""
    return _told(*screen.state(g.db, focus_group))


def projector(review: Review, focus_group: FocusGroup) -> str:
    """The screen in the room."""
    page = request.args.get("page", 1, int) if request.args.get("step") == focus_group.step_id else 1
    return render_template(
        "facilitating/projector.html",
        focus_group=focus_group,
        wall=wall.of(g.db, review, focus_group, page),
        left=_left(focus_group),
    )


def projector_state(review: Review, focus_group: FocusGroup) -> Response:
    """The same for the screen in the room: nothing that it does not show."""
    step = attendance.current(focus_group)
    answered = wall.answered(g.db, step) if step else 0
    present = attendance.present(g.db, focus_group)
    return _told(f"{focus_group.moves}", {"present": present, "answered": answered})


def _told(screen: str, counts: dict[str, int]) -> Response:
    response: Response = jsonify(screen=screen, counts=counts)
    response.add_etag()
    return response.make_conditional(request)


def _left(focus_group: FocusGroup) -> int | None:
    """How many seconds the timer has left; below nought once it has run out. None where it is off."""
    if focus_group.state != "open" or focus_group.timer_until is None:
        return None
    return int((focus_group.timer_until - clock.now()).total_seconds())
