"""A focus group with people in its room, and ways to press what the lead's screen offers."""

import secrets
from collections.abc import Callable

import pytest

from tests.builders import cast, meeting
from workbench.persistence.stores import attendance, contributions
from workbench.persistence.tables.focus_group import FocusGroup


@pytest.fixture
def hold(app, db) -> Callable[..., str]:
    """Open a focus group with so many in the room; gives its address. ``steps`` get what is asked before it opens."""

    def opened(people=0, *, written=(), chosen=(), **more):
        group = meeting.open_group(db, cast.REVIEW, app.config["SECRET_KEY"], **more)
        for _ in range(people):
            attendance.join(db, group, "")
        first, poll = group.steps
        for words in written:
            said(db, first, words)
        for key in chosen:
            said(db, poll, "", prompt="usual", chosen=[key])
        address = f"/reviews/{cast.REVIEW}/focus-groups/{group.id}"
        db.commit()
        return address

    return opened


@pytest.fixture
def press() -> Callable[..., object]:
    """Press a button of the lead's screen by what it says; gives the screen afterwards."""

    def pressed(visitor, where, label, nth=0):
        return visitor.follow(visitor.post(*button(visitor.get(f"{where}/room"), label, nth)))

    return pressed


def said(db, step, words, *, prompt="harder", use="paraphrase", chosen=()):
    """Somebody answers whose receipt is of no account here."""
    answer = contributions.Answer(words, tuple(chosen), use)
    mark = secrets.token_hex(16)
    contributions.write(db, step, prompt, answer, locate=lambda nth: f"{mark} {nth}")


def button(page, label, nth=0):
    """Where a button sends what, on a page as somebody has it before them."""
    found = [each for each in page.select("//main//form//button") if each.text_content().startswith(label)]
    assert found, f"There is no button {label!r}"
    form = next(found[nth].iterancestors("form"))
    return form.get("action"), dict(form.form_values())


def group_at(db, where):
    """The focus group at an address as it is now, without holding anybody up."""
    db.expire_all()
    group = db.get(FocusGroup, where.rsplit("/", 1)[1])
    assert [step.phase for step in group.steps]
    db.commit()
    return group
