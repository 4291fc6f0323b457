"""Focus groups of the demonstration: one that was held, one that can be joined now, one that is planned."""

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import orjson
from sqlalchemy.orm import Session

from findings.focus_groups import asking, plans
from findings.focus_groups.asking import StepKind
from findings.focus_groups.parts import About
from workbench import clock
from workbench.auth import receipts
from workbench.auth.place import Place
from workbench.auth.receipt_words import WORDS
from workbench.demonstration import material
from workbench.page import inviting
from workbench.persistence.stores import attendance, contributions, focus_groups
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.pattern import Pattern
from workbench.persistence.tables.review import Review

_USUALLY = "paraphrase"


def meet(
    db: Session,
    review: Review,
    episodes: Mapping[str, Episode],
    patterns: Mapping[str, Pattern],
    secret_key: str,
) -> None:
    """Plan the focus groups, let people into one, and write down what those who were at another wrote."""
    about = {key: About(row.id, row.title) for key, row in episodes.items()}
    about |= {key: About(row.id, row.title) for key, row in patterns.items()}
    for told in orjson.loads(material.file("focus_groups.json"))["groups"]:
        row = _plan(db, review, told, about)
        if "room" in told:
            _hold(db, row, told, about)
        elif "opened" in told:
            _let_in(row, secret_key)
    db.flush()


def _plan(db: Session, review: Review, told: material.Told, about: Mapping[str, About]) -> FocusGroup:
    plan = next(each for each in plans.PLANS if each.key == told["plan"])
    episodes, patterns = ([about[key] for key in told.get(kind, ())] for kind in ("episodes", "patterns"))
    steps = plans.steps(plan, episodes, patterns, told["questions"])
    said = {name: told[name] for name in ("side", "title", "held_on", "venue", "purpose", "support")}
    asked = {"asks": told.get("asks", plan.asks), "moderates": told.get("moderates", False)}
    rules = next(step.words for step in steps if step.kind is StepKind.WELCOME)
    row = focus_groups.add(db, review, {**said, **asked, "kind": str(plan.kind), "ground_rules": rules})
    for step in steps:
        focus_groups.add_step(db, row, focus_groups.as_columns(step))
    return row


def _let_in(row: FocusGroup, secret_key: str) -> None:
    """Open it for the hours that a code lasts; whoever shows the workbench sees the code on its page."""
    row.state = "open"
    row.changeable_until = (clock.now() + timedelta(days=14)).date()
    inviting.give_code(row, secret_key)


def _hold(db: Session, row: FocusGroup, told: material.Told, about: Mapping[str, About]) -> None:
    """Everybody joins, each step is opened and answered, and the focus group is closed."""
    row.state, row.changeable_until = "open", date.fromisoformat(told["changeable_until"])
    people = [_joins(db, row, label, number) for number, label in enumerate(told["room"])]
    attendance.settle(db, row)
    for step in row.steps:
        step.phase = "writing" if step.prompts else "shown"
        for prompt, answers in told["steps"].get(str(step.position), {}).items():
            for number, answer in _numbered(answers):
                _write(db, step, prompt, _answer(step, prompt, answer, about), people[number])
        contributions.gather(db, step, contributions.OPEN)
        step.phase = "shown"
    row.step_id = row.steps[-1].id
    focus_groups.close(db, row)


def _joins(db: Session, row: FocusGroup, label: str, number: int) -> Place:
    """Somebody whose six words are the same whenever the demonstration is made."""
    drawn = random.Random(f"{row.title} {number}")
    words = " ".join(drawn.choice(WORDS) for _ in range(receipts.LENGTH))
    attendance.join(db, row, label)
    return Place(row, words, receipts.key(words, row.salt), label)


def _numbered(answers: Any) -> list[tuple[int, Any]]:
    """Answers with the number of who gave them: one from everybody, or from some under their number."""
    if isinstance(answers, list):
        return list(enumerate(answers))
    return [(int(number), answer) for number, answer in answers.items()]


def _answer(step: FocusStep, prompt: str, answer: Any, about: Mapping[str, About]) -> contributions.Answer:
    """Words, words with the use that their writer chose, a choice, or patterns in order."""
    way = next(each.way for each in asking.from_json(step.prompts) if each.key == prompt)
    if way is asking.Way.CHOICE:
        return contributions.Answer("", (answer,), _USUALLY)
    if way is asking.Way.RANK:
        return contributions.Answer("", tuple(about[key].id for key in answer), _USUALLY)
    words, use = answer if isinstance(answer, list) else (answer, _USUALLY)
    return contributions.Answer(words, (), use)


def _write(db: Session, step: FocusStep, prompt: str, answer: contributions.Answer, by: Place) -> None:
    contributions.write(
        db,
        step,
        prompt,
        answer,
        locate=lambda nth: by.locator(step, prompt, nth),
        bucket=attendance.bucket(db, step.focus_group, by.label),
    )
