"""Notes of conversations: the list, adding one, reading one, changing what stands under no heading."""

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.conversations import checked, page, voices
from workbench.conversations.forms import ChangeForm, PlainForm, StartForm
from workbench.page import authored, guided
from workbench.persistence.stores import agencies, conversations, edits, journal, note_checks
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]


def index(review: Review) -> str:
    """The notes one may read. Others are not mentioned."""
    return render_template(
        "conversations/index.html", lines=page.lines(g.db, g.seat), silent=voices.missing(g.db, g.seat)
    )


def add(review: Review) -> Page:
    """Add a note in plain words, and say who may read it."""
    form = PlainForm()
    offer(form)
    if not form.validate_on_submit():
        return shown(form, "conversations/add.html")
    return _kept(form, {**form.told, "words": form.words.data})


def start(review: Review) -> Page:
    """Begin a note that follows the guided structure."""
    form = StartForm()
    offer(form)
    if not form.validate_on_submit():
        return shown(form, "conversations/start.html")
    return _kept(form, {**form.told, "words": ""}, is_guided=True)


def show(review: Review, conversation: Conversation) -> str:
    """One note: what was said, who may read it, and what was made of it."""
    check = note_checks.of_note(g.db, conversation)
    return render_template(
        "conversations/show.html",
        note=conversation,
        line=page.line(g.db, g.seat, conversation),
        sections=page.sections(conversation),
        uncoded=page.uncoded(g.db, g.seat, conversation),
        may_name_readers=page.may_name_readers(g.seat, conversation),
        guided=guided,
        explained=page.explained,
        said=page.said,
        checked=checked.of_note(conversation, check) if check else None,
    )


def change(review: Review, conversation: Conversation) -> Page:
    """Change who spoke and when; the words that stand under no heading only where no name is hidden in them."""
    form = ChangeForm()
    form.offer_agencies(agencies.of_review(g.db, review))
    if not page.can_change_words(conversation.words):
        del form.words
    columns = tuple(name for name in ("role", "agency_id", "held_on", "words") if name in form)
    authored.fill(form, conversation, columns)
    if not form.validate_on_submit():
        return shown(form, "conversations/change.html", note=conversation)
    edits.save(g.db, conversation, form.seen, authored.changes(form, conversation, columns))
    return done("conversation.changed", conversation, "The note is saved.")


def offer(form: StartForm) -> None:
    """Let the agencies, and the members who can be readers, be chosen for a new note."""
    form.offer_agencies(agencies.of_review(g.db, g.seat.review))
    form.offer_readers(page.could_read(g.db, g.seat.review, g.seat.user))


def shown(form: object, template: str, **more: object) -> Page:
    """A form on its page, again with what is wrong where it was sent."""
    page_text = render_template(template, form=form, **more)
    return (page_text, 422) if getattr(form, "errors", None) else page_text


def done(event: str, note: Conversation, said: str, anchor: str = "", **counts: int) -> Response:
    """Write a change into the journal, without words; say what was done; go back to the note, or the list."""
    journal.add(g.db, event, chain=g.seat.review.id, user=g.seat.user.id, subject=note.id, **counts)
    return back(note, said, anchor)


def back(note: Conversation, said: str, anchor: str = "") -> Response:
    """Say something, and go back to the note, or to the list where one may read it no longer."""
    review = g.seat.review
    flash(said)
    if conversations.may_read(g.db, note, g.seat.user):
        to = url_for("conversations.show", review=review.id, conversation=note.id, _anchor=anchor or None)
        return redirect(to, 303)
    return redirect(url_for("conversations.index", review=review.id), 303)


def _kept(form: StartForm, told: dict[str, object], is_guided: bool = False) -> Response:
    readers = form.readers.data or ()
    note = conversations.add(g.db, g.seat.review, by=g.seat.user, readers=readers, told=told)
    if is_guided:
        conversations.guide(g.db, note, guided.HEADINGS)
    said = "The note is kept. Only those you named can read it."
    return done("conversation.added", note, said, readers=len(readers) + 1)
