"""The agencies that took part, by what they do."""

from flask import g

from workbench.page import authored
from workbench.page.coding import coded
from workbench.persistence.stores import agencies, edits
from workbench.persistence.tables.agency import Agency
from workbench.persistence.tables.review import Review
from workbench.reviews.answering import Page, done, shown
from workbench.reviews.forms import AgencyForm


def agency_list(review: Review) -> Page:
    """All agencies, and adding one."""
    form = AgencyForm()
    if form.validate_on_submit() and agencies.coded(g.db, review, form.code.data or ""):
        form.code.errors = ["Another agency of this review has this code. Choose another"]
    if not form.is_submitted() or form.errors:
        return shown(form, "reviews/agencies.html", rows=agencies.of_review(g.db, review))
    agency = agencies.add(g.db, review, code=form.code.data or "", name=form.name.data or "")
    return done("agency.added", agency.id, f"{coded(agency.name)} is added.", "set_up.agency_list")


def agency(review: Review, agency: Agency) -> Page:
    """Change what an agency is called."""
    form = AgencyForm()
    authored.fill(form, agency, ("name", "code"))
    same = agencies.coded(g.db, review, form.code.data or "")
    if form.validate_on_submit() and same and same is not agency:
        form.code.errors = ["Another agency of this review has this code. Choose another"]
    if not form.is_submitted() or form.errors:
        return shown(form, "reviews/agency.html", agency=agency)
    edits.save(g.db, agency, form.seen, authored.changes(form, agency, ("name", "code")))
    return done("agency.changed", agency.id, f"{coded(agency.name)} is saved.", "set_up.agency_list")
