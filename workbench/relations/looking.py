"""Who knew whom: the genogram and the professionals around it as known on a day, and the same as tables."""

from datetime import date

from flask import current_app, g, render_template, request
from werkzeug.wrappers import Response

from timeline.relations import Standing
from workbench.page import coding, said
from workbench.persistence.stores import agencies, entries
from workbench.persistence.tables.review import Review
from workbench.relations import drawing, known
from workbench.relations.forms import DayForm

Page = str | Response | tuple[str, int]


def index(review: Review) -> Page:
    """The household and the professionals around it, on a day, by everybody or by one agency."""
    form = DayForm(request.args)
    rows = agencies.of_review(g.db, review)
    form.offer(rows)
    sound = form.validate()
    day = form.day.moment.latest.date() if sound and form.day.moment else _last_day(review)
    if sound and not form.day.data:
        form.day.data = said.day(day)
    agency = agencies.find(g.db, review, form.agency.data or "")
    key = current_app.extensions["settings"].vault_key
    then = known.on(g.db, review, day, agency, coding.glossary(), key)
    shown = render_template(
        "relations/index.html",
        form=form, known=then, drawing=drawing.of(then), agency=agency, day=day, standing=Standing,
    )  # fmt: skip
    return shown if sound else (shown, 422)


def _last_day(review: Review) -> date:
    """The last day under review; without a period, the day of the last entry."""
    if review.period_to:
        return review.period_to
    number = entries.count(g.db, review)
    last = entries.of_review(g.db, review, offset=max(number - 1, 0), limit=1)
    return last[0].latest.date() if last else review.started_at.date()
