"""Taking a review out, and bringing one in."""

from io import BytesIO

from flask import Blueprint, current_app, flash, g, redirect, render_template, send_file, url_for
from flask_login import current_user
from werkzeug.wrappers import Response

from findings.refi import codebook, package
from workbench.exchange import coded, whole
from workbench.exchange.forms import KINDS, PROJECT, WHOLE, BringForm, TakeForm
from workbench.page import coding, downloads
from workbench.persistence.stores import frameworks, journal, reviews, users
from workbench.persistence.tables.review import Review
from workbench.persistence.whole_review.checking import NotWhole

room = Blueprint("exchange", __name__)

Page = str | Response | tuple[str, int]


@room.get("/reviews/<review>/take-out")
def choose(review: Review) -> Page:
    """What can be taken out, and what stands in the way of taking everything."""
    return _choosing(TakeForm())


@room.post("/reviews/<review>/take-out")
def take(review: Review) -> Page:
    """Write the file; the journal says so first."""
    form = TakeForm()
    if form.validate() and form.kind.data == WHOLE.key and (problems := whole.hindrances(g.db, g.seat)):
        form.kind.errors = problems
    if form.errors:
        return _choosing(form), 422
    journal.add(g.db, "review.taken_out", chain=review.id, user=g.seat.user.id, kind=form.kind.data)
    name = downloads.name(coding.glossary().coded(review.title), "review")
    return send_file(
        BytesIO(_written(review, form.kind.data)),
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name=f"{name}.{form.kind.data}",
        etag=False,
    )


@room.route("/reviews/bring-in", methods=["GET", "POST"])
def bring_in() -> Page:
    """Bring a whole review in from a file; whoever does leads it here."""
    form = BringForm()
    user = users.by_id(g.db, current_user.id)
    assert user is not None
    if form.validate_on_submit():
        try:
            review = whole.bring_in(
                g.db,
                form.file.data.read(),
                partnership=form.partnership.data or "",
                lead=user,
                key=current_app.extensions["settings"].vault_key,
            )
        except NotWhole as trouble:
            form.file.errors = [str(trouble)]
        else:
            journal.add(g.db, "review.brought_in", chain=review.id, user=user.id, subject=review.id)
            flash("The review is here. You lead it; invite the others again.")
            return redirect(url_for("reviews.overview", review=review.id), 303)
    known = reviews.partnerships(g.db, user.id)
    shown = render_template("exchange/bring_in.html", form=form, partnerships=known)
    return (shown, 422) if form.errors else shown


def _choosing(form: TakeForm) -> str:
    return render_template(
        "exchange/choose.html", form=form, kinds=KINDS, whole=WHOLE, hindrances=whole.hindrances(g.db, g.seat)
    )


def _written(review: Review, kind: str) -> bytes:
    if kind == WHOLE.key:
        return whole.written(g.db, review, current_app.extensions["settings"].vault_key)
    glossary, used = coding.glossary(), frameworks.in_use(g.db, review)
    if kind == PROJECT.key:
        return package.write(coded.project(g.db, g.seat, used, glossary))
    return codebook.write(coded.codebook(g.db, g.seat, used, glossary))
