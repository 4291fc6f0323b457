"""In by the code, and out by one press: what somebody sees before and after taking part."""

from flask import current_app, flash, g, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from findings.focus_groups import plans
from workbench import clock, unit
from workbench.auth import codes, guessing
from workbench.auth import place as places
from workbench.auth.place import Place
from workbench.persistence.stores import attendance
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.taking_part import in_codes, saved, sent, waiting
from workbench.taking_part.forms import JoinForm

_Page = str | Response | tuple[str, int] | tuple[str, int, dict[str, str]]
_FITS_NOTHING = "This code opens nothing now. Check each sign, or ask who gave it to you"
_MISTYPED = "This is not a code: a sign is missing or wrong, or two have changed places. Look again"
_ASKED = {"sector": plans.SECTORS, "role": plans.ROLES}


def join() -> _Page:
    """Take the code; where the plan needs it, ask once for the sector or kind of role; give a place and a receipt."""
    form = JoinForm()
    if not form.is_submitted():
        return render_template("taking_part/join.html", form=form, place=places.taken())
    if guessing.is_closed():
        return waiting.page()
    code = codes.read(form.code.data or "")
    focus_group = _opened_by(code) if form.validate() else None
    if focus_group:
        return _come_in(form, focus_group)
    if codes.is_whole(code):
        guessing.note()
    if not form.errors:
        form.code.errors = [_FITS_NOTHING if codes.is_whole(code) else _MISTYPED]
    return render_template("taking_part/join.html", form=form, place=places.taken()), 422


def welcome(place: Place) -> str:
    """What is kept, until when, what comes next, and the receipt."""
    return render_template("taking_part/welcome.html", place=place, words=place.receipt.split())


def receipt_file(place: Place) -> Response:
    """The receipt as a text to keep."""
    response = make_response(saved.text(place))
    response.mimetype = "text/plain"
    response.headers["Content-Disposition"] = "attachment; filename=receipt.txt"
    return response


def leave(place: Place) -> Response:
    """Out at once: the device forgets the place, and shows who to talk to."""
    sent.forget_use()
    flash(in_codes.shown(place.focus_group, place.focus_group.support), "support")
    response = make_response(redirect(url_for("taking_part.left"), 303))
    places.leave(response)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


def left() -> str:
    """The page after leaving."""
    return render_template("taking_part/left.html")


def support() -> str:
    """Who to talk to, for whoever takes part, and for whoever has not come in yet."""
    return render_template("taking_part/support.html", place=places.taken())


def _come_in(form: JoinForm, focus_group: FocusGroup) -> str | Response:
    """Whoever has a place in this focus group goes back to it, and is not counted again."""
    taken = places.taken()
    if taken and taken.focus_group.id == focus_group.id:
        return redirect(url_for("taking_part.here"), 303)
    offered = _ASKED.get(focus_group.asks, ())
    if offered and "label" not in request.form:
        return render_template("taking_part/which.html", form=form, focus_group=focus_group, offered=offered)
    label = form.label.data if form.label.data in [each.key for each in offered] else ""
    g.db.commit()  # Nothing is held while the words of the receipt are stretched.
    mine = places.take(focus_group, label or "")
    unit.start_writing()
    attendance.join(g.db, focus_group, mine.label)
    response = make_response(redirect(url_for("taking_part.welcome"), 303))
    places.keep(response, mine)
    return response


def _opened_by(code: str) -> FocusGroup | None:
    sealed = codes.sealed(current_app.config["SECRET_KEY"], code)
    return attendance.by_code(g.db, sealed, clock.now())
