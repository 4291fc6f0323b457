"""How people stand to one another is written down by people, with the entry that first says it."""

import pytest

from tests.builders import cast, gathered, sightings
from workbench.persistence.stores import people, relations

HOME = f"/reviews/{cast.REVIEW}/relations"


@pytest.fixture
def ids(db):
    """A child and a father, by code, with entries about them."""
    sightings.fill(db)
    found = {person.code: person.id for person in people.of_review(db, gathered.review(db))}
    db.rollback()
    return found


@pytest.fixture
def parent(ids):
    """The father is the child's parent."""
    return {"one_id": ids["Father"], "kind": "parent", "other_id": ids["Child 1"], "since": "May 2015"}


def test_a_relation_is_written_down_and_its_entry_chosen(amara, parent):
    page = amara.follow(amara.send(HOME, parent))
    assert page.heading == "Father is parent of Child 1"
    offered = page.select("//select[@name='entry_id']/option")
    assert [option.text for option in offered][1:] == [
        "Tuesday 1 March 2022, Housing: Letter about Child 1 and Father."
    ]
    amara.send(page.response.request.path, {"entry_id": offered[1].get("value")})
    words = amara.get(HOME).words
    assert "Father is parent of Child 1" in words
    assert "May 2015" in words
    assert "Housing, 1 March 2022" in words


def test_dates_read_back_as_they_were_written(amara, parent, db):
    amara.send(HOME, {**parent, "kind": "lives_with", "since": "about spring 2022", "until": "3 May 2023"})
    (row,) = relations.of_review(db, gathered.review(db))
    since, until = relations.since_and_until(row)
    assert (since.written, until.written) == ("about spring 2022", "3 May 2023")
    assert not since.certain
    db.rollback()
    only_until = {"kind": "friend", "since": "", "until": "June 2023"}
    page = amara.follow(amara.send(HOME, {**parent, **only_until}))
    assert page.select("//input[@name='since']/@value") == [""]
    assert page.select("//input[@name='until']/@value") == ["June 2023"]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"one_id": ""}, "Choose somebody"),
        ({"since": "May 2023", "until": "2022"}, "It ends before it begins"),
        ({"since": "32 May 2023"}, "May has 31 days"),
    ],
)
def test_what_cannot_be_is_explained(amara, parent, fields, says):
    assert says in amara.send(HOME, {**parent, **fields}, status=422).words


def test_nobody_is_anything_to_themselves(amara, parent):
    page = amara.send(HOME, {**parent, "one_id": parent["other_id"]}, status=422)
    assert "the same person twice" in page.words


def test_the_same_is_not_written_twice(amara, parent):
    amara.send(HOME, {**parent, "kind": "sibling"})
    other_way_round = {"one_id": parent["other_id"], "other_id": parent["one_id"], "kind": "sibling"}
    assert "written down already" in amara.send(HOME, other_way_round, status=422).words
    amara.send(HOME, {**other_way_round, "kind": "carer"})


def test_a_relation_is_changed_and_taken_away(amara, parent):
    address = amara.send(HOME, parent).response.headers["Location"]
    page = amara.follow(amara.send(address, {"kind": "friend"}))
    assert "Father is friend of Child 1: saved." in page.words
    page = amara.follow(amara.send(address, action="/remove"))
    assert "Father is friend of Child 1: taken away." in page.words
    amara.get(address, 404)


def test_two_who_change_the_same_relation_are_told(amara, visit, parent):
    address = amara.send(HOME, parent).response.headers["Location"]
    bryn = visit("bryn")
    late = dict(bryn.get(address).form().form_values())
    amara.send(address, {"kind": "friend"})
    page = bryn.post(address, {**late, "kind": "carer"}, 422)
    assert "Somebody else saved first. It now says: Father is friend of Child 1" in page.words
    bryn.post(address, {**dict(page.form().form_values()), "kind": "carer"})
    assert "Father is carer of Child 1" in amara.get(HOME).words


def test_the_journal_names_each_change(amara, parent):
    address = amara.send(HOME, parent).response.headers["Location"]
    amara.send(address, {"kind": "friend"})
    amara.send(address, action="/remove")
    words = amara.get(f"/reviews/{cast.REVIEW}/journal").words
    for said in ("Wrote down how two people", "Changed how two people", "Took away how two people"):
        assert said in words


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_nobody_outside_the_review_team_sees_it(visit, ids, name):
    visit(name).get(HOME, 404)
    visit(name).get(f"/reviews/{cast.REVIEW}/who-knew-whom", 404)
