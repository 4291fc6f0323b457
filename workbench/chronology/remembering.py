"""What columns were said to be for is remembered for an agency, and can be forgotten."""

from dataclasses import replace

from flask import flash, g, redirect, request, url_for
from werkzeug.wrappers import Response

from timeline.reading.refused import Refused
from workbench.chronology import reading
from workbench.persistence.stores import column_memory, journal, replacing
from workbench.persistence.stores import sources as store
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import Source


def forget_column(review: Review, source: Source) -> Response:
    """Read this file, if nothing of it is added yet, and the agency's next without what was said about a column."""
    agency, heading = source.agency, request.form.get("heading", "")
    back = redirect(url_for("chronology.source", review=review.id, source=source.id), 303)
    if agency is None:
        return back
    left = {key: role for key, role in column_memory.of_agency(g.db, agency).items() if key != heading}
    choices, seen = replace(store.choices(source), remembered=left), source.version
    is_open = source.state == store.WAITING and not replacing.is_rested_on(g.db, source)
    try:
        found = reading.read(g.db, source.name, source.content, choices, agency.name) if is_open else None
    except Refused as trouble:
        flash(f"{trouble.sentence}.")
        return back
    if store.hold(g.db, source).version != seen:
        flash("Somebody else changed this file while you were looking. Look again.")
        return back
    column_memory.forget(g.db, agency, heading)
    if found and source.state == store.WAITING:
        store.choose(g.db, source, choices)
        store.keep(g.db, source, found)
    journal.add(g.db, "source.column_forgotten", chain=review.id, user=g.seat.user.id, subject=source.id)
    flash("Forgotten. The column is read from its heading and from what stands in it.")
    return back
