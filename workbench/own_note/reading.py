"""Reading a note, what was said about it, and what became of it."""

from flask import g, redirect, render_template, url_for

from workbench.own_note import forms, opening, page
from workbench.own_note.opening import Page
from workbench.page import spoken
from workbench.persistence.stores import note_checks


def read() -> Page:
    """The note with what became of each part. Before anything was said it is asked first, while it can be."""
    at = opening.opened()
    can_answer = note_checks.can_answer(at.check)
    if can_answer and not at.check.answered_at:
        return redirect(url_for("own_note.answer"), 303)
    return render_template(
        "own_note/read.html",
        at=at,
        can_answer=can_answer,
        parts=page.parts(g.db, at),
        verdicts=spoken.VERDICTS,
        use=forms.USES.get(at.check.use),
    )
