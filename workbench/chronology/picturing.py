"""The picture of the timeline: what it is drawn from, what stays of it when one narrows, and the words of its marks."""

from typing import Any

import orjson
from flask import g, request, url_for
from werkzeug.wrappers import Response

from workbench.chronology import drawn
from workbench.page import choice, coding, narrowed
from workbench.page.narrowed import Narrowing
from workbench.persistence.stores import entries, moments
from workbench.persistence.tables.review import Review

MOST_LABELS = 50
MOST_CHOSEN = 100


def picture(review: Review) -> Response:
    """The entries one wants to see as columns, with the sheet they are drawn on."""
    form = choice.from_address(g.db, review, request.args)
    narrowing = _narrowing(review, form) if form.validate() else Narrowing()
    fitting = set(_reading_texts(review, narrowing)) if narrowing.reads_texts else None
    opened = entries.find(g.db, review, request.args.get("open", ""))
    return _json(drawn.picture(g.db, review, narrowing, fitting, coding.coded, opened))


def repaint(review: Review) -> Response:
    """Which entries fit what was chosen and written, and the address that says it, for a picture that is there."""
    form = choice.form(g.db, review, request.form)
    if not form.validate():
        return Response(status=422)
    narrowing = _narrowing(review, form)
    found = (
        _reading_texts(review, narrowing)
        if narrowing.reads_texts
        else moments.ids(g.db, review, narrowing.filters)
    )
    kept = list(dict.fromkeys(request.form.getlist("entry")))[:MOST_CHOSEN]
    address = url_for(
        "chronology.timeline", review=review.id, **choice.in_address(review, narrowing), entry=kept
    )
    return _json(
        {"ids": "".join(found), "address": address, "is_dated": bool(narrowing.since or narrowing.until)}
    )


def labels(review: Review) -> Response:
    """When, whose and the first words of some entries."""
    wanted = request.args.getlist("entry")[:MOST_LABELS]
    return _json(drawn.labels(entries.by_ids(g.db, review, wanted), coding.coded))


def _narrowing(review: Review, form: choice.ChoiceForm) -> Narrowing:
    return choice.narrowing(g.db, review, form, g.seat.user)


def _reading_texts(review: Review, narrowing: Narrowing) -> list[str]:
    return narrowed.ids(g.db, review, narrowing, coding.glossary(), named=g.seat.sees_names)


def _json(told: dict[str, Any]) -> Response:
    return Response(orjson.dumps(told), mimetype="application/json")
