"""What people wrote in focus groups: kept once and only once, and in an order that says nothing.

Rows lie in the order of their random ids. Whenever one is written, changed or taken back, all answers to its prompt are
laid down anew in that order, so that neither the pages of a file nor the places and transactions of a server's table
tell which came last. No time is kept, and no line of the journal is written, for anything that a participant does.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import CursorResult, delete, func, insert, select, update
from sqlalchemy.orm import Session

from workbench.persistence.tables.contribution import ContributedEvidence, Contribution, GivenTheme
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.finding import Evidence
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.row import new_id

SENT, HELD, OPEN, HIDDEN = "sent", "held", "open", "hidden"
# How many answers one person may give to one prompt.
MOST = 12
TAKEN_BACK = "Taken back by whoever said it."
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
    for number in range(nth, MOST):
        locator = locate(number)
        there = next((row for row in kept if row["locator"] == locator), None)
        before = _answer(there) if there else None
        if before == answer:
            return number
        if before is None or answer.chosen or before.digest == was:
            row = _row(step, prompt, answer, locator, bucket, is_first=number == 0)
            if there:
                row |= {name: there[name] for name in ("id", "bucket", "not_used_why")}
                kept.remove(there)
            _lay_down(db, step, prompt, [*kept, row])
            return number
    raise Full


def own(db: Session, focus_group: FocusGroup, locators: Mapping[str, Any]) -> Sequence[Contribution]:
    """The contributions of a focus group that stand under any of these locators."""
    query = _of(focus_group).where(Contribution.locator.in_(locators))
    return db.scalars(query.order_by(FocusStep.position, Contribution.prompt, Contribution.id)).all()


def withdraw(db: Session, step: FocusStep, prompt: str, locator: str) -> bool:
    """Take a contribution away for its writer, with what was made of its words; says whether it was there."""
    kept = _lock(db, step, prompt)
    there = next((row for row in kept if row["locator"] == locator), None)
    if there is None:
        return False
    _let_go(db, there["id"])
    kept.remove(there)
    _lay_down(db, step, prompt, kept)
    return True


def gather(db: Session, step: FocusStep, state: str, *, at_least: int = 1) -> int:
    """Let the answers to a step be read that nobody has read yet, all at once; says how many.

    None is let through where fewer wait than ``at_least``. ``state`` is what becomes of them, held or open.
    """
    _hold(db, step)
    waits = (Contribution.step_id == step.id, Contribution.state == SENT)
    if (db.scalar(select(func.count()).where(*waits)) or 0) < at_least:
        return 0
    done = db.execute(update(Contribution).where(*waits).values(state=state))
    return done.rowcount if isinstance(done, CursorResult) else 0


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
        Contribution.step_id == step.id, Contribution.is_first
    )
    return {prompt: count for prompt, count in db.execute(query.group_by(Contribution.prompt))}


def _of(focus_group: FocusGroup) -> Any:
    query = select(Contribution).join(FocusStep, FocusStep.id == Contribution.step_id)
    return query.where(FocusStep.focus_group_id == focus_group.id)


def _lock(db: Session, step: FocusStep, prompt: str) -> list[dict[str, Any]]:
    """All answers to a prompt, held against other writers of the same step until this transaction ends."""
    _hold(db, step)
    query = select(Contribution.__table__).where(
        Contribution.step_id == step.id, Contribution.prompt == prompt
    )
    return [dict(row) for row in db.execute(query).mappings()]


def _hold(db: Session, step: FocusStep) -> None:
    db.flush()
    db.execute(select(FocusStep.id).where(FocusStep.id == step.id).with_for_update())


def _lay_down(db: Session, step: FocusStep, prompt: str, rows: Sequence[Mapping[str, Any]]) -> None:
    asked = (Contribution.step_id == step.id, Contribution.prompt == prompt)
    db.execute(delete(Contribution).where(*asked).execution_options(synchronize_session=False))
    if rows:
        db.execute(insert(Contribution.__table__), sorted(rows, key=lambda row: row["id"]))  # type: ignore[arg-type]
    db.expire_all()


def _row(
    step: FocusStep, prompt: str, answer: Answer, locator: str, bucket: str, *, is_first: bool
) -> dict[str, Any]:
    return {
        "id": new_id(),
        "step_id": step.id,
        "prompt": prompt,
        "is_first": is_first,
        "locator": locator,
        "words": answer.words,
        "chosen": list(answer.chosen),
        "use": answer.use,
        "bucket": bucket,
        "state": SENT if step.focus_group.state == "open" else OPEN,
        "not_used_why": "",
    }


def _answer(row: Mapping[str, Any]) -> Answer:
    return Answer(row["words"], tuple(row["chosen"]), row["use"])


def _let_go(db: Session, contribution_id: str) -> None:
    """What reviewers made of it keeps their own words and loses those of whoever takes them back."""
    db.execute(delete(GivenTheme).where(GivenTheme.contribution_id == contribution_id))
    cited = select(ContributedEvidence.evidence_id).where(
        ContributedEvidence.contribution_id == contribution_id
    )
    db.execute(update(Evidence).where(Evidence.id.in_(cited)).values(words=TAKEN_BACK))
    db.execute(delete(ContributedEvidence).where(ContributedEvidence.contribution_id == contribution_id))
    marked = (Factor.text_kind == "contribution", Factor.text_id == contribution_id)
    db.execute(update(Factor).where(*marked).values(quote="", before="", after="", start=0, end=0))
