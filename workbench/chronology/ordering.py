"""Moving an entry within its day, where what was written leaves room, and letting it go back."""

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from workbench.page import choice
from workbench.persistence.stores import entries, joining, journal, placing
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review


def move(review: Review, entry: Entry) -> Response:
    """Move an entry to the other side of the one beside it."""
    other = entries.find(g.db, review, request.form.get("past", ""))
    if other is None or other is entry:
        abort(404)
    if not placing.past(g.db, entry, other):
        flash("It stays where it is: what was written says which of the two came first.")
        return _back(review, entry)
    joining.lead_again(g.db, review)
    journal.add(g.db, "entry.placed", chain=review.id, user=g.seat.user.id, subject=entry.id)
    flash("Moved. It keeps this place, and the timeline says that it was placed by hand.")
    return _back(review, entry)


def put_back(review: Review, entry: Entry) -> Response:
    """Give an entry its usual place back."""
    if entry.is_placed_by_hand:
        placing.back(g.db, entry)
        joining.lead_again(g.db, review)
        journal.add(g.db, "entry.put_back", chain=review.id, user=g.seat.user.id, subject=entry.id)
        flash("It is back at its usual place.")
    return _back(review, entry)


def _back(review: Review, entry: Entry) -> Response:
    """To where the button was: the entry open in the timeline, among what was chosen there, or on its own page."""
    if request.form.get("at") != "timeline":
        return redirect(url_for("chronology.entry", review=review.id, entry=entry.id), 303)
    form = choice.from_address(g.db, review, request.form)
    asked = choice.narrowing(g.db, review, form, g.seat.user) if form.validate() else None
    address = choice.in_address(review, asked) if asked else {}
    where = url_for("chronology.timeline", review=review.id, **address, open=entry.id, _anchor="open")
    return redirect(where, 303)
