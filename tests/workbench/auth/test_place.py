"""A place in a focus group: what the device holds, and what finds answers again."""

import pytest

from tests.builders import cast, meeting
from workbench.auth import place, receipts
from workbench.persistence.stores import contributions


@pytest.fixture
def group(app, db):
    """A focus group with two steps."""
    found = meeting.open_group(db, cast.REVIEW, app.config["SECRET_KEY"])
    db.commit()
    return found


def test_a_receipt_gives_back_the_same_place(group):
    mine = place.take(group, "health")
    again = place.regain(group, mine.receipt)
    assert again.key == mine.key
    assert again.label == ""


def test_everything_of_ones_own_can_be_found_again_and_told_apart(group):
    mine = place.take(group, "")
    found = mine.locators()
    assert len(found) == len(group.steps) * contributions.MOST * 2
    step = group.steps[0]
    assert found[mine.locator(step, "harder", 3)] == place.Written(step, "harder", 3)
    assert found[mine.locator(step, "harder", 3, on_card=True)] == place.Written(
        step, "harder", 3, on_card=True
    )


def test_a_card_of_the_receipt_is_typed_in_under_the_same_locator(group):
    mine, step = place.take(group, ""), group.steps[0]
    typed = receipts.locator(receipts.card(mine.key).encode(), step.id, "harder", 0)
    assert typed == mine.locator(step, "harder", 0, on_card=True)


def test_two_people_have_nothing_in_common(group):
    assert not place.take(group, "").locators().keys() & place.take(group, "").locators().keys()


def test_the_device_holds_a_signed_place_out_of_reach_of_scripts(app, group):
    mine = place.take(group, "health")
    with app.test_request_context():
        response = app.response_class()
        place.keep(response, mine)
    cookie = response.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Max-Age=43200" in cookie


def test_a_place_that_was_signed_by_another_key_is_none(app, group, visit):
    client = visit(None).client
    with app.test_request_context():
        response = app.response_class()
        place.keep(response, place.take(group, ""))
    value = response.headers["Set-Cookie"].split(";")[0].partition("=")[2]
    client.set_cookie("place", value)
    assert client.get("/here/state").status_code == 200
    client.set_cookie("place", value[:-2] + ("aa" if value[-2:] != "aa" else "bb"))
    assert client.get("/here/state").status_code == 303
