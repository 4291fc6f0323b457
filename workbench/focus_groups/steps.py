"""What a focus group is asked, step by step. A step that was opened stays as it was asked."""

from collections.abc import Sequence

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from findings.focus_groups import plans
from findings.focus_groups.asking import Step, StepKind
from findings.focus_groups.parts import About
from workbench.focus_groups import page
from workbench.focus_groups.planning import Page, done
from workbench.focus_groups.step_form import StepForm
from workbench.page import coding
from workbench.persistence.stores import edits, focus_groups
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

# Every kind of step is in it.
_FULLEST = next(plan for plan in plans.PLANS if plan.key == "appreciative")


def show(review: Review, focus_group: FocusGroup) -> str:
    """A focus group: its steps in order, who can come in, and what comes next."""
    return render_template("focus_groups/show.html", shown=page.opened(g.db, focus_group))


def add(review: Review, focus_group: FocusGroup) -> Page:
    """Choose what a new step is for, then say what it asks; it comes after the others."""
    if focus_group.state == "closed":
        return _stays(focus_group)
    kind = request.args.get("kind", "")
    if kind not in list(StepKind):
        return render_template("focus_groups/kinds.html", kinds=list(StepKind), row=focus_group)
    usual = _usual(review, focus_group, StepKind(kind))
    form = _form(review, usual)
    if not form.validate_on_submit():
        return _shown(form, focus_group, usual.kind, "Add a step")
    step = form.as_step(usual.kind, usual.prompts, coding.glossary().coded)
    focus_groups.add_step(g.db, focus_group, focus_groups.as_columns(step))
    return _done("focus_step.added", focus_group, "The step is added.")


def change(review: Review, focus_group: FocusGroup, step: FocusStep) -> Page:
    """Change what a step says and asks, while nobody was asked it."""
    if focus_groups.is_settled(focus_group, step):
        return _stays(focus_group)
    before = focus_groups.as_step(step)
    form = _form(review, before)
    if not form.is_submitted():
        form.version.data = step.version
    if not form.validate_on_submit():
        return _shown(form, focus_group, before.kind, "Change the step")
    now = form.as_step(before.kind, before.prompts, coding.glossary().coded)
    try:
        edits.save(g.db, step, form.seen, focus_groups.as_columns(now))
    except edits.EditedMeanwhile:
        form.version.data = step.version
        return _both(form, focus_group, focus_groups.as_step(step))
    return _done("focus_step.changed", focus_group, "The step is saved.")


def move_up(review: Review, focus_group: FocusGroup, step: FocusStep) -> Response:
    """Take a step before the one above it."""
    return _moved(focus_group, step, -1, "The step is moved up.")


def move_down(review: Review, focus_group: FocusGroup, step: FocusStep) -> Response:
    """Take a step after the one beneath it."""
    return _moved(focus_group, step, 1, "The step is moved down.")


def remove(review: Review, focus_group: FocusGroup, step: FocusStep) -> Response:
    """Take a step out that nobody was asked."""
    if focus_groups.is_settled(focus_group, step):
        return _stays(focus_group)
    focus_groups.remove_step(g.db, focus_group, step)
    return _done("focus_step.removed", focus_group, "The step is taken out.")


def _moved(focus_group: FocusGroup, step: FocusStep, by: int, said: str) -> Response:
    if not focus_groups.may_move(focus_group, step, by):
        return _stays(focus_group)
    focus_groups.move_step(g.db, focus_group, step, by)
    return _done("focus_step.moved", focus_group, said)


def _done(event: str, focus_group: FocusGroup, said: str) -> Response:
    """Screens of a focus group that is going on show what changed."""
    if focus_group.state == "open":
        focus_group.moves += 1
    return done(event, focus_group, said, steps=len(focus_group.steps))


def _stays(focus_group: FocusGroup) -> Response:
    flash("That step stays as it is: what was asked is kept as it was asked.")
    return redirect(
        url_for("focus_groups.show", review=focus_group.review_id, focus_group=focus_group.id), 303
    )


def _usual(review: Review, focus_group: FocusGroup, kind: StepKind) -> Step:
    """What a step of a kind usually says and asks, to begin with."""
    if kind is StepKind.QUESTION:
        return Step(kind, "A question", minutes=10)
    if kind is StepKind.WELCOME:
        return Step(kind, "Welcome", focus_group.ground_rules, 5)
    nothing = [About("", "")]
    ranked = page.about_patterns(g.db, review) if kind is StepKind.RANK else nothing
    laid = plans.steps(_FULLEST, nothing, ranked)
    return next(step for step in laid if step.kind is kind)


def _form(review: Review, step: Step) -> StepForm:
    form = StepForm()
    form.offer(step.kind, _about(review, step.kind))
    form.show(step, coding.glossary().coded)
    return form


def _about(review: Review, kind: StepKind) -> Sequence[About]:
    if kind is StepKind.EPISODE:
        return page.about_episodes(g.db, review)
    return page.about_patterns(g.db, review) if kind is StepKind.PATTERN else ()


def _both(form: StepForm, focus_group: FocusGroup, theirs: Step) -> Page:
    """What was saved meanwhile above what was about to be saved: a step is more than a list of texts."""
    return render_template(
        "focus_groups/step.html",
        form=form,
        row=focus_group,
        kind=theirs.kind,
        heading="Somebody else saved first",
        theirs=theirs,
    ), 409


def _shown(form: StepForm, focus_group: FocusGroup, kind: StepKind, heading: str) -> Page:
    shown = render_template("focus_groups/step.html", form=form, row=focus_group, kind=kind, heading=heading)
    return (shown, 422) if form.errors else shown
