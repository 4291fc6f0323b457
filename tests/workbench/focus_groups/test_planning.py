"""A focus group is planned from a ready-made plan, and asks about people no more than it needs."""

import pytest

from tests.builders import cast, gathered
from workbench.persistence.stores import focus_groups

GROUPS = f"/reviews/{cast.REVIEW}/focus-groups"


@pytest.fixture
def episode(db):
    made = gathered.episode(db, "A fortnight in May")
    db.commit()
    return made


def planned(db):
    (found,) = focus_groups.of_review(db, gathered.review(db))
    return found


def test_a_review_without_focus_groups_says_so_and_offers_to_plan_one(amara):
    page = amara.get(GROUPS)
    assert "No focus groups yet" in page.words
    assert page.select("//a[@class='button' and text()='Plan a focus group']")


def test_a_ready_made_plan_lays_its_steps_out(amara, db, episode):
    page = amara.follow(
        amara.send(f"{GROUPS}/plan?plan=appreciative", {"title": "Thursday", "episodes": [episode.id]})
    )
    assert page.heading == "Thursday"
    steps = [step.title for step in planned(db).steps]
    assert steps[:3] == ["Welcome", "Before we talk", "A fortnight in May"]
    assert planned(db).steps[2].about_id == episode.id
    assert steps[-1] == "Looking back"
