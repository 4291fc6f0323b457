"""What was read is let through to the wall, held back or hidden, and names in it are pointed out."""

import pytest

from tests.builders import cast
from tests.workbench.facilitating.conftest import button, group_at, said
from workbench.persistence.stores import contributions, people
from workbench.persistence.tables.review import Review

SAID = "The rota changed every week"


def shown_on(amara, where):
    return [
        item.text_content() for item in amara.get(f"{where}/projector").select("//ul[@class='said-here']/li")
    ]


def named(db, settings, code, name):
    review = db.get(Review, cast.REVIEW)
    person = people.add(db, review, code=code, who="", kind="family", is_subject=False)
    people.seal(db, person, settings.vault_key, [name])
    db.commit()


def state(db, where):
    step = group_at(db, where).steps[0]
    (row,) = contributions.of_step(db, step)
    db.commit()
    return row.state


def test_hiding_takes_a_text_off_the_wall_and_bringing_it_back_undoes_that(hold, press, amara):
    where = hold(5, written=[SAID])
    press(amara, where, "Stop writing and read")
    press(amara, where, "Show on the screen")
    assert shown_on(amara, where) == [SAID]
    page = press(amara, where, "Hide")
    assert "Hidden from the screen" in page.words
    assert SAID in page.words
    assert shown_on(amara, where) == []
    press(amara, where, "Bring it back")
    assert shown_on(amara, where) == [SAID]


def test_where_the_plan_moderates_nothing_is_shown_until_it_is_let_through(hold, press, amara, db):
    where = hold(5, written=[SAID], moderates=True)
    press(amara, where, "Stop writing and read")
    press(amara, where, "Show on the screen")
    assert shown_on(amara, where) == []
    press(amara, where, "Let through")
    assert shown_on(amara, where) == [SAID]
    press(amara, where, "Hold back")
    assert (shown_on(amara, where), state(db, where)) == ([], "held")


def test_all_that_is_held_can_be_let_through_at_once(hold, press, amara):
    where = hold(5, written=[SAID, "Nobody rang back"], moderates=True)
    press(amara, where, "Stop writing and read")
    press(amara, where, "Show on the screen")
    press(amara, where, "Let all 2 through")
    assert sorted(shown_on(amara, where)) == ["Nobody rang back", SAID]


def test_what_is_for_the_review_team_alone_is_never_on_the_wall(hold, press, amara, db):
    where = hold(5)
    said(db, group_at(db, where).steps[0], SAID, use="team")
    db.commit()
    page = press(amara, where, "Stop writing and read")
    assert "For the review team only" in page.words
    assert SAID in page.words
    press(amara, where, "Show on the screen")
    assert SAID not in amara.get(f"{where}/projector").text


def test_a_name_without_a_code_is_pointed_out(hold, press, amara):
    where = hold(5, written=["Mrs Tarrant said that she would ring.", SAID])
    page = press(amara, where, "Stop writing and read")
    assert "This looks like a name: Mrs Tarrant." in page.words
    assert page.words.count("looks like a name") == 1


def test_somebody_of_the_case_stands_under_a_code_on_both_screens(hold, press, amara, db, settings):
    named(db, settings, "Mother", "Shanice Ellery")
    where = hold(5, written=["Shanice Ellery was there."])
    page = press(amara, where, "Stop writing and read")
    press(amara, where, "Show on the screen")
    assert "Mother was there." in page.words
    assert shown_on(amara, where) == ["Mother was there."]


def test_real_names_unlocked_by_the_lead_stay_off_the_wall(hold, press, amara, db, settings):
    named(db, settings, "Mother", "Shanice Ellery")
    where = hold(5, written=["Shanice Ellery was there."])
    press(amara, where, "Stop writing and read")
    press(amara, where, "Show on the screen")
    amara.post(f"/reviews/{cast.REVIEW}/names/show", {})
    assert "Shanice" in amara.get(f"{where}/room").words
    assert "Shanice" not in amara.get(f"{where}/projector").text


@pytest.mark.parametrize("fate", ["let-through", "hold", "hide"])
def test_what_nobody_has_read_cannot_be_settled(hold, amara, db, fate):
    where = hold(5, written=[SAID])
    (row,) = contributions.of_step(db, group_at(db, where).steps[0])
    address = f"{where}/room/contributions/{row.id}/{fate}"
    db.commit()
    amara.post(address, {}, 404)
    assert state(db, where) == "sent"


def test_settling_the_same_twice_is_settling_it_once(hold, press, amara, db):
    where = hold(5, written=[SAID])
    seen = button(press(amara, where, "Stop writing and read"), "Hide")
    amara.post(*seen)
    moves = group_at(db, where).moves
    amara.post(*seen)
    assert group_at(db, where).moves == moves


def test_sixty_answers_stand_on_one_page(hold, press, amara):
    page = press(amara, hold(60, written=[f"Answer {n}" for n in range(60)]), "Stop writing and read")
    assert len(page.select("//p[@class='written']")) == 60
