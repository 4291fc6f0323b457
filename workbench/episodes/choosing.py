"""Which entries belong to an episode."""

from collections.abc import Sequence
from datetime import timedelta

from flask import flash, g, redirect, render_template, request, url_for

from workbench.episodes import missing, page
from workbench.episodes.writing import Page, done
from workbench.page import prose
from workbench.page.form import Form
from workbench.persistence.stores import entries, episodes
from workbench.persistence.stores.filters import Filters
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.review import Review

AROUND = timedelta(days=14)
SHOWN = 60


def choose(review: Review, episode: Episode) -> Page:
    """Put entries into an episode and take entries out. Those chosen in the timeline arrive ticked."""
    form = Form()
    if not form.validate_on_submit():
        return _shown(review, episode)
    ticked = request.form.getlist("entry")
    unticked = [entry_id for entry_id in request.form.getlist("there") if entry_id not in ticked]
    kept = _cited(episode, unticked)
    if kept:
        flash(f"{' and '.join(kept)} stayed: the text cites it. Take it out of the text first.")
        return redirect(url_for("episodes.entries", review=review.id, episode=episode.id), 303)
    removed = episodes.remove_entries(g.db, episode, unticked)
    added = episodes.add_entries(g.db, episode, entries.by_ids(g.db, review, ticked))
    said = f"{added} added, {removed} taken out. The episode has {len(episode.entries)} entries."
    return done("episode.entries_chosen", episode, said, added=added, removed=removed)


def _shown(review: Review, episode: Episode) -> str:
    there = {entry.id for entry in episode.entries}
    chosen = [e for e in entries.by_ids(g.db, review, request.args.getlist("entry")) if e.id not in there]
    left_out = there | {entry.id for entry in chosen}
    near = [entry for entry in _near(review, episode) if entry.id not in left_out]
    return render_template(
        "episodes/entries.html",
        episode=episode,
        lines=page.lines(g.db, episode),
        chosen=[page.line(entry) for entry in chosen],
        near=[page.line(entry) for entry in near],
        days=AROUND.days,
    )


def _near(review: Review, episode: Episode) -> Sequence[Entry]:
    """Entries in the stretch of the episode and a fortnight around it."""
    if not episode.entries:
        return ()
    since = min(entry.starts for entry in episode.entries) - AROUND
    until = max(entry.latest for entry in episode.entries) + AROUND
    return entries.of_review(
        g.db, review, filters=Filters(since=since, until=until), limit=SHOWN + len(episode.entries)
    )


def _cited(episode: Episode, entry_ids: Sequence[str]) -> list[str]:
    labels = episodes.labels(g.db, episode)
    cited = prose.cited(missing.texts(episode))
    return [labels[entry_id] for entry_id in entry_ids if labels.get(entry_id) in cited]
