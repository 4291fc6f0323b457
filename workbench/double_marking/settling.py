"""What two marked, side by side, and what becomes of each mark."""

from collections.abc import Sequence

from flask import abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.auth.permissions import Permission
from workbench.double_marking import side_by_side
from workbench.double_marking.forms import SettleForm, settle_form
from workbench.page import kinds
from workbench.page.marked import texts
from workbench.persistence.stores import anchoring, double_marking, episodes, journal, marked_texts
from workbench.persistence.stores.double_marking import Decided
from workbench.persistence.tables.double_marking import DoubleMarking
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]


def show(review: Review, double: DoubleMarking) -> str:
    """Where a double marking stands; once both have finished, what they marked side by side."""
    text = _text(double)
    if not double_marking.is_finished(double):
        return render_template(
            "double_marking/waiting.html",
            double=double,
            text=text,
            mine=double_marking.marker(double, g.seat.user),
        )
    compared = side_by_side.compare(g.db, double, text)
    form = settle_form(compared.rows)
    form.offer(episodes.of_review(g.db, review))
    form.version.data = double.version
    belongs = marked_texts.episodes_of(g.db, text.kind, text.id)
    form.episode_id.data = next((episode.id for episode in belongs), "")
    return _shown(double, text, compared, form)


def settle(review: Review, double: DoubleMarking) -> Page:
    """Keep what is chosen so far, or settle it all: what is kept becomes factors in one act."""
    if not (_may_settle(double) and double_marking.is_finished(double)):
        abort(404)
    if double.settled_at:
        flash("It is settled already.")
        return _to(double)
    text = _text(double)
    compared = side_by_side.compare(g.db, double, text)
    form = settle_form(compared.rows)
    form.offer(episodes.of_review(g.db, review))
    later = "later" in request.form
    if not (form.validate() and (later or form.is_whole())):
        return _shown(double, text, compared, form), 422
    decided = [row.decided(form.chosen(row), form.why(row)) for row in compared.rows if form.chosen(row)]
    double_marking.decide(g.db, double, form.seen, decided)
    if later:
        flash("What you chose is kept. Nothing is settled yet.")
        return _to(double)
    return _settled(review, double, text, decided, form.episode_id.data or None)


def _settled(
    review: Review,
    double: DoubleMarking,
    text: texts.Text,
    decided: Sequence[Decided],
    episode_id: str | None,
) -> Response:
    marks = [mark for each in decided for mark, _ in each.outcomes]
    for mark in marks:
        anchoring.again(mark, text.words)
    told = {
        "text_kind": text.kind,
        "text_id": text.id,
        "agency_id": text.agency.id if text.agency else None,
        "informant": text.informant,
        "episode_id": episode_id,
    }
    made = double_marking.settle(g.db, review, double, decided, told)
    counts = {"marks": len(marks), "factors": len(made)}
    journal.add(
        g.db, "double_marking.settled", chain=review.id, user=g.seat.user.id, subject=double.id, **counts
    )
    flash(f"It is settled. {len(made)} of {len(marks)} marks are factors of the review now.")
    return _to(double)


def _shown(
    double: DoubleMarking, text: texts.Text, compared: side_by_side.SideBySide, form: SettleForm
) -> str:
    return render_template(
        "double_marking/side_by_side.html",
        double=double,
        text=text,
        compared=compared,
        form=form,
        may_settle=_may_settle(double) and not double.settled_at,
        words=kinds.words,
        levels=kinds.LEVELS,
    )


def _may_settle(double: DoubleMarking) -> bool:
    """The two, and whoever leads the review."""
    return bool(double_marking.marker(double, g.seat.user)) or g.seat.may(Permission.SET_UP)


def _text(double: DoubleMarking) -> texts.Text:
    return texts.find(g.db, g.seat, double.text_kind, double.text_id) or abort(404)


def _to(double: DoubleMarking) -> Response:
    return redirect(url_for("double_marking.show", review=double.review_id, double=double.id), 303)
