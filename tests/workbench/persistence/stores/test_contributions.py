"""What people wrote is kept once and only once, and nothing tells in which order it came."""

from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.builders import cast, meeting
from workbench.auth import place
from workbench.persistence import engine
from workbench.persistence.stores import contributions
from workbench.persistence.stores.contributions import HELD, OPEN, SENT, Answer
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep


@pytest.fixture
def group(db) -> FocusGroup:
    """A room that is being asked what got in the way."""
    return meeting.open_group(db, cast.REVIEW)


@pytest.fixture
def step(group) -> FocusStep:
    """Its first step."""
    return group.steps[0]


@pytest.fixture
def somebody(group) -> place.Place:
    """Somebody in the room."""
    return place.take(group, "")


def said(words: str, *chosen: str, use: str = "team") -> Answer:
    return Answer(words, chosen, use)


def keep(db, step, somebody, answer: Answer, *, prompt: str = "harder", **more) -> int:
    return contributions.write(
        db, step, prompt, answer, locate=lambda nth: somebody.locator(step, prompt, nth), **more
    )


def take_back(db, step, somebody, nth: int = 0) -> bool:
    locator = somebody.locator(step, "harder", nth)
    return contributions.withdraw(db, step, "harder", locator, own=somebody.locators())


def words(db: Session, step: FocusStep) -> list[str]:
    return sorted(row.words for row in contributions.of_step(db, step))


def test_the_same_answer_sent_again_is_kept_once(db, step, somebody):
    assert [keep(db, step, somebody, said("No time")) for _ in range(3)] == [0, 0, 0]
    assert words(db, step) == ["No time"]


def test_a_second_answer_stands_beside_the_first(db, step, somebody):
    assert keep(db, step, somebody, said("No time")) == 0
    assert keep(db, step, somebody, said("No room")) == 1
    assert keep(db, step, somebody, said("No time")) == 0
    assert words(db, step) == ["No room", "No time"]


def test_an_edit_changes_what_its_writer_saw_and_a_retry_of_it_changes_nothing(db, step, somebody):
    keep(db, step, somebody, said("No time"))
    for _ in range(2):
        assert keep(db, step, somebody, said("No time at all"), was=said("No time").digest) == 0
    assert words(db, step) == ["No time at all"]


def test_two_edits_of_one_answer_are_both_kept(db, step, somebody):
    keep(db, step, somebody, said("No time"))
    was = said("No time").digest
    keep(db, step, somebody, said("No time in May"), was=was)
    assert keep(db, step, somebody, said("No time in June"), was=was) == 1
    assert words(db, step) == ["No time in June", "No time in May"]


def test_two_tabs_with_a_first_answer_each_keep_both(db, step, somebody):
    keep(db, step, somebody, said("From one tab"))
    keep(db, step, somebody, said("From the other"))
    assert words(db, step) == ["From one tab", "From the other"]


def test_of_a_choice_the_latest_holds(db, group, somebody):
    usual = group.steps[1]
    for key in ("never", "often", "often"):
        keep(db, usual, somebody, said("", key), prompt="usual")
    assert [row.chosen for row in contributions.of_step(db, usual)] == [["often"]]


def test_a_change_of_use_alone_is_an_edit(db, step, somebody):
    keep(db, step, somebody, said("No time", use="quotation"))
    keep(db, step, somebody, said("No time", use="team"), was=said("No time", use="quotation").digest)
    assert [(row.words, row.use) for row in contributions.of_step(db, step)] == [("No time", "team")]


def test_nobody_answers_one_prompt_without_end(db, step, somebody):
    for number in range(contributions.MOST):
        assert keep(db, step, somebody, said(f"Answer {number}")) == number
    with pytest.raises(contributions.Full):
        keep(db, step, somebody, said("One more"))
    assert keep(db, step, somebody, said("Answer 3")) == 3
    assert len(words(db, step)) == contributions.MOST


def test_an_edit_keeps_the_id_that_factors_refer_to(db, step, somebody):
    keep(db, step, somebody, said("No time"))
    (before,) = contributions.of_step(db, step)
    keep(db, step, somebody, said("No time at all"), was=said("No time").digest)
    (after,) = contributions.of_step(db, step)
    assert after.id == before.id


def test_what_is_taken_back_is_gone_and_taking_it_back_again_is_nothing(db, step, somebody):
    keep(db, step, somebody, said("No time"))
    assert take_back(db, step, somebody)
    assert not take_back(db, step, somebody)
    assert words(db, step) == []


def test_nobody_takes_back_what_another_wrote(db, group, step, somebody):
    keep(db, step, somebody, said("No time"))
    assert not take_back(db, step, place.take(group, ""))
    assert words(db, step) == ["No time"]


def test_a_factor_keeps_the_reviewers_note_and_loses_the_words_that_were_taken_back(db, step, somebody):
    keep(db, step, somebody, said("No time"))
    (row,) = contributions.of_step(db, step)
    factor = Factor(
        review_id=cast.REVIEW, text_kind="contribution", text_id=row.id, start=0, end=7, quote="No time",
        before="", after="", note="Time is short", framework="learning_together", kind="", level="frontline",
        helped=False,
    )  # fmt: skip
    db.add(factor)
    take_back(db, step, somebody)
    db.refresh(factor)
    assert (factor.quote, factor.note) == ("", "Time is short")


def test_people_are_counted_and_not_answers(db, group, step):
    one, other = (place.take(group, "") for _ in range(2))
    for words_of_one in ("No time", "No room", "No desk"):
        keep(db, step, one, said(words_of_one))
    keep(db, step, other, said("No phone"))
    assert contributions.answered(db, step) == {"harder": 2}
    take_back(db, step, one, 0)
    assert contributions.answered(db, step) == {"harder": 2}
    take_back(db, step, one, 2)
    take_back(db, step, one, 1)
    assert contributions.answered(db, step) == {"harder": 1}


def test_no_row_tells_that_its_writer_gave_several(db, group, step):
    keep(db, step, one := place.take(group, ""), said("First of one"))
    for number in range(5):
        keep(db, step, place.take(group, ""), said(f"The only one of {number}"))
    keep(db, step, one, said("Second of one"))
    rows = contributions.of_step(db, step)
    assert [row.is_counted for row in sorted(rows, key=lambda row: row.id)] == [True] * 6 + [False]


def test_answers_are_read_in_batches(db, group, step):
    for number in range(2):
        keep(db, step, place.take(group, ""), said(f"Early {number}"))
    assert contributions.gather(db, step, HELD, at_least=contributions.BATCH) == 0
    keep(db, step, place.take(group, ""), said("Early 2"))
    assert contributions.gather(db, step, HELD, at_least=contributions.BATCH) == 3
    keep(db, step, place.take(group, ""), said("Late"))
    assert contributions.gather(db, step, OPEN, at_least=contributions.BATCH) == 0
    assert sorted(row.state for row in contributions.of_step(db, step)) == [HELD, HELD, HELD, SENT]


@pytest.mark.parametrize(("moderates", "state"), [(True, HELD), (False, OPEN)])
def test_once_a_room_is_closed_nothing_tells_who_wrote_last(db, group, step, moderates, state):
    group.moderates = moderates
    for number in range(3):
        keep(db, step, place.take(group, ""), said(f"Early {number}"))
    contributions.gather(db, step, state)
    keep(db, step, place.take(group, ""), said("Late"))
    group.state = "closed"
    contributions.settle(db, group)
    keep(db, step, place.take(group, ""), said("After closing"))
    assert {row.state for row in contributions.of_step(db, step)} == {state}


def test_an_edit_after_closing_looks_like_no_edit(db, group, step, somebody):
    group.moderates = True
    keep(db, step, somebody, said("No time"))
    group.state = "closed"
    contributions.settle(db, group)
    keep(db, step, somebody, said("No time at all"), was=said("No time").digest)
    assert [row.state for row in contributions.of_step(db, step)] == [HELD]


def test_rows_lie_in_the_order_of_their_ids_whoever_came_last(db, group, step):
    for number in range(12):
        keep(db, step, place.take(group, ""), said(f"Number {number}"))
    assert stored(db, "SELECT words FROM contribution") == stored(
        db, "SELECT words FROM contribution ORDER BY id"
    )


@pytest.mark.parametrize("column", ["ctid", "xmin::text::bigint, ctid"])
def test_postgresql_itself_does_not_know_who_came_last(db, group, step, column):
    if db.get_bind().dialect.name != "postgresql":
        pytest.skip("SQLite has neither")
    for number in range(12):
        keep(db, step, place.take(group, ""), said(f"Number {number}"))
        db.commit()
    contributions.gather(db, step, OPEN)
    db.commit()
    in_order = stored(db, "SELECT words FROM contribution ORDER BY id")
    assert stored(db, f"SELECT words FROM contribution ORDER BY {column}") == in_order
    assert len(stored(db, "SELECT DISTINCT xmin::text FROM contribution")) == 1


def stored(db: Session, query: str) -> list[str]:
    return [row[0] for row in db.execute(text(query))]


def test_a_second_batch_cannot_be_told_from_the_first(db, group, step):
    for batch in range(2):
        for number in range(3):
            keep(db, step, place.take(group, ""), said(f"Batch {batch}, number {number}"))
            db.commit()
        contributions.gather(db, step, OPEN)
        db.commit()
    if db.get_bind().dialect.name == "postgresql":
        assert len(stored(db, "SELECT DISTINCT xmin::text FROM contribution")) == 1
    assert {row.state for row in contributions.of_step(db, step)} == {OPEN}


@pytest.fixture
def writers(settings) -> Callable[[], Session]:
    """Sessions of server processes beside each other."""
    opened = engine.open_engine(settings.database)
    yield engine.sessions(opened, writing=True)
    opened.dispose()


def test_what_two_processes_write_in_turn_is_all_there(db, writers, group, step):
    db.commit()
    for number in range(6):
        with writers.begin() as other:
            theirs = other.get_one(FocusStep, step.id)
            keep(other, theirs, place.take(theirs.focus_group, ""), said(f"Number {number}"))
    assert words(db, step) == [f"Number {number}" for number in range(6)]


def test_what_is_written_in_part_of_a_transaction_is_kept_with_all_of_it(db, step, somebody):
    with db.begin_nested():
        keep(db, step, somebody, said("No time"))
    keep(db, step, somebody, said("No room"))
    db.commit()
    assert words(db, step) == ["No room", "No time"]


def test_what_is_rolled_back_is_not_kept(db, group, step, somebody):
    db.commit()
    keep(db, step, somebody, said("No time"))
    db.rollback()
    db.commit()
    assert words(db, step) == []
