"""Who is in the room is kept as numbers, in groups of five and more, which are put together and never divided."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.builders import cast, meeting
from workbench import clock
from workbench.auth import place
from workbench.persistence.stores import attendance, contributions
from workbench.persistence.stores.contributions import Answer
from workbench.persistence.tables.focus_group import FocusGroup

OTHERS = "everyone_else"


@pytest.fixture
def group(db) -> FocusGroup:
    """A room that is open, before its first question."""
    group = meeting.open_group(db, cast.REVIEW, asks="sector")
    group.steps[0].phase, group.step_id = "waiting", ""
    return group


def fill(db: Session, group: FocusGroup, **heads: int) -> None:
    for label, number in heads.items():
        for _ in range(number):
            attendance.join(db, group, label)


def ask(db: Session, group: FocusGroup) -> None:
    attendance.settle(db, group)
    group.steps[0].phase, group.step_id = "writing", group.steps[0].id
    db.flush()


def say(db: Session, group: FocusGroup, label: str) -> None:
    step, somebody = group.steps[0], place.take(group, label)
    contributions.write(
        db,
        step,
        "harder",
        Answer(f"From {label}", (), "team"),
        locate=lambda nth: somebody.locator(step, "harder", nth),
        bucket=attendance.bucket(db, group, label),
    )


def kept_under(db: Session, group: FocusGroup) -> list[str]:
    return sorted(row.bucket for row in contributions.of_step(db, group.steps[0]))


def test_everybody_is_counted_once(db, group):
    fill(db, group, health=5, police=3)
    assert attendance.present(db, group) == 8


def test_groups_of_five_are_told_apart_and_smaller_ones_are_not(db, group):
    fill(db, group, health=6, police=5, housing=3, school=2)
    ask(db, group)
    found = {
        label: attendance.bucket(db, group, label) for label in ("health", "police", "housing", "school")
    }
    assert found == {"health": "health", "police": "police", "housing": OTHERS, "school": OTHERS}


def test_where_one_group_alone_would_be_left_nobody_is_told_apart(db, group):
    fill(db, group, health=6, police=2)
    ask(db, group)
    assert attendance.bucket(db, group, "health") == attendance.bucket(db, group, "police") == ""


def test_somebody_of_a_new_sector_comes_late_and_takes_the_smallest_group_along(db, group):
    fill(db, group, health=6, police=5)
    ask(db, group)
    for label in ("health", "police"):
        say(db, group, label)
    attendance.join(db, group, "housing")
    say(db, group, "housing")
    assert kept_under(db, group) == [OTHERS, OTHERS, "health"]


def test_somebody_of_a_sector_that_is_there_changes_nothing(db, group):
    fill(db, group, health=6, police=5)
    ask(db, group)
    say(db, group, "police")
    attendance.join(db, group, "police")
    say(db, group, "police")
    assert kept_under(db, group) == ["police", "police"]
    assert attendance.present(db, group) == 12


def test_nobody_is_in_a_group_of_a_room_they_are_not_in(db, group):
    fill(db, group, health=6, police=5)
    ask(db, group)
    elsewhere = meeting.open_group(db, cast.REVIEW, title="Friday at two", asks="sector")
    assert attendance.bucket(db, elsewhere, "health") == ""
    assert attendance.present(db, elsewhere) == 0


@pytest.mark.parametrize(
    "change", [{"state": "closed"}, {"state": "planned"}, {"code_until": clock.now() - timedelta(seconds=1)}]
)
def test_a_code_opens_only_a_room_that_is_open(db, group, change):
    assert attendance.by_code(db, group.code_hash, clock.now()) is group
    for name, value in change.items():
        setattr(group, name, value)
    db.flush()
    assert attendance.by_code(db, group.code_hash, clock.now()) is None
