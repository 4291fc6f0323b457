"""Every route, tried as everybody, with ids of their own review and with other people's."""

import pytest

from tests.builders import cast, world
from workbench.auth.children import CHILDREN
from workbench.auth.permissions import Permission, Role, may
from workbench.auth.policy import POLICY

EVERYBODY = (None, *cast.PEOPLE)
HERE = {"amara", "bryn", "dilys", "eirian"}


@pytest.fixture
def places(app, db):
    """Every route of a review with its methods, and a full review for Amara and one for Cai."""
    mine, theirs = world.fill(db, cast.REVIEW), world.fill(db, cast.OTHER_REVIEW)
    world.release(db, cast.REVIEW)
    world.release(db, cast.OTHER_REVIEW)
    db.commit()
    rules = [rule for rule in app.url_map.iter_rules() if "review" in rule.arguments]
    # Reading comes first: what is sent afterwards takes away some of what is read.
    routes = [(rule, method) for method in ("GET", "POST") for rule in rules if method in rule.methods]
    return routes, mine, theirs


def test_every_child_of_a_review_is_tried(places):
    _, mine, _ = places
    assert set(mine) >= set(CHILDREN)


@pytest.mark.parametrize("name", EVERYBODY, ids=str)
def test_a_role_reaches_what_the_table_grants_and_nothing_else(app, places, visit, name):
    routes, mine, _ = places
    for rule, method in routes:
        answer = knock(app, visit(name), rule, method, mine)
        if name is None:
            assert answer == 303, f"a stranger got {answer} for {method} {rule.rule}"
        elif not granted(name, rule.endpoint):
            assert answer == 404, f"{name} got {answer} for {method} {rule.rule}"
        elif method == "GET":
            assert answer in (200, 303), f"{name} got {answer} for {method} {rule.rule}"
        else:
            assert answer < 500, f"{name} got {answer} for {method} {rule.rule}"


@pytest.mark.parametrize("name", ["amara", "bryn", "dilys", "eirian", "ffion"])
def test_another_review_answers_as_if_it_were_not_there(app, places, visit, name):
    routes, _, theirs = places
    for rule, method in routes:
        answer = knock(app, visit(name), rule, method, theirs)
        assert answer == 404, f"{name} got {answer} for {method} {rule.rule} of another review"


@pytest.mark.parametrize("name", sorted(HERE))
def test_somebody_elses_child_under_ones_own_review_is_not_there(app, places, visit, name):
    routes, mine, theirs = places
    for rule, method in routes:
        for child in rule.arguments & set(CHILDREN):
            mixed = {**mine, child: theirs[child]}
            answer = knock(app, visit(name), rule, method, mixed)
            assert answer == 404, (
                f"{name} got {answer} for {method} {rule.rule} with another review's {child}"
            )


def test_what_is_not_there_and_what_is_not_ones_own_look_the_same(visit):
    amara = visit("amara")
    theirs = amara.get(f"/reviews/{cast.OTHER_REVIEW}", 404)
    nowhere = amara.get(f"/reviews/{'x' * 26}", 404)
    assert theirs.text == nowhere.text


@pytest.mark.parametrize("name", ["amara", "bryn", "dilys", "eirian"])
def test_reading_changes_nothing(app, places, visit, name, settings):
    routes, mine, _ = places
    before = world.digest(settings)
    for rule, method in routes:
        if method == "GET":
            knock(app, visit(name), rule, "GET", mine)
    assert world.digest(settings) == before


def test_nothing_is_changed_without_the_token_of_the_page(app, places, visit, settings):
    routes, mine, _ = places
    amara, before = visit("amara"), world.digest(settings)
    for rule, method in routes:
        if method == "POST":
            answer = amara.client.post(address(app, rule, mine), data={"title": "x"})
            assert answer.status_code in (400, 404), (
                f"{rule.rule} answered {answer.status_code} without a token"
            )
    assert world.digest(settings) == before


def knock(app, visitor, rule, method, ids):
    """The status of an answer."""
    where = address(app, rule, ids)
    if method == "GET":
        return visitor.client.get(where).status_code
    return visitor.client.post(where, data={"csrf_token": visitor.token()}).status_code


def address(app, rule, ids):
    """The address of a route with these ids in it."""
    parts = {part: ids.get(part, 1 if part == "number" else "x") for part in rule.arguments}
    with app.test_request_context():
        return app.url_for(rule.endpoint, **parts)


def granted(name, endpoint):
    """Whether the table lets somebody of the cast through to a route of Amara's review."""
    permission = POLICY[endpoint]
    role = cast.PEOPLE[name].role
    return name in HERE and isinstance(role, Role) and may(role, permission) and permission in Permission
