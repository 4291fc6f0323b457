"""What becomes of suggestions: taken one by one or a page at once, refused, made by hand, taken apart again."""

from typing import Any

from flask import flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from workbench.page import coding
from workbench.page.said import plural
from workbench.persistence.stores import entries, joining, journal, tellings
from workbench.persistence.stores.joining import DecidedMeanwhile
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.telling import Event, TellingRefusal
from workbench.tellings import forms, suggesting
from workbench.tellings.uniting import Decider, Group

MOST = 30
"""An event has no more tellings than this."""

GONE = (
    "Somebody decided about some of these entries while you looked, so nothing was changed. "
    "Here is what is open now."
)
TOO_FEW = "Nothing was changed: an event needs at least two tellings. Tick those that tell of it."


def accept(review: Review) -> Response:
    """One suggestion, or what is ticked of it, is one event. Without one, Enter was pressed on a tick."""
    if not request.form.get("one"):
        return _back(review, "Nothing was decided. Press a button to decide.")
    return _accepted(review, [forms.group(request.form, request.form.get("one", ""))])


def accept_page(review: Review) -> Response:
    """Every ticked suggestion on the page is an event: all of them or none."""
    return _accepted(review, [forms.group(request.form, key) for key in request.form.getlist("group")])


def refuse(review: Review) -> Response:
    """These entries are not one event, now and in every later run."""
    group = forms.group(request.form, request.form.get("one", ""))
    if len(entries.by_ids(g.db, review, group.ids)) < 2:
        return _back(review, GONE)
    _decider(review).keep_apart(group)
    return _back(review, "They are kept apart, and not suggested together again.")


def join(review: Review) -> Response:
    """Entries that a person chose are one event; where one of them is in an event, the others join it."""
    ids = list(dict.fromkeys(request.form.getlist("entry")))
    rows = entries.by_ids(g.db, review, ids)
    events = set(tellings.event_of(g.db, [row.id for row in rows]).values())
    problem = _problem(len(rows), len(events))
    if problem:
        flash(problem)
        return redirect(url_for("chronology.timeline", review=review.id, entry=ids), 303)
    stretch = suggesting.around(suggesting.stretches(g.db, review), rows[0])
    group = Group(tuple(row.id for row in rows), (), next(iter(events), ""))
    try:
        (event,) = _decider(review).unite([group], stretch)
    except DecidedMeanwhile:
        return _none_of_it(review)
    flash(f"{plural(len(event.tellings), 'telling')} are one event now.")
    return redirect(url_for("tellings.event", review=review.id, event=event.id), 303)


def undo(review: Review) -> Response:
    """Take apart the events that were just made."""
    for event_id in request.form.getlist("event"):
        event = tellings.find(g.db, review, event_id)
        if event is not None:
            _apart(review, event)
    return _back(review, "Taken apart again. Their entries stay, and are suggested as before.")


def take_apart(review: Review, event: Event) -> Response:
    """The entries of an event stand by themselves again."""
    _apart(review, event)
    return _back(review, "Taken apart. The entries stay, and so does what there is to ask about.")


def leave_out(review: Review, event: Event, telling: Entry) -> Response:
    """One telling is not of this event, and is not suggested for it again."""
    stays = joining.take_out(g.db, review, event, telling, by=g.seat.user)
    journal.add(
        g.db,
        "event.left_out",
        chain=review.id,
        user=g.seat.user.id,
        subject=event.id,
        tellings=len(event.tellings),
    )
    if not stays:
        return _back(review, "Left out. One telling alone is no event, so it stands by itself again.")
    flash("Left out. The two are kept apart, and not suggested together again.")
    return redirect(url_for("tellings.event", review=review.id, event=event.id), 303)


def bring_back(review: Review, refusal: TellingRefusal) -> Response:
    """Two entries that were kept apart may be suggested together again."""
    joining.bring_back(g.db, refusal)
    journal.add(g.db, "telling.brought_back", chain=review.id, user=g.seat.user.id)
    flash("They may be suggested together again.")
    return redirect(url_for("tellings.apart", review=review.id), 303)


def _accepted(review: Review, groups: list[Group]) -> Response:
    if not groups or any(len(group.taken) < 2 for group in groups):
        return _back(review, TOO_FEW if groups else "Nothing was changed: no group was ticked.")
    stretch = suggesting.chosen(suggesting.stretches(g.db, review), request.form.get("stretch", ""))
    try:
        events = _decider(review).unite(groups, stretch)
    except DecidedMeanwhile:
        return _none_of_it(review)
    return _back(review, done=[event.id for event in events])


def _decider(review: Review) -> Decider:
    return Decider(g.db, review, g.seat.user, coding.glossary())


def _problem(entries_chosen: int, events: int) -> str:
    if entries_chosen < 2:
        return "Choose two or more entries that tell of one event."
    if entries_chosen > MOST:
        return f"An event has at most {MOST} tellings. Choose fewer."
    if events > 1:
        return "Some of these tell of different events already. Take one of those apart first."
    return ""


def _apart(review: Review, event: Event) -> None:
    event_id, count = event.id, len(event.tellings)
    joining.take_apart(g.db, event)
    journal.add(
        g.db, "event.taken_apart", chain=review.id, user=g.seat.user.id, subject=event_id, tellings=count
    )


def _none_of_it(review: Review) -> Response:
    review_id = review.id
    g.db.rollback()
    flash(GONE)
    return redirect(_address(review_id), 303)


def _back(review: Review, said: str = "", **more: Any) -> Response:
    if said:
        flash(said)
    return redirect(_address(review.id, **more), 303)


def _address(review_id: str, **more: Any) -> str:
    where: dict[str, Any] = {name: request.form.get(name) or None for name in ("stretch", "page")}
    return url_for("tellings.suggested", review=review_id, **where, **more)
