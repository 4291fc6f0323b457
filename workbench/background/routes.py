"""The background of a review: adding, changing and removing what was so at the time."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from timeline.when import When
from workbench.background import page, several
from workbench.background.forms import BandForm, SeveralForm
from workbench.page import authored
from workbench.page.said import plural
from workbench.persistence.stores import agencies, background, dated, edits, journal
from workbench.persistence.stores.background import KINDS
from workbench.persistence.tables.background import Background
from workbench.persistence.tables.review import Review

room = Blueprint("background", __name__, url_prefix="/reviews/<review>/background")

Page = str | Response | tuple[str, int]

_COLUMNS = ("kind", "words", "agency_id", "is_ongoing", "source")


@room.route("", methods=("GET", "POST"))
def index(review: Review) -> Page:
    """Everything that is known of the background, and a form for more."""
    form, many = BandForm(), SeveralForm(formdata=None)
    form.offer(agencies.of_review(g.db, review))
    if not form.validate_on_submit():
        return _shown(review, form, many, form.errors)
    assert form.moment
    told = {name: form[name].data for name in _COLUMNS} | {"agency_id": form.agency_id.data or None}
    row = background.add(g.db, review, when=form.moment, told=told)
    return _done(review, "background.added", row.id, "It stands behind the timeline.")


@room.post("/several")
def add_several(review: Review) -> Page:
    """Add many of one kind, one a line."""
    form, many = BandForm(formdata=None), SeveralForm()
    many.offer(agencies.of_review(g.db, review))
    if not many.validate():
        return _shown(review, form, many, many.errors)
    kind = many.several_kind.data
    found, problems = several.read(many.lines.data or "", KINDS[kind])
    if problems:
        many.lines.errors = problems
        return _shown(review, form, many, problems)
    told = {"kind": kind, "agency_id": many.several_agency.data or None}
    for line in found:
        background.add(g.db, review, when=line.when, told={**told, "words": line.words})
    said = f"{plural(len(found), 'stretch', 'stretches')} added behind the timeline."
    return _done(review, "background.added", "", said, count=len(found))


@room.route("/<band>", methods=("GET", "POST"))
def change(review: Review, band: Background) -> Page:
    """Change what was so, from when to when, or behind whose work."""
    form = BandForm()
    form.offer(agencies.of_review(g.db, review))
    authored.fill(form, band, _COLUMNS)
    if not form.is_submitted():
        form.since.data, form.until.data = _ends(band)
    if not form.validate_on_submit():
        shown = render_template("background/change.html", form=form, row=band)
        return (shown, 422) if form.errors else shown
    assert form.moment
    changes = authored.changes(form, band, _COLUMNS)
    changes["agency_id"] = changes["agency_id"] or None
    if (form.since.data, form.until.data) != _ends(band):
        changes |= background.moment(form.moment)
    edits.save(g.db, band, form.seen, changes)
    return _done(review, "background.changed", band.id, "The background is saved.")


@room.post("/<band>/remove")
def remove(review: Review, band: Background) -> Response:
    """Take a stretch away from behind the timeline."""
    removed = band.id
    background.remove(g.db, band)
    return _done(review, "background.removed", removed, "It is taken away from behind the timeline.")


def _ends(row: Background) -> tuple[str, str]:
    """The two ends as they are shown in the form."""
    known = dated.when(row)
    first = When(
        known.start, known.precision, None, known.certain, "" if known.end else known.written
    ).words()
    return first, When(known.end, known.precision).words() if known.end else ""


def _shown(review: Review, form: BandForm, many: SeveralForm, errors: object) -> Page:
    known = agencies.of_review(g.db, review)
    form.offer(known)
    many.offer(known)
    groups = page.groups(background.between(g.db, review))
    shown = render_template("background/index.html", form=form, many=many, groups=groups)
    return (shown, 422) if errors else shown


def _done(review: Review, event: str, subject: str, said: str, **counts: int) -> Response:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=subject, **counts)
    flash(said)
    return redirect(url_for("background.index", review=review.id), 303)
