"""What practitioners see: the episodes opened to them, in codes, and their own account of each."""

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.episodes import page
from workbench.episodes.forms import TOLD, OwnAccountForm
from workbench.episodes.writing import Page
from workbench.page import authored
from workbench.persistence.stores import agencies, edits, episodes, journal
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.review import Review

COLUMNS = ("role", "agency_id", *TOLD)


def index(review: Review) -> str:
    """The episodes that are open to practitioners."""
    shown = [
        (episode, page.dates(episode), episodes.account_by(g.db, episode, g.seat.user))
        for episode in episodes.opened(g.db, review)
    ]
    return render_template("episodes/opened.html", shown=shown)


def show(review: Review, opened: Episode) -> str:
    """One open episode: why it matters, what happened, its entries, and how it looked to each."""
    lines = page.lines(g.db, opened)
    return render_template(
        "episodes/opened_show.html",
        episode=opened,
        dates=page.dates(opened),
        lines=lines,
        links={line.label: f"#{line.anchor}" for line in lines},
        own=episodes.account_by(g.db, opened, g.seat.user),
    )


def own_account(review: Review, opened: Episode) -> Page:
    """Write one's own account, or change it. Nobody else can change it."""
    form = OwnAccountForm()
    form.offer_agencies(agencies.of_review(g.db, review))
    own = episodes.account_by(g.db, opened, g.seat.user)
    if own:
        authored.fill(form, own, COLUMNS)
    if not form.validate_on_submit():
        shown = render_template("episodes/own_account.html", form=form, episode=opened)
        return (shown, 422) if form.errors else shown
    if own:
        edits.save(g.db, own, form.seen, authored.changes(form, own, COLUMNS))
        return _done("account.changed", own.id, opened)
    told = {name: form[name].data or "" for name in ("role", *TOLD)}
    told |= {"agency_id": form.agency_id.data or None, "written_by": g.seat.user.id}
    return _done("account.added", episodes.add_account(g.db, opened, told).id, opened)


def _done(event: str, account_id: str, episode: Episode) -> Response:
    review = g.seat.review
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=account_id)
    flash("Your account is kept. You can change it while the episode is open.")
    return redirect(url_for("episodes.opened_show", review=review.id, opened=episode.id), 303)
