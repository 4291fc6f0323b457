"""Whoever spoke checks their note by a private link; what they say of it is settled beside it."""

from datetime import date, timedelta

from flask import abort, g, render_template, url_for

from workbench import clock
from workbench.auth import codes, private_link
from workbench.conversations import checked
from workbench.conversations.forms import LinkForm, SettleForm
from workbench.conversations.notes import Page, done, shown
from workbench.page import authored, spoken
from workbench.persistence.stores import journal, note_checks
from workbench.persistence.stores.note_checks import Settled
from workbench.persistence.tables.conversation import Conversation, NoteRemark
from workbench.persistence.tables.review import Review

_TO_ANSWER, _TO_READ = timedelta(days=14), timedelta(days=365)


def link(review: Review, conversation: Conversation) -> Page:
    """Make a private link. It is shown once, on this page, and kept nowhere."""
    form, check = LinkForm(), note_checks.of_note(g.db, conversation)
    if not form.is_submitted():
        today = clock.now().date()
        form.until.data, form.opens_until.data = _said(today + _TO_ANSWER), _said(today + _TO_READ)
    if not form.validate_on_submit():
        return shown(form, "conversations/link.html", note=conversation, check=check)
    assert form.until.moment
    assert form.opens_until.moment
    key = private_link.draw()
    made = note_checks.make(
        g.db,
        conversation,
        private_link.sealed(key),
        by=g.seat.user,
        until=form.until.moment.latest.date(),
        opens_until=form.opens_until.moment.latest.date(),
    )
    journal.add(g.db, "conversation.link_made", chain=review.id, user=g.seat.user.id, subject=conversation.id)
    address = url_for("own_note.enter", _external=True)
    return render_template(
        "conversations/linked.html",
        note=conversation,
        check=made,
        address=address,
        key=codes.shown(key, 4),
        link=f"{address}#{key}",
    )


def call_off(review: Review, conversation: Conversation) -> Page:
    """Let the link open nothing any more."""
    check = note_checks.of_note(g.db, conversation) or abort(404)
    note_checks.call_off(g.db, check)
    return done(
        "conversation.link_called_off", conversation, "The link opens nothing any more.", anchor="checked"
    )


def show(review: Review, conversation: Conversation) -> Page:
    """The note part by part, beside what whoever spoke said of each."""
    check = note_checks.of_note(g.db, conversation) or abort(404)
    at = checked.of_note(conversation, check)
    return render_template("conversations/check.html", at=at, verdicts=spoken.VERDICTS)


def settle(review: Review, conversation: Conversation, remark: NoteRemark) -> Page:
    """Say what became of something that was said about the note."""
    form = SettleForm()
    authored.fill(form, remark, ("settled", "why"))
    if not form.validate_on_submit():
        at = checked.of_remark(conversation, remark)
        return shown(form, "conversations/settle.html", note=conversation, at=at, verdicts=spoken.VERDICTS)
    why = "" if form.settled.data == Settled.TAKEN else authored.changes(form, remark, ("why",))["why"]
    note_checks.settle(g.db, remark, form.seen, Settled(form.settled.data), why)
    return done(
        "conversation.settled",
        conversation,
        "It is settled. They read it through their link.",
        anchor="checked",
    )


def _said(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
