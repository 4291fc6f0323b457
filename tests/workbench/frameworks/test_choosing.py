"""Which frameworks a review works with, what is in them, and which kinds marking offers then."""

import json

import pytest

from findings.frameworks import document, shipped
from tests.builders import cast, gathered
from workbench.persistence.stores import factors, frameworks

ALL = f"/reviews/{cast.REVIEW}/frameworks"
WORDS = "You trust the address that comes up."


@pytest.fixture
def entry(db):
    kept = gathered.entry(db, "HSG", "2 May 2023", WORDS)
    db.commit()
    return kept


def chosen(db):
    """The keys of the frameworks that the review works with."""
    keys = [each.key for each in frameworks.chosen(db, gathered.review(db))]
    db.rollback()
    return keys


def press(visitor, act, key):
    """Press a framework's button on the list."""
    return visitor.send(ALL, action=f"/{key}/{act}")


def test_a_review_that_chose_nothing_works_with_learning_together(amara, db):
    assert chosen(db) == ["learning_together"]
    page = amara.get(ALL)
    assert page.select("//ol[@class='frameworks']//h3")[0].text_content() == shipped.load().title


def test_frameworks_are_worked_with_side_by_side_and_in_an_order(amara, db):
    press(amara, "choose", "seips")
    press(amara, "choose", "nine_themes")
    press(amara, "up", "nine_themes")
    assert chosen(db) == ["learning_together", "nine_themes", "seips"]
    press(amara, "leave-out", "learning_together")
    assert chosen(db) == ["nine_themes", "seips"]


def test_a_framework_that_is_chosen_already_stays_where_it_is(amara, db):
    press(amara, "choose", "seips")
    amara.post(f"{ALL}/learning_together/choose", {})
    assert chosen(db) == ["learning_together", "seips"]


def test_the_last_framework_stays(amara, db):
    page = amara.follow(amara.post(f"{ALL}/learning_together/leave-out", {}))
    assert "at least one framework" in page.words
    assert chosen(db) == ["learning_together"]


def test_hfacs_waits_under_its_caution_until_it_is_asked_for(amara, db):
    page = amara.get(ALL)
    (aside,) = page.select("//main//details[contains(., 'HFACS')]")
    assert "points at people" in aside.text_content()
    assert not page.select("//main//section[contains(., 'HFACS')]")
    press(amara, "choose", "hfacs")
    assert chosen(db) == ["learning_together", "hfacs"]


def test_a_framework_shows_its_kinds_with_their_definitions_and_its_source(amara):
    page = amara.get(f"{ALL}/seips")
    for kind in shipped.load("seips").kinds:
        assert kind.definition in page.words
    assert "not checked against a publication" in page.words


def test_a_framework_is_taken_as_a_file_that_can_be_brought_in_again(amara):
    answer = amara.get(f"{ALL}/seips.json").response
    assert document.read("seips", json.loads(answer.get_data())) == shipped.load("seips")


def test_the_team_reads_and_the_lead_chooses(visit, db):
    bryn = visit("bryn")
    assert not bryn.get(ALL).select("//main//form")
    bryn.post(f"{ALL}/seips/choose", {}, 404)
    assert chosen(db) == ["learning_together"]


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_nobody_else_sees_them(visit, name):
    visit(name).get(ALL, 404)
    visit(name).get(f"{ALL}/seips", 404)


def test_marking_offers_the_kinds_of_every_chosen_framework_with_their_definitions(amara, db, entry):
    press(amara, "choose", "seips")
    at = f"/reviews/{cast.REVIEW}/factors/in/entry/{entry.id}?start=0&end={len(WORDS)}"
    page = amara.get(at)
    headings = page.select("//select[@data-kinds]/optgroup/@label")
    assert headings[0] == "Learning Together · Aspects of the family"
    assert "SEIPS · Tools and technology" in headings
    offered = {option.get("value"): option for option in page.select("//select[@data-kinds]//option")}
    assert (
        offered["seips_tools.records"].get("data-definition")
        == "What a form or screen asks, shows and hides."
    )
    coded = {"helped": "harder", "kind": "seips_tools.records", "note": "The address is trusted"}
    amara.send(at, coded, action="/factors/add")
    (kept,) = factors.of_review(db, gathered.review(db))
    assert (kept.framework, kept.kind, kept.level) == ("seips", "seips_tools.records", "frontline")
    again = amara.get(at)
    (option,) = again.select("//option[@value='seips_tools.records']")
    assert option.get("data-used") == "1"


def test_with_one_framework_the_headings_are_its_groups(amara, entry):
    page = amara.get(f"/reviews/{cast.REVIEW}/factors/in/entry/{entry.id}?start=0&end=9")
    assert page.select("//select[@data-kinds]/optgroup/@label")[0] == "Aspects of the family"


def test_a_kind_of_a_framework_that_was_not_chosen_cannot_be_marked(amara, db, entry):
    at = f"/reviews/{cast.REVIEW}/factors/in/entry/{entry.id}?start=0&end={len(WORDS)}"
    coded = {"helped": "harder", "kind": "hfacs_done.seen", "note": "The address is trusted"}
    amara.send(at, coded, action="/factors/add", status=422)
    assert not factors.of_review(db, gathered.review(db))


def test_what_is_marked_in_a_framework_stays_when_the_review_works_without_it(amara, db, entry):
    marked = gathered.factor(db, "entry", entry.id, WORDS, "You trust the address", helped=False)
    db.commit()
    press(amara, "choose", "seips")
    press(amara, "leave-out", "learning_together")
    page = amara.get(f"/reviews/{cast.REVIEW}/factors")
    assert "Own team: supervision" in page.words
    change = amara.get(f"/reviews/{cast.REVIEW}/factors/{marked.id}/change")
    assert change.select("//option[@selected]/@value")[0] == "team.supervision"
    assert not change.select("//option[@value='team.handover']")
    amara.send(f"/reviews/{cast.REVIEW}/factors/{marked.id}/change", {"note": "Nobody to ask"})
    db.expire_all()
    assert (marked.note, marked.framework) == ("Nobody to ask", "learning_together")
