"""Saying who somebody is: a further spelling of somebody's name, somebody new, or no name at all."""

from collections.abc import Sequence

from flask import current_app, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from timeline import names
from workbench.page import coding, narrowed
from workbench.page.form import ActForm
from workbench.people.forms import NEW, NOBODY, SOMEBODY, WhoForm
from workbench.persistence.stores import journal, naming, people
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]


def who(review: Review) -> Page:
    """Whose name some words are. The address carries them sealed."""
    words = narrowed.unseal(_key(), review, request.args.get("words", ""))
    if not words:
        return _to_the_list(review)
    everybody, glossary = people.of_review(g.db, review), coding.glossary()
    near = names.whose(words, glossary)
    form = WhoForm()
    form.offer(near, everybody)
    if form.validate_on_submit():
        _check(review, form, words)
    if not form.is_submitted() or form.errors:
        page = render_template(
            "people/who.html", form=form, words=words, near={each.code: each.reason for each in near}
        )
        return (page, 422) if form.errors else page
    return _settled(review, form, words)


def again(review: Review) -> Response:
    """Look at words as a name again."""
    words = narrowed.unseal(_key(), review, ActForm().then.data or "")
    naming.take_up(g.db, review, words)
    return _done(review, "name.taken_up", "", "These words are among the names again.")


def _check(review: Review, form: WhoForm, words: str) -> None:
    """Somebody else has to be chosen; a new code stands for one person, and is nobody's name."""
    if form.who.data == SOMEBODY and not people.find(g.db, review, form.person.data or ""):
        form.refuse(form.person, "Choose under which code")
    if form.who.data != NEW:
        return
    code = form.code.data or ""
    if not code:
        form.refuse(form.code, "Give a code, such as Aunt or Neighbour 2")
    elif people.coded(g.db, review, code):
        form.refuse(form.code, "Somebody in this review has this code. Choose another")
    elif coding.glossary().coded(code) != code or naming.folded(code) in naming.folded(words):
        form.refuse(form.code, "This is a real name. Choose a code that gives nobody away")


def _settled(review: Review, form: WhoForm, words: str) -> Response:
    if form.who.data == NOBODY:
        naming.set_aside(g.db, review, words)
        return _done(review, "name.set_aside", "", "Remembered: these words are no name.")
    if form.who.data == NEW:
        person = people.add(
            g.db, review, code=form.code.data or "", who="", kind=form.kind.data, is_subject=False
        )
        people.seal(g.db, person, _key(), _spellings(words, person))
        return _done(review, "person.added", person.id, f"{person.code} is added. The name is in the vault.")
    wanted = form.person.data if form.who.data == SOMEBODY else form.who.data
    known = people.find(g.db, review, wanted or "")
    assert known is not None
    _link(review, known, words)
    said = f"A further spelling of {known.code}. Pages show the code in its place from now on."
    return _done(review, "person.linked", known.id, said)


def _link(review: Review, person: Person, words: str) -> None:
    kept = people.names(g.db, review, _key())[person.id]
    more = [each for each in _spellings(words, person) if each not in kept]
    if more:
        people.seal(g.db, person, _key(), [*kept, *more])


def _spellings(words: str, person: Person) -> Sequence[str]:
    """A person's name goes without its title; a place keeps every word."""
    return [words if person.kind == "place" else names.spelling(words)]


def _done(review: Review, event: str, subject: str, said: str) -> Response:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=subject)
    flash(said)
    return _to_the_list(review)


def _to_the_list(review: Review) -> Response:
    return redirect(url_for("people.strange", review=review.id), 303)


def _key() -> bytes:
    key: bytes = current_app.extensions["settings"].vault_key
    return key
