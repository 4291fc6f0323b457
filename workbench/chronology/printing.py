"""The timeline on paper: A3 on its long side, the picture first, then every entry."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time, timedelta

from flask import abort, current_app, g, redirect, render_template, request, stream_with_context, url_for
from werkzeug.wrappers import Response

from workbench import clock
from workbench.chronology import printed
from workbench.chronology.brackets import Bracket
from workbench.chronology.lanes import Lane
from workbench.chronology.printed import Printed
from workbench.page import choice, coding, narrowed
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import agencies, background, entries, episodes, journal, moments
from workbench.persistence.stores.background import Band
from workbench.persistence.stores.moments import Moments
from workbench.persistence.tables.review import Review

Code = Callable[[str], str]

_EVENT = "timeline.printed"
_NAMED_FOR = timedelta(minutes=30)
_ENTRIES = "<!-- entries -->"


def sheet(review: Review) -> Response:
    """The page to print: in codes, unless real names were asked for and the journal says so."""
    form = choice.from_address(g.db, review, request.args)
    if not form.validate():
        return redirect(url_for("chronology.timeline", review=review.id), 303)
    asked = choice.narrowing(g.db, review, form, g.seat.user)
    found = _fitting(review, asked)
    named = request.args.get("names") == "yes" and _may_name(review)
    code: Code = str if named else coding.glossary().coded
    address = choice.in_address(review, asked)
    shown = {
        "code": code,
        "named": named,
        "asked": asked.said(),
        "count": len(found.ids),
        "drawing": _drawing(review, asked, found, code),
        "bands": _bands(review, found),
        "here_address": address,
        "here_pairs": choice.pairs(address),
        "printed_on": clock.now().date(),
    }
    page = render_template("chronology/print.html", **shown)
    return Response(stream_with_context(_pieces(page, review, found.ids, code)), mimetype="text/html")


def named(review: Review) -> Response:
    """Put in the journal that the timeline is made for print with real names, and go to it."""
    if not g.seat.sees_names:
        abort(404)
    form = choice.from_address(g.db, review, request.form)
    asked = choice.narrowing(g.db, review, form, g.seat.user) if form.validate() else Narrowing()
    journal.add(g.db, _EVENT, chain=review.id, user=g.seat.user.id, real_names="yes")
    where = url_for("chronology.print", review=review.id, names="yes", **choice.in_address(review, asked))
    return redirect(where, 303)


def _may_name(review: Review) -> bool:
    """Whether names are unlocked, and the journal has a line for this print."""
    recently = clock.now() - _NAMED_FOR
    return g.seat.sees_names and journal.has(g.db, review.id, _EVENT, g.seat.user.id, recently)


def _fitting(review: Review, asked: Narrowing) -> Moments:
    found = moments.of_review(g.db, review, asked.filters)
    if not asked.reads_texts:
        return found
    fitting = set(narrowed.ids(g.db, review, asked, coding.glossary(), named=g.seat.sees_names))
    columns = (found.ids, found.agencies, found.starts, found.ends, found.certain)
    rows = [row for row in zip(*columns, strict=True) if row[0] in fitting]
    return Moments(*zip(*rows, strict=True)) if rows else Moments((), (), (), (), ())


def _drawing(review: Review, asked: Narrowing, found: Moments, code: Code) -> Printed | None:
    """Over the period under review, unless another stretch was asked for."""
    period = None
    if review.period_from and review.period_to and not asked.since and not asked.until:
        first, last = review.period_from, review.period_to
        period = datetime.combine(first, time()), datetime.combine(last, time(23, 59))
    seen = set(found.agencies)
    lanes = [
        (row.id, Lane(row.number, code(row.name)))
        for row in agencies.of_review(g.db, review)
        if row.id in seen
    ]
    brackets = [
        Bracket(each.number, code(each.title), each.entries[0].starts, each.entries[-1].starts)
        for each in episodes.of_review(g.db, review)
        if each.entries
    ]
    return printed.draw(found, lanes, brackets, period)


def _bands(review: Review, found: Moments) -> Sequence[Band]:
    span = found.span
    return background.between(g.db, review, *span) if span else ()


def _pieces(page: str, review: Review, ids: Sequence[str], code: Code) -> Iterator[str]:
    """The page with every entry in its place, some hundred at a time: a long timeline needs little memory."""
    before, after = page.split(_ENTRIES)
    yield before
    with current_app.extensions["readers"]() as db:
        for start in range(0, len(ids), entries.AT_ONCE):
            rows = entries.by_ids(db, review, ids[start : start + entries.AT_ONCE])
            yield render_template(
                "chronology/printed_rows.html", rows=rows, code=code, when_of=entries.when_of
            )
    yield after
