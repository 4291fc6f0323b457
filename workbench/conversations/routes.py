"""Notes of conversations: the list, adding one, reading one, changing one."""

from flask import Blueprint, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.conversations import page
from workbench.conversations.forms import ConversationForm
from workbench.page import authored
from workbench.persistence.stores import agencies, conversations, edits, journal
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.review import Review

room = Blueprint("conversations", __name__)

Page = str | Response | tuple[str, int]
_COLUMNS = ("role", "agency_id", "held_on", "words")


@room.get("/reviews/<review>/conversations")
def index(review: Review) -> str:
    """The notes one may read. Others are not mentioned."""
    return render_template("conversations/index.html", lines=page.lines(g.db, g.seat))


@room.route("/reviews/<review>/conversations/add", methods=["GET", "POST"])
def add(review: Review) -> Page:
    """Add a note, and say who may read it."""
    form = ConversationForm()
    form.offer(agencies.of_review(g.db, review), page.could_read(g.db, review, g.seat.user))
    if not form.validate_on_submit():
        return _shown(form, "conversations/add.html", can_change_words=True)
    told = {
        "role": form.role.data,
        "agency_id": form.agency_id.data or None,
        "held_on": form.held_on.data or "",
        "words": form.words.data,
    }
    note = conversations.add(g.db, review, by=g.seat.user, readers=form.readers.data or (), told=told)
    return _done("conversation.added", note, "The note is kept. Only those you named can read it.")


@room.get("/reviews/<review>/conversations/<conversation>")
def show(review: Review, conversation: Conversation) -> str:
    """One note: the words, who may read them, and what was made of them."""
    line = next(line for line in page.lines(g.db, g.seat) if line.conversation.id == conversation.id)
    return render_template("conversations/show.html", line=line, note=conversation)


@room.route("/reviews/<review>/conversations/<conversation>/change", methods=["GET", "POST"])
def change(review: Review, conversation: Conversation) -> Page:
    """Change a note or its readers. Its words only where no name is hidden in them just now."""
    form = ConversationForm()
    form.offer(agencies.of_review(g.db, review), page.could_read(g.db, review, conversation.written_by))
    can_change_words = page.can_change_words(conversation)
    if not can_change_words:
        del form.words
    columns = tuple(name for name in _COLUMNS if name in form)
    authored.fill(form, conversation, columns)
    if not form.is_submitted():
        form.readers.data = [reader.id for reader in conversations.readers(g.db, conversation)]
    if not form.validate_on_submit():
        return _shown(form, "conversations/change.html", note=conversation, can_change_words=can_change_words)
    edits.save(g.db, conversation, form.seen, authored.changes(form, conversation, columns))
    conversations.let_read(g.db, conversation, form.readers.data or ())
    return _done("conversation.changed", conversation, "The note is saved.")


def _shown(form: ConversationForm, template: str, **more: object) -> Page:
    shown = render_template(template, form=form, **more)
    return (shown, 422) if form.errors else shown


def _done(event: str, note: Conversation, said: str) -> Response:
    review = g.seat.review
    readers = len(conversations.readers(g.db, note))
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=note.id, readers=readers)
    flash(said)
    if conversations.may_read(g.db, note, g.seat.user):
        return redirect(url_for("conversations.show", review=review.id, conversation=note.id), 303)
    return redirect(url_for("conversations.index", review=review.id), 303)
