"""The episodes of a review: the list, one on its page, starting one, writing its parts, opening it to practitioners."""

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.episodes import page
from workbench.episodes.forms import PARTS, EpisodeForm, StartForm
from workbench.page import authored, kinds
from workbench.persistence.stores import edits, entries, episodes, journal
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]


def index(review: Review) -> str:
    """All episodes, with what each still lacks."""
    return render_template("episodes/index.html", cards=page.cards(g.db, g.seat))


def start(review: Review) -> Page:
    """Make an episode of the entries that were chosen in the timeline."""
    form = StartForm()
    chosen = entries.by_ids(g.db, review, request.values.getlist("entry"))
    if not form.validate_on_submit():
        known = episodes.of_review(g.db, review)
        lines = [page.line(entry) for entry in chosen]
        shown = render_template("episodes/start.html", form=form, lines=lines, known=known)
        return (shown, 422) if form.errors else shown
    episode = episodes.start(
        g.db,
        review,
        title=form.title.data or "",
        why_it_matters=form.why_it_matters.data or "",
        entries=chosen,
    )
    return done(
        "episode.started", episode, "The episode is started. Next: what happened.", entries=len(chosen)
    )


def show(review: Review, episode: Episode) -> str:
    """An episode on its page."""
    last = episodes.of_review(g.db, review)[-1].number
    whole = page.whole(g.db, g.seat, episode)
    return render_template("episodes/show.html", whole=whole, last=last, kind_words=kinds.words)


def change(review: Review, episode: Episode) -> Page:
    """Write the parts of an episode."""
    form = EpisodeForm()
    authored.fill(form, episode, PARTS)
    if not form.validate_on_submit():
        lines = page.lines(g.db, episode)
        shown = render_template("episodes/change.html", form=form, episode=episode, lines=lines)
        return (shown, 422) if form.errors else shown
    edits.save(g.db, episode, form.seen, authored.changes(form, episode, PARTS))
    return done("episode.changed", episode, "The episode is saved.")


def open_up(review: Review, episode: Episode) -> Response:
    """Let practitioners read an episode: what happened, its entries and accounts, in codes."""
    episode.is_open_to_practitioners = True
    return done("episode.opened", episode, "Practitioners of this review can read it now, in codes.")


def close(review: Review, episode: Episode) -> Response:
    """Take an episode back from practitioners."""
    episode.is_open_to_practitioners = False
    return done("episode.closed", episode, "Practitioners no longer see it. Their accounts stay.")


def done(event: str, episode: Episode, said: str, **counts: int) -> Response:
    """Write a change into the journal, say what was done, and go back to the episode."""
    review = g.seat.review
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=episode.id, **counts)
    flash(said)
    return redirect(url_for("episodes.show", review=review.id, episode=episode.id), 303)
