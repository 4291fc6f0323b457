"""Who may read a note."""

from flask import abort, g
from werkzeug.wrappers import Response

from workbench.conversations import page
from workbench.conversations.forms import ReadersForm
from workbench.conversations.notes import Page, done, shown
from workbench.persistence.stores import conversations
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.review import Review


def name(review: Review, conversation: Conversation) -> Page | Response:
    """Who may read a note; whoever wrote it, and a lead reviewer among its readers, can change that."""
    may_name = page.may_name_readers(g.seat, conversation)
    form = ReadersForm()
    form.offer_readers(page.could_read(g.db, review, conversation.written_by))
    known = conversations.readers(g.db, conversation)
    if not form.is_submitted():
        form.readers.data = [reader.id for reader in known]
    if form.is_submitted() and not may_name:
        abort(404)
    if not form.validate_on_submit():
        return shown(form, "conversations/readers.html", note=conversation, known=known, may_name=may_name)
    conversations.let_read(g.db, conversation, form.readers.data or ())
    readers = len(conversations.readers(g.db, conversation))
    return done("conversation.readers", conversation, "Who may read it is saved.", readers=readers)
