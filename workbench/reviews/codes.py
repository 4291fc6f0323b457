"""Everybody in the case under a code, with real names in the vault."""

from flask import current_app, g

from workbench.page import authored, coding
from workbench.persistence.stores import agencies, edits, people
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review
from workbench.reviews.answering import Page, done, shown
from workbench.reviews.forms import KINDS_OF_PERSON, PersonForm, lines

_UNDER_A_CODE = ("code", "who", "kind", "is_subject")
_WORKS = "professional"


def person_list(review: Review) -> Page:
    """Everybody under a code, and adding somebody."""
    form = PersonForm()
    rows = agencies.of_review(g.db, review)
    form.offer(rows)
    if form.validate_on_submit():
        _check(review, form)
    if not form.is_submitted() or form.errors:
        return shown(
            form,
            "reviews/people.html",
            rows=people.of_review(g.db, review),
            agency_rows=rows,
            kinds=KINDS_OF_PERSON,
        )
    person = people.add(
        g.db,
        review,
        code=form.code.data or "",
        who=form.who.data or "",
        kind=form.kind.data,
        is_subject=form.is_subject.data,
    )
    people.seal(g.db, person, _vault_key(), lines(form.names.data))
    people.seal_birth(g.db, person, _vault_key(), form.born.moment)
    person.agency_id = _works_at(form)
    return done(
        "person.added", person.id, f"{person.code} is added. Names are in the vault.", "set_up.person_list"
    )


def person(review: Review, person: Person) -> Page:
    """Change a code. Names and birth are shown only while names are unlocked, and kept when their field stays empty."""
    form = PersonForm()
    form.offer(agencies.of_review(g.db, review))
    authored.fill(form, person, _UNDER_A_CODE)
    if not form.is_submitted():
        _fill(review, form, person)
    if form.validate_on_submit():
        _check(review, form, person)
    if not form.is_submitted() or form.errors:
        return shown(form, "reviews/person.html", person=person)
    changes = authored.changes(form, person, _UNDER_A_CODE)
    edits.save(g.db, person, form.seen, {**changes, "agency_id": _works_at(form)})
    if lines(form.names.data):
        people.seal(g.db, person, _vault_key(), lines(form.names.data))
    if form.born.moment:
        people.seal_birth(g.db, person, _vault_key(), form.born.moment)
    return done("person.changed", person.id, f"{person.code} is saved.", "set_up.person_list")


def _fill(review: Review, form: PersonForm, person: Person) -> None:
    form.agency_id.data = person.agency_id or ""
    if g.seat.sees_names:
        form.names.data = "\n".join(people.names(g.db, review, _vault_key())[person.id])
        born = people.born(g.db, review, _vault_key()).get(person.id)
        form.born.data = born.written if born else ""


def _works_at(form: PersonForm) -> str | None:
    """Only somebody at work works at an agency."""
    return (form.agency_id.data or None) if form.kind.data == _WORKS else None


def _check(review: Review, form: PersonForm, own: Person | None = None) -> None:
    """A code stands for one person, and is nobody's name."""
    code = form.code.data or ""
    if people.coded(g.db, review, code) not in (None, own):
        form.code.errors = ["Somebody in this review has this code. Choose another"]
    elif coding.glossary().coded(code) != code:
        form.code.errors = ["This is a real name in the vault. Choose a code that gives nobody away"]


def _vault_key() -> bytes:
    key: bytes = current_app.extensions["settings"].vault_key
    return key
