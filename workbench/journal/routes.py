"""Who changed what in a review."""

from flask import Blueprint, g, render_template

from workbench.journal import events
from workbench.persistence.stores import journal
from workbench.persistence.tables.review import Review

room = Blueprint("journal", __name__)

SHOWN = 200


@room.get("/reviews/<review>/journal")
def of_review(review: Review) -> str:
    """The newest changes, newest first."""
    lines = [
        (line, events.who(line.event, name), events.words(line.event))
        for line, name in journal.newest(g.db, review.id, SHOWN)
    ]
    return render_template("journal/of_review.html", lines=lines, shown=SHOWN)
