"""Settling what could give somebody away: it goes out for a reason that somebody gives, or is looked at again."""

from flask import abort, current_app, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.page import coding
from workbench.persistence.stores import journal, settled_items
from workbench.persistence.tables.review import Review
from workbench.reports import releasing
from workbench.reports.forms import ReleaseForm, SettleForm
from workbench.reports.releasing import Leaving

Page = str | Response | tuple[str, int]


def settle(review: Review) -> Page:
    """Let an item go out for a reason."""
    form, out = SettleForm(), leaving(review)
    if out.item(form.item.data) is None:
        out = releasing.with_files(g.db, review, out)
    item = out.item(form.item.data)
    if item is None:
        abort(404)
    if not form.validate_on_submit():
        release = ReleaseForm(formdata=None)
        return render_template("report/release.html", form=release, out=out, settling=form), 422
    place = f"{item.places[0].form}: {item.places[0].where}"
    row = settled_items.settle(
        g.db, review, item.digest, kind=item.kind, words=item.kept_words, place=place, why=form.why.data or "",
        by=g.seat.user.name,
    )  # fmt: skip
    journal.add(g.db, "item.settled", chain=review.id, user=g.seat.user.id, subject=row.id, kind=item.kind)
    flash(f"It stays, with your reason: {item.label}.")
    return _to_the_items(review)


def look_again(review: Review) -> Page:
    """Take back the reason for an item, so that it stands in the way again."""
    form = SettleForm()
    row = settled_items.take_back(g.db, review, form.item.data or "")
    if row is None:
        abort(404)
    journal.add(g.db, "item.reopened", chain=review.id, user=g.seat.user.id, subject=row.id, kind=row.kind)
    flash("It is to be settled again.")
    return _to_the_items(review)


def leaving(review: Review) -> Leaving:
    """What a release would be if it were made now."""
    key = current_app.extensions["settings"].vault_key
    return releasing.leaving(g.db, review, coding.glossary(), key)


def _to_the_items(review: Review) -> Response:
    return redirect(url_for("report.release", review=review.id, _anchor="items"), 303)
