"""What people wrote in focus groups: kept once and only once, and in an order that says nothing.

Rows lie in the order of their random ids. Whenever one is written, changed or taken back, all answers to its prompt are
laid down anew in that order, so that neither the pages of a file nor the places and transactions of a server's table
tell which came last. No time is kept, and no line of the journal is written, for anything that a participant does.
"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select
from sqlalchemy.orm import Session

from findings.focus_groups.permitted import Use
from workbench.persistence import traces
from workbench.persistence.stores import letting_go
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.row import new_id

SENT, HELD, OPEN, HIDDEN = "sent", "held", "open", "hidden"
# How many answers one person may give to one prompt.
MOST = 12
# After the first reading, so many have to wait before they are read: one alone would tell who wrote it.
BATCH = 3


class Full(Exception):
    """Somebody has answered one prompt as often as they may."""


@dataclass(frozen=True)
class Answer:
    """What somebody writes: ``words``, or the keys ``chosen``, or both, and how it may be used."""

    words: str
    chosen: tuple[str, ...]
    use: str

    @property
    def digest(self) -> str:
        """Tells one answer from another, so that an edit says what it changes."""
        return hashlib.sha256("\x00".join((self.words, *self.chosen, self.use)).encode()).hexdigest()[:16]


def said(row: Contribution) -> Answer:
    """What a contribution says."""
    return Answer(row.words, tuple(row.chosen), row.use)


def write(
    db: Session,
    step: FocusStep,
    prompt: str,
    answer: Answer,
    *,
    locate: Callable[[int], str],
    nth: int = 0,
    was: str = "",
    bucket: str = "",
) -> int:
    """Keep an answer, and say under which number of its writer's answers to this prompt it is kept.

    ``locate`` gives the locator of the writer's answer with a number. ``was`` is the digest of the answer that this one
    changes, empty for a new one. The same answer sent again is kept once; one that would overwrite words which its
    writer had not seen is kept beside them. A choice has no number: the latest holds. Raises ``Full``.
    """
    kept = _lock(db, step, prompt)
    people = _people(kept) + (not any(locate(number) in kept for number in range(MOST)))
    for number in range(nth, MOST):
        locator = locate(number)
        there = kept.get(locator)
        before = _answer(there) if there else None
        if before == answer:
            return number
        if before is None or answer.chosen or before.digest == was:
            if there and before and (before.words, before.use) != (answer.words, answer.use):
                letting_go.changed(db, there["id"], before.words, answer.words, Use(answer.use))
            kept[locator] = _row(step, prompt, answer, locator, bucket) | _staying(step, there)
            _count(kept, people)
            _lay_down(db, _asked(step, prompt), kept.values())
            return number
    raise Full


def own(db: Session, focus_group: FocusGroup, locators: Mapping[str, Any]) -> Sequence[Contribution]:
    """The contributions of a focus group that stand under any of these locators."""
    query = _of(focus_group).where(Contribution.locator.in_(locators))
    return db.scalars(query.order_by(FocusStep.position, Contribution.prompt, Contribution.id)).all()


def withdraw(db: Session, step: FocusStep, prompt: str, locator: str, *, own: Collection[str]) -> bool:
    """Take a contribution away for its writer, with what was made of its words; says whether it was there.

    ``own`` are all locators of its writer: whoever has another answer to this prompt is still counted.
    """
    kept = _lock(db, step, prompt)
    there = kept.get(locator)
    if there is None:
        return False
    letting_go.taken_back(db, there["id"])
    people = _people(kept)
    del kept[locator]
    _count(kept, people - (not any(each in kept for each in own)))
    _lay_down(db, _asked(step, prompt), kept.values())
    return True


def gather(db: Session, step: FocusStep, state: str, *, at_least: int = 1) -> int:
    """Let the answers to a step be read that nobody has read yet, all at once; says how many.

    None is let through where fewer wait than ``at_least``. ``state`` is what becomes of them, held or open.
    """
    return _let_be_read(db, [step], state, at_least)


def settle(db: Session, focus_group: FocusGroup) -> None:
    """Let everything be read that was said, when a focus group closes: the last to write are then like all others."""
    _let_be_read(db, focus_group.steps, _read_first(focus_group), 0)
    traces.leave(db, thoroughly=True)


def of_step(db: Session, step: FocusStep) -> Sequence[Contribution]:
    """All answers to a step, prompt by prompt, in an order that says nothing."""
    query = select(Contribution).where(Contribution.step_id == step.id)
    return db.scalars(query.order_by(Contribution.prompt, Contribution.id)).all()


def of_focus_group(db: Session, focus_group: FocusGroup) -> Sequence[Contribution]:
    """All contributions of a focus group, step by step."""
    query = _of(focus_group)
    return db.scalars(query.order_by(FocusStep.position, Contribution.prompt, Contribution.id)).all()


def find(db: Session, focus_group: FocusGroup, contribution_id: str) -> Contribution | None:
    """One contribution of this focus group that may be read: its batch was gathered, or the group is closed."""
    found = db.scalar(_of(focus_group).where(Contribution.id == contribution_id))
    return found if found and may_be_read(focus_group, found) else None


def may_be_read(focus_group: FocusGroup, contribution: Contribution) -> bool:
    """Whether reviewers may read it by now."""
    return contribution.state != SENT or focus_group.state == "closed"


def answered(db: Session, step: FocusStep) -> dict[str, int]:
    """How many people answered each prompt of a step."""
    query = select(Contribution.prompt, func.count()).where(
        Contribution.step_id == step.id, Contribution.is_counted
    )
    return {prompt: count for prompt, count in db.execute(query.group_by(Contribution.prompt))}


def _of(focus_group: FocusGroup) -> Any:
    query = select(Contribution).join(FocusStep, FocusStep.id == Contribution.step_id)
    return query.where(FocusStep.focus_group_id == focus_group.id)


def _let_be_read(db: Session, steps: Sequence[FocusStep], state: str, at_least: int) -> int:
    for step in sorted(steps, key=lambda step: step.id):
        _hold(db, step)
    here = Contribution.step_id.in_([step.id for step in steps])
    rows = _rows(db, here)
    waiting = [row for row in rows if row["state"] == SENT]
    if len(waiting) < at_least:
        return 0
    for row in waiting:
        row["state"] = state
    _lay_down(db, here, rows)
    return len(waiting)


def _lock(db: Session, step: FocusStep, prompt: str) -> dict[str, dict[str, Any]]:
    """All answers to a prompt by locator, held against other writers of the step until this transaction ends."""
    _hold(db, step)
    return {row["locator"]: row for row in _rows(db, _asked(step, prompt))}


def _hold(db: Session, step: FocusStep) -> None:
    db.flush()
    db.execute(select(FocusStep.id).where(FocusStep.id == step.id).with_for_update())


def _asked(step: FocusStep, prompt: str) -> ColumnElement[bool]:
    return (Contribution.step_id == step.id) & (Contribution.prompt == prompt)


def _rows(db: Session, condition: ColumnElement[bool]) -> list[dict[str, Any]]:
    return [dict(row) for row in db.execute(select(Contribution.__table__).where(condition)).mappings()]


def _people(kept: Mapping[str, Mapping[str, Any]]) -> int:
    return sum(row["is_counted"] for row in kept.values())


def _count(kept: Mapping[str, dict[str, Any]], people: int) -> None:
    """Mark as many answers as people gave one, those with the lowest ids: not each writer's first."""
    for place, row in enumerate(sorted(kept.values(), key=_by_id)):
        row["is_counted"] = place < people


def _lay_down(db: Session, condition: ColumnElement[bool], rows: Iterable[Mapping[str, Any]]) -> None:
    db.execute(delete(Contribution).where(condition).execution_options(synchronize_session=False))
    if ordered := sorted(rows, key=_by_id):
        db.execute(insert(Contribution.__table__), ordered)  # type: ignore[arg-type]
    db.expire_all()
    traces.leave(db)


def _read_first(focus_group: FocusGroup) -> str:
    return HELD if focus_group.moderates else OPEN


def _by_id(row: Mapping[str, Any]) -> str:
    return str(row["id"])


def _row(step: FocusStep, prompt: str, answer: Answer, locator: str, bucket: str) -> dict[str, Any]:
    return {
        "id": new_id(),
        "step_id": step.id,
        "prompt": prompt,
        "locator": locator,
        "words": answer.words,
        "chosen": list(answer.chosen),
        "use": answer.use,
        "bucket": bucket,
        "state": SENT if step.focus_group.state == "open" else _read_first(step.focus_group),
        "not_used_why": "",
    }


def _staying(step: FocusStep, there: Mapping[str, Any] | None) -> dict[str, Any]:
    """What stays of an answer that is changed. In a closed focus group that is its state as well."""
    names = ["id", "bucket", "not_used_why"] + ["state"] * (step.focus_group.state != "open")
    return {name: there[name] for name in names} if there else {}


def _answer(row: Mapping[str, Any]) -> Answer:
    return Answer(row["words"], tuple(row["chosen"]), row["use"])
