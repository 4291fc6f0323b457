"""A file is checked, then added whole, or set aside."""

from collections.abc import Mapping
from dataclasses import replace

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from timeline.reading import collecting
from timeline.reading.choices import Choices
from timeline.reading.found import PROBLEM, Reading
from timeline.reading.refused import Refused
from timeline.reading.role import Role
from workbench.chronology import again, decided, preview, reading, resending, returning
from workbench.page import coding
from workbench.page.form import EditForm
from workbench.page.said import plural
from workbench.persistence.stores import agencies, column_memory, entries, journal, replacing
from workbench.persistence.stores import sources as store
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import Source

Page = str | Response | tuple[str, int]

_NOT_SAVED = (
    "Somebody else changed how this file is read while you were looking. "
    "What you wrote is still in its boxes: look again, then save once more"
)
_NOT_SAID = "Say first whether this file is an earlier one sent again, or something new"
_NOT_ADDED = (
    "Nothing was added: somebody else changed this file while you were looking. Look again, then add it"
)


def source(review: Review, source: Source) -> Page:
    """The file as it was read, and changing how."""
    if request.method != "POST":
        return _shown(source)
    written = decided.flat(request.form)
    in_the_way = _not_to_change(source, written)
    if in_the_way:
        return in_the_way
    wanted = decided.everything(written, source, store.choices(source))
    if wanted.problems:
        return _shown(source, written, wanted.problems), 422
    agency = agencies.find(g.db, review, written.get("agency", "")) or source.agency
    choices = replace(wanted.choices, remembered=column_memory.of_agency(g.db, agency))
    try:
        found = _read(source, choices)
    except Refused as trouble:
        return _shown(source, written, {"main": trouble.sentence}), 422
    in_the_way = _not_to_change(source, written)
    if in_the_way:
        return in_the_way
    if agency and agency.id != source.agency_id:
        source.agency_id = agency.id
        store.answer(g.db, source, None)
    store.choose(g.db, source, choices)
    store.keep(g.db, source, found)
    _note("source.checked", source)
    flash("What you wrote is saved, and the file was read again with it.")
    return _to(source)


@collecting.paused()
def add(review: Review, source: Source) -> Page:
    """Put all entries of a file into the timeline, or none. Doing it twice adds nothing twice."""
    in_the_way = _not_to_add(source)
    if in_the_way:
        return in_the_way
    if not store.is_kept(source):
        in_the_way = _keep_first(source)
        if in_the_way:
            return in_the_way
    assert source.agency
    added = entries.add_given(g.db, review, source.agency, store.kept(source), by=g.seat.user)
    column_memory.remember(g.db, source, store.choices(source))
    store.added(g.db, source)
    _note("source.added", source)
    kept = source.sum["problems"]
    flash(
        f"{plural(added, 'entry', 'entries')} from {coding.coded(source.agency.name)} are in the timeline."
        + (f" {plural(kept, 'row waits', 'rows wait')} for a date." if kept else "")
    )
    return redirect(url_for("chronology.sources", review=review.id), 303)


def mend(review: Review, source: Source) -> Page:
    """Say when rows were that could not be placed; those that can be placed now become entries."""
    if source.state != store.ADDED or source.agency is None:
        return _to(source)
    written, seen = decided.flat(request.form), source.version
    wanted = decided.further_moments(written, source, store.choices(source))
    if wanted.problems:
        return _shown(source, written, wanted.problems), 422
    try:
        found = _read(source, wanted.choices)
    except Refused as trouble:
        return _shown(source, written, {"main": trouble.sentence}), 422
    if store.hold(g.db, source).version != seen:
        return _shown(source, written, {"main": _NOT_SAVED}), 409
    waiting = {(row.part, row.number): row.id for row in store.rows(g.db, source, PROBLEM)}
    places = [(entry, (entry.place.part, entry.place.row)) for entry in found.entries if entry.place]
    placed = [(entry, waiting[place]) for entry, place in places if place in waiting]
    new = returning.still_new(g.db, review, source, placed)
    entries.add_many(g.db, review, source.agency, new, by=g.seat.user)
    store.choose(g.db, source, wanted.choices)
    store.mended(g.db, source, [row_id for _, row_id in placed], found)
    _note("source.mended", source)
    flash(
        f"{plural(len(placed), 'row')} became {'an entry' if len(placed) == 1 else 'entries'}."
        if placed
        else "Nothing has changed: no row was given a date that places it."
    )
    return _to(source)


def set_aside(review: Review, source: Source) -> Page:
    """Do not use a file. It stays here, and can be taken up again."""
    store.hold(g.db, source)
    if source.state == store.WAITING:
        source.state = store.REPLACED if replacing.is_rested_on(g.db, source) else store.SET_ASIDE
        journal.add(g.db, "source.set_aside", chain=review.id, user=g.seat.user.id, subject=source.id)
        flash("The file is set aside. Nothing of it is in the timeline, and it can be taken up again.")
    return redirect(url_for("chronology.sources", review=review.id), 303)


def take_up(review: Review, source: Source) -> Page:
    """Use a file after all."""
    store.hold(g.db, source)
    if source.state == store.SET_ASIDE:
        source.state = store.WAITING
        journal.add(g.db, "source.taken_up", chain=review.id, user=g.seat.user.id, subject=source.id)
        flash("The file waits for you to check it.")
    return _to(source)


def _not_to_change(source: Source, written: Mapping[str, str]) -> Page | None:
    """What stands in the way of changing how a file is read; asked before and after it is read."""
    store.hold(g.db, source)
    if source.state != store.WAITING or replacing.is_rested_on(g.db, source):
        return _to(source)
    if EditForm().seen != source.version:
        return _shown(source, written, {"main": _NOT_SAVED}), 409
    return None


def _keep_first(source: Source) -> Page | None:
    """Read a file that came before entries were kept while they wait; what stands in the way of adding it then."""
    try:
        found = _read(source, store.choices(source))
    except Refused as trouble:
        return _shown(source, None, {"main": trouble.sentence}), 422
    in_the_way = _not_to_add(source)
    if in_the_way is None:
        store.keep(g.db, source, found)
    return in_the_way


def _not_to_add(source: Source) -> Page | None:
    """What stands in the way of adding a file; asked before and after it is read."""
    store.hold(g.db, source)
    if source.state == store.ADDED:
        flash("This file is in the timeline already. Nothing was added twice.")
        return _to(source)
    if source.state != store.WAITING or source.agency is None or EditForm().seen != source.version:
        return _shown(source, None, {"main": _NOT_ADDED}), 409
    if resending.current(source):
        return redirect(url_for("chronology.difference", review=source.review_id, source=source.id), 303)
    if again.is_asked(g.db, source):
        return _shown(source, None, {"earlier": _NOT_SAID}), 409
    return None


def _shown(
    source: Source, written: Mapping[str, str] | None = None, problems: Mapping[str, str] | None = None
) -> str:
    page = request.args.get("page", "1")
    shown = preview.of(
        g.db,
        source,
        coding.glossary(),
        page=int(page) if page.isdecimal() and len(page) < 7 else 1,
        written=written,
        problems=problems,
    )
    return render_template(
        "chronology/source.html",
        source=source,
        preview=shown,
        place=preview.place,
        agency_rows=agencies.of_review(g.db, g.seat.review),
        sending=again.sending(g.db, source, resending.current(source)),
        remembered=column_memory.of_agency(g.db, source.agency),
        roles=list(Role),
        written=written or {},
    )


def _to(source: Source) -> Response:
    page = request.args.get("page") or None
    return redirect(url_for("chronology.source", review=source.review_id, source=source.id, page=page), 303)


def _read(source: Source, choices: Choices) -> Reading:
    agency = source.agency.name if source.agency else ""
    return reading.read(g.db, source.name, source.content, choices, agency)


def _note(event: str, source: Source) -> None:
    journal.add(
        g.db,
        event,
        chain=source.review_id,
        user=g.seat.user.id,
        subject=source.id,
        **{name: source.sum[name] for name in ("rows", "entries", "problems")},
    )
