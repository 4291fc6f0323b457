"""A focus group with something in it: planned, open, or with what people wrote."""

from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from findings.focus_groups import asking
from workbench import clock
from workbench.auth import codes, place
from workbench.persistence.stores import contributions, focus_groups
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

HARDER = asking.Prompt("harder", "What got in the way?", leaning=asking.HARDER)
USUAL = asking.Prompt("usual", "Does this happen?", way=asking.Way.CHOICE, choices=asking.USUAL)


def open_group(db: Session, review_id: str, secret_key: str = "", **more: Any) -> FocusGroup:
    """A focus group whose first step is being answered, and which people can join by ``code``."""
    review = db.get(Review, review_id)
    assert review
    planned = {"kind": "focus_group", "title": "Thursday at ten", "state": "open", "code_number": 1, **more}
    group = focus_groups.add(db, review, planned)
    group.code_hash = codes.sealed(secret_key or group.id, code(group, secret_key))
    group.code_until = clock.now() + timedelta(hours=12)
    group.changeable_until = (clock.now() + timedelta(days=14)).date()
    add_step(db, group, "The fortnight in May", HARDER, kind="episode", phase="writing")
    add_step(db, group, "Usual work", USUAL, kind="pattern")
    group.step_id = group.steps[0].id
    db.flush()
    return group


def code(group: FocusGroup, secret_key: str) -> str:
    """The code of a focus group."""
    return codes.code(secret_key, group.id, group.code_number)


def add_step(db: Session, group: FocusGroup, title: str, *prompts: asking.Prompt, **more: Any) -> FocusStep:
    """One more step with its prompts."""
    return focus_groups.add_step(
        db, group, {"title": title, "kind": "question", "prompts": asking.as_json(prompts), **more}
    )


def write(
    db: Session, step: FocusStep, words: str, *, prompt: str = "harder", use: str = "paraphrase", **more: Any
) -> place.Place:
    """Somebody new writes an answer; gives their place, which alone finds it again."""
    somebody = place.take(step.focus_group, "")
    answer = contributions.Answer(words, tuple(more.get("chosen", ())), use)
    contributions.write(db, step, prompt, answer, locate=lambda nth: somebody.locator(step, prompt, nth))
    return somebody
