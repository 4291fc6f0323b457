"""Marking a text without seeing what anybody else marked in it."""

from typing import Any

from flask import abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.page import authored, kinds
from workbench.page.marked import choosing, drawn, texts
from workbench.page.marked.forms import HARDER, HELPED, ChosenForm, CodedForm
from workbench.persistence.stores import double_marking, edits, factors, journal
from workbench.persistence.tables.double_marking import BlindMark, DoubleMarker, DoubleMarking
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]
_CHANGED = "The words are no longer as they were when you chose them. Choose them again."


def mark(review: Review, double: DoubleMarking) -> Page:
    """The text, with one's own marks and nobody else's."""
    by = double_marking.still_marks(double, g.seat.user)
    if by is None:
        return _to(double, "show")
    form = ChosenForm(formdata=None)
    form.offer_kinds()
    return _shown(double, by, form, choosing.chosen(_text(double), request.args))


def add(review: Review, double: DoubleMarking) -> Page:
    """Keep a mark in the words that were chosen."""
    by, text, form = _by(double), _text(double), ChosenForm()
    form.offer_kinds()
    picked = choosing.chosen_again(text, form.text_part.data or "", form.passage.data or "")
    if picked is None:
        flash(_CHANGED)
        return _to(double, "mark")
    if not form.keeps_to(text):
        return _shown(double, by, form, picked), 422
    double_marking.add(g.db, by, {**form.coding, **choosing.anchored(text, picked)})
    flash("Marked. Choose the next words.")
    return _to(double, "mark")


def change(review: Review, double: DoubleMarking, blind: BlindMark) -> Page:
    """Code one of one's own marks anew."""
    form = CodedForm()
    form.offer_kinds()
    if not form.keeps_to(_text(double)):
        return _shown(double, _by(double), form, None, blind), 422
    changes = {**form.coding, **authored.changes(form, blind, ("note",))}
    edits.save(g.db, blind, form.seen, changes)
    flash("The mark is saved.")
    return _to(double, "mark")


def remove(review: Review, double: DoubleMarking, blind: BlindMark) -> Response:
    """Take one of one's own marks away."""
    double_marking.remove(g.db, blind)
    flash("The mark is taken away. The words stay.")
    return _to(double, "mark")


def finish(review: Review, double: DoubleMarking) -> Response:
    """Say that one has marked all one wants to."""
    double_marking.finish(g.db, _by(double))
    _write_up("double_marking.finished", double)
    flash("You have finished.")
    return _to(double, "show")


def go_on(review: Review, double: DoubleMarking) -> Response:
    """Mark some more after all, as long as the other has not finished either."""
    by = double_marking.marker(double, g.seat.user) or abort(404)
    if double_marking.is_finished(double):
        flash("The other has finished too, and what you both marked is open now.")
        return _to(double, "show")
    double_marking.go_on(g.db, by)
    _write_up("double_marking.went_on", double)
    return _to(double, "mark")


def _by(double: DoubleMarking) -> DoubleMarker:
    return double_marking.still_marks(double, g.seat.user) or abort(404)


def _text(double: DoubleMarking) -> texts.Text:
    return texts.find(g.db, g.seat, double.text_kind, double.text_id) or abort(404)


def _shown(
    double: DoubleMarking,
    by: DoubleMarker,
    form: CodedForm,
    picked: choosing.Chosen | None,
    changed: BlindMark | None = None,
) -> str:
    own = double_marking.own(g.db, by)
    changed = changed or next((each for each in own if each.id == request.args.get("change")), None)
    if changed and not form.is_submitted():
        form = _filled(changed)

    def choose(part: str, start: int, end: int) -> str:
        return _address(double, part=part, start=start, end=end, _anchor="picker")

    return render_template(
        "double_marking/blind.html",
        double=double,
        marking=drawn.draw(_text(double), own, picked, choose),
        form=form,
        changed=changed,
        groups=kinds.groups(factors.uses(g.db, g.seat.review)),
        address=_address(double),
        to_change=lambda mark: _address(double, change=mark.id, _anchor="picker"),
        words=kinds.words,
        levels=kinds.LEVELS,
    )


def _filled(mark: BlindMark) -> CodedForm:
    form = CodedForm(formdata=None)
    form.offer_kinds()
    authored.fill(form, mark, ("note", "kind", "level"))
    form.helped.data = HELPED if mark.helped else HARDER
    return form


def _address(double: DoubleMarking, **query: str | int) -> str:
    values: dict[str, Any] = {"review": double.review_id, "double": double.id, **query}
    return url_for("double_marking.mark", **values)


def _to(double: DoubleMarking, view: str) -> Response:
    return redirect(url_for(f"double_marking.{view}", review=double.review_id, double=double.id), 303)


def _write_up(event: str, double: DoubleMarking) -> None:
    journal.add(g.db, event, chain=double.review_id, user=g.seat.user.id, subject=double.id)
