"""The ladders of a review: the list, putting one up, changing what it stands under, taking it away."""

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.ladders import page
from workbench.ladders.forms import FELL_SHORT, WENT_WELL, LadderForm
from workbench.page import authored
from workbench.persistence.stores import edits, journal, ladders
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.ladder import Ladder
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]


def index(review: Review) -> str:
    """Every ladder of the review, by episode, and how far each goes."""
    shown = page.everything(g.db, review)
    return render_template("ladders/index.html", shown=shown, reached=page.reached(shown))


def start(review: Review, episode: Episode) -> Page:
    """Put up a ladder under something that was done in an episode."""
    form = LadderForm()
    if not form.validate_on_submit():
        return _shown(form, "ladders/start.html", episode=episode)
    ladder = ladders.start(g.db, episode, is_good=form.is_good, words=form.words.data or "")
    return done("ladder.started", ladder, "The ladder stands. Next: the first why.")


def change(review: Review, ladder: Ladder) -> Page:
    """Change what a ladder stands under."""
    form = LadderForm()
    authored.fill(form, ladder, ("words",))
    if not form.is_submitted():
        form.went.data = WENT_WELL if ladder.is_good else FELL_SHORT
    if not form.validate_on_submit():
        return _shown(form, "ladders/change.html", ladder=ladder)
    changes = {**authored.changes(form, ladder, ("words",)), "is_good": form.is_good}
    edits.save(g.db, ladder, form.seen, changes)
    return done("ladder.changed", ladder, "The ladder is saved.")


def remove(review: Review, ladder: Ladder) -> Response:
    """Take a ladder away with its rungs."""
    removed, episode = ladder.id, ladder.episode_id
    ladders.remove(g.db, ladder)
    journal.add(g.db, "ladder.removed", chain=review.id, user=g.seat.user.id, subject=removed)
    flash("The ladder is taken away.")
    return redirect(url_for("episodes.show", review=review.id, episode=episode), 303)


def done(event: str, ladder: Ladder, said: str) -> Response:
    """Write a change into the journal, say what was done, and go back to the ladder."""
    review = g.seat.review
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=ladder.id, rungs=len(ladder.rungs))
    flash(said)
    return redirect(url_for("ladders.show", review=review.id, ladder=ladder.id), 303)


def _shown(form: LadderForm, template: str, **more: object) -> Page:
    shown = render_template(template, form=form, **more)
    return (shown, 422) if form.errors else shown
