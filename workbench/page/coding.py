"""Codes instead of names, on every page, unless this seat may see names just now."""

from flask import current_app, g

from timeline import names
from workbench.persistence.stores import people


def glossary() -> names.Glossary:
    """The spellings of everybody in the present review, opened once a request."""
    if "glossary" not in g:
        review = g.seat.review
        spellings = people.names(g.db, review, current_app.extensions["settings"].vault_key)
        g.glossary = names.Glossary(
            names.Person(person.code, spellings[person.id]) for person in people.of_review(g.db, review)
        )
    return g.glossary  # type: ignore[no-any-return]


def coded(text: str) -> str:
    """A text as this seat may read it."""
    return text if g.seat.sees_names else glossary().coded(text)
