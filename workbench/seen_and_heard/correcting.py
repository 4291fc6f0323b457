"""Saying how near an entry comes to a person, where the program read it otherwise or could not tell."""

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from timeline.seen import Level
from workbench import clock
from workbench.page import coding
from workbench.persistence.stores import edits, entries, journal, seeing
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.seen_and_heard import listed
from workbench.seen_and_heard.forms import LEVELS, DecisionForm

Page = str | Response | tuple[str, int]


def correct(review: Review, entry: Entry, person: Person) -> Page:
    """Say how near this entry comes to this person; what was said stands against every later reading."""
    form = DecisionForm()
    decision = seeing.decision(g.db, entry, person)
    program = listed.one(g.db, review, entry, person, coding.glossary())
    if not form.is_submitted():
        form.version.data = decision.version if decision else None
        form.level.data = decision.level if decision else None
        form.reason.data = coding.coded(decision.reason) if decision else ""
    if not form.validate_on_submit():
        shown = render_template(
            "seen_and_heard/correct.html",
            form=form, entry=entry, when=entries.when_of(entry).words(), person=person,
            program=program, decision=decision, levels=LEVELS,
        )  # fmt: skip
        return (shown, 422) if form.errors else shown
    level, reason = Level(form.level.data), form.reason.data or ""
    if decision is None:
        seeing.decide(g.db, entry, person, level, reason, by=g.seat.user)
    else:
        kept = decision.reason if reason == coding.coded(decision.reason) else reason
        changes = {"level": int(level), "reason": kept}
        if edits.save(g.db, decision, form.seen, changes):
            decision.decided_by, decision.decided_at = g.seat.user.id, clock.now()
    return _done(review, entry, person, f"{person.code} counts as {level.words} in this entry.", level)


def take_back(review: Review, entry: Entry, person: Person) -> Response:
    """Let the words of the entry count again."""
    decision = seeing.decision(g.db, entry, person)
    if decision is not None:
        seeing.take_back(g.db, decision)
    program = listed.one(g.db, review, entry, person, coding.glossary())
    said = f"Taken back. By its words, {person.code} counts as {program.level.words} in this entry."
    return _done(review, entry, person, said, program.level)


def _done(review: Review, entry: Entry, person: Person, said: str, level: Level) -> Response:
    user = g.seat.user.id
    journal.add(
        g.db,
        "seen.changed",
        chain=review.id,
        user=user,
        subject=entry.id,
        person=person.code,
        level=level.words,
    )
    flash(said)
    month = f"{entry.starts:%Y-%m}"
    address = url_for(
        "seen_and_heard.person", review=review.id, person=person.id, agency=entry.agency_id, month=month
    )
    return redirect(address, 303)
