"""Reading a finding with one part open, and changing that part."""

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.page import authored
from workbench.persistence.stores import finding_words, journal
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.review import Review
from workbench.writing import page, parts
from workbench.writing.forms import PartForm
from workbench.writing.parts import Part

Page = str | Response | tuple[str, int]


def show(review: Review, finding: Finding) -> Page:
    """One part open: its text with remarks, what it rests on, and what the whole finding still needs."""
    part = parts.of(request.args.get("part", ""))
    return render_template("findings/show.html", desk=page.desk(g.db, review, finding, part))


def change_part(review: Review, finding: Finding) -> Page:
    """Write a part. Another part written meanwhile by somebody else is no conflict; the same part is."""
    part = parts.of(request.args.get("part", ""))
    if not part.is_text:
        return redirect(url_for("findings.questions", review=review.id, finding=finding.id), 303)
    form = PartForm().only(part)
    page.offer_choices(form, review)
    authored.fill(form, finding, part.fields)
    if not form.is_submitted():
        form.was.data = _seen(finding, part)
    if not form.validate_on_submit():
        desk = page.desk(g.db, review, finding, part)
        shown = render_template("findings/change.html", form=form, desk=desk)
        return (shown, 422) if form.errors else shown
    return _saved(review, finding, part, authored.changes(form, finding, part.fields), form)


def _saved(
    review: Review, finding: Finding, part: Part, changes: dict[str, object], form: PartForm
) -> Response:
    was = form.was.data or ""
    if finding_words.write(g.db, finding, version=form.seen, was=was, changes=changes):
        journal.add(
            g.db, "finding.written", chain=review.id, user=g.seat.user.id, subject=finding.id, part=part.key
        )
    flash(f"“{part.label}” is saved.")
    return redirect(url_for("findings.show", review=review.id, finding=finding.id, part=part.key), 303)


def _seen(finding: Finding, part: Part) -> str:
    return finding_words.fingerprint([getattr(finding, name) for name in part.fields])
