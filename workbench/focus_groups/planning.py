"""Planning focus groups: the list, a new one out of a ready-made plan, changing it, taking it off the list."""

from collections.abc import Sequence

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from findings.focus_groups import parts, plans
from findings.focus_groups.asking import Step, StepKind
from findings.focus_groups.plans import MeetingKind, Plan
from workbench.focus_groups import page
from workbench.focus_groups.beforehand import GROUND_RULES, PURPOSE, SUPPORT
from workbench.focus_groups.forms import NewForm, PlanForm
from workbench.page import authored, coding, said
from workbench.persistence.stores import edits, focus_groups, journal
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review

Page = str | Response | tuple[str, int]

# What people were told when they came in stays as they were told it.
_SETTLED = ("kind", "side", "purpose", "ground_rules", "asks", "moderates")
_CHANGING = ("title", "held_on", "venue", "support")
EMPTY = "empty"


def index(review: Review) -> str:
    """All focus groups, operational and strategic ones apart."""
    return render_template("focus_groups/index.html", sides=page.sides(g.db, review))


def plan(review: Review) -> Page:
    """Choose a ready-made plan, then say who it is for and what to work on."""
    chosen = request.args.get("plan", "")
    ready = next((each for each in plans.PLANS if each.key == chosen), None)
    if not (ready or chosen == EMPTY):
        return render_template("focus_groups/plans.html", plans=plans.PLANS)
    form = _new_form(review, ready)
    if not form.validate_on_submit():
        shown = render_template("focus_groups/plan.html", form=form, plan=ready)
        return (shown, 422) if form.errors else shown
    row = _planned(review, form, ready)
    return done("focus_group.planned", row, "The focus group is planned. Next: look through its steps.")


def change(review: Review, focus_group: FocusGroup) -> Page:
    """Change what is said about a focus group; once it was open, only what breaks no promise."""
    form = _change_form(focus_group)
    names = [name for name in (*_CHANGING, *_SETTLED) if name in form]
    authored.fill(form, focus_group, names)
    if not form.validate_on_submit():
        shown = render_template("focus_groups/change.html", form=form, row=focus_group)
        return (shown, 422) if form.errors else shown
    rules = focus_group.ground_rules
    changes = {**authored.changes(form, focus_group, names), "changeable_until": form.changeable_until.day}
    try:
        edits.save(g.db, focus_group, form.seen, changes)
    except edits.EditedMeanwhile:
        form.version.data = focus_group.version
        theirs = page.saved(form, focus_group)
        return render_template("focus_groups/change.html", form=form, row=focus_group, theirs=theirs), 409
    _say_anew(focus_group, rules)
    return done("focus_group.changed", focus_group, "The focus group is saved.")


def remove(review: Review, focus_group: FocusGroup) -> Response:
    """Take a focus group off the list in which nobody has written anything, and that no finding rests on."""
    if not focus_groups.may_be_removed(g.db, focus_group):
        flash("This focus group holds what people wrote, or a finding rests on it, so it stays.")
        return redirect(url_for("focus_groups.show", review=review.id, focus_group=focus_group.id), 303)
    removed = focus_group.id
    focus_groups.remove(g.db, focus_group)
    journal.add(g.db, "focus_group.removed", chain=review.id, user=g.seat.user.id, subject=removed)
    flash("The focus group is taken off the list.")
    return redirect(url_for("focus_groups.index", review=review.id), 303)


def done(event: str, focus_group: FocusGroup, said: str, **counts: int) -> Response:
    """Write a change into the journal, say what was done, and go back to the focus group."""
    review = g.seat.review
    journal.add(g.db, event, chain=review.id, user=g.seat.user.id, subject=focus_group.id, **counts)
    flash(said)
    return redirect(url_for("focus_groups.show", review=review.id, focus_group=focus_group.id), 303)


def _new_form(review: Review, ready: Plan | None) -> NewForm:
    form = NewForm()
    form.offer(page.about_episodes(g.db, review), page.about_patterns(g.db, review))
    form.begin(
        {
            "title": ready.label if ready else "",
            "kind": ready.kind if ready else MeetingKind.FOCUS_GROUP,
            "asks": ready.asks if ready else "",
            "purpose": PURPOSE,
            "ground_rules": GROUND_RULES,
            "support": SUPPORT,
        }
    )
    return form


def _planned(review: Review, form: NewForm, ready: Plan | None) -> FocusGroup:
    told = {name: form[name].data for name in (*_CHANGING, *_SETTLED)}
    row = focus_groups.add(g.db, review, {**told, "changeable_until": form.changeable_until.day})
    for step in _steps(review, form, ready):
        words = row.ground_rules if step.kind is StepKind.WELCOME else step.words
        focus_groups.add_step(g.db, row, {**focus_groups.as_columns(step), "words": words})
    return row


def _steps(review: Review, form: NewForm, ready: Plan | None) -> Sequence[Step]:
    if ready is None:
        return tuple(parts.welcome(parts.Chosen((), (), ())))
    return plans.steps(
        ready,
        [each for each in page.about_episodes(g.db, review) if each.id in (form.episodes.data or ())],
        [each for each in page.about_patterns(g.db, review) if each.id in (form.patterns.data or ())],
        [coding.glossary().coded(line) for line in (form.questions.data or "").splitlines()],
    )


def _change_form(focus_group: FocusGroup) -> PlanForm:
    form = PlanForm()
    if not form.is_submitted():
        form.changeable_until.data = said.day(focus_group.changeable_until)
    if focus_group.state != "planned":
        form.changeable_until.promised = focus_group.changeable_until
        for name in _SETTLED:
            del form[name]
    return form


def _say_anew(focus_group: FocusGroup, before: str) -> None:
    """A welcome that says the ground rules as they were says them as they are."""
    for step in focus_group.steps:
        if step.kind == StepKind.WELCOME and step.words == before:
            step.words = focus_group.ground_rules
