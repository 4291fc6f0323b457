"""From the tunnel: what one agency, or one practitioner in it, could know on a day. The rest is gone."""

from collections.abc import Mapping
from typing import Any

from flask import current_app, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from timeline.when import When
from workbench.knowing import place as places
from workbench.knowing import seen_from
from workbench.knowing.forms import KeepViewForm, StandForm
from workbench.knowing.place import Place
from workbench.knowing.seen_from import Seen
from workbench.page import authored, coding
from workbench.persistence.stores import edits, journal, kept_views, people
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]

ON_PAPER = 25


def show(review: Review) -> Page:
    """The view from a place on a day; without one, the question where to stand."""
    stand = places.form(review, request.args)
    if not request.args.get("agency"):
        return render_template("knowing/stand.html", stand=stand)
    if not stand.validate():
        return render_template("knowing/stand.html", stand=stand, form=stand), 422
    return _shown(review, stand, places.of(review, stand, request.args.get("upto", "")))


def printed(review: Review) -> Page:
    """The same view on paper, for a conversation, with room to write."""
    stand = places.form(review, request.args)
    if not stand.validate():
        return redirect(url_for("knowing.tunnel", review=review.id, **_asked()), 303)
    seen, _ = seen_from.of(review, places.of(review, stand), _births(review), most=ON_PAPER)
    return render_template("knowing/printed.html", seen=seen, navigation=[])


def keep(review: Review) -> Page:
    """Keep what this day looked like from here."""
    stand = places.form(review, request.args)
    if not stand.validate():
        return render_template("knowing/stand.html", stand=stand, form=stand), 422
    place, form = places.of(review, stand, request.args.get("upto", "")), KeepViewForm()
    if not form.validate():
        return _shown(review, stand, place, form), 422
    _keep(review, place, form)
    flash("The view is kept with this day. Step on, and it stands beside what comes later.")
    return redirect(url_for("knowing.tunnel", review=review.id, **address(place)), 303)


def address(place: Place) -> dict[str, Any]:
    """A place and its day as an address carries them."""
    return {**place.in_address, "day": place.day.isoformat(), "upto": place.upto or None}


def _shown(review: Review, stand: StandForm, place: Place, form: KeepViewForm | None = None) -> str:
    seen, view = seen_from.of(review, place, _births(review), page=_number("page", least=0))
    keeping = form or _kept(seen)
    revealed = request.args.get("reveal") == "1"
    page = _number("hidden", least=1)
    return render_template(
        "knowing/tunnel.html",
        stand=stand,
        seen=seen,
        here_address=address(place),
        keep_form=keeping,
        revealed=seen_from.hidden(review, view.unknown, page) if revealed else None,
        hidden_page=page,
        hidden_pages=-(-seen.hidden // seen_from.A_PAGE),
        **({"form": form} if form else {}),
    )


def _kept(seen: Seen) -> KeepViewForm:
    """The form with what was kept of this day, if anything was."""
    form = KeepViewForm(formdata=None)
    if seen.kept:
        form.version.data, form.words.data = seen.kept.version, coding.coded(seen.kept.words)
    return form


def _keep(review: Review, place: Place, form: KeepViewForm) -> None:
    words = form.words.data or ""
    kept = next(
        (
            each
            for each in kept_views.until(g.db, review, place.agency, place.person, place.day)
            if each.day == place.day
        ),
        None,
    )
    if kept:
        edits.save(g.db, kept, form.seen, authored.changes(form, kept, ("words",)))
    else:
        kept = kept_views.keep(g.db, review, place.agency, place.person, place.day, words, by=g.seat.user)
    journal.add(g.db, "view.kept", chain=review.id, user=g.seat.user.id, subject=kept.id)


def _asked() -> dict[str, Any]:
    return {name: request.args.get(name) for name in ("agency", "person", "day")}


def _births(review: Review) -> Mapping[str, When]:
    return people.born(g.db, review, current_app.extensions["settings"].vault_key)


def _number(name: str, *, least: int) -> int:
    written = request.args.get(name, "")
    return max(least, int(written)) if written.isdecimal() and len(written) < 6 else least
