"""The timeline: the ordered list with the facts of its picture, and one entry."""

from functools import cache
from typing import Any

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.chronology import elsewhere, listed, lives, news, opened, paged, standing
from workbench.chronology.forms import KeepForm, NoteForm
from workbench.chronology.listed import Reader
from workbench.chronology.paged import Paged, Wanted
from workbench.page import choice, coding, narrowed
from workbench.page.choice import ChoiceForm
from workbench.page.narrowed import Narrowing, Only
from workbench.persistence.stores import background, entries, last_looks, saved_views
from workbench.persistence.stores.background import Band
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]

MOST_CHOSEN = 100


def timeline(review: Review) -> Page:
    """All entries in order, or those one wants to see, under their picture."""
    form = choice.from_address(g.db, review, request.args)
    if not form.validate():
        return _shown(review, form, Narrowing()), 422
    return _shown(review, form, choice.narrowing(g.db, review, form, g.seat.user))


def narrow(review: Review) -> Page:
    """From what was chosen and written to an address that says it without words of the case."""
    form = choice.form(g.db, review, request.form)
    if not form.validate():
        return _shown(review, form, Narrowing()), 422
    return redirect(_address(review, choice.narrowing(g.db, review, form, g.seat.user), entry=_chosen()), 303)


def looked(review: Review) -> Response:
    """Keep that whoever asks has seen everything up to now."""
    look = last_looks.look(g.db, review, g.seat.user)
    flash(
        f"From here on, what others add or change after line {look.journal_number} of the journal is new to you."
    )
    return redirect(url_for("chronology.timeline", review=review.id), 303)


def entry(review: Review, entry: Entry) -> Page:
    """One entry, with the row it came from."""
    return render_template("chronology/entry.html", shown=opened.of(review, entry), note_form=NoteForm())


def _shown(review: Review, form: ChoiceForm, narrowing: Narrowing) -> str:
    wanted = entries.find(g.db, review, request.args["open"]) if request.args.get("open") else None
    asked = Wanted(narrowing, _number("page"), wanted, g.seat.sees_names)
    part = paged.of(g.db, review, asked, coding.glossary())
    return render_template(
        "chronology/timeline.html",
        form=form,
        agency_count=len(form.agency.choices) - 1,
        total=entries.count(g.db, review) if narrowing.parts() else part.count,
        part=part,
        page_numbers=listed.page_numbers(part.page, part.pages),
        asked=narrowing.said(),
        placed=_placed(narrowing),
        chips=[
            (each.words, _address(review, narrowing.less(each), entry=_chosen()))
            for each in narrowing.parts()
        ],
        elsewhere=() if part.count else _elsewhere(review, narrowing),
        shown=opened.of(review, wanted) if wanted else None,
        views=saved_views.open_to(g.db, review, g.seat.user),
        keep_form=KeepForm(formdata=None),
        note_form=NoteForm(),
        **_listed(review, narrowing, part, wanted),
    )


def _listed(review: Review, narrowing: Narrowing, part: Paged, wanted: Entry | None) -> dict[str, Any]:
    """The lines of a page, and what is ticked on it and beyond it."""
    chosen = [entry.id for entry in entries.by_ids(g.db, review, _chosen())]
    here, shown_ids = choice.in_address(review, narrowing), {each.id for each in part.rows}
    new = news.of(g.db, review, g.seat.user, part.rows)
    reader = Reader(
        cache(coding.coded),
        lives.births(g.db, review).at_the_centre,
        _bands(review, part),
        frozenset(chosen),
        wanted.id if wanted else "",
        new.words,
        narrowed.pieces(narrowing.words),
        standing.rules(review, part.rows) if Only.PROGRAM in narrowing.only else None,
    )
    return {
        "here_address": here,
        "here_pairs": choice.pairs(here),
        "open_address": _address(
            review, narrowing, page=part.page if part.page > 1 else None, entry=chosen, open=""
        ),
        "news": new,
        "months": listed.months(part.rows, reader),
        "most_behind": listed.MOST_BEHIND,
        "chosen": chosen,
        "chosen_elsewhere": [each for each in chosen if each not in shown_ids],
    }


def _placed(narrowing: Narrowing) -> str:
    """What put those in their place that were asked for by that; empty where nobody asked."""
    by = {Only.PROGRAM: "a rule of the program", Only.HAND: "somebody’s hand"}
    return " or ".join(words for each, words in by.items() if each in narrowing.only)


def _bands(review: Review, part: Paged) -> tuple[Band, ...]:
    """What stood behind the entries of a page."""
    if not part.rows:
        return ()
    first, last = listed.stretch(part.rows[0]).earliest, listed.stretch(part.rows[-1]).latest
    return tuple(background.between(g.db, review, first, last))


def _elsewhere(review: Review, narrowing: Narrowing) -> tuple[str, ...]:
    return elsewhere.words(g.db, review, narrowing, coding.glossary(), named=g.seat.sees_names)


def _address(review: Review, narrowing: Narrowing, **more: Any) -> str:
    return url_for("chronology.timeline", review=review.id, **choice.in_address(review, narrowing), **more)


def _chosen() -> list[str]:
    return list(dict.fromkeys(request.values.getlist("entry")))[:MOST_CHOSEN]


def _number(name: str) -> int:
    written = request.args.get(name, "")
    return int(written) if written.isdecimal() and len(written) < 7 else 0
