"""Things to ask about: where tellings of one event differ, whom to ask, and what was answered."""

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.page import authored, coding
from workbench.persistence.stores import disagreements, edits, entries, journal, tellings
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.telling import Disagreement, Event
from workbench.tellings import page, pages
from workbench.tellings.forms import AnswerForm, AskForm

Page = str | Response | tuple[str, int]

A_PAGE = 50
_COLUMNS = ("state", "answer")


def to_ask(review: Review) -> Page:
    """Everything there is to ask about, or what stands at one state."""
    rows = disagreements.of_review(g.db, review)
    state = request.args.get("state", "")
    counts = {each: sum(row.state == each for row in rows) for each in disagreements.STATES}
    shown = [row for row in rows if row.state == state or state not in counts]
    at = pages.asked(len(shown), A_PAGE)
    return render_template(
        "tellings/to_ask.html",
        rows=page.asked(g.db, review, at.part(shown)),
        page=at.number,
        pages=at.of,
        total=len(rows),
        state=state if state in counts else "",
        states=disagreements.STATES,
        counts=counts,
    )


def answer(review: Review, disagreement: Disagreement) -> Page:
    """Say whether it was asked, and what was answered."""
    form = AnswerForm()
    authored.fill(form, disagreement, _COLUMNS)
    if not form.validate_on_submit():
        (asked,) = page.asked(g.db, review, [disagreement])
        shown = render_template("tellings/answer.html", form=form, shown=asked)
        return (shown, 422) if form.errors else shown
    if edits.save(g.db, disagreement, form.seen, authored.changes(form, disagreement, _COLUMNS)):
        _note(review, "disagreement.answered", disagreement)
        flash(f"Kept. It stands at “{disagreements.STATES[disagreement.state].lower()}”.")
    return redirect(url_for("tellings.to_ask", review=review.id, _anchor=f"d-{disagreement.id}"), 303)


def ask(review: Review, event: Event) -> Page:
    """Add something to ask about that the program did not see."""
    told = tellings.tellings_of(event)
    form = AskForm()
    form.offer([(row.id, f"{coding.coded(row.agency.name)}, {entries.when_of(row).words()}") for row in told])
    if not form.validate_on_submit():
        shown = render_template("tellings/ask.html", form=form, shown=page.of_event(g.db, event))
        return (shown, 422) if form.errors else shown
    one, other = (row.id for row in told if row.id in (form.one.data, form.other.data))
    for row in disagreements.keep(g.db, review, [(one, other, "", form.what.data or "")], by=g.seat.user):
        _note(review, "disagreement.added", row)
    flash("Added to the things to ask about.")
    return redirect(url_for("tellings.event", review=review.id, event=event.id), 303)


def _note(review: Review, event: str, row: Disagreement) -> None:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=row.id, state=row.state)
