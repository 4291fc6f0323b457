"""What becomes of a suggestion: it is kept, in whole or in part, or refused with a reason."""

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.patterns import page
from workbench.patterns.forms import KeepForm, RejectForm
from workbench.patterns.page import Considered
from workbench.persistence.stores import journal, patterns
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]

GONE = "That suggestion has changed meanwhile, so nothing was done. Here is what is suggested now."


def consider(review: Review) -> Page:
    """One suggestion with all its factors: keep it under another title, keep a part of it, or refuse it."""
    found = page.suggestion(g.db, review, request.args.get("key", ""))
    return _considered(found) if found else _board(review, GONE)


def keep(review: Review) -> Page:
    """The chosen factors become a pattern with a title."""
    form = KeepForm()
    found = page.suggestion(g.db, review, form.key.data or "")
    if not form.validate():
        return _considered(found, keep_form=form) if found else _board(review, GONE)
    if not patterns.holds(g.db, review, form.ids):
        return _board(review, GONE)
    user, title = g.seat.user, form.title.data or ""
    kept = patterns.keep(g.db, review, title=title, factor_ids=form.ids, by=user)
    if kept is None:
        return _board(review, GONE)
    journal.add(
        g.db, "pattern.kept", chain=review.id, user=user.id, subject=kept.id, factors=len(kept.factors)
    )
    elsewhere = len(form.ids) - len(kept.factors)
    more = f" {elsewhere} of the factors stay where somebody placed them meanwhile." if elsewhere else ""
    return _board(review, f"The pattern is kept.{more}", f"pattern-{kept.id}")


def reject(review: Review) -> Page:
    """These factors are not a pattern; they are not suggested together again."""
    form = RejectForm()
    found = page.suggestion(g.db, review, form.key.data or "")
    if not form.validate():
        return _considered(found, reject_form=form) if found else _board(review, GONE)
    if not form.ids or not patterns.holds(g.db, review, form.ids):
        return _board(review, GONE)
    patterns.reject(g.db, review, form.ids, form.why.data or "")
    journal.add(g.db, "suggestion.rejected", chain=review.id, user=g.seat.user.id, factors=len(form.ids))
    return _board(review, "Not a pattern. These factors are not suggested together again.")


def _considered(
    shown: Considered, keep_form: KeepForm | None = None, reject_form: RejectForm | None = None
) -> Page:
    sent = keep_form or reject_form
    if keep_form is None:
        keep_form = KeepForm(
            formdata=None, title=shown.found.title, factor=[row.id for row in shown.found.factors]
        )
    answer = render_template(
        "patterns/consider.html",
        found=shown.found,
        against=shown.against,
        form=sent or keep_form,
        keep_form=keep_form,
        reject_form=reject_form or RejectForm(formdata=None),
    )
    return (answer, 422) if sent else answer


def _board(review: Review, said: str, anchor: str | None = None) -> Response:
    flash(said)
    return redirect(url_for("patterns.board", review=review.id, _anchor=anchor), 303)
