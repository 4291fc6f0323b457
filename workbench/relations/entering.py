"""How people stand to one another, written down by people: the list, adding, changing, taking away."""

from typing import Any

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from timeline.relations import Kind
from workbench.page import coding
from workbench.persistence.stores import edits, entries, journal, people, relations, seeing
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.relation import Relation
from workbench.persistence.tables.review import Review
from workbench.relations import known
from workbench.relations.forms import RelationChangeForm, RelationForm

Page = str | Response | tuple[str, int]

MOST_ENTRIES = 40


def entered(review: Review) -> Page:
    """All relations, and adding one."""
    form = RelationForm()
    form.offer(_people(review))
    if form.validate_on_submit():
        _check(review, form)
    if not form.is_submitted() or form.errors:
        rows = [(row, *relations.since_and_until(row)) for row in relations.of_review(g.db, review)]
        shown = render_template("relations/entered.html", form=form, rows=rows, kind=Kind)
        return (shown, 422) if form.errors else shown
    row = relations.add(g.db, review, _values(form))
    said = f"{_sentence(row)} is written down. Next: which entry says it first."
    return _done(review, "relation.added", row.id, said, "change", relation=row.id)


def change(review: Review, relation: Relation) -> Page:
    """Change a relation, and choose the entry that first says it."""
    form = RelationChangeForm()
    form.offer(_people(review))
    form.say(_entries(review, relation))
    if not form.is_submitted():
        _fill(form, relation)
    if form.validate_on_submit():
        _check(review, form, relation)
        _meanwhile(form, relation)
    if not form.is_submitted() or form.errors:
        shown = render_template(
            "relations/change.html", form=form, relation=relation, sentence=_sentence(relation)
        )
        return (shown, 422) if form.errors else shown
    edits.save(g.db, relation, form.seen, {**_values(form), "entry_id": form.entry_id.data or None})
    codes = {person.id: person.code for person in _people(review)}
    said = f"{codes[form.one_id.data]} {Kind(form.kind.data).words} {codes[form.other_id.data]}: saved."
    return _done(review, "relation.changed", relation.id, said, "entered")


def remove(review: Review, relation: Relation) -> Response:
    """Take a relation away."""
    said, subject = f"{_sentence(relation)}: taken away.", relation.id
    relations.remove(g.db, relation)
    return _done(review, "relation.removed", subject, said, "entered")


def _people(review: Review) -> list[Person]:
    everyone = people.of_review(g.db, review)
    return [each for each in everyone if each.kind != "place" and not known.is_shared_surname(each)]


def _entries(review: Review, relation: Relation) -> dict[str, str]:
    """The entries that name both, the first ones; with the one that is chosen already."""
    pair = [relation.one, relation.other]
    named = seeing.named(g.db, review, pair, coding.glossary())
    both = [entry_id for entry_id, inside in named.items() if len(set(inside)) == len(pair)]
    rows = list(entries.by_ids(g.db, review, both)[:MOST_ENTRIES])
    if relation.entry and relation.entry not in rows:
        rows.append(relation.entry)
    return {
        row.id: f"{entries.when_of(row).words()}, {coding.coded(row.agency.name)}: {coding.coded(row.what)[:90]}"
        for row in rows
    }


def _fill(form: RelationChangeForm, relation: Relation) -> None:
    since, until = relations.since_and_until(relation)
    form.version.data = relation.version
    form.one_id.data, form.other_id.data = relation.one_id, relation.other_id
    form.kind.data, form.entry_id.data = relation.kind, relation.entry_id or ""
    form.since.data, form.until.data = since.written if since else "", until.written if until else ""


def _check(review: Review, form: RelationForm, own: Relation | None = None) -> None:
    """The same is not written twice."""
    kind = Kind(form.kind.data)
    if relations.same(g.db, review, form.one_id.data, form.other_id.data, kind) not in (None, own):
        form.other_id.errors = ["This is written down already. Change that one"]


def _meanwhile(form: RelationChangeForm, relation: Relation) -> None:
    """Somebody else saved first: say what it says now, and let the next save put this in its place."""
    if form.seen != relation.version:
        said = f"Somebody else saved first. It now says: {_sentence(relation)}. Save again to put yours in its place"
        form.one_id.errors = [said]
        form.version.data = relation.version


def _values(form: RelationForm) -> dict[str, object]:
    moment = relations.moment(form.since.moment, form.until.moment)
    return {"one_id": form.one_id.data, "other_id": form.other_id.data, "kind": form.kind.data, **moment}


def _sentence(row: Relation) -> str:
    return f"{row.one.code} {Kind(row.kind).words} {row.other.code}"


def _done(review: Review, event: str, subject: str, said: str, endpoint: str, **more: Any) -> Response:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=subject)
    flash(said)
    return redirect(url_for(f"relations.{endpoint}", review=review.id, **more), 303)
