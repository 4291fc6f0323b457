"""What a room puts in order: taken from what it has been shown, from patterns, or from the facilitator's own words."""

from collections.abc import Iterator
from dataclasses import replace

from flask import flash, g, render_template, request
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from findings.focus_groups import asking
from findings.focus_groups.asking import Choice, Prompt, Way
from workbench.facilitating import acts, after
from workbench.facilitating.forms import OrderForm
from workbench.page import coding, revealed
from workbench.persistence.stores import contributions, edits, facilitation, patterns
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

_OPENED = "This step has been opened, so what is put in order stays as it is."


def order(review: Review, focus_group: FocusGroup, step: FocusStep) -> str | Response | tuple[str, int]:
    """Choose what is put in order, as long as nobody has been asked yet."""
    if request.method == "POST":
        facilitation.hold(g.db, focus_group)
    prompts = asking.from_json(step.prompts)
    ranked = next((prompt for prompt in prompts if prompt.way is Way.RANK), None)
    if ranked is None or step.phase != acts.WAITING:
        flash(_OPENED if ranked else "This step puts nothing in order.")
        return after.to_room(review, focus_group)
    offered = _offered(g.db, review, focus_group, ranked)
    form = OrderForm(taken=[choice.key for choice in ranked.choices], version=step.version)
    form.offer(offered)
    if form.is_submitted() and form.validate():
        chosen = [replace(each, words=coding.coded_in(each.words, review)) for each in form.chosen(offered)]
        taken = [replace(each, choices=tuple(chosen)) if each is ranked else each for each in prompts]
        if edits.save(g.db, step, form.seen, {"prompts": asking.as_json(taken)}):
            after.noted(review, focus_group, "room.options_taken", count=len(chosen))
        flash(f"The room is going to put {len(chosen)} things in order.")
        return after.to_room(review, focus_group)
    return (
        render_template("facilitating/order.html", focus_group=focus_group, step=step, form=form),
        422 if form.errors else 200,
    )


def _offered(db: Session, review: Review, focus_group: FocusGroup, ranked: Prompt) -> tuple[Choice, ...]:
    """What may be put in order: what is now, then patterns, then what the room has been shown; each once."""
    found: dict[str, Choice] = {}
    for choice in (*ranked.choices, *_patterns(db, review), *_shown(db, review, focus_group)):
        found.setdefault(choice.key, choice)
    return tuple(found.values())


def _patterns(db: Session, review: Review) -> Iterator[Choice]:
    for row in patterns.of_review(db, review):
        if not row.is_set_aside:
            yield Choice(row.id, coding.coded_in(row.title, review))


def _shown(db: Session, review: Review, focus_group: FocusGroup) -> Iterator[Choice]:
    for step in focus_group.steps:
        if step.phase == acts.SHOWN:
            for row in contributions.of_step(db, step):
                if row.words and revealed.is_seen(row):
                    yield Choice(row.id, coding.coded_in(row.words, review))
