"""What the parts of a finding rest on: factors of the case, and things from outside it."""

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.persistence.stores import evidence as store
from workbench.persistence.stores import factors, journal
from workbench.persistence.tables.finding import Evidence, Finding
from workbench.persistence.tables.review import Review
from workbench.writing import judging, page, parts
from workbench.writing.forms import EvidenceForm

Page = str | Response | tuple[str, int]


def add(review: Review, finding: Finding) -> Page:
    """Add something that a part rests on."""
    part = parts.of(request.args.get("part", ""))
    form = EvidenceForm()
    if part.key == parts.AGAINST:
        del form.side
    form.factor.choices = page.factor_choices(g.db, review, finding, part)
    form.kind.choices = [("", "Choose"), *((kind, kind.capitalize()) for kind in judging.EVIDENCE_KINDS)]
    if not form.validate_on_submit():
        desk = page.desk(g.db, review, finding, part)
        shown = render_template("findings/add_evidence.html", form=form, desk=desk)
        return (shown, 422) if form.errors else shown
    key = parts.AGAINST if form.is_against else part.key
    factor = factors.find(g.db, review, form.factor.data) if form.factor.data else None
    if factor:
        store.add(g.db, finding, part=key, kind="factor", words=factor.note, factor=factor)
    else:
        store.add(
            g.db,
            finding,
            part=key,
            kind=form.kind.data,
            words=form.words.data or "",
            dated=form.dated.data or "",
        )
    said = "Added to what speaks against it." if key == parts.AGAINST else "Added to what this part rests on."
    return _done("evidence.added", review, finding, key, said)


def remove(review: Review, finding: Finding, evidence: Evidence) -> Page:
    """Take something away that a part rested on. A factor stays on its board."""
    part = evidence.part
    store.remove(g.db, finding, evidence)
    return _done("evidence.removed", review, finding, part, "This part no longer rests on it.")


def _done(event: str, review: Review, finding: Finding, part: str, said: str) -> Response:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=finding.id, part=part)
    flash(said)
    return redirect(url_for("findings.show", review=review.id, finding=finding.id, part=part), 303)
