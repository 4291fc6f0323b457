"""The rungs of a ladder: each answers the why above it."""

from flask import g, render_template
from werkzeug.wrappers import Response

from workbench.ladders import page
from workbench.ladders.forms import RungForm
from workbench.ladders.standing import Page, done
from workbench.page import authored, climbed, kinds
from workbench.persistence.stores import edits, factors, ladders
from workbench.persistence.tables.ladder import Ladder, Rung
from workbench.persistence.tables.review import Review

COLUMNS = ("words", "about", "level", "factor_id")


def show(review: Review, ladder: Ladder) -> Page:
    """A ladder from the top down, and the next why."""
    form = _form(ladder)
    if not form.validate_on_submit():
        return _shown(form, ladder, "ladders/show.html")
    told = {name: form[name].data or "" for name in ("words", "about", "level")}
    rung = ladders.add_rung(g.db, ladder, {**told, "factor_id": form.factor_id.data or None})
    _take_level(rung)
    return done("ladder.climbed", ladder, climbed.one(ladder).says)


def change(review: Review, ladder: Ladder, rung: Rung) -> Page:
    """Change what a rung says or what it is about."""
    form = _form(ladder)
    authored.fill(form, rung, COLUMNS)
    if not form.validate_on_submit():
        return _shown(form, ladder, "ladders/rung.html", rung=rung)
    edits.save(g.db, rung, form.seen, authored.changes(form, rung, COLUMNS))
    _take_level(rung)
    return done("ladder.climbed", ladder, climbed.one(ladder).says)


def move_up(review: Review, ladder: Ladder, rung: Rung) -> Response:
    """Put a rung before the one above it."""
    ladders.move_rung(g.db, ladder, rung, -1)
    return done("ladder.climbed", ladder, "The rung is moved up.")


def move_down(review: Review, ladder: Ladder, rung: Rung) -> Response:
    """Put a rung after the one beneath it."""
    ladders.move_rung(g.db, ladder, rung, 1)
    return done("ladder.climbed", ladder, "The rung is moved down.")


def remove(review: Review, ladder: Ladder, rung: Rung) -> Response:
    """Take a rung out."""
    ladders.remove_rung(g.db, ladder, rung)
    return done("ladder.climbed", ladder, "The rung is taken out.")


def _form(ladder: Ladder) -> RungForm:
    form = RungForm()
    form.offer(factors.of_episode(g.db, ladder.episode))
    return form


def _take_level(rung: Rung) -> None:
    """A rung whose level nobody gave lies where its factor lies."""
    if rung.factor_id and not rung.level:
        found = factors.find(g.db, g.seat.review, rung.factor_id)
        rung.level = found.level if found else ""


def _shown(form: RungForm, ladder: Ladder, template: str, **more: object) -> Page:
    around = page.around(g.db, ladder.episode)
    shown = render_template(
        template, form=form, shown=climbed.one(ladder), around=around, kind_words=kinds.words, **more
    )
    return (shown, 422) if form.errors else shown
