"""Every address for participants, tried by whoever has no place, and with a step of another group."""

import pytest

from tests.builders import cast, meeting, world
from workbench.auth.permissions import Permission
from workbench.auth.policy import POLICY


@pytest.fixture
def theirs(app, db):
    """An open step of a group of the other side."""
    other = meeting.open_group(db, cast.REVIEW, app.config["SECRET_KEY"], side="strategic", code_number=2)
    db.commit()
    return other.steps[0]


@pytest.fixture
def joined(app):
    """Every address that takes a place, with its method."""
    rules = [rule for rule in app.url_map.iter_rules() if POLICY[rule.endpoint] is Permission.JOINED]
    return [(rule, method) for rule in rules for method in sorted(rule.methods & {"GET", "POST"})]


def knock(app, visitor, rule, method, step):
    """What comes back."""
    with app.test_request_context():
        where = app.url_for(
            rule.endpoint, **({"step_here": step.id} if "step_here" in rule.arguments else {})
        )
    given = {} if method == "GET" else {"data": {"csrf_token": visitor.token()}}
    return visitor.client.open(where, method=method, **given)


@pytest.mark.parametrize("name", [None, *cast.PEOPLE], ids=str)
def test_whoever_has_no_place_is_asked_for_the_code(app, group, joined, visit, name):
    for rule, method in joined:
        answer = knock(app, visit(name), rule, method, group.steps[0])
        assert (answer.status_code, answer.location) == (303, "/join"), rule.rule


def test_whoever_has_a_place_comes_in(app, group, joined, phone):
    somebody = phone()
    for rule, method in joined:
        if method == "GET":
            assert knock(app, somebody, rule, method, group.steps[0]).status_code == 200, rule.rule


def test_a_step_of_another_group_is_not_there(app, group, joined, phone, theirs):
    for rule, method in joined:
        if "step_here" in rule.arguments:
            assert knock(app, phone(), rule, method, theirs).status_code == 404, rule.rule


def test_nothing_tells_that_there_is_another_group(app, db, group, joined, phone, theirs):
    theirs.focus_group.title = theirs.title = "The other side"
    db.commit()
    somebody = phone()
    for rule, method in joined:
        if method == "GET":
            text = knock(app, somebody, rule, method, group.steps[0]).text
            assert "The other side" not in text
            assert theirs.focus_group.handle not in text


def test_reading_changes_nothing(app, group, joined, phone, settings):
    somebody = phone()
    before = world.digest(settings)
    for rule, method in joined:
        if method == "GET":
            knock(app, somebody, rule, method, group.steps[0])
    assert world.digest(settings) == before


def test_nothing_is_changed_without_the_token_of_the_page(app, group, joined, phone, settings):
    somebody, before = phone(), world.digest(settings)
    for rule, method in joined:
        if method == "POST":
            with app.test_request_context():
                where = app.url_for(
                    rule.endpoint, **({"step_here": group.steps[0].id} if rule.arguments else {})
                )
            assert somebody.client.post(where, data={"words": "x"}).status_code == 400, rule.rule
    assert world.digest(settings) == before


def test_a_place_that_somebody_made_up_is_none(app, group):
    visitor = app.test_client()
    visitor.set_cookie("place", "eyJhdCI6IngifQ.forged")
    assert visitor.get("/here").location == "/join"
