"""The parts of a guided note: one heading a screen, saved one by one."""

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from workbench.conversations import page
from workbench.conversations.forms import PartForm, SaidForm, WeighedForm
from workbench.conversations.notes import Page, done, shown
from workbench.page import authored, guided
from workbench.persistence.stores import edits
from workbench.persistence.tables.conversation import Conversation, ConversationPart
from workbench.persistence.tables.review import Review


def write(review: Review, conversation: Conversation, part: ConversationPart) -> Page:
    """Write down what was said under one heading, and go on to the next or back to the note."""
    if part.key == guided.SAID:
        return _explain(conversation, part)
    form = WeighedForm() if part.key in guided.IS_BUCKET else PartForm()
    authored.fill(form, part, ("words",))
    if isinstance(form, WeighedForm) and not form.is_submitted():
        form.weight.data = str(part.weight)
    if not form.validate_on_submit():
        return _shown(form, conversation, part)
    changes = authored.changes(form, part, ("words",))
    if isinstance(form, WeighedForm):
        changes["weight"] = int(form.weight.data)
    edits.save(g.db, part, form.seen, changes)
    return _saved(conversation, part)


def _explain(conversation: Conversation, part: ConversationPart) -> Page:
    form = SaidForm()
    authored.fill(form, part, ())
    if not form.is_submitted():
        form.said.data = part.words.split()
    if not form.validate_on_submit():
        return _shown(form, conversation, part)
    edits.save(g.db, part, form.seen, {"words": " ".join(form.said.data or ())})
    return _saved(conversation, part)


def _shown(form: object, conversation: Conversation, part: ConversationPart) -> Page:
    step = next(each for each in guided.STEPS if part.key in {heading.key for heading in each.headings})
    return shown(
        form,
        "conversations/part.html",
        note=conversation,
        part=part,
        heading=guided.HEADINGS[part.key],
        step=step,
        number=guided.STEPS.index(step) + 1,
        last=len(guided.STEPS),
        following=page.after(conversation, part),
    )


def _saved(conversation: Conversation, part: ConversationPart) -> Response:
    answer = done("conversation.written", conversation, "It is saved.", anchor=f"part-{part.key}")
    following = page.after(conversation, part)
    if "on" not in request.form or following is None:
        return answer
    to = {"review": g.seat.review.id, "conversation": conversation.id, "part": following.id}
    return redirect(url_for("conversations.part", **to), 303)
