"""The list of findings: beginning one, their order, additional learning, and taking an empty one away."""

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workbench.persistence.stores import finding_order, findings, journal
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.review import Review
from workbench.writing import page
from workbench.writing.forms import BeginForm, LabelsForm

Page = str | Response | tuple[str, int]


def index(review: Review) -> Page:
    """All findings in their order, what each still needs, and the patterns that are not findings yet."""
    return _listed(review, BeginForm())


def begin(review: Review) -> Page:
    """Begin a finding without a pattern, for instance a point of additional learning."""
    form = BeginForm()
    if not form.validate():
        return _listed(review, form)
    return _begun(review, findings.start(g.db, review, title=form.title.data or ""))


def start(review: Review, pattern: Pattern) -> Page:
    """A pattern becomes a finding; how it showed in this case rests on the pattern's factors."""
    return _begun(review, findings.start(g.db, review, title=pattern.title, pattern=pattern))


def move_up(review: Review, finding: Finding) -> Page:
    """One place earlier."""
    return _placed(review, finding, finding.number - 1)


def move_down(review: Review, finding: Finding) -> Page:
    """One place later."""
    return _placed(review, finding, finding.number + 1)


def name_kinds(review: Review) -> Page:
    """Show kinds of pattern under one set of labels or the other, here and in the report. Nothing is coded again."""
    form = LabelsForm()
    if not form.validate():
        return _listed(review, BeginForm(formdata=None), form)
    findings.name_kinds(g.db, review, form.labels.data)
    journal.add(g.db, "finding.labels", chain=review.id, user=g.seat.user.id, subject=review.id)
    flash("Kinds of pattern are named that way now, here and in the report.")
    return redirect(url_for("findings.index", review=review.id), 303)


def additional(review: Review, finding: Finding) -> Page:
    """Under additional learning, or back among the findings."""
    finding_order.set_additional(g.db, review, finding, not finding.is_additional)
    said = "It stands under additional learning now." if finding.is_additional else "It is a finding again."
    return _done("finding.placed", review, finding, said)


def remove(review: Review, finding: Finding) -> Page:
    """An empty finding goes. One with words in it goes to additional learning instead, so that nothing is lost."""
    if not findings.is_empty(g.db, finding):
        finding_order.set_additional(g.db, review, finding, True)
        said = "There are words in it, so it was not taken away. It stands under additional learning now."
        return _done("finding.placed", review, finding, said)
    answer = _done("finding.removed", review, finding, "The empty finding is gone.")
    findings.remove(g.db, review, finding)
    return answer


def _placed(review: Review, finding: Finding, number: int) -> Response:
    finding_order.put_at(g.db, review, finding, number)
    return _done("finding.placed", review, finding, f"It is number {finding.number} now.")


def _begun(review: Review, finding: Finding) -> Response:
    journal.add(g.db, "finding.started", chain=review.id, user=g.seat.user.id, subject=finding.id)
    flash("The finding is begun. First its statement: one or two sentences.")
    return redirect(url_for("findings.show", review=review.id, finding=finding.id), 303)


def _listed(review: Review, form: BeginForm, labels: LabelsForm | None = None) -> Page:
    labels = labels or LabelsForm(formdata=None, labels=review.labels)
    shown = render_template("findings/index.html", form=form, labels=labels, board=page.board(g.db, review))
    return (shown, 422) if form.errors or labels.errors else shown


def _done(event: str, review: Review, finding: Finding, said: str) -> Response:
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=finding.id)
    flash(said)
    return redirect(url_for("findings.index", review=review.id), 303)
