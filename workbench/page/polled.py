"""What rooms answered about their usual work, step by step, wherever a page tells of it."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from sqlalchemy.orm import Session

from findings.focus_groups import asking, usual_work
from findings.focus_groups.asking import Prompt
from findings.focus_groups.usual_work import Poll
from workbench.persistence.stores import attendance, contributed, contributions
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep
from workbench.persistence.tables.review import Review

_WHO = {
    "operational": "a focus group of practitioners",
    "strategic": "a focus group of people who decide how the work is set up",
}


def prompt(step: FocusStep) -> Prompt | None:
    """What a step asks about usual work; None where it asks nothing of the kind."""
    return next((each for each in asking.from_json(step.prompts) if each.choices == asking.USUAL), None)


def of(db: Session, step: FocusStep) -> Poll | None:
    """What a room answered about its usual work, as far as it may be read by now."""
    asked = prompt(step)
    if asked is None:
        return None
    group = step.focus_group
    counts = Counter(
        key
        for row in contributions.of_step(db, step)
        if row.prompt == asked.key and contributions.may_be_read(group, row)
        for key in row.chosen
    )
    return Poll(who(group), attendance.present(db, group), counts)


def who(group: FocusGroup) -> str:
    """Whom a sentence says that it is about."""
    return _WHO.get(group.side, "a focus group")


def said(db: Session, step: FocusStep) -> str:
    """The same in a sentence; empty where nothing of the kind was asked or answered."""
    poll = of(db, step)
    return usual_work.sentence(poll) if poll and poll.answered else ""


def about(db: Session, review: Review, pattern_id: str) -> tuple[tuple[FocusStep, str], ...]:
    """The steps that asked how usual a pattern is, each with what its own room answered."""
    told = ((step, said(db, step)) for step in contributed.steps_about(db, review, pattern_id))
    return tuple((step, words) for step, words in told if words)


def differences(db: Session, steps: Iterable[FocusStep]) -> tuple[str, ...]:
    """Where operational and strategic groups see one pattern differently, each by its own numbers."""
    told = [
        usual_work.difference(one_poll, other_poll)
        for one, other in combinations({step.id: step for step in steps}.values(), 2)
        if one.about_id == other.about_id and one.focus_group.side != other.focus_group.side
        for one_poll, other_poll in [(of(db, one), of(db, other))]
        if one_poll and other_poll
    ]
    return tuple(filter(None, told))
