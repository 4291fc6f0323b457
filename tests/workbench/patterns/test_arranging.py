"""Renaming, moving, merging, splitting and setting aside, all by plain forms."""

import pytest

from tests.builders import cast, gathered, marked
from workbench.persistence.stores import patterns
from workbench.persistence.tables.factor import Factor
from workbench.persistence.tables.pattern import Pattern

BOARD = f"/reviews/{cast.REVIEW}/patterns"


@pytest.fixture
def factors(db):
    return marked.mark(db)


@pytest.fixture
def kept(db, factors):
    by, review = gathered.user(db, "amara"), gathered.review(db)
    chosen = {"Addresses": factors[:3], "Adults": factors[4:6]}
    found = {
        title: patterns.keep(db, review, title=title, factor_ids=[row.id for row in rows], by=by)
        for title, rows in chosen.items()
    }
    db.commit()
    return found


def test_a_pattern_gets_another_title(amara, kept):
    there = f"{BOARD}/{kept['Addresses'].id}"
    answer = amara.send(there, {"title": "Each service keeps an address"}, action="/rename")
    assert amara.follow(answer).heading == "Each service keeps an address"


def test_two_people_renaming_lose_nothing(visit, kept):
    there = f"{BOARD}/{kept['Addresses'].id}"
    amara, bryn = visit("amara"), visit("bryn")
    form = dict(bryn.get(there).form("/rename").form_values())
    amara.send(there, {"title": "Amara’s title"}, action="/rename")
    page = bryn.post(f"{there}/rename", {**form, "title": "Bryn’s title"}, status=409)
    assert "Amara’s title" in page.words
    assert "Bryn’s title" in page.text
    third = dict(page.form().form_values())
    answer = bryn.post(f"{there}/rename", {**third, "title": "The title of both"})
    assert bryn.follow(answer).heading == "The title of both"


def test_move_opens_a_short_list_and_moves(amara, kept, factors, db):
    there = f"{BOARD}/move/{factors[0].id}"
    page = amara.get(there)
    assert [label.text_content() for label in page.select("//fieldset//label")] == [
        "Adults",
        "A new pattern",
        "No pattern",
    ]
    answer = amara.send(there, {"to": kept["Adults"].id})
    assert "Moved to “Adults”." in amara.follow(answer).words
    assert pattern_of(db, factors[0]) == kept["Adults"].id


def test_a_factor_moves_out_of_every_pattern(amara, kept, factors, db):
    amara.send(f"{BOARD}/move/{factors[0].id}", {"to": "none"})
    assert pattern_of(db, factors[0]) is None


def test_a_factor_begins_a_new_pattern(amara, kept, factors, db):
    there = f"{BOARD}/move/{factors[7].id}"
    page = amara.send(there, {"to": "new", "new_title": ""}, status=422)
    assert "Give the pattern a title" in page.words
    amara.send(there, {"to": "new", "new_title": "Distance"})
    assert db.get(Pattern, pattern_of(db, factors[7])).title == "Distance"


def test_moving_without_choosing_says_so(amara, kept, factors):
    page = amara.send(f"{BOARD}/move/{factors[0].id}", status=422)
    assert "Choose where it goes" in page.words


def test_a_factor_cannot_go_to_a_pattern_of_another_review(amara, kept, factors, db):
    theirs = marked.mark(db, cast.OTHER_REVIEW)
    other = patterns.keep(
        db,
        gathered.review(db, cast.OTHER_REVIEW),
        title="Theirs",
        factor_ids=[theirs[0].id],
        by=gathered.user(db, "cai"),
    )
    db.commit()
    amara.send(f"{BOARD}/move/{factors[0].id}", {"to": other.id}, status=422)
    assert pattern_of(db, factors[0]) == kept["Addresses"].id


def test_the_second_to_move_a_factor_is_told_where_it_is_now(visit, kept, factors, db):
    amara, bryn = visit("amara"), visit("bryn")
    there = f"{BOARD}/move/{factors[0].id}"
    form = dict(bryn.get(there).form().form_values())
    amara.send(there, {"to": kept["Adults"].id})
    page = bryn.post(there, {**form, "to": "none"}, status=409)
    assert "Somebody moved it meanwhile" in page.words
    assert pattern_of(db, factors[0]) == kept["Adults"].id


def test_two_patterns_become_one(amara, kept, db):
    answer = amara.send(f"{BOARD}/{kept['Adults'].id}", {"into": kept["Addresses"].id}, action="/merge")
    page = amara.follow(answer)
    assert page.heading == "Addresses"
    assert "2 factors came with the other" in page.words
    amara.get(f"{BOARD}/{kept['Adults'].id}", 404)


def test_ticked_factors_go_into_a_new_pattern(amara, kept, factors, db):
    there = f"{BOARD}/{kept['Addresses'].id}"
    answer = amara.send(there, {"factor": [factors[0].id], "new_title": "Screens"}, action="/split")
    page = amara.follow(answer)
    assert page.heading == "Screens"
    assert pattern_of(db, factors[1]) == kept["Addresses"].id


def test_a_split_leaves_something_on_both_sides(amara, kept, factors):
    there = f"{BOARD}/{kept['Addresses'].id}"
    everything = {"factor": [row.id for row in factors[:3]], "new_title": "Screens"}
    page = amara.send(there, everything, action="/split", status=422)
    assert "Leave at least one factor unticked" in page.words
    page = amara.send(there, {"new_title": "Screens"}, action="/split", status=422)
    assert "Tick at least one factor" in page.words


def test_setting_aside_asks_why_and_can_be_taken_back(amara, kept, db):
    there = f"{BOARD}/{kept['Adults'].id}"
    assert "Say why" in amara.send(there, action="/set-aside", status=422).words
    page = amara.follow(amara.send(there, {"why": "One form only."}, action="/set-aside"))
    assert "One form only." in page.words
    board = amara.get(BOARD)
    assert "2 set aside" in board.words
    page = amara.follow(amara.send(there, action="/bring-back"))
    assert "back on the board" in page.words
    assert "set aside" not in amara.get(BOARD).select("//p[@class='kicker']")[0].text_content()


def test_names_are_not_in_titles_while_they_are_locked(amara, kept, db, settings):
    gathered.named(db, "Child 1", "Rowan Thistle", key=settings.vault_key)
    kept["Addresses"].title = "Letters about Rowan Thistle go astray"
    db.commit()
    assert "Rowan" not in amara.get(BOARD).text
    assert "Rowan" not in amara.get(f"{BOARD}/{kept['Addresses'].id}").text


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_others_do_not_reach_a_pattern(visit, kept, factors, name):
    visit(name).get(f"{BOARD}/{kept['Adults'].id}", 404)
    visit(name).get(f"{BOARD}/move/{factors[0].id}", 404)
    visit(name).post(f"{BOARD}/{kept['Adults'].id}/set-aside", {"why": "x"}, 404)


def pattern_of(db, factor):
    db.expire_all()
    return db.get(Factor, factor.id).pattern_id
