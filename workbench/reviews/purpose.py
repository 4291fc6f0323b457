"""Why a review is held, what it asks, and what participants were promised."""

from flask import g

from workbench.page import authored, said
from workbench.page import review_kinds as kinds
from workbench.page.coding import coded
from workbench.persistence.stores import edits, reviews
from workbench.persistence.tables.review import Review
from workbench.reviews import page
from workbench.reviews.answering import Page, done, shown
from workbench.reviews.forms import PromisedForm, PurposeForm, lines


def purpose(review: Review) -> Page:
    """Title, kind, period, why, and the research questions."""
    form = PurposeForm()
    authored.fill(form, review, ("title", "kind", "why"))
    if not form.is_submitted():
        form.questions.data = "\n".join(coded(question.words) for question in review.questions)
        form.period_from.data, form.period_to.data = said.day(review.period_from), said.day(review.period_to)
    if not form.validate_on_submit():
        return shown(form, "reviews/purpose.html", kinds=kinds.KINDS)
    first, last = page.period(form)
    changes = authored.changes(form, review, ("title", "kind", "why"))
    shown_as = {coded(question.words): question.words for question in review.questions}
    edits.save(g.db, review, form.seen, {**changes, "period_from": first, "period_to": last})
    reviews.ask(review, [shown_as.get(words, words) for words in lines(form.questions.data)])
    return done("review.changed", review.id, "Purpose and questions are saved.", "reviews.overview")


def promised(review: Review) -> Page:
    """What participants were promised."""
    form = PromisedForm()
    authored.fill(form, review, ("promised",))
    if not form.validate_on_submit():
        return shown(form, "reviews/promised.html")
    edits.save(g.db, review, form.seen, authored.changes(form, review, ("promised",)))
    return done("review.promised", review.id, "What was promised is written down.", "reviews.overview")
