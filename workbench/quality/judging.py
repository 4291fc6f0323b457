"""Quality markers: the checklist, and what people say to one marker."""

from flask import abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from findings.quality.markers import KEYS, load
from workbench.page import authored
from workbench.persistence.stores import journal, quality
from workbench.persistence.tables.review import Review
from workbench.quality import page
from workbench.quality.forms import JudgeForm

_COLUMNS = ("judgement", "words")

Page = str | Response | tuple[str, int]


def index(review: Review) -> str:
    """Every marker of the set that fits the review, or of the one asked for."""
    key = request.args.get("markers", "")
    shown = page.checklist(g.db, review, key if key in KEYS else page.usual(review))
    others = [load(other) for other in KEYS if other != shown.markers.key]
    return render_template("quality/index.html", at=shown, others=others, addresses=page.addresses(g.seat))


def judge(review: Review, markers: str, number: int) -> Page:
    """One marker: what the work shows, and the form for what people say."""
    at = page.checklist(g.db, review, markers)
    line = at.line(number) or abort(404)
    form = JudgeForm()
    if line.note:
        authored.fill(form, line.note, _COLUMNS)
    if not form.validate_on_submit():
        shown = render_template(
            "quality/judge.html", form=form, line=line, at=at, addresses=page.addresses(g.seat)
        )
        return (shown, 422) if form.errors else shown
    told = (
        authored.changes(form, line.note, _COLUMNS)
        if line.note
        else {name: form[name].data for name in _COLUMNS}
    )
    row = quality.write(g.db, review, (markers, number), form.seen, told)
    journal.add(g.db, "marker.judged", chain=review.id, user=g.seat.user.id, subject=row.id, number=number)
    flash(f"Marker {number} is saved.")
    return redirect(url_for("quality.index", review=review.id, markers=markers), 303)
