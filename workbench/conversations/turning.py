"""A plain note turned into a guided one: its words go under the headings they stand under already, the rest stays."""

from flask import g, render_template

from timeline.reading import running
from workbench.conversations import fitting
from workbench.conversations.fitting import Fitted
from workbench.conversations.notes import Page, done
from workbench.page import guided
from workbench.page.form import EditForm
from workbench.persistence.stores import anchoring, conversations, edits, factors, turning_points
from workbench.persistence.tables.conversation import Conversation
from workbench.persistence.tables.factor import Factor
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
    fill(conversation, fitted)
    return done("conversation.guided", conversation, "The note follows the structure now. No word is lost.")


def fill(note: Conversation, fitted: Fitted) -> None:
    """Write what was fitted into the parts and turning points of a note; factors go with the words they mark."""
    conversations.guide(g.db, note, guided.HEADINGS)
    for part in note.parts:
        part.words = "\n\n".join(filter(None, (part.words, fitted.parts.get(part.key, ""))))
    for moment in fitted.moments:
        turning_points.add(g.db, note, moment)
    note.words = fitted.rest
    g.db.flush()
    for factor in factors.of_text(g.db, g.seat.review, "conversation", note.id):
        _carry(factor, note)


def _carry(factor: Factor, note: Conversation) -> None:
    texts = {"": note.words, **{part.key: part.words for part in note.parts}}
    if anchoring.again(factor, texts):
        return
    for point in note.turning_points:
        fields = {heading.key: getattr(point, heading.key) for heading in guided.TURNING_POINT}
        if anchoring.again(factor, fields):
            factor.text_kind, factor.text_id = "turning_point", point.id
            return
