"""The reading room: what was released, and what the board says to it."""

from collections.abc import Callable

from flask import Blueprint, abort, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response as Answer

from findings.report.document import Document
from findings.report.forms import Form
from findings.report.look import Look
from workbench.auth.permissions import Permission
from workbench.board import page
from workbench.board.forms import ResponseForm
from workbench.page import chosen, composed, downloads, dressed, released
from workbench.page.released import ReleasedFinding
from workbench.persistence.stores import journal, reports, responses
from workbench.persistence.tables.report import Release
from workbench.persistence.tables.response import Response
from workbench.persistence.tables.review import Review

room = Blueprint("board", __name__)

Page = str | Answer | tuple[str, int]


@room.get("/reviews/<review>/reading", endpoint="room")
def glance(review: Review) -> Page:
    """Findings at a glance and what is asked; before a release, that there is nothing yet."""
    release = _newest(review)
    if release is None:
        return render_template("board/nothing_yet.html")
    return render_template("board/room.html", at=page.glance(release, _answers(review)))


@room.get("/reviews/<review>/reading/<int:number>")
def finding(review: Review, number: int) -> Page:
    """One finding, its questions, and the board's response."""
    release, read = _read(review, number)
    answer = _answers(review).get(read.id)
    return render_template("board/finding.html", at=page.finding(release, read, answer))


@room.get("/reviews/<review>/reading/report")
def report(review: Review) -> Page:
    """A form of the report as it was released."""
    release, form = _form(review)
    return render_template("board/report.html", at=page.whole(review, release, form))


@room.get("/reviews/<review>/reading/report.pdf")
def pdf(review: Review) -> Answer:
    """A form of the released report as PDF."""
    return _file(downloads.as_pdf, review)


@room.get("/reviews/<review>/reading/report.docx")
def word(review: Review) -> Answer:
    """A form of the released report for Word."""
    return _file(downloads.as_word, review)


@room.route("/reviews/<review>/reading/<int:number>/response", methods=["GET", "POST"])
def respond(review: Review, number: int) -> Page:
    """Write the response to a finding. It stays within the board until it is shared."""
    _release, read = _read(review, number)
    row, form = responses.to_finding(g.db, review, read.id), ResponseForm()
    page.fill(form, row)
    if not form.validate_on_submit():
        shown = render_template(
            "board/respond.html", form=form, finding=read, is_shared=row and row.is_shared
        )
        return (shown, 422) if form.errors else shown
    saved = responses.write(g.db, review, read.id, form.seen, form.words)
    return _done(review, number, "response.written", saved, page.said_after_saving(saved))


@room.post("/reviews/<review>/reading/<int:number>/share")
def share(review: Review, number: int) -> Page:
    """Let the review team read the response."""
    _release, read = _read(review, number)
    row = responses.to_finding(g.db, review, read.id)
    missing = page.missing_to_share(row)
    if row is None or missing:
        flash(missing)
        return redirect(url_for("board.respond", review=review.id, number=number), 303)
    responses.share(g.db, row)
    return _done(review, number, "response.shared", row, "The response is shared with the review team.")


@room.get("/reviews/<review>/report/responses", endpoint="responses")
def of_board(review: Review) -> Page:
    """What the board has shared, for those who wrote the report."""
    release = _newest(review)
    answered = page.answered(release, responses.shared(g.db, review)) if release else ()
    return render_template("board/responses.html", release=release, answered=answered)


def _newest(review: Review) -> Release | None:
    """The newest release that this seat may read."""
    only_theirs = not (g.seat.may(Permission.RESPOND) or g.seat.may(Permission.SEE_DRAFTS))
    return reports.newest(g.db, review, for_practitioners=only_theirs)


def _released(review: Review) -> Release:
    return _newest(review) or abort(404)


def _form(review: Review) -> tuple[Release, Form]:
    """The newest release, and the form of it that is asked for, if that is offered to its readers."""
    release, form = _released(review), chosen.form()
    return (release, form) if form in page.offered(release) else abort(404)


def _file(write: Callable[[Document, str, Look], Answer], review: Review) -> Answer:
    release, form = _form(review)
    which = downloads.ending(form, f"release {release.number}")
    return write(composed.tree(release, form.key), which, dressed.look(review))


def _read(review: Review, number: int) -> tuple[Release, ReleasedFinding]:
    release = _released(review)
    return release, released.numbered(release, number) or abort(404)


def _answers(review: Review) -> dict[str, Response]:
    """Drafts for the board, shared responses for the review team, none for practitioners."""
    if g.seat.may(Permission.RESPOND):
        return responses.of_review(g.db, review)
    return responses.shared(g.db, review) if g.seat.may(Permission.SEE_DRAFTS) else {}


def _done(review: Review, number: int, event: str, row: Response, said: str) -> Answer:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=row.id, finding=row.finding_id)
    flash(said)
    return redirect(url_for("board.finding", review=review.id, number=number), 303)
