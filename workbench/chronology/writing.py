"""Notes on entries, entries that no file holds, and dates that have to be mended."""

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from timeline.when import When
from workbench.chronology import mended, opened
from workbench.chronology.forms import ChangeEntryForm, EntryForm, NoteForm, WordsOfHand
from workbench.page import coding
from workbench.persistence.stores import agencies, edits, entries, joining, journal, placing
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]


def note(review: Review, entry: Entry) -> Page:
    """Write a note on an entry."""
    form = NoteForm()
    if not form.validate():
        shown = opened.of(review, entry)
        return render_template("chronology/entry.html", shown=shown, note_form=form, form=form), 422
    entries.note(g.db, entry, form.note.data or "", by=g.seat.user)
    return _done("entry.noted", entry, "The note is saved.")


def add_entry(review: Review) -> Page:
    """Add an entry that no file holds, between two others where one was asked for."""
    after = entries.find(g.db, review, request.values.get("after", ""))
    form = EntryForm()
    form.offer(agencies.of_review(g.db, review))
    if not form.is_submitted() and after:
        form.when.data = mended.day_of(after)
    if not form.validate_on_submit():
        return _asked("chronology/add_entry.html", form, after=after)
    agency = agencies.find(g.db, review, form.agency.data)
    when = form.when.moment
    assert agency
    assert when
    words = {name: form[name].data or "" for name in ("what", "source", "told_by")}
    entry = entries.add_by_hand(g.db, review, agency, when, words, by=g.seat.user, after=after)
    return _done("entry.added", entry, "The entry is in the timeline.")


def change_entry(review: Review, entry: Entry) -> Page:
    """Mend when an entry was, or its place; and its words, where they were written by hand."""
    form = WordsOfHand() if entry.source_row_id is None else ChangeEntryForm()
    form.offer(mended.places(g.db, review, entry, coding.coded))
    if not form.is_submitted():
        mended.fill(form, entry)
    if not form.validate_on_submit():
        return _asked("chronology/change_entry.html", form, entry=entry, by_hand=entry.source_row_id is None)
    when = form.when.moment
    assert when
    changes = mended.changes(form, entry, when)
    edits.save(g.db, entry, form.seen, changes)
    _place(review, entry, when, form.place.data)
    entries.touch(g.db, entry)
    joining.lead_again(g.db, review)
    return _done("entry.changed", entry, "The entry is saved.")


def _place(review: Review, entry: Entry, when: When, after_id: str) -> None:
    after = entries.find(g.db, review, after_id)
    if after and after is not entry and entries.may_follow(when, after):
        placing.after(g.db, entry, after)


def _asked(template: str, form: EntryForm | ChangeEntryForm, **more: object) -> Page:
    shown = render_template(template, form=form, **more)
    return (shown, 422) if form.errors else shown


def _done(event: str, entry: Entry, said: str) -> Response:
    journal.add(g.db, event, chain=entry.review_id, user=g.seat.user.id, subject=entry.id)
    flash(said)
    return redirect(url_for("chronology.entry", review=entry.review_id, entry=entry.id), 303)
