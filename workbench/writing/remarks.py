"""Remarks on wording: asked for while somebody writes, taken up with one button, or decided against with a reason."""

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench.page.coding import coded
from workbench.persistence.stores import finding_words, journal
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.review import Review
from workbench.writing import judging, marking, parts
from workbench.writing.forms import KeepWordsForm, UseForm
from workbench.writing.parts import Part

Page = str | Response | tuple[str, int]


def live(review: Review, finding: Finding) -> Page:
    """Remarks on a text that is being written, as a piece of a page. Nothing is kept."""
    part = parts.of(request.form.get("part", ""))
    text = request.form.get("text", "").replace("\r\n", "\n")[: judging.LONGEST]
    found = judging.remarks(text, part.key, finding_words.kept_remarks(g.db, finding))
    return render_template(
        "findings/live_remarks.html",
        remarks=found,
        hints=judging.hints(text),
        words=parts.count_words(text),
        about=part.words,
    )


def anywhere(review: Review) -> Page:
    """Remarks on a text of another room while it is written there. Nothing is kept."""
    text = request.form.get("text", "").replace("\r\n", "\n")[: judging.LONGEST]
    return render_template(
        "findings/live_remarks.html",
        remarks=judging.remarks(text, "", ()),
        hints=judging.hints(text),
        words=parts.count_words(text),
        about=0,
    )


def use(review: Review, finding: Finding) -> Page:
    """Put other words in the place of exactly those that were remarked on."""
    form = UseForm()
    part = parts.of(form.part.data or "")
    if not part.is_text or not form.validate():
        return _back(review, finding, part, "Nothing was changed. Open the part and write it there.")
    text = coded(getattr(finding, part.key))
    new = marking.replaced(text, form.start.data or 0, form.phrase.data or "", form.instead.data or "")
    if new is None:
        return _back(review, finding, part, "Those words are no longer there, so nothing was changed.")
    finding_words.write(g.db, finding, version=form.seen, was=form.was.data or "", changes={part.key: new})
    journal.add(
        g.db, "finding.written", chain=review.id, user=g.seat.user.id, subject=finding.id, part=part.key
    )
    return _back(review, finding, part, "The other words are in. Read the sentence once more as a whole.")


def keep(review: Review, finding: Finding) -> Page:
    """Keep one's own words, and say why; the remark does not come back for them."""
    form = KeepWordsForm()
    if not form.is_submitted():
        form.part.data, form.phrase.data = request.args.get("part", ""), request.args.get("phrase", "")
    part = parts.of(form.part.data or "")
    if not form.validate_on_submit():
        shown = render_template("findings/keep_words.html", form=form, finding=finding, part=part)
        return (shown, 422) if form.errors else shown
    finding_words.keep_words(
        g.db, finding, part=part.key, words=form.phrase.data or "", why=form.why.data or ""
    )
    journal.add(
        g.db, "finding.words_kept", chain=review.id, user=g.seat.user.id, subject=finding.id, part=part.key
    )
    return _back(review, finding, part, "Your words stay, with the reason.")


def _back(review: Review, finding: Finding, part: Part, said: str) -> Response:
    flash(said)
    return redirect(url_for("findings.show", review=review.id, finding=finding.id, part=part.key), 303)
