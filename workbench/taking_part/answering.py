"""Something is sent, changed or taken back. What arrives twice is kept once."""

from flask import flash, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workbench import unit
from workbench.auth.place import Place
from workbench.persistence.stores import attendance, contributions
from workbench.persistence.tables.focus_group import FocusStep
from workbench.taking_part import giving_away, screen, sent, until
from workbench.taking_part.sent import Sent

_Page = str | Response | tuple[str, int]
_SAYS_NOTHING = "Write what it shall say now, or take it back"
_FULL = f"You have given {contributions.MOST} answers to this question. Change one of them instead"
_ACTS = ("up", "down", "out", "back")


def answer(place: Place, step_here: FocusStep) -> _Page:
    """Keep an answer, unless it names somebody and its writer has not seen that yet."""
    given = sent.read(step_here)
    for act in _ACTS:
        if key := request.form.get(act):
            return _ask(place, step_here, given, order=sent.moved(given, act, key))
    if until.is_over(place.focus_group):
        return _too_late(place, given.answer.words)
    if given.is_empty:
        return _ask(place, step_here, given, _SAYS_NOTHING) if given.was else _onward(step_here, given)
    if len(given.answer.words) > sent.LONGEST:
        return _ask(place, step_here, given, sent.TOO_LONG)
    if not given.as_it_is and (found := giving_away.found(g.db, place.focus_group, given.answer.words)):
        return _point_out(place, step_here, given, found)
    return _keep(place, step_here, given)


def take_back(place: Place, step_here: FocusStep) -> Response | tuple[str, int]:
    """Take an answer back, with what was made of its words."""
    if until.is_over(place.focus_group):
        return _too_late(place)
    prompt = request.form.get("prompt", "")
    unit.start_writing()
    locator = place.locator(step_here, prompt, sent.nth(), on_card=sent.on_card())
    contributions.withdraw(g.db, step_here, prompt, locator, own=place.locators([step_here]))
    flash("Taken back. It is gone from here and from what was made of it.")
    return _back(step_here)


def _keep(place: Place, step: FocusStep, given: Sent) -> _Page:
    def locate(nth: int) -> str:
        return place.locator(step, given.prompt.key, nth, on_card=given.on_card)

    unit.start_writing()
    bucket = attendance.bucket(g.db, place.focus_group, place.label)
    try:
        contributions.write(
            g.db,
            step,
            given.prompt.key,
            given.answer,
            locate=locate,
            nth=given.nth,
            was=given.was,
            bucket=bucket,
        )
    except contributions.Full:
        return _ask(place, step, given, _FULL)
    if given.answer.words:
        sent.remember_use(given.answer.use)
    flash("Sent. Nobody can tell that it is yours.")
    return _onward(step, given)


def _too_late(place: Place, words: str = "") -> tuple[str, int]:
    """What can only be read from now on, with what was written just now, so that it is not lost."""
    shown = screen.Screen("too_late", place.focus_group)
    return render_template("taking_part/too_late.html", place=place, screen=shown, words=words), 422


def _ask(
    place: Place, step: FocusStep, given: Sent, problem: str = "", order: contributions.Answer | None = None
) -> tuple[str, int]:
    """The question again, with what was written in it."""
    shown = screen.again(g.db, place, step, given, order or given.answer, problem)
    return render_template("taking_part/ask.html", place=place, screen=shown), 422 if problem else 200


def _point_out(place: Place, step: FocusStep, given: Sent, found: tuple[str, ...]) -> tuple[str, int]:
    shown = screen.again(g.db, place, step, given, given.answer)
    return render_template("taking_part/named.html", place=place, screen=shown, found=found), 422


def _onward(step: FocusStep, given: Sent) -> Response:
    """To the next question, or another answer to this one; whoever came from all their answers goes back to them."""
    if given.then == "answers":
        return redirect(url_for("taking_part.answers"), 303)
    number = given.number + (given.then != "another")
    return redirect(url_for("taking_part.here", step=step.id, ask=number), 303)


def _back(step: FocusStep) -> Response:
    if request.form.get("then") == "answers":
        return redirect(url_for("taking_part.answers"), 303)
    number = request.form.get("ask", "")
    return redirect(
        url_for("taking_part.here", step=step.id, ask=number if number.isdecimal() else None), 303
    )
