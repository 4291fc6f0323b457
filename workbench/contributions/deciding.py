"""What one decides about a contribution by itself: its themes, and that it is not used."""

from flask import abort, flash, g, redirect, url_for
from werkzeug.wrappers import Response

from workbench.contributions import sorting
from workbench.contributions.forms import LeaveForm, ThemesForm
from workbench.contributions.sorting import Page
from workbench.persistence.stores import contributed, journal, themes
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review


def give_themes(review: Review, focus_group: FocusGroup, contribution: Contribution) -> Page:
    """Say what it is about. What others say of it stays, and is seen once one has said something oneself."""
    form, known = ThemesForm(), themes.of_review(g.db, review)
    form.offer(known)
    if not form.validate():
        return sorting.shown(focus_group, contribution, theming=form)
    chosen = [theme for theme in known if theme.id in (form.themes.data or ())]
    if form.new.data:
        chosen.append(themes.start(g.db, review, form.new.data))
    themes.give(g.db, g.seat.user, contribution, chosen)
    return _done("contribution.themed", focus_group, contribution, "Its themes are saved.")


def leave(review: Review, focus_group: FocusGroup, contribution: Contribution) -> Page:
    """Say why it is not used."""
    form = LeaveForm()
    if not form.validate():
        return sorting.shown(focus_group, contribution, leaving=form)
    if not contributed.leave(g.db, contribution, form.why.data or ""):
        abort(404)
    said = "Kept as not used. Whoever wrote it can read why."
    return _done("contribution.left", focus_group, contribution, said)


def take_up(review: Review, focus_group: FocusGroup, contribution: Contribution) -> Response:
    """Undo that it is not used."""
    if not contributed.leave(g.db, contribution, ""):
        abort(404)
    return _done("contribution.taken_up", focus_group, contribution, "It waits to be used again.")


def _done(event: str, focus_group: FocusGroup, contribution: Contribution, said: str) -> Response:
    review = g.seat.review
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=focus_group.id)
    flash(said)
    place = f"c-{contribution.id}"
    return redirect(
        url_for("contributions.index", review=review.id, focus_group=focus_group.id, _anchor=place), 303
    )
