"""Making an account of an episode from a turning point. Words that stand there are never overwritten unasked."""

from flask import abort, flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.conversations import feeding
from workbench.conversations.feeding import Choice
from workbench.conversations.forms import FeedForm
from workbench.conversations.notes import Page
from workbench.persistence.stores import edits, episodes, journal, turning_points
from workbench.persistence.tables.conversation import Conversation, TurningPoint
from workbench.persistence.tables.episode import Account, Episode
from workbench.persistence.tables.review import Review


def make(review: Review, conversation: Conversation, turning_point: TurningPoint) -> Page:
    """Show what would go where, and do it once somebody says so."""
    episode = episodes.find(g.db, review, turning_point.episode_id or "")
    if episode is None:
        abort(404)
    account = turning_points.account(g.db, conversation, turning_point)
    form, version = FeedForm(), account.version if account else 0
    if not form.validate_on_submit():
        return _shown(form, turning_point, episode, account)
    if form.seen != version:
        flash("Somebody changed the account meanwhile. Look at it again; nothing was taken over yet.")
        return _shown(form, turning_point, episode, account), 409
    if account is None:
        return _done("account.added", turning_point, _new(conversation, turning_point, episode))
    chosen = {name: Choice(form[name].data) for name in feeding.FILLS}
    edits.save(g.db, account, form.seen, feeding.changes(turning_point, account, chosen))
    return _done("account.changed", turning_point, account)


def _new(note: Conversation, point: TurningPoint, episode: Episode) -> Account:
    told = {"role": note.role, "agency_id": note.agency_id, "conversation_id": note.id}
    return episodes.add_account(g.db, episode, {**told, **feeding.words(point)})


def _shown(form: FeedForm, point: TurningPoint, episode: Episode, account: Account | None) -> str:
    form.version.data = account.version if account else 0
    return render_template(
        "conversations/account.html",
        form=form,
        point=point,
        episode=episode,
        account=account,
        meetings=feeding.meetings(point, account) if account else (),
        brought=feeding.filled(point, account),
        headings=feeding.ACCOUNT,
    )


def _done(event: str, point: TurningPoint, account: Account) -> Response:
    point.account_id = account.id
    review = g.seat.review
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=account.episode_id)
    flash("The account is kept in the episode.")
    return redirect(url_for("episodes.show", review=review.id, episode=account.episode_id), 303)
