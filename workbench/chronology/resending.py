"""A file is sent again: a person says so, sees what differs, and takes it whole or not at all."""

from collections.abc import Mapping

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from timeline.reading.choices import Choices
from timeline.reading.found import Reading
from timeline.reading.refused import Refused
from workbench.chronology import again, comparing, differing, holding, reading, taking
from workbench.chronology.comparing import Compared
from workbench.chronology.holding import Held
from workbench.chronology.taking import Taken
from workbench.page.form import EditForm, tidy
from workbench.page.said import plural
from workbench.persistence.stores import column_memory, journal, replacing
from workbench.persistence.stores import sources as store
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.source import Source

Page = str | Response | tuple[str, int]

NEW = "new"
_CHANGED = (
    "Nothing was taken: something changed while you were looking. What you decided is still marked. "
    "Look again, then take it"
)


def sent_again(review: Review, source: Source) -> Page:
    """Say that a file is an earlier one sent again, or something new."""
    asked = request.form.get("earlier", "")
    earlier = next((each for each in replacing.earlier_files(g.db, source) if each.id == asked), None)
    if (
        source.state != store.WAITING
        or replacing.is_rested_on(g.db, source)
        or (earlier is None and asked != NEW)
    ):
        flash("Say which it is: an earlier file sent again, or something new.")
        return _to(source)
    seen, found = EditForm().seen, None
    if earlier:
        carried = again.carried(g.db, source, earlier)
        if carried != store.choices(source):
            try:
                found = _read(source, carried)
            except Refused as trouble:
                flash(f"{trouble.sentence}.")
                return _to(source)
    if store.hold(g.db, source).version != seen or source.state != store.WAITING:
        flash("Somebody else changed this file while you were looking. Look again.")
        return _to(source)
    store.answer(g.db, source, earlier, new=earlier is None)
    if found:
        store.choose(g.db, source, carried)
        store.keep(g.db, source, found)
    journal.add(g.db, "source.sent_again", chain=review.id, user=g.seat.user.id, subject=source.id,
                replaces=earlier.id if earlier else "")  # fmt: skip
    return _to(source, "difference" if earlier else "source")


def difference(review: Review, source: Source) -> Page:
    """What differs from the earlier file, row by row; nothing has changed yet."""
    earlier = current(source)
    if source.state != store.WAITING or earlier is None:
        return _to(source)
    try:
        held = _held(source)
    except Refused as trouble:
        flash(f"{trouble.sentence}.")
        return _to(source)
    if request.method != "POST":
        return _shown(comparing.of(g.db, review, source, earlier, held))
    return _take(review, source, earlier, held)


def go_back(review: Review, source: Source) -> Page:
    """Lay a file that was replaced beside the one in its place, as if the agency had sent it again."""
    newest = replacing.newest(g.db, source)
    for file in sorted(filter(None, (source, newest)), key=lambda each: each.id):
        store.hold(g.db, file)
    if source.state != store.REPLACED or newest is None or newest.state != store.ADDED:
        return _to(source)
    source.state = store.WAITING
    store.answer(g.db, source, newest)
    journal.add(g.db, "source.sent_again", chain=review.id, user=g.seat.user.id, subject=source.id,
                replaces=newest.id)  # fmt: skip
    flash("The earlier file lies beside the newer one. Nothing has changed yet.")
    return _to(source, "difference")


def current(source: Source) -> Source | None:
    """The earlier file that this one is, sent again, while that is in the timeline."""
    earlier = store.find(g.db, g.seat.review, source.replaces_id) if source.replaces_id else None
    is_there = earlier and earlier.state == store.ADDED and earlier.agency_id == source.agency_id
    return earlier if is_there else None


def _take(review: Review, source: Source, earlier: Source, held: Held) -> Page:
    for file in sorted((source, earlier), key=lambda each: each.id):
        store.hold(g.db, file)
    if source.state != store.WAITING:
        flash("This file was taken already. Nothing was taken twice.")
        return _to(source)
    compared = comparing.of(g.db, review, source, earlier, held, locked=True)
    marked, why = _decided(compared, request.form)
    if compared.seal != request.form.get("seal") or earlier.state != store.ADDED:
        return _shown(compared, marked, why, _CHANGED), 409
    taken = taking.take(g.db, review, compared, marked, why, g.seat.user)
    column_memory.remember(g.db, source, store.choices(source))
    journal.add(
        g.db, "source.replaced", chain=review.id, user=g.seat.user.id, subject=source.id,
        replaces=earlier.id, **vars(taken),
    )  # fmt: skip
    flash(_said(taken))
    return _to(source)


def _decided(compared: Compared, written: Mapping[str, str]) -> tuple[set[str], dict[str, str]]:
    """Which withdrawn entries to mark so, and the reasons given; where nothing was said, what is usual."""
    usual = differing.usual(compared)
    ids = [each.entry.id for each in compared.difference.withdrawn]
    marked = {
        entry_id
        for entry_id in ids
        if written.get(f"fate-{entry_id}", "withdrawn" if entry_id in usual else "kept") == "withdrawn"
    }
    why = {entry_id: tidy(written.get(f"why-{entry_id}"))[:2000] for entry_id in ids}
    return marked, {entry_id: words for entry_id, words in why.items() if words}


def _shown(
    compared: Compared,
    marked: set[str] | None = None,
    why: Mapping[str, str] | None = None,
    problem: str = "",
) -> str:
    page = request.args.get("page", "1")
    number = int(page) if page.isdecimal() and len(page) < 7 else 1
    shown = differing.of(compared, page=number, marked=marked, why=why)
    return render_template(
        "chronology/difference.html",
        source=compared.source,
        earlier=compared.earlier,
        shown=shown,
        problem=problem,
        problems=len(compared.held.waiting),
    )


def _said(taken: Taken) -> str:
    counted = (
        (taken.changed, "changed"),
        (taken.added, "added"),
        (taken.back, "back again"),
        (taken.withdrawn, "marked withdrawn"),
        (taken.kept, "kept though no longer in the file"),
    )
    told = [f"{count:,} {words}" for count, words in counted if count]
    same = f"{plural(taken.unchanged, 'entry', 'entries')} unchanged"
    return f"The file is taken: {', '.join([*told, same])}."


def _held(source: Source) -> Held:
    """What a waiting file holds; an earlier one to which somebody goes back has to be read again."""
    if store.is_kept(source):
        return holding.kept(g.db, source)
    return holding.read(_read(source, store.choices(source)))


def _read(source: Source, choices: Choices) -> Reading:
    agency = source.agency.name if source.agency else ""
    return reading.read(g.db, source.name, source.content, choices, agency)


def _to(source: Source, page: str = "source") -> Response:
    return redirect(url_for(f"chronology.{page}", review=source.review_id, source=source.id), 303)
