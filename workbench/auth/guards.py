"""Fetch and authorise in one act: a view is handed objects whose review was checked, or is never reached."""

from typing import Any

from flask import Flask, abort, g, redirect, request, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from workbench.auth import place
from workbench.auth.children import CHILDREN
from workbench.auth.permissions import Permission, Role
from workbench.auth.policy import POLICY
from workbench.auth.seat import Seat
from workbench.persistence.stores import users


def attach(app: Flask) -> None:
    """Stand before every route."""
    app.before_request(admit)


def admit() -> Response | None:
    """Let the request through, send it to sign in, or answer as if nothing were here."""
    if request.endpoint is None:
        return None
    permission = POLICY[request.endpoint]
    if permission is Permission.ANYBODY:
        return None
    if permission is Permission.JOINED:
        return _take_place()
    if not current_user.is_authenticated:
        wanted = request.full_path.rstrip("?") if request.method == "GET" else None
        return redirect(url_for("signing_in.form", next=wanted), 303)
    if permission in (Permission.SIGNED_IN, Permission.START_REVIEW):
        return None
    if permission is Permission.ADMINISTER:
        return None if current_user.is_administrator else abort(404)
    _take_seat(permission)
    _fetch_children()
    return None


def _take_seat(permission: Permission) -> None:
    parts = _parts()
    membership = users.seat(g.db, parts["review"], current_user.id)
    if membership is None:
        abort(404)
    g.seat = Seat(membership.user, membership.review, Role(membership.role), membership.names_until)
    if not g.seat.may(permission):
        abort(404)
    parts["review"] = membership.review


def _take_place() -> Response | None:
    taken = place.taken()
    if taken is None:
        return redirect(url_for("taking_part.join"), 303)
    _parts()["place"] = taken
    _fetch_children()
    return None


def _fetch_children() -> None:
    parts = _parts()
    for name in [name for name in parts if name in CHILDREN]:
        child = CHILDREN[name]
        found = child.fetch(g.db, parts[child.of], parts[name])
        if found is None or not child.sees(g.db, g.get("seat"), found):
            abort(404)
        parts[name] = found


def _parts() -> dict[str, Any]:
    if request.view_args is None:
        request.view_args = {}
    return request.view_args
