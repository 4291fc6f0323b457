"""A report in the colour and with the logo of its partnership."""

from flask import g, url_for
from markupsafe import Markup

from findings.report.document import Document
from findings.report.html import Link
from findings.report.look import Look
from workbench.page import composed
from workbench.persistence.stores import looks
from workbench.persistence.tables.review import Review


def look(review: Review) -> Look:
    """How reports of a review look, for those who write its files."""
    return looks.of_partnership(g.db, review.partnership_id)


def page(report: Document, review: Review, link: Link | None = None) -> Markup:
    """The whole report on a page. The logo has an address of its own, since pages hold nothing but their words."""
    address = url_for("looks.logo_of_review", review=review.id)
    body = composed.whole(report, link, look=look(review), logo_address=address)
    draft = " is-draft" if report.draft else ""
    return Markup('<div class="composed form-{}{}">{}</div>').format(report.form, draft, body)
