"""Letting people in by a code, and closing."""

from datetime import timedelta

from flask import current_app, flash, g, redirect, url_for
from werkzeug.wrappers import Response

from workbench import clock
from workbench.focus_groups.planning import done
from workbench.page import inviting
from workbench.page.said import plural
from workbench.persistence.stores import focus_groups
from workbench.persistence.tables.focus_group import FocusGroup
from workbench.persistence.tables.review import Review

CHANGEABLE_FOR = timedelta(days=14)


def let_people_in(review: Review, focus_group: FocusGroup) -> Response:
    """Open a focus group: a code is there, and whoever has it can join."""
    if focus_group.state != "planned":
        return _elsewhere(focus_group, "It was opened before.")
    focus_group.state = "open"
    focus_group.moves += 1
    if focus_group.changeable_until is None or focus_group.changeable_until < clock.now().date():
        focus_group.changeable_until = (clock.now() + CHANGEABLE_FOR).date()
    inviting.give_code(focus_group, current_app.config["SECRET_KEY"])
    return done("focus_group.opened", focus_group, "The focus group is open. People can join with the code.")


def new_code(review: Review, focus_group: FocusGroup) -> Response:
    """Put another code in place of the one before, which lets nobody in any more."""
    if focus_group.state != "open":
        return _elsewhere(focus_group, "It is not open, so it has no code.")
    inviting.give_code(focus_group, current_app.config["SECRET_KEY"])
    return done(
        "focus_group.code_renewed", focus_group, "There is a new code. The one before lets nobody in."
    )


def end_code(review: Review, focus_group: FocusGroup) -> Response:
    """Let nobody else in."""
    focus_groups.shut(focus_group)
    return done("focus_group.code_ended", focus_group, "Nobody else can join. Whoever is in stays in.")


def close(review: Review, focus_group: FocusGroup) -> Response:
    """End a focus group. It is not opened again: closing lets even a single answer that waits be read."""
    if focus_group.state != "open":
        return _elsewhere(focus_group, "It is not open.")
    count = focus_groups.close(g.db, focus_group)
    said = f"The focus group is closed. It holds {plural(count, 'contribution')}."
    return done("focus_group.closed", focus_group, said, contributions=count)


def _elsewhere(focus_group: FocusGroup, said: str) -> Response:
    flash(said)
    return redirect(
        url_for("focus_groups.show", review=focus_group.review_id, focus_group=focus_group.id), 303
    )
