"""Making the form the review's own: its columns, their order, and what agencies are told."""

from collections.abc import Sequence

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from timeline.reading.role import Role
from timeline.writing.form import Asked
from workbench.agency_form import page
from workbench.agency_form.forms import ColumnForm, ExplanationForm
from workbench.page import authored, said
from workbench.persistence.stores import agency_form as store
from workbench.persistence.stores import edits, journal
from workbench.persistence.tables.agency_form import FormColumn
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]
_WORDS = ("heading", "role", "hint", "is_required")


def start(review: Review) -> Response:
    """Take the usual columns as the review's own, to be changed."""
    made = store.start(g.db, review)
    return _done(review, made.id, "The columns are the review’s own now. Change, move or remove them.")


def explanation(review: Review) -> Page:
    """What agencies are told, and by when the form shall be back."""
    made, form = store.of_review(g.db, review), ExplanationForm()
    if made is None:
        return _to_the_form(review)
    authored.fill(form, made, ("explanation",))
    if not form.is_submitted():
        form.back_by.data = said.day(made.back_by)
    if not form.validate_on_submit():
        shown = render_template("agency_form/explanation.html", form=form)
        return (shown, 422) if form.errors else shown
    back_by = form.back_by.moment.start.date() if form.back_by.moment else None
    changes = authored.changes(form, made, ("explanation",)) | {"back_by": back_by}
    edits.save(g.db, made, form.seen, changes)
    return _done(review, made.id, "The explanation is saved.")


def add_column(review: Review) -> Page:
    """Ask for one thing more."""
    form = ColumnForm()
    if store.of_review(g.db, review) is None:
        return _to_the_form(review)
    if form.validate_on_submit():
        told = Asked(
            form.heading.data or "", Role(form.role.data), form.hint.data or "", form.is_required.data
        )
        _check(form, [*store.asked(g.db, review), told], -1)
        if not form.errors:
            column = store.add_column(g.db, review, told)
            return _done(review, column.id, "The column is added, as the last.")
    shown = render_template("agency_form/column.html", form=form, column=None)
    return (shown, 422) if form.errors else shown


def column(review: Review, form_column: FormColumn) -> Page:
    """Ask for it in other words, or for something else."""
    form = ColumnForm()
    authored.fill(form, form_column, _WORDS)
    if form.validate_on_submit():
        changes = authored.changes(form, form_column, _WORDS)
        told = Asked(changes["heading"], Role(changes["role"]), changes["hint"], changes["is_required"])
        own = store.columns(g.db, review)
        _check(
            form,
            [told if each is form_column else store.as_asked(each) for each in own],
            own.index(form_column),
        )
        if not form.errors:
            edits.save(g.db, form_column, form.seen, changes)
            return _done(review, form_column.id, "The column is saved.")
    shown = render_template("agency_form/column.html", form=form, column=form_column)
    return (shown, 422) if form.errors else shown


def move_up(review: Review, form_column: FormColumn) -> Response:
    """One place towards the first column."""
    return _moved(review, form_column, -1)


def move_down(review: Review, form_column: FormColumn) -> Response:
    """One place towards the last column."""
    return _moved(review, form_column, 1)


def remove(review: Review, form_column: FormColumn) -> Response:
    """Ask for it no more; never for when something happened, nor what, without which nothing can be read."""
    left = [store.as_asked(each) for each in store.columns(g.db, review) if each is not form_column]
    refused = page.lacking(left)
    if refused:
        flash(refused)
        return _to_the_form(review)
    store.remove(g.db, form_column)
    return _done(review, form_column.id, "The column is removed.")


def _moved(review: Review, form_column: FormColumn, by: int) -> Response:
    store.move(g.db, review, form_column, by)
    return _done(review, form_column.id, "The column is moved.")


def _check(form: ColumnForm, columns: Sequence[Asked], at: int) -> None:
    at %= len(columns)
    form.refuse(page.about_heading(columns, at), page.about_role(columns, at) or page.lacking(columns))


def _done(review: Review, subject: str, words: str) -> Response:
    journal.add(g.db, "agency_form.changed", chain=review.id, user=g.seat.user.id, subject=subject)
    flash(words)
    return _to_the_form(review)


def _to_the_form(review: Review) -> Response:
    return redirect(url_for("agency_form.show", review=review.id), 303)
