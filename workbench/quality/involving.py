"""Who was offered a part in the review, and what came of it."""

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.page import authored
from workbench.persistence.stores import agencies, edits, journal, quality
from workbench.persistence.tables.quality import Involvement
from workbench.persistence.tables.review import Review
from workbench.quality import page
from workbench.quality.forms import STATES, InvolveForm

_COLUMNS = ("side", "who", "agency_id", "state", "dated", "words")

Page = str | Response | tuple[str, int]


def everybody(review: Review) -> str:
    """Everybody on the list."""
    return render_template("quality/involvement.html", sides=page.sides(g.db, review), states=STATES)


def add(review: Review) -> Page:
    """Write somebody down."""
    form = InvolveForm()
    form.offer(agencies.of_review(g.db, review))
    if not form.validate_on_submit():
        shown = render_template("quality/involve.html", form=form, row=None)
        return (shown, 422) if form.errors else shown
    told = {name: form[name].data or "" for name in _COLUMNS} | {"agency_id": form.agency_id.data or None}
    row = quality.involve(g.db, review, told)
    return _done(review, "involvement.added", row.id, "It is written down.")


def change(review: Review, involvement: Involvement) -> Page:
    """Change what came of an offer."""
    form = InvolveForm()
    form.offer(agencies.of_review(g.db, review))
    authored.fill(form, involvement, _COLUMNS)
    if not form.validate_on_submit():
        shown = render_template("quality/involve.html", form=form, row=involvement)
        return (shown, 422) if form.errors else shown
    edits.save(g.db, involvement, form.seen, authored.changes(form, involvement, _COLUMNS))
    return _done(review, "involvement.changed", involvement.id, "It is saved.")


def remove(review: Review, involvement: Involvement) -> Response:
    """Take somebody off the list."""
    removed = involvement.id
    quality.remove(g.db, involvement)
    return _done(review, "involvement.removed", removed, "It is taken off the list.")


def _done(review: Review, event: str, subject: str, said: str) -> Response:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=subject)
    flash(said)
    return redirect(url_for("quality.involvement", review=review.id), 303)
