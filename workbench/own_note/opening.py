"""The way in: a key that is handed over, and the way out."""

from dataclasses import dataclass

from flask import abort, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.auth import guessing, private_link
from workbench.own_note.forms import KeyForm
from workbench.page.coding import coded_in
from workbench.persistence.stores import note_checks, reviews
from workbench.persistence.tables.conversation import Conversation, NoteCheck
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]

WRONG = "This key opens nothing. Look whether all of it is there; it may also have run out or been called off"
TOO_MANY = "Too many keys from here opened nothing. Wait five minutes, then try again"


@dataclass(frozen=True)
class Open:
    """What a private link opens: one note, and nothing else of its review."""

    check: NoteCheck
    note: Conversation
    review: Review

    def coded(self, text: str) -> str:
        """A text as whoever spoke may read it: in codes, as everybody else."""
        return coded_in(text, self.review)


def enter() -> Page:
    """Hand a key over. What is wrong, has run out or was called off answers alike."""
    form = KeyForm()
    if not form.validate_on_submit():
        return _asked(form)
    if guessing.is_closed():
        form.key.errors = [TOO_MANY]
    elif private_link.follow(form.key.data or "") is None:
        guessing.note()
        form.key.errors = [WRONG]
    return _asked(form) if form.errors else redirect(url_for("own_note.read"), 303)


def leave() -> Page:
    """Close the note in this browser."""
    private_link.leave()
    return redirect(url_for("own_note.enter"), 303)


def opened() -> Open:
    """What this browser has open. Without anything, or where the link has come to its end, it is asked for a key."""
    check = private_link.followed()
    if check is None:
        abort(redirect(url_for("own_note.enter"), 303))
    note = note_checks.note_of(g.db, check)
    review = reviews.by_id(g.db, note.review_id)
    assert review
    return Open(check, note, review)


def _asked(form: KeyForm) -> Page:
    shown = render_template("own_note/enter.html", form=form)
    return (shown, 422) if form.errors else shown
