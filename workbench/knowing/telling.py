"""Told: what is recorded, what the words of entries propose, and recording it by hand."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.knowing import offered, stretches
from workbench.knowing.forms import DecideForm, ToldForm
from workbench.knowing.offered import Offer
from workbench.page import authored, coding, said
from workbench.persistence.stores import agencies, edits, entries, journal, people
from workbench.persistence.stores import told as recorded
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.told import Told

Page = str | Response | tuple[str, int]

A_PAGE = 50
_COLUMNS = ("agency_id", "person_id", "teller_id", "how")


def index(review: Review) -> str:
    """What is recorded, and what is proposed."""
    stretch = stretches.chosen(g.db, review, _stretch())
    offers = offered.open_ones(g.db, review, stretch)
    count = recorded.count(g.db, review)
    page, more = _number("page", count, A_PAGE), _number("proposals", len(offers), offered.A_PAGE)
    return render_template(
        "knowing/told.html",
        rows=[
            (row, said_when(row))
            for row in recorded.of_review(g.db, review, offset=(page - 1) * A_PAGE, limit=A_PAGE)
        ],
        count=count,
        page=page,
        pages=-(-count // A_PAGE),
        offers=offered.shown(g.db, review, offers[(more - 1) * offered.A_PAGE : more * offered.A_PAGE]),
        open_count=len(offers),
        stretch=stretch,
        more=more,
        more_pages=-(-len(offers) // offered.A_PAGE),
    )


def decide(review: Review) -> Response:
    """Accept or refuse what was proposed: one, or those that are ticked."""
    form = DecideForm()
    form.validate()
    stretch = stretches.chosen(g.db, review, _stretch())
    chosen = offered.chosen(offered.open_ones(g.db, review, stretch), form.keys)
    if not chosen:
        flash("Nothing was chosen. Tick proposals, or press the button beside one.")
    elif form.accept.data:
        _accept(review, chosen)
    else:
        recorded.refuse(g.db, review, [each.ids for each in chosen], by=g.seat.user)
        _journal("told.refused", review.id, count=len(chosen))
        flash(f"{said.plural(len(chosen), 'proposal')} refused, and not proposed again.")
    return redirect(url_for("knowing.told", review=review.id, stretch=_stretch() or None), 303)


def add(review: Review, entry: Entry) -> Page:
    """Record by hand who was told of an entry."""
    form = _form(review, entry)
    if not form.validate_on_submit():
        return _asked(form, "knowing/add_told.html", entry=entry)
    agency = agencies.find(g.db, review, form.agency_id.data)
    assert agency
    more = {name: form[name].data or None for name in ("person_id", "teller_id")}
    row = recorded.add(
        g.db, review, entry, agency, form.when.moment, by=g.seat.user, how=form.how.data or "", **more
    )
    _journal("told.added", row.id)
    flash(f"It is recorded that {agency.code} was told.")
    return redirect(url_for("chronology.entry", review=review.id, entry=entry.id), 303)


def change(review: Review, told: Told) -> Page:
    """Change what is recorded."""
    form = _form(review, told.entry)
    _fill(form, told)
    if not form.validate_on_submit():
        return _asked(form, "knowing/change_told.html", entry=told.entry, told=told)
    edits.save(g.db, told, form.seen, _changes(form, told))
    _journal("told.changed", told.id)
    flash("What was told is saved.")
    return redirect(url_for("knowing.told", review=review.id), 303)


def take_back(review: Review, told: Told) -> Response:
    """Take back what was recorded."""
    _journal("told.taken_back", told.id)
    recorded.remove(g.db, told)
    flash("It is taken back: nothing says any more that they were told.")
    return redirect(url_for("knowing.told", review=review.id), 303)


def words() -> dict[str, Any]:
    """What templates of other rooms call to say who was told of entries."""
    return {"told_of": _told_of}


def _told_of(shown: Collection[Entry]) -> Mapping[str, Sequence[tuple[Told, str]]]:
    found = recorded.of_entries(g.db, shown)
    return {id: [(row, said_when(row)) for row in rows] for id, rows in found.items()}


def said_when(told: Told) -> str:
    """When they learned, in words; empty where nobody wrote it."""
    when = recorded.when_of(told)
    return when.words() if when else ""


def _accept(review: Review, chosen: Sequence[Offer]) -> None:
    found = {entry.id: entry for entry in entries.by_ids(g.db, review, [each.ids[0] for each in chosen])}
    rows = {row.id: row for row in agencies.of_review(g.db, review)}
    for each in chosen:
        entry_id, agency_id, shown_by_id = each.ids
        recorded.add(
            g.db,
            review,
            found[entry_id],
            rows[agency_id],
            each.when,
            by=g.seat.user,
            teller_id=each.teller_id,
            shown_by_id=shown_by_id,
            how=each.how,
        )
    _journal("told.accepted", review.id, count=len(chosen))
    flash(
        f"{said.plural(len(chosen), 'proposal')} accepted. From the tunnel, it counts from the day they learned."
    )


def _form(review: Review, entry: Entry) -> ToldForm:
    form = ToldForm()
    form.offer(entry, agencies.of_review(g.db, review), people.of_review(g.db, review))
    return form


def _fill(form: ToldForm, told: Told) -> None:
    authored.fill(form, told, _COLUMNS)
    if not form.is_submitted():
        form.when.data = _shown_when(told)


def _changes(form: ToldForm, told: Told) -> dict[str, Any]:
    """What was changed; a moment that came back as it was shown stays as it was written."""
    chosen = authored.changes(form, told, _COLUMNS)
    chosen = {name: value if name == "how" else value or None for name, value in chosen.items()}
    if form.when.data == _shown_when(told):
        return chosen
    return {**chosen, **recorded.moment(form.when.moment)}


def _shown_when(told: Told) -> str:
    when = recorded.when_of(told)
    return coding.coded(when.written or when.words()) if when else ""


def _asked(form: ToldForm, template: str, **more: object) -> Page:
    shown = render_template(template, form=form, **more)
    return (shown, 422) if form.errors else shown


def _journal(event: str, subject: str, **more: int) -> None:
    review = g.seat.review
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=subject, **more)


def _stretch() -> int:
    written = request.values.get("stretch", "")
    return int(written) if written.isdecimal() and len(written) < 5 else 0


def _number(name: str, count: int, a_page: int) -> int:
    """The page that was asked for, as far as there is one."""
    written = request.args.get(name, "")
    wanted = int(written) if written.isdecimal() and len(written) < 7 else 1
    return min(max(wanted, 1), max(1, -(-count // a_page)))
