"""Composing the report: its sections, how it reads, and its files."""

from flask import Blueprint, abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from findings.report.forms import FORMS
from workbench.auth.permissions import Permission
from workbench.drafting import draft as drafts
from workbench.drafting import sections
from workbench.drafting.draft import SHORT, Draft
from workbench.drafting.sections import SECTIONS, Section
from workbench.page import authored, chosen, coding, downloads, dressed
from workbench.persistence.stores import accuracy, journal, reports
from workbench.persistence.tables.report import ReportText
from workbench.persistence.tables.review import Review
from workbench.reports import behind, comparing, forms, page, releasing, settling, versions
from workbench.reports.forms import ReleaseForm, SectionForm

room = Blueprint("report", __name__)

Page = str | Response | tuple[str, int]
_VERSIONS = "/reviews/<review>/report/versions"
_VERSION = f"{_VERSIONS}/<int:number>"

room.add_url_rule(_VERSIONS, "versions", versions.versions)
room.add_url_rule(_VERSION, "version", versions.version)
room.add_url_rule(f"{_VERSION}.pdf", "version_pdf", versions.version_pdf)
room.add_url_rule(f"{_VERSION}.docx", "version_word", versions.version_word)
room.add_url_rule("/reviews/<review>/report/release/keep", "settle", settling.settle, methods=["POST"])
room.add_url_rule(
    "/reviews/<review>/report/release/again", "look_again", settling.look_again, methods=["POST"]
)
room.add_url_rule("/reviews/<review>/report/changes", "changes", comparing.changed)


@room.get("/reviews/<review>/report")
def compose(review: Review) -> Page:
    """What a form of the report is made of, what is missing, how long it is, and the next step."""
    form, draft = chosen.form(), _draft(review)
    texts, releases = reports.texts(g.db, review), reports.releases(g.db, review)
    waiting, asked = accuracy.unsettled(g.db, review), accuracy.asked(g.db, review, g.seat.user)
    if form is SHORT:
        at = page.composing(review, draft, texts, releases, waiting)
    else:
        at = page.composing_form(review, form, draft, texts, releases)
    return render_template("report/compose.html", at=at, forms=FORMS, waiting=waiting, asked=asked)


@room.route("/reviews/<review>/report/sections/<int:number>", methods=["GET", "POST"])
def section(review: Review, number: int) -> Page:
    """Write one section, with remarks on its wording beside it. Whoever may not write reads."""
    of = chosen.form()
    written = SECTIONS if of is SHORT else sections.of_form(of, _draft(review).gathered.material)
    if not 1 <= number <= len(written):
        abort(404)
    may_write = g.seat.may(Permission.WRITE_FINDINGS)
    if request.method == "POST" and not may_write:
        abort(404)
    key, texts = written[number - 1].key, reports.texts(g.db, review)
    form = forms.of(written[number - 1])
    row = texts.get(key) or ReportText(review_id=review.id, key=key, words="", version=0)
    authored.fill(form, row, ("words",))
    if form.validate_on_submit():
        return _saved(written[number - 1], form, authored.changes(form, row, ("words",))["words"])
    at = page.writing(number, texts, written)
    shown = render_template(
        "report/section.html", form=form if may_write else None, at=at, of=of, key=chosen.key(of)
    )
    return (shown, 422) if form.errors else shown


@room.get("/reviews/<review>/report/draft")
def web(review: Review) -> Page:
    """A form of the report as it reads now; the short one with the way back from each part to the records."""
    form, draft = chosen.form(), _draft(review)
    at = behind.reading(review, draft) if form is SHORT else behind.plain(review, draft.form(form))
    return render_template("report/web.html", at=at, of=form, key=chosen.key(form))


@room.get("/reviews/<review>/report/draft.pdf")
def pdf(review: Review) -> Response:
    """The draft of a form as PDF."""
    form = chosen.form()
    return downloads.as_pdf(_draft(review).form(form), downloads.ending(form, "draft"), dressed.look(review))


@room.get("/reviews/<review>/report/draft.docx")
def word(review: Review) -> Response:
    """The draft of a form for Word."""
    form = chosen.form()
    return downloads.as_word(_draft(review).form(form), downloads.ending(form, "draft"), dressed.look(review))


@room.route("/reviews/<review>/report/release", methods=["GET", "POST"])
def release(review: Review) -> Page:
    """What goes out to whom, and what to look at before it does; then the release itself."""
    out, form = settling.leaving(review), ReleaseForm()
    form.is_unfinished, form.now = bool(out.unfinished), out.fingerprint
    form.unsettled = accuracy.unsettled(g.db, review)
    if form.validate_on_submit() and not out.open_items:
        out = releasing.with_files(g.db, review, out)
    if out.open_items or not form.validate_on_submit():
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
    return redirect(url_for("report.versions", review=review.id), 303)


def _draft(review: Review) -> Draft:
    return drafts.of_review(g.db, review, coding.glossary())


def _saved(section: Section, form: SectionForm, words: str) -> Response:
    review = g.seat.review
    row = reports.write(g.db, review, section.key, form.seen, words)
    journal.add(
        g.db, "report.written", chain=review.id, user=g.seat.user.id, subject=row.id, section=section.key
    )
    flash(f"“{section.title}” is saved.")
    return redirect(request.full_path.rstrip("?"), 303)
