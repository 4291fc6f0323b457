"""Choosing how a partnership's reports look, and the logo and colours for those who read one."""

from flask import Blueprint, Response, abort, flash, g, redirect, render_template, url_for
from flask_login import current_user
from werkzeug.wrappers import Response as Answer

from findings.report import look
from findings.report.look import Look
from workbench.looks import page, sample
from workbench.looks.forms import LookForm
from workbench.page import composed, downloads
from workbench.persistence.stores import journal, looks
from workbench.persistence.tables.partnership import Partnership
from workbench.persistence.tables.review import Review

room = Blueprint("looks", __name__)

_ALL = "/administration/partnerships"
_ONE = f"{_ALL}/<partnership_id>"


@room.get(_ALL)
def index() -> str:
    """Every partnership, and whether its reports have a look of their own."""
    lines = [(each, looks.of_partnership(g.db, each.id)) for each in looks.partnerships(g.db)]
    return render_template("looks/index.html", lines=lines)


@room.route(_ONE, methods=["GET", "POST"])
def choose(partnership_id: str) -> str | Answer | tuple[str, int]:
    """Choose a colour and a logo, and see them on a page."""
    owner, row = _partnership(partnership_id), looks.find(g.db, partnership_id)
    kept, form = looks.of_partnership(g.db, owner.id), LookForm()
    form.before = kept
    if not form.is_submitted():
        form.version.data = row.version if row else 0
        form.colour.data, form.logo_words.data = kept.colour, kept.logo_words
    if not form.validate_on_submit():
        shown = _tried(owner, form, kept)
        return (shown, 422) if form.errors else shown
    saved = looks.save(g.db, owner.id, form.seen, form.chosen)
    journal.add(
        g.db,
        "look.changed",
        chain=journal.WORKBENCH,
        user=current_user.id,
        subject=owner.id,
        kind=saved.logo_kind,
    )
    flash(
        "Saved. Reports are written so from now on; what was released keeps its words and takes the new look."
    )
    return redirect(url_for("looks.choose", partnership_id=owner.id), 303)


@room.get(f"{_ONE}/logo")
def logo(partnership_id: str) -> Response:
    """The logo, for whoever chooses it."""
    return _logo(looks.of_partnership(g.db, _partnership(partnership_id).id))


@room.get(f"{_ONE}/colours.css")
def colours(partnership_id: str) -> Response:
    """The colours, for the page on which they are chosen."""
    return _colours(looks.of_partnership(g.db, _partnership(partnership_id).id))


@room.get(f"{_ONE}/sample.pdf")
def sample_pdf(partnership_id: str) -> Answer:
    """The sample as PDF."""
    owner = _partnership(partnership_id)
    return downloads.as_pdf(sample.report(owner.name), "", look=looks.of_partnership(g.db, owner.id))


@room.get("/reviews/<review>/look/logo")
def logo_of_review(review: Review) -> Response:
    """The logo on the pages of a report."""
    return _logo(looks.of_partnership(g.db, review.partnership_id))


@room.get("/reviews/<review>/look/colours.css")
def colours_of_review(review: Review) -> Response:
    """The colours on the pages of a report."""
    return _colours(looks.of_partnership(g.db, review.partnership_id))


def _partnership(partnership_id: str) -> Partnership:
    return looks.partnership(g.db, partnership_id) or abort(404)


def _tried(owner: Partnership, form: LookForm, kept: Look) -> str:
    address = url_for("looks.logo", partnership_id=owner.id)
    body = composed.whole(sample.report(owner.name), look=kept, logo_address=address, level=2)
    return render_template(
        "looks/choose.html", owner=owner, form=form, kept=kept, used_for=page.used_for(kept), body=body
    )


def _logo(chosen: Look) -> Response:
    if not chosen.logo:
        abort(404)
    answer = Response(chosen.logo, mimetype=page.mimetype(chosen))
    answer.headers["Content-Security-Policy"] = page.LOGO_POLICY
    return answer


def _colours(chosen: Look) -> Response:
    return Response(look.stylesheet(chosen), mimetype="text/css")
