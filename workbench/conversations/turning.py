"""A plain note turned into a guided one: its words go under the headings they stand under already, the rest stays."""

from flask import g, render_template

from timeline.reading import running
from workbench.conversations import filling, fitting
from workbench.conversations.notes import Page, done
from workbench.page import guided
from workbench.page.form import EditForm
from workbench.persistence.stores import edits
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.review import Review


def turn(review: Review, conversation: Conversation) -> Page:
    """Show what would go where, and do it once somebody says so."""
    form = EditForm()
    fitted = fitting.fit(running.plain(conversation.words).lines)
    if not form.validate_on_submit():
        form.version.data = conversation.version
        return render_template(
            "conversations/turn.html", form=form, note=conversation, fitted=fitted, guided=guided
        )
    edits.save(g.db, conversation, form.seen, {})
    filling.fill(g.db, review, conversation, fitted)
    return done("conversation.guided", conversation, "The note follows the structure now. No word is lost.")
