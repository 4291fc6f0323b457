"""Questions for the board: two to five, one box each, with ways to begin and to put them another way."""

from flask import flash, g, redirect, render_template, url_for
from werkzeug.wrappers import Response

from findings import questions as asking
from workbench.page.coding import coded
from workbench.persistence.stores import finding_words, journal
from workbench.persistence.stores.edits import EditedMeanwhile
from workbench.persistence.tables.finding import Finding
from workbench.persistence.tables.review import Review
from workbench.writing import page, parts
from workbench.writing.forms import QuestionsForm

Page = str | Response | tuple[str, int]


def ask(review: Review, finding: Finding) -> Page:
    """Write the questions. When somebody else wrote them meanwhile, theirs are shown beside one's own."""
    form = QuestionsForm()
    kept = [question.words for question in finding.questions]
    if not form.is_submitted():
        form.version.data, form.was.data = finding.version, finding_words.fingerprint(kept)
        for box, words in zip(form.boxes, kept, strict=False):
            box.data = coded(words)
    if not form.validate_on_submit():
        return _shown(review, finding, form, 422 if form.errors else 200)
    if form.is_a_try:
        _try(form)
        return _shown(review, finding, form, 200)
    return _saved(review, finding, form, kept)


def _try(form: QuestionsForm) -> None:
    """Begin a question with a stem in the first empty box, or put one another way. Nothing is saved."""
    stems = asking.stems()
    if form.begin.data is not None and 0 < form.begin.data <= len(stems):
        empty = next((box for box in form.boxes if not box.data), None)
        if empty:
            empty.data = f"{stems[form.begin.data - 1].begin} "
    elif form.put.data is not None and 0 < form.put.data <= len(form.boxes):
        box = form.boxes[form.put.data - 1]
        box.data = asking.instead(box.data or "") or box.data


def _saved(review: Review, finding: Finding, form: QuestionsForm, kept: list[str]) -> Page:
    shown_as = {coded(words): words for words in kept}
    wanted = [shown_as.get(words, words) for words in form.written]
    try:
        changed = finding_words.ask(
            g.db, finding, version=form.seen, was=form.was.data or "", questions=wanted
        )
    except EditedMeanwhile:
        form.version.data, form.was.data = finding.version, finding_words.fingerprint(kept)
        return _shown(review, finding, form, 409)
    if changed:
        journal.add(
            g.db,
            "finding.asked",
            chain=review.id,
            user=g.seat.user.id,
            subject=finding.id,
            questions=len(wanted),
        )
    flash("The questions are saved.")
    return redirect(url_for("findings.show", review=review.id, finding=finding.id, part="questions"), 303)


def _shown(review: Review, finding: Finding, form: QuestionsForm, status: int) -> Page:
    desk = page.desk(g.db, review, finding, parts.of("questions"))
    meanwhile = [question.words for question in finding.questions] if status == 409 else []
    return render_template("findings/questions.html", form=form, desk=desk, meanwhile=meanwhile), status
