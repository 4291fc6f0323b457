"""Saying what is right in a note, once; it can be changed until a day that was named."""

from flask import g, redirect, render_template, url_for

from findings.focus_groups.permitted import Use
from workbench.own_note import forms, opening, page
from workbench.own_note.opening import Page
from workbench.page import spoken
from workbench.persistence.stores import journal, note_checks


def answer() -> Page:
    """Read the note part by part, and say of each what is right."""
    at = opening.opened()
    if not note_checks.can_answer(at.check):
        return redirect(url_for("own_note.read"), 303)
    form = forms.of(spoken.pieces(at.note))
    if not form.is_submitted():
        form.fill(at.check)
    if not form.validate_on_submit():
        shown = render_template("own_note/answer.html", form=form, at=at, parts=page.parts(g.db, at))
        return (shown, 422) if form.errors else shown
    note_checks.answer(g.db, at.check, form.said, Use(form.use.data))
    journal.add(
        g.db, "conversation.checked", chain=at.review.id, user=None, subject=at.note.id, parts=len(form.said)
    )
    return redirect(url_for("own_note.read"), 303)
