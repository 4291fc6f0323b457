"""Choices of the timeline kept under a name: kept, opened, renamed, forgotten."""

from typing import Any

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.chronology.forms import KeepForm, ViewForm
from workbench.page import authored, choice
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import edits, journal, saved_views
from workbench.persistence.tables.looking import SavedView
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]

_COLUMNS = ("name", "is_shared")


def keep(review: Review) -> Page:
    """Keep the present choice under a name."""
    form, chosen = KeepForm(), choice.from_address(g.db, review, request.form)
    if not chosen.validate():
        return redirect(url_for("chronology.timeline", review=review.id), 303)
    asked = choice.narrowing(g.db, review, chosen, g.seat.user)
    address = choice.in_address(review, asked)
    if not form.validate():
        pairs, said = choice.pairs(address), asked.said()
        return render_template("chronology/keep.html", form=form, here_pairs=pairs, asked=said), 422
    view = saved_views.keep(
        g.db,
        review,
        name=form.name.data or "",
        shared=bool(form.is_shared.data),
        choice=_plain(asked),
        by=g.seat.user,
    )
    journal.add(g.db, "choice.kept", chain=review.id, user=g.seat.user.id, subject=view.id)
    flash("The view is kept.")
    return redirect(url_for("chronology.timeline", review=review.id, **address), 303)


def show(review: Review, view: SavedView) -> Response:
    """To the address of the timeline that shows this choice. What is gone since is left out."""
    written = choice.still_there(g.db, review, view.choice)
    if len(list(written.items(multi=True))) < sum(map(len, view.choice.values())):
        flash("Part of this view is no longer there, and was left out.")
    form = choice.form(g.db, review, written)
    asked = choice.narrowing(g.db, review, form, g.seat.user) if form.validate() else Narrowing()
    return redirect(url_for("chronology.timeline", review=review.id, **choice.in_address(review, asked)), 303)


def change(review: Review, view: SavedView) -> Page:
    """Rename a view, share it, or keep it to oneself."""
    form = ViewForm()
    authored.fill(form, view, _COLUMNS)
    if not form.validate_on_submit():
        shown = render_template("chronology/view.html", form=form, view=view)
        return (shown, 422) if form.errors else shown
    edits.save(g.db, view, form.seen, authored.changes(form, view, _COLUMNS))
    return _done(review, "choice.changed", view.id, "The view is saved.")


def forget(review: Review, view: SavedView) -> Response:
    """Forget a view."""
    forgotten = view.id
    saved_views.remove(g.db, view)
    return _done(review, "choice.forgotten", forgotten, "The view is gone. The entries stay as they are.")


def _plain(asked: Narrowing) -> dict[str, Any]:
    """A choice as it is kept: ids, dates and words by the names of their fields."""
    found: dict[str, Any] = {}
    for part in asked.parts():
        found.setdefault(part.name, []).append(part.value)
    return found


def _done(review: Review, event: str, subject: str, said: str) -> Response:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=subject)
    flash(said)
    return redirect(url_for("chronology.timeline", review=review.id), 303)
