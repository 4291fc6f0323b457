"""A framework of the partnership's own: written by hand or brought as a file, changed, replaced, taken away.

Every review of the partnership can work with it. What is marked in any of them keeps its kind.
"""

from collections.abc import Mapping
from typing import Any

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from findings.frameworks import document, editing
from findings.frameworks.document import Unfit
from findings.frameworks.theme import THEMES
from workbench.frameworks import arrived, forms, page
from workbench.frameworks.forms import AboutForm, FileForm, FirstForm
from workbench.persistence.stores import edits, frameworks, journal
from workbench.persistence.tables.framework import OwnFramework
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]


def add(review: Review) -> Page:
    """Begin one by hand, with its first kind."""
    form = FirstForm()
    if form.validate_on_submit():
        told = editing.add(form.head, form.written)
        if is_fit(told, form.name):
            own = frameworks.add_own(g.db, review, told)
            return done(review, own, "The framework is begun. Add its other kinds.")
    return shown("frameworks/add.html", form)


def bring(review: Review) -> Page:
    """Take one from a file."""
    form = FileForm()
    told = _brought(form)
    if told is None:
        return shown("frameworks/bring.html", form, own=None, themes=THEMES)
    own = frameworks.add_own(g.db, review, told)
    return done(review, own, "The framework is here. Choose it, and its kinds are offered.")


def change(review: Review, own_framework: OwnFramework) -> Page:
    """Call it otherwise, and see its kinds in order to change them."""
    form, framework = AboutForm(), frameworks.as_framework(own_framework)
    if not form.is_submitted():
        form.version.data = own_framework.version
        for name in ("title", "short", "about", "source"):
            form[name].data = own_framework.document.get(name, "")
    if form.validate_on_submit():
        told = {**form.head, "groups": own_framework.document["groups"]}
        if is_fit(told, form.title):
            edits.save(g.db, own_framework, form.seen, {"document": told})
            return done(review, own_framework, "The framework is saved.")
    return shown("frameworks/change.html", form, own=own_framework, groups=page.groups(framework, {}))


def replace(review: Review, own_framework: OwnFramework) -> Page:
    """Take a file in its place, unless a kind that is in use is not in it."""
    form = FileForm()
    if not form.is_submitted():
        form.version.data = own_framework.version
    told = _brought(form)
    if told is not None and keeps_what_is_marked(own_framework, told, form.file):
        edits.save(g.db, own_framework, form.seen, {"document": told})
        return done(review, own_framework, "The framework is as the file has it.")
    return shown("frameworks/bring.html", form, own=own_framework, themes=THEMES)


def remove(review: Review, own_framework: OwnFramework) -> Response:
    """Take it away, unless something is marked in it."""
    if frameworks.marked(g.db, own_framework):
        flash("Something is marked with its kinds, so it stays. A review can leave it out.")
        return redirect(url_for("frameworks.change", review=review.id, own_framework=own_framework.id), 303)
    gone = own_framework.id
    frameworks.remove_own(g.db, own_framework)
    journal.add(g.db, "framework.removed", chain=review.id, user=g.seat.user.id, subject=gone)
    flash("The framework is taken away.")
    return redirect(url_for("frameworks.index", review=review.id), 303)


def is_fit(told: Mapping[str, Any], field: Any) -> bool:
    """Whether a document is a framework; otherwise the field says what is wrong."""
    try:
        document.read("", told)
    except Unfit as unfit:
        forms.refuse(field, unfit.sentences)
        return False
    return True


def keeps_what_is_marked(own: OwnFramework, told: Mapping[str, Any], field: Any) -> bool:
    """Whether a document has every kind that is in use; otherwise the field names those it lacks."""
    lacking = editing.missing(told, frameworks.marked(g.db, own))
    names = [f"“{editing.find(own.document, code).name}” ({code})" for code in lacking]
    if names:
        sentence = (
            f"Something is marked with {', '.join(names)}. Keep each with its code, or code that anew first"
        )
        forms.refuse(field, (sentence,))
    return not names


def shown(template: str, form: Any, **more: object) -> Page:
    """A page with its form; with the status of a form that was sent back where something is wrong in it."""
    made = render_template(template, form=form, **more)
    return (made, 422) if form.errors else made


def done(review: Review, own: OwnFramework, said: str) -> Response:
    """One line in the journal, what was done in words, and on to the framework."""
    journal.add(g.db, "framework.written", chain=review.id, user=g.seat.user.id, subject=own.id)
    flash(said)
    return redirect(url_for("frameworks.change", review=review.id, own_framework=own.id), 303)


def _brought(form: FileForm) -> dict[str, Any] | None:
    """The document in the file that was sent; None where there is none, or something is wrong with it."""
    if not form.validate_on_submit():
        return None
    try:
        return arrived.read(form.file.data.read(arrived.MOST_BYTES + 1) if form.file.data else b"")
    except Unfit as unfit:
        forms.refuse(form.file, unfit.sentences)
        return None
