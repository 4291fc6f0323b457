"""What the room is at now, one thing a screen."""

from flask import g, jsonify, render_template, request
from werkzeug.wrappers import Response

from workbench.auth.place import Place
from workbench.persistence.stores import attendance
from workbench.persistence.tables.focus_group import FocusStep
from workbench.taking_part import screen


def here(place: Place) -> str:
    """Where the room is: a question, something to read, or that it goes on soon."""
    step = attendance.current(place.focus_group)
    is_asked = step is not None and request.args.get("step") == step.id
    shown = screen.of_room(g.db, place, step, _asked() if is_asked else 0)
    return render_template(f"taking_part/{shown.page}.html", place=place, screen=shown)


def step(place: Place, step_here: FocusStep) -> str:
    """One step that was opened, wherever the room is: to answer it late, or to change an answer."""
    shown = screen.of_step(g.db, place, step_here, max(_asked(), 1), request.args.get("answer", ""))
    return render_template(f"taking_part/{shown.page}.html", place=place, screen=shown)


def state(place: Place) -> Response:
    """Whether the room has moved on: asked every two seconds by every phone, and answered with next to nothing."""
    response: Response = jsonify(moves=place.focus_group.moves)
    response.set_etag(screen.tag(place.focus_group))
    return response.make_conditional(request)


def rest(place: Place) -> str:
    """A break. Nobody is told, and the place is kept."""
    return render_template("taking_part/rest.html", place=place)


def _asked() -> int:
    """The number of the question in the address; 0 where there is none."""
    asked = request.args.get("ask", "")
    return int(asked) if asked.isdecimal() and len(asked) < 4 else 0
