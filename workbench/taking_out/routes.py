"""Choosing what to take out, and taking it."""

from collections.abc import Sequence
from typing import BinaryIO

from flask import Blueprint, current_app, g, render_template, request
from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from timeline.writing import chronology, jsontext
from timeline.writing.sheet import Sheet
from workbench import clock
from workbench.page import coding, downloads
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import agencies, journal, taking_out
from workbench.persistence.tables.review import Review
from workbench.taking_out import about, choosing, head, lines, pouring
from workbench.taking_out.formats import BY_ENDING, FORMATS, Format
from workbench.taking_out.forms import ChoiceForm, TakeForm
from workbench.taking_out.lines import Chosen

room = Blueprint("taking_out", __name__, url_prefix="/reviews/<review>/timeline/take-out")

Page = str | Response | tuple[str, int]


@room.get("")
def choose(review: Review) -> Page:
    """What would be in the file, and as what to take it."""
    choice = _choice(review)
    understood = choice.validate()
    page = _shown(review, TakeForm(), choice)
    return page if understood else (page, 422)


@room.post("")
def take(review: Review) -> Page:
    """Write the choice into a file; the journal says so first."""
    form, choice = TakeForm(), _choice(review)
    if form.validate() and form.named.data and not g.seat.sees_names:
        form.named.errors = ["Real names are locked. Unlock them at the top of the page, or take codes"]
    if not choice.validate() or form.errors:
        return _shown(review, form, choice), 422
    narrowing, named = choosing.narrowing(g.db, review, choice, _key()), bool(form.named.data)
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


def _choice(review: Review) -> ChoiceForm:
    form = ChoiceForm(MultiDict(request.args))
    form.offer(agencies.of_review(g.db, review))
    return form


def _shown(review: Review, form: TakeForm, choice: ChoiceForm) -> str:
    narrowing = Narrowing() if choice.errors else choosing.narrowing(g.db, review, choice, _key())
    return render_template(
        "taking_out/choose.html",
        form=form,
        choice=choice,
        formats=FORMATS,
        count=0 if choice.errors else len(_ids(review, narrowing)),
        asked=narrowing.said(),
    )


def _poured(review: Review, kind: Format, narrowing: Narrowing, ids: Sequence[str], named: bool) -> Response:
    glossary, day = coding.glossary(), clock.now().date()
    chosen = Chosen(ids, glossary, str if named else glossary.coded)
    title = glossary.coded(review.title)
    words = about.words(glossary.coded(narrowing.said()), len(ids), named)

    def write(db: Session, out: BinaryIO) -> None:
        found = lines.of(db, review, chosen)
        if kind.write is None:
            opening = {"title": title, "day": day.isoformat(), "names": "real names" if named else "codes"}
            jsontext.write(opening | head.of(db, review, frozenset(ids), chosen.code), found, out)
        else:
            beside = (*words, *about.episodes(taking_out.episodes(db, review), chosen.code))
            kind.write(Sheet(title, day, chronology.COLUMNS, chronology.rows(found), beside), out)

    which = f"timeline {'real names ' if named else ''}{day.isoformat()}"
    return pouring.out(write, kind.mimetype, f"{downloads.name(title, which)}.{kind.ending}")


def _ids(review: Review, narrowing: Narrowing) -> Sequence[str]:
    return choosing.ids(g.db, review, narrowing, coding.glossary(), named=g.seat.sees_names)


def _key() -> bytes:
    key: bytes = current_app.extensions["settings"].vault_key
    return key
