"""The flow ledger: key facts, who knew first, when every other agency learned, or that it never did."""

from collections.abc import Sequence

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import SelectChoice

from workbench.knowing import ledger
from workbench.knowing.forms import FactForm, NewFactForm
from workbench.page import authored, coding
from workbench.persistence.stores import edits, entries, journal, key_facts
from workbench.persistence.tables.entry import Entry
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.told import KeyFact

Page = str | Response | tuple[str, int]


def show(review: Review) -> str:
    """The table, and what took longest."""
    return render_template("knowing/flow.html", ledger=ledger.of(g.db, review))


def add(review: Review) -> Page:
    """Follow a fact that some entries hold: a new one, or one that is followed already."""
    chosen = entries.by_ids(g.db, review, list(dict.fromkeys(request.values.getlist("entry"))))
    facts = key_facts.of_review(g.db, review)
    form = NewFactForm()
    followed = (SelectChoice(fact.id, coding.coded(fact.words)) for fact in facts)
    form.fact.choices = [SelectChoice("", "A new fact"), *followed]
    if not form.is_submitted() or not form.validate() or not chosen:
        shown = render_template("knowing/add_fact.html", form=form, chosen=chosen)
        return (shown, 422) if form.errors else shown
    there = next((fact for fact in facts if fact.id == form.fact.data), None)
    if there is None:
        fact = key_facts.add(g.db, review, form.words.data or "", chosen)
        return _done("fact.added", fact, "The fact is followed.")
    key_facts.hold(g.db, there, _with(there, chosen))
    return _done("fact.changed", there, "The entry is added to the fact.")


def change(review: Review, fact: KeyFact) -> Page:
    """Change the words of a fact, or let go of entries that do not hold it."""
    form = FactForm()
    authored.fill(form, fact, ("words",))
    if not form.is_submitted():
        form.entry.data = [entry.id for entry in fact.entries]
    if not form.validate_on_submit():
        shown = render_template("knowing/change_fact.html", form=form, fact=fact)
        return (shown, 422) if form.errors else shown
    edits.save(g.db, fact, form.seen, authored.changes(form, fact, ("words",)))
    key_facts.hold(g.db, fact, [entry for entry in fact.entries if entry.id in form.ids])
    return _done("fact.changed", fact, "The fact is saved.")


def remove(review: Review, fact: KeyFact) -> Response:
    """Follow a fact no longer."""
    key_facts.remove(g.db, fact)
    return _done("fact.removed", fact, "The fact is followed no longer. Its entries stay.")


def _with(fact: KeyFact, more: Sequence[Entry]) -> list[Entry]:
    there = {entry.id for entry in fact.entries}
    return [*fact.entries, *(entry for entry in more if entry.id not in there)]


def _done(event: str, fact: KeyFact, said: str) -> Response:
    review = g.seat.review
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=fact.id)
    flash(said)
    return redirect(url_for("knowing.flow", review=review.id), 303)
