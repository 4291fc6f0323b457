"""Codes instead of names, on every page, unless this seat may see names just now."""

from collections.abc import Sequence
from functools import lru_cache

from flask import current_app, g
from sqlalchemy.orm import Session

from timeline import names
from workbench.persistence.stores import people
from workbench.persistence.tables.person import Person
from workbench.persistence.tables.review import Review


def glossary() -> names.Glossary:
    """The spellings of everybody in the present review, opened once a request."""
    if "glossary" not in g:
        g.glossary = of_review(g.db, g.seat.review, current_app.extensions["settings"].vault_key)
    return g.glossary  # type: ignore[no-any-return]


def of_review(db: Session, review: Review, vault_key: bytes) -> names.Glossary:
    """The spellings of everybody in a review."""
    spellings = people.names(db, review, vault_key)
    return _made(tuple(_named(person, spellings[person.id]) for person in people.of_review(db, review)))


def coded(text: str | None) -> str:
    """A text as this seat may read it."""
    return (text or "") if g.seat.sees_names else glossary().coded(text or "")


def coded_in(text: str, review: Review) -> str:
    """A text of a review in which one has no seat just now: in codes, whoever asks."""
    glossaries = g.setdefault("glossaries", {})
    if review.id not in glossaries:
        glossaries[review.id] = of_review(g.db, review, current_app.extensions["settings"].vault_key)
    words: str = glossaries[review.id].coded(text)
    return words


@lru_cache(maxsize=32)
def _made(everybody: tuple[names.Person, ...]) -> names.Glossary:
    """Made once for the same people. What it is kept under are all their names, so nobody else's is found."""
    return names.Glossary(everybody)


def _named(person: Person, spellings: Sequence[str]) -> names.Person:
    """A person is called by parts of their name as well; a place or an organisation only by all of it."""
    if person.kind == "place" or not spellings:
        return names.Person(person.code, "", tuple(spellings))
    return names.Person(person.code, spellings[0], tuple(spellings[1:]))
