"""How set-up pages answer: the page again with what is wrong, or on to the next with what was done."""

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.page.form import Form
from workbench.persistence.stores import journal

Page = str | Response | tuple[str, int]


def shown(form: Form, template: str, **more: object) -> Page:
    """The page with its form; with the status of a form that was sent back where something is wrong in it."""
    page = render_template(template, form=form, **more)
    return (page, 422) if form.errors else page


def done(event: str, subject: str, said: str, endpoint: str) -> Response:
    """One line in the journal, what was done in words, and on to the next page."""
    review = g.seat.review
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=subject)
    flash(said)
    return redirect(url_for(endpoint, review=review.id), 303)
