"""Parts of findings come to rest on what was said in a focus group: on one contribution, or on a poll."""

from flask import abort, flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from findings import finding as anatomy
from findings.focus_groups.permitted import Use
from workbench.contributions.forms import COUNTED, QUOTED, CiteForm
from workbench.contributions.sorting import Page
from workbench.page import coding, polled
from workbench.page.marked import texts
from workbench.persistence.stores import cited, contributed, findings, journal
from workbench.persistence.stores.contributed import Said
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

_SPEAKS_AGAINST = ("against", "differs")


def cite(review: Review, focus_group: FocusGroup, contribution: Contribution) -> Page:
    """Let a part of a finding rest on a contribution: in its own words where they may be quoted, else in others."""
    if request.method == "POST" and not contributed.hold(g.db, contribution.id):
        abort(404)
    said = Said(contribution, next(step for step in focus_group.steps if step.id == contribution.step_id))
    use = Use(contribution.use)
    if not use.allows(Use.PARAPHRASE):
        return _kept_to_the_team(said)
    form = _form(review, said.step, QUOTED)
    if not form.is_submitted():
        form.part.data = "against" if contribution.prompt in _SPEAKS_AGAINST else "usual"
        form.words.data = coding.coded(contribution.words) if use.allows(Use.QUOTATION) else ""
    if not (form.is_submitted() and form.keeps_to(texts.of_contribution(said))):
        return _shown("contributions/cite.html", form, group=focus_group, row=contribution, use=use)
    finding = _finding(review, form)
    cited.use(g.db, finding, said, form.part.data, form.words.data or "")
    return _done(finding, form.part.data)


def count(review: Review, focus_group: FocusGroup, step: FocusStep) -> Page:
    """Let a part of a finding rest on what a room answered about its usual work."""
    words = polled.said(g.db, step)
    if not words:
        flash("Nothing was answered here about usual work that can be read by now.")
        return redirect(url_for("contributions.index", review=review.id, focus_group=focus_group.id), 303)
    form = _form(review, step, COUNTED)
    if not form.is_submitted():
        form.part.data, form.words.data = "usual", words
    if not form.validate_on_submit():
        uses = cited.counted(g.db, [step])[step.id]
        return _shown(
            "contributions/count.html",
            form,
            group=focus_group,
            step=step,
            uses=uses,
            part_labels=anatomy.LABELS,
        )
    finding = _finding(review, form)
    cited.count(g.db, finding, step, form.part.data, form.words.data or "")
    return _done(finding, form.part.data)


def _kept_to_the_team(said: Said) -> Response:
    flash("Whoever wrote it keeps it to the review team. It can become a factor, and no evidence.")
    group, row = said.focus_group, said.contribution
    return redirect(
        url_for("contributions.show", review=group.review_id, focus_group=group.id, contribution=row.id), 303
    )


def _form(review: Review, step: FocusStep, parts: tuple[str, ...]) -> CiteForm:
    form = CiteForm()
    form.offer(findings.of_review(g.db, review), step, parts)
    return form


def _finding(review: Review, form: CiteForm) -> Finding:
    return findings.find(g.db, review, form.finding.data) or abort(404)


def _shown(template: str, form: CiteForm, **more: object) -> Page:
    page = render_template(template, form=form, **more)
    return (page, 422) if form.errors else page


def _done(finding: Finding, part: str) -> Response:
    review = g.seat.review
    journal.add(g.db, "evidence.added", chain=review.id, user=g.seat.user.id, subject=finding.id, part=part)
    flash("The finding rests on it now.")
    return redirect(url_for("findings.show", review=review.id, finding=finding.id, part=part), 303)
