"""The timeline: the ordered list with the facts of its picture, and one entry."""

from typing import Any

from flask import g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.chronology import elsewhere, listed, opened
from workbench.chronology.forms import NoteForm
from workbench.page import choice, coding, narrowed
from workbench.page.choice import ChoiceForm
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import agencies, entries
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]

MOST_CHOSEN = 100


def timeline(review: Review) -> Page:
    """All entries in order, or those one wants to see, under their picture."""
    form = choice.from_address(g.db, review, request.args)
    if not form.validate():
        return _shown(review, form, Narrowing()), 422
    return _shown(review, form, _narrowing(review, form))


def narrow(review: Review) -> Page:
    """From what was chosen and written to an address that says it without words of the case."""
    form = choice.form(g.db, review, request.form)
    if not form.validate():
        return _shown(review, form, Narrowing()), 422
    return redirect(_address(review, _narrowing(review, form), entry=_chosen()), 303)


def entry(review: Review, entry: Entry) -> Page:
    """One entry, with the row it came from."""
    return render_template(
        "chronology/entry.html", shown=opened.of(g.db, entry, coding.glossary()), note_form=NoteForm()
    )


def _shown(review: Review, form: ChoiceForm, narrowing: Narrowing) -> str:
    ids = _ids(review, narrowing) if narrowing.reads_texts else None
    count = entries.count(g.db, review, narrowing.filters) if ids is None else len(ids)
    pages = max(1, -(-count // listed.A_PAGE))
    wanted = entries.find(g.db, review, request.args.get("open", ""))
    page = min(max(_number("page") or _page_of(review, narrowing, ids, wanted), 1), pages)
    chosen = [entry.id for entry in entries.by_ids(g.db, review, _chosen())]
    found = _found(review, narrowing, ids, (page - 1) * listed.A_PAGE)
    shown_ids = {each.id for each in found}
    here = choice.in_address(review, narrowing)
    return render_template(
        "chronology/timeline.html",
        form=form,
        agency_rows=agencies.of_review(g.db, review),
        total=entries.count(g.db, review),
        count=count,
        months=listed.months(found, set(chosen), wanted.id if wanted else ""),
        page=page,
        pages=pages,
        here_address=here,
        here_pairs=choice.pairs(here),
        page_numbers=listed.page_numbers(page, pages),
        longest=listed.LONGEST,
        asked=narrowing.said(),
        chosen=chosen,
        chosen_elsewhere=[each for each in chosen if each not in shown_ids],
        most_chosen=MOST_CHOSEN,
        chips=[
            (part.words, _address(review, narrowing.less(part), entry=chosen)) for part in narrowing.parts()
        ],
        elsewhere=() if count else _elsewhere(review, narrowing),
        shown=opened.of(g.db, wanted, coding.glossary()) if wanted else None,
        note_form=NoteForm(),
    )


def _narrowing(review: Review, form: ChoiceForm) -> Narrowing:
    return choice.narrowing(g.db, review, form, g.seat.user)


def _ids(review: Review, narrowing: Narrowing) -> list[str]:
    return narrowed.ids(g.db, review, narrowing, coding.glossary(), named=g.seat.sees_names)


def _found(review: Review, narrowing: Narrowing, ids: list[str] | None, offset: int) -> Any:
    if ids is None:
        return entries.of_review(g.db, review, filters=narrowing.filters, offset=offset, limit=listed.A_PAGE)
    return entries.by_ids(g.db, review, ids[offset : offset + listed.A_PAGE])


def _page_of(review: Review, narrowing: Narrowing, ids: list[str] | None, opened: Entry | None) -> int:
    """The page on which the open entry stands; the first where none is open, or it is not among those shown."""
    if opened is None or (ids is not None and opened.id not in ids):
        return 1
    before = (
        entries.position(g.db, review, opened, narrowing.filters) if ids is None else ids.index(opened.id)
    )
    return before // listed.A_PAGE + 1


def _elsewhere(review: Review, narrowing: Narrowing) -> tuple[str, ...]:
    return elsewhere.words(g.db, review, narrowing, coding.glossary(), named=g.seat.sees_names)


def _address(review: Review, narrowing: Narrowing, **more: Any) -> str:
    return url_for("chronology.timeline", review=review.id, **choice.in_address(review, narrowing), **more)


def _chosen() -> list[str]:
    return list(dict.fromkeys(request.values.getlist("entry")))[:MOST_CHOSEN]


def _number(name: str) -> int:
    written = request.args.get(name, "")
    return int(written) if written.isdecimal() and len(written) < 7 else 0
