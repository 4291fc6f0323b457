"""Seeing real names, for half an hour."""

from datetime import timedelta

from flask import flash, g, redirect, url_for
from werkzeug.wrappers import Response

from workbench import clock
from workbench.page.form import ActForm
from workbench.persistence.stores import journal, users
from workbench.persistence.tables.review import Review

NAMES_FOR = timedelta(minutes=30)


def show_names(review: Review) -> Response:
    """Show real names to this member for half an hour. It stands in the journal."""
    membership = users.member(g.db, review, g.seat.user.id)
    assert membership is not None
    users.show_names(membership, clock.now() + NAMES_FOR)
    journal.add(g.db, "names.shown", chain=review.id, user=g.seat.user.id, minutes=30)
    flash("Real names are shown to you for 30 minutes. The journal says so.")
    return redirect(_then(review), 303)


def hide_names(review: Review) -> Response:
    """Go back to codes."""
    membership = users.member(g.db, review, g.seat.user.id)
    assert membership is not None
    users.show_names(membership, None)
    journal.add(g.db, "names.hidden", chain=review.id, user=g.seat.user.id)
    flash("Codes are shown again.")
    return redirect(_then(review), 303)


def _then(review: Review) -> str:
    """The page of this review that the button was on."""
    home = url_for("reviews.overview", review=review.id)
    wanted = ActForm().then.data or ""
    is_here = wanted == home or wanted.startswith(home + "/")
    return wanted if is_here and wanted.isprintable() else home
