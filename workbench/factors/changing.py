"""One factor: coding it anew, giving it other words, taking it away."""

from flask import abort, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.factors import page
from workbench.factors.forms import FactorForm, MarkForm
from workbench.factors.marking import Page
from workbench.page import authored, kinds
from workbench.page.marked import choosing, texts
from workbench.page.marked.forms import HARDER, HELPED
from workbench.persistence.stores import edits, episodes, factors, journal, marked_texts
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review

_COLUMNS = ("note", "kind", "level", "episode_id", "informant")


def change(review: Review, marked: Factor) -> Page:
    """Code a factor anew, without choosing its words again."""
    form = FactorForm()
    form.offer(episodes.of_review(g.db, review))
    authored.fill(form, marked, _COLUMNS)
    if not form.is_submitted():
        form.helped.data = HELPED if marked.helped else HARDER
    if not (form.is_submitted() and form.keeps_to(_text(marked))):
        return _shown(review, marked, form)
    coded = {**form.coded_as, **authored.changes(form, marked, ("note", "informant"))}
    helped = coded.pop("helped")
    edits.save(g.db, marked, form.seen, coded)
    marked.helped = helped
    return _done("factor.changed", review, marked, "The factor is saved.")


def anchor(review: Review, marked: Factor) -> Response:
    """Give a factor other words of its text, when its own are no longer found, or never fitted."""
    form = MarkForm()
    marked_texts.hold(g.db, marked.text_kind, marked.text_id)
    text = _text(marked)
    chosen = choosing.chosen_again(text, form.text_part.data or "", form.passage.data or "")
    if chosen is None:
        flash("The words are no longer as they were when you chose them. Choose them again.")
        return redirect(page.address(text, anew=marked.id), 303)
    edits.save(g.db, marked, marked.version, choosing.anchored(text, chosen))
    return _done("factor.moved", review, marked, "The factor stands at these words now.")


def remove(review: Review, marked: Factor) -> Response:
    """Take a factor away, unless a finding rests on it."""
    text = _text(marked)
    if factors.is_evidence(g.db, marked):
        flash("A finding rests on this factor. Take it out of the finding first.")
        return redirect(url_for("factors.change", review=review.id, marked=marked.id), 303)
    gone = marked.id
    factors.remove(g.db, marked)
    journal.add(g.db, "factor.removed", chain=review.id, user=g.seat.user.id, subject=gone)
    flash("The factor is taken away. The words stay.")
    return redirect(page.address(text), 303)


def _shown(review: Review, marked: Factor, form: FactorForm) -> Page:
    text = _text(marked)
    shown = render_template(
        "factors/change.html",
        form=form,
        factor=marked,
        text=text,
        address=page.address(text),
        anew=page.address(text, anew=marked.id),
        groups=kinds.groups(factors.uses(g.db, review)),
    )
    return (shown, 422) if form.errors else shown


def _text(marked: Factor) -> texts.Text:
    return texts.find(g.db, g.seat, marked.text_kind, marked.text_id) or abort(404)


def _done(event: str, review: Review, marked: Factor, said: str) -> Response:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=marked.id, kind=marked.kind)
    flash(said)
    return redirect(page.address(_text(marked)), 303)
