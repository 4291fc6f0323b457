"""Choosing what to take out, and taking it."""

from collections.abc import Sequence
from typing import BinaryIO

from flask import Blueprint, g, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from timeline.writing import chronology, jsontext
from timeline.writing.line import View
from timeline.writing.sheet import Sheet
from workbench import clock
from workbench.page import choice, coding, downloads
from workbench.page.choice import ChoiceForm
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import journal, taking_out
from workbench.persistence.tables.review import Review
from workbench.taking_out import about, choosing, head, lines, pouring
from workbench.taking_out.formats import BY_ENDING, FORMATS, Format
from workbench.taking_out.forms import TakeForm
from workbench.taking_out.lines import Chosen

room = Blueprint("taking_out", __name__, url_prefix="/reviews/<review>/timeline/take-out")

Page = str | Response | tuple[str, int]


@room.get("")
def choose(review: Review) -> Page:
    """What would be in the file, and as what to take it. The address is that of the timeline."""
    chosen = choice.from_address(g.db, review, request.args)
    return _shown(review, TakeForm(), chosen) if chosen.validate() else _again(review)


@room.post("")
def take(review: Review) -> Page:
    """Write the choice into a file; the journal says so first."""
    form, chosen = TakeForm(), choice.from_address(g.db, review, request.args)
    if not chosen.validate():
        return _again(review)
    if form.validate() and form.named.data and not g.seat.sees_names:
        form.named.errors = ["Real names are locked. Unlock them at the top of the page, or take codes"]
    if form.errors:
        return _shown(review, form, chosen), 422
    narrowing, named = choice.narrowing(g.db, review, chosen, g.seat.user), bool(form.named.data)
    ids = _ids(review, narrowing)
    journal.add(
        g.db,
        "timeline.taken_out",
        chain=review.id,
        user=g.seat.user.id,
        format=form.format.data,
        entries=len(ids),
        real_names="yes" if named else "no",
    )
    return _poured(review, BY_ENDING[form.format.data], narrowing, ids, named)


def _shown(review: Review, form: TakeForm, chosen: ChoiceForm) -> str:
    narrowing = choice.narrowing(g.db, review, chosen, g.seat.user)
    return render_template(
        "taking_out/choose.html",
        form=form,
        formats=FORMATS,
        count=len(_ids(review, narrowing)),
        asked=narrowing.said(),
        address=choice.in_address(review, narrowing),
    )


def _again(review: Review) -> Response:
    """To the timeline, which says what was not understood in the same address."""
    asked = request.query_string.decode("ascii", "ignore")
    return redirect(f"{url_for('chronology.timeline', review=review.id)}?{asked}", 303)


def _poured(review: Review, kind: Format, narrowing: Narrowing, ids: Sequence[str], named: bool) -> Response:
    glossary, day = coding.glossary(), clock.now().date()
    chosen = Chosen(ids, View(glossary, named=named))
    title = glossary.coded(review.title)
    words = about.words(glossary.coded(narrowing.said()), len(ids), named)

    def write(db: Session, out: BinaryIO) -> None:
        found = lines.of(db, review, chosen)
        if kind.write is None:
            opening = {"title": title, "day": day.isoformat(), "names": "real names" if named else "codes"}
            jsontext.write(opening | head.of(db, review, frozenset(ids), chosen.view.text), found, out)
        else:
            beside = (*words, *about.episodes(taking_out.episodes(db, review), chosen.view.text))
            kind.write(Sheet(title, day, chronology.COLUMNS, chronology.rows(found), beside), out)

    which = f"timeline {'real names ' if named else ''}{day.isoformat()}"
    return pouring.out(write, kind.mimetype, f"{downloads.name(title, which)}.{kind.ending}")


def _ids(review: Review, narrowing: Narrowing) -> Sequence[str]:
    return choosing.ids(g.db, review, narrowing, coding.glossary(), named=g.seat.sees_names)
