"""Coding several factors anew at once: one kind, one level, or both; all of them or none."""

from collections.abc import Sequence

from flask import abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import SelectField
from wtforms.validators import Optional

from workbench.factors.marking import Page
from workbench.page import kinds
from workbench.page.form import Form
from workbench.persistence.stores import factors, journal, marked_texts
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.review import Review


class RecodeForm(Form):
    """The kind and the level that all of them get; empty leaves each as it is."""

    kind = SelectField("Kind", [Optional()])
    level = SelectField("Level", [Optional()])

    def offer(self) -> None:
        """Let the kinds and the levels be chosen."""
        self.kind.choices = [("", "Leave each kind as it is"), *kinds.choices()]
        self.level.choices = [("", "Leave each level as it is"), *kinds.LEVELS.items()]

    @property
    def changes(self) -> dict[str, str]:
        """What the form says, by the columns of a factor."""
        kind = (
            {"kind": self.kind.data, "framework": kinds.framework_of(self.kind.data)}
            if self.kind.data
            else {}
        )
        return {**kind, "level": self.level.data} if self.level.data else kind


def recode(review: Review) -> Page:
    """Show the ticked factors with what they could all be, or code them so."""
    ticked = _ticked(review)
    if not ticked:
        flash("Tick the factors first.")
        return redirect(url_for("factors.index", review=review.id), 303)
    form = RecodeForm()
    form.offer()
    if not form.validate_on_submit():
        return _shown(form, ticked)
    if not form.changes:
        form.kind.errors = ["Choose a kind, a level or both"]
        return _shown(form, ticked)
    if not factors.recode(g.db, _seen(ticked), form.changes):
        flash("Somebody changed one of these meanwhile, and none was coded anew. Look at them again.")
        return redirect(url_for("factors.recode", review=review.id, factor=[row.id for row in ticked]), 303)
    return _done(review, ticked)


def _ticked(review: Review) -> list[Factor]:
    """The factors that the address or the form names, if each is there and open to this seat."""
    ids = dict.fromkeys(request.values.getlist("factor"))
    rows = [factors.find(g.db, review, each) or abort(404) for each in ids]
    if not all(marked_texts.may_read(g.db, review, g.seat.user, row.text_kind, row.text_id) for row in rows):
        abort(404)
    return rows


def _seen(ticked: Sequence[Factor]) -> list[tuple[Factor, int]]:
    """Each factor with the version that its row on the page had."""
    return [(row, request.form.get(f"version_{row.id}", 0, int)) for row in ticked]


def _shown(form: RecodeForm, ticked: Sequence[Factor]) -> Page:
    shown = render_template(
        "factors/recode.html",
        form=form,
        factors=ticked,
        groups=kinds.groups(factors.uses(g.db, g.seat.review)),
        words=kinds.words,
        levels=kinds.LEVELS,
    )
    return (shown, 422) if form.errors else shown


def _done(review: Review, ticked: Sequence[Factor]) -> Response:
    journal.add(g.db, "factor.recoded", chain=review.id, user=g.seat.user.id, factors=len(ticked))
    flash(f"{len(ticked)} factors are coded anew." if len(ticked) > 1 else "The factor is coded anew.")
    return redirect(url_for("factors.index", review=review.id), 303)
