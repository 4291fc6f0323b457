"""How an episode looked from each role's place in it, as the review team writes it down."""

from flask import g, render_template
from werkzeug.wrappers import Response

from workbench.episodes import page
from workbench.episodes.forms import TOLD, AccountForm
from workbench.episodes.writing import Page, done
from workbench.page import authored
from workbench.persistence.stores import agencies, conversations, edits, episodes
from workbench.persistence.tables.episode import Account, Episode
from workbench.persistence.tables.review import Review

COLUMNS = ("role", "agency_id", "conversation_id", *TOLD)


def add(review: Review, episode: Episode) -> Page:
    """Write an account of an episode."""
    form = _form(review)
    if not form.validate_on_submit():
        return _shown(form, episode)
    told = {name: form[name].data or "" for name in ("role", *TOLD)}
    chosen = {name: form[name].data or None for name in ("agency_id", "conversation_id")}
    account = episodes.add_account(g.db, episode, {**told, **chosen})
    return _done("account.added", account)


def change(review: Review, episode: Episode, team_account: Account) -> Page:
    """Change an account. A note that one may not read stays where it is, unnamed."""
    form = _form(review)
    note = team_account.conversation
    if note is not None and not conversations.may_read(g.db, note, g.seat.user):
        del form.conversation_id
    columns = [name for name in COLUMNS if name in form]
    authored.fill(form, team_account, columns)
    if not form.validate_on_submit():
        return _shown(form, episode)
    edits.save(g.db, team_account, form.seen, authored.changes(form, team_account, columns))
    return _done("account.changed", team_account)


def _form(review: Review) -> AccountForm:
    form = AccountForm()
    form.offer_agencies(agencies.of_review(g.db, review))
    form.offer_notes(page.notes(g.db, g.seat))
    return form


def _shown(form: AccountForm, episode: Episode) -> Page:
    shown = render_template("episodes/account.html", form=form, episode=episode)
    return (shown, 422) if form.errors else shown


def _done(event: str, account: Account) -> Response:
    return done(event, account.episode, "The account is kept.")
