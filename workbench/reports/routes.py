"""Composing the report: its sections, how it reads, and its files."""

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.auth.permissions import Permission
from workbench.drafting import draft as drafts
from workbench.drafting.sections import SECTIONS
from workbench.page import authored, coding, downloads
from workbench.persistence.stores import journal, reports
from workbench.persistence.tables.report import ReportText
from workbench.persistence.tables.review import Review
from workbench.reports import behind, forms, page, releasing
from workbench.reports.forms import ReleaseForm, SectionForm

room = Blueprint("report", __name__)

Page = str | Response | tuple[str, int]


@room.get("/reviews/<review>/report")
def compose(review: Review) -> Page:
    """What the report is made of, what is missing, how long it is, and the next step."""
    draft = drafts.of_review(g.db, review, coding.glossary())
    at = page.composing(review, draft, reports.texts(g.db, review), reports.releases(g.db, review))
    return render_template("report/compose.html", at=at)


@room.route("/reviews/<review>/report/sections/<int:number>", methods=["GET", "POST"])
def section(review: Review, number: int) -> Page:
    """Write one section, with remarks on its wording beside it. Whoever may not write reads."""
    if not 1 <= number <= len(SECTIONS):
        abort(404)
    may_write = g.seat.may(Permission.WRITE_FINDINGS)
    if request.method == "POST" and not may_write:
        abort(404)
    key, texts = SECTIONS[number - 1].key, reports.texts(g.db, review)
    form = forms.of(SECTIONS[number - 1])
    row = texts.get(key) or ReportText(review_id=review.id, key=key, words="", version=0)
    authored.fill(form, row, ("words",))
    if form.validate_on_submit():
        return _saved(review, number, form, authored.changes(form, row, ("words",))["words"])
    at = page.writing(number, texts)
    shown = render_template("report/section.html", form=form if may_write else None, at=at)
    return (shown, 422) if form.errors else shown


@room.get("/reviews/<review>/report/draft")
def web(review: Review) -> Page:
    """The report as it reads now, with the way back from each part of a finding to the records."""
    draft = drafts.of_review(g.db, review, coding.glossary())
    return render_template("report/web.html", at=behind.reading(review, draft))


@room.get("/reviews/<review>/report/draft.pdf")
def pdf(review: Review) -> Response:
    """The draft as PDF."""
    return downloads.as_pdf(drafts.of_review(g.db, review, coding.glossary()).tree, "draft")


@room.get("/reviews/<review>/report/draft.docx")
def word(review: Review) -> Response:
    """The draft for Word."""
    return downloads.as_word(drafts.of_review(g.db, review, coding.glossary()).tree, "draft")


@room.route("/reviews/<review>/report/release", methods=["GET", "POST"])
def release(review: Review) -> Page:
    """What goes out to whom, and what to look at before it does; then the release itself."""
    out, form = releasing.leaving(g.db, review, coding.glossary()), ReleaseForm()
    form.is_unfinished, form.now = bool(out.unfinished), out.fingerprint
    if out.names or not form.validate_on_submit():
        shown = render_template("report/release.html", form=form, out=out)
        return (shown, 422) if form.is_submitted() else shown
    row = releasing.release(
        g.db,
        review,
        out.draft,
        by=g.seat.user.name,
        to_practitioners=form.to_practitioners.data,
        why_unfinished=(form.why_unfinished.data or "") if out.unfinished else "",
    )
    counts = {"number": row.number, "findings": len(row.findings), "to_practitioners": row.to_practitioners}
    journal.add(g.db, "report.released", chain=review.id, user=g.seat.user.id, subject=row.id, **counts)
    flash(f"Release {row.number} is with the board.")
    return redirect(url_for("report.released", review=review.id), 303)


@room.get("/reviews/<review>/report/releases")
def released(review: Review) -> Page:
    """Every release."""
    return render_template("report/released.html", gone=releasing.gone(g.db, review))


def _saved(review: Review, number: int, form: SectionForm, words: str) -> Response:
    section = SECTIONS[number - 1]
    row = reports.write(g.db, review, section.key, form.seen, words)
    journal.add(
        g.db, "report.written", chain=review.id, user=g.seat.user.id, subject=row.id, section=section.key
    )
    flash(f"“{section.title}” is saved.")
    return redirect(url_for("report.section", review=review.id, number=number), 303)
