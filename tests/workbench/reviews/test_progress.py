"""Phases, tasks, and the one next thing to do."""

from workbench.reviews import progress
from workbench.reviews.progress import Counts, State

SET_UP = {"questions": 3, "agencies": 2, "people": 4, "members": 3, "is_promised": True}


def test_a_new_review_begins_with_its_questions():
    phases = progress.phases(Counts())
    assert progress.present(phases).title == "Set up"
    assert progress.next_task(phases).label == "Purpose and questions"


def test_rows_without_a_date_come_before_the_timeline():
    phases = progress.phases(Counts(**SET_UP, agencies_with_file=2, problem_rows=6, entries=196))
    assert progress.next_task(phases).act == "Place the rows"
    assert progress.present(phases).words == "1 of 3 done"


def test_enough_factors_are_said_to_be_enough_for_suggestions():
    find = progress.phases(Counts(**SET_UP, factors=8))[3]
    assert find.tasks[0].hint == "There are enough factors now for first suggestions"


def test_a_finding_with_parts_missing_is_not_done():
    say = progress.phases(Counts(**SET_UP, findings=4, unfinished_findings=1))[4]
    assert say.tasks[0].state is State.GOING


def test_a_released_report_waits_for_its_board():
    done = Counts(
        **SET_UP, agencies_with_file=2, entries=9, conversations=1, episodes=2, accounts=2, factors=5, patterns=1,
        findings=2, report_texts=8, report_texts_wanted=8, releases=1,
    )  # fmt: skip
    phases = progress.phases(done)
    assert phases[4].tasks[2].state is State.WAITING
    assert progress.next_task(phases) is None


def test_what_a_review_may_have_nothing_of_is_passed_over_once_other_work_has_begun():
    gathered = {**SET_UP, "agencies_with_file": 2, "entries": 9, "conversations": 1}
    assert (
        progress.next_task(progress.phases(Counts(**gathered))).label == "Events that several agencies tell"
    )
    moved_on = progress.next_task(progress.phases(Counts(**gathered, episodes=1)))
    assert moved_on.label == "Accounts: how it looked from each place"


def test_nothing_is_said_in_percent():
    for phase in progress.phases(Counts(**SET_UP)):
        assert "%" not in phase.words
        assert all("%" not in task.words for task in phase.tasks)
