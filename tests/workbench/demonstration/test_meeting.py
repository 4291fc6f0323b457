"""The focus groups of the demonstration: one held, one to join, one planned."""

import pytest

from findings.focus_groups import asking
from tests.builders import databases
from workbench import clock
from workbench.auth import codes
from workbench.demonstration import loading
from workbench.persistence.stores import attendance, contributions, focus_groups

KEY = "a key of the workbench"


@pytest.fixture
def groups(db):
    """The focus groups of the demonstration by state."""
    review = loading.load(db, databases.VAULT_KEY, KEY)
    return {row.state: row for row in focus_groups.of_review(db, review)}


def test_three_focus_groups_are_there_and_one_of_them_can_be_joined(db, groups):
    assert {state: row.side for state, row in groups.items()} == {
        "closed": "operational",
        "open": "operational",
        "planned": "strategic",
    }
    code = codes.code(KEY, groups["open"].id, 1)
    assert attendance.by_code(db, codes.sealed(KEY, code), clock.now()) is groups["open"]
    assert groups["planned"].code_hash is None


def test_everybody_in_the_room_answered_and_nothing_waits_to_be_read(db, groups):
    held = groups["closed"]
    assert attendance.present(db, held) == 12
    said = contributions.of_focus_group(db, held)
    assert {row.state for row in said} == {contributions.OPEN}
    assert {row.bucket for row in said} == {"social_care", "everyone_else"}
    usual = [step for step in held.steps if step.kind == "pattern"]
    assert [contributions.answered(db, step)["usual"] for step in usual] == [12, 12, 12]
    assert not contributions.of_focus_group(db, groups["open"])


def test_what_was_answered_is_what_was_asked(db, groups):
    for step in groups["closed"].steps:
        asked = {prompt.key: prompt for prompt in asking.from_json(step.prompts)}
        for row in contributions.of_step(db, step):
            keys = [choice.key for choice in asked[row.prompt].choices]
            assert set(row.chosen) <= set(keys)
            assert bool(row.words) is (asked[row.prompt].way is asking.Way.WORDS)
