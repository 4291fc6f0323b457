"""What stands on a phone: where the room is, and nothing that it has not been shown."""

from datetime import timedelta

import pytest

from findings.focus_groups import asking
from findings.focus_groups.permitted import Use
from tests.builders import databases, gathered, meeting
from tests.builders.participant import address
from tests.builders.visitor import Page
from workbench import clock
from workbench.persistence.stores import contributions, facilitation, people

LOOKED = asking.Prompt("looked", "How did it look from where you stood?")


def go(db, group, at, phase):
    """The facilitator takes the room to a step."""
    group.step_id, group.steps[at].phase = group.steps[at].id, phase
    facilitation.moved(db, group)
    db.commit()


def test_before_the_first_step_the_room_begins_soon(db, group, phone):
    group.step_id = ""
    db.commit()
    assert phone().get("/here").heading == "We begin soon"


def test_a_break_is_a_break(db, group, phone):
    group.is_paused = True
    db.commit()
    assert phone().get("/here").heading == "We are taking a break"


def test_a_step_without_questions_is_read(db, group, phone):
    meeting.add_step(db, group, "Welcome", kind="welcome", words="- Leave out names.\n- Stop when you like.")
    db.refresh(group)
    go(db, group, 2, "shown")
    page = phone().get("/here")
    assert page.heading == "Welcome"
    assert [item.text for item in page.select("//main//li")] == ["Leave out names.", "Stop when you like."]


def test_a_step_that_is_not_open_yet_is_only_announced(db, group, phone):
    go(db, group, 1, "waiting")
    page = phone().get("/here")
    assert page.heading == "Usual work"
    assert "Does this happen?" not in page.words


def test_one_question_stands_on_the_screen_at_a_time(db, group, phone):
    group.steps[0].prompts = asking.as_json((LOOKED, meeting.HARDER))
    db.commit()
    somebody = phone()
    first = somebody.get("/here")
    assert first.heading == LOOKED.ask
    assert "question 1 of 2" in first.words
    assert meeting.HARDER.ask not in first.words
    onward = first.select("//main//a[.='Leave this one out']/@href")[0]
    second = somebody.get(onward)
    assert second.heading == meeting.HARDER.ask
    assert second.select("//main//a[.='Back']/@href")[0].endswith("ask=1")


def test_after_the_last_question_stands_what_was_sent_and_what_was_left_out(db, group, phone):
    group.steps[0].prompts = asking.as_json((LOOKED, meeting.HARDER))
    db.commit()
    somebody = phone()
    page = somebody.follow(somebody.write("The line was busy.", ask=2))
    assert "The room has not moved on yet." in page.words
    assert "The line was busy." in page.words
    assert f"Answer “{LOOKED.ask}”" in page.words


def test_a_question_of_a_step_that_the_room_has_left_gives_way_to_the_room(db, group, phone):
    somebody = phone()
    late = somebody.at(1)
    go(db, group, 1, "writing")
    assert somebody.get(late).heading == "Does this happen?"


def test_while_others_read_one_can_still_add_something(db, group, phone):
    somebody = phone()
    go(db, group, 0, "reading")
    page = somebody.get("/here")
    assert page.heading == "Writing has stopped for now"
    add = page.select("//main//a[contains(., 'comes to mind')]/@href")[0]
    somebody.send(add, {"words": "One thing more."}, action="/answer")
    assert len(contributions.of_step(db, group.steps[0])) == 1


def test_what_is_shown_is_what_was_let_through_and_may_be_told(db, group, phone):
    step = group.steps[0]
    for words, use in (
        ("Told to all", Use.PARAPHRASE),
        ("For the team", Use.TEAM),
        ("Hidden away", Use.QUOTATION),
    ):
        meeting.write(db, step, words, use=use)
    contributions.gather(db, step, contributions.OPEN)
    db.expire_all()
    hidden = next(row for row in contributions.of_step(db, step) if row.words == "Hidden away")
    hidden.state = contributions.HIDDEN
    go(db, group, 0, "shown")
    words = phone().get("/here").words
    assert "Told to all" in words
    assert "For the team" not in words
    assert "Hidden away" not in words


@pytest.mark.parametrize("phase", ["writing", "reading"])
def test_nothing_of_others_is_shown_before_its_time(db, group, phone, phase):
    meeting.write(db, group.steps[0], "Somebody else’s")
    contributions.gather(db, group.steps[0], contributions.OPEN)
    go(db, group, 0, phase)
    assert "Somebody else’s" not in phone().get("/here").words


@pytest.mark.parametrize(("people", "shown"), [(4, False), (5, True)])
def test_numbers_are_shown_from_five_answers_up(db, group, phone, people, shown):
    for _ in range(people):
        meeting.write(db, group.steps[1], "", prompt="usual", chosen=["often"])
    contributions.gather(db, group.steps[1], contributions.OPEN)
    go(db, group, 1, "shown")
    counts = phone().get("/here").select("//dl[@class='counted']//dd")
    assert [each.text for each in counts] == (["0", "0", str(people), "0"] if shown else [])


def test_the_time_is_told_in_words(db, group, phone):
    group.timer_until = clock.now() + timedelta(minutes=4, seconds=30)
    db.commit()
    assert "About 5 minutes left" in phone().get("/here").words


def test_after_the_end_stand_thanks_and_the_receipt(db, group, phone):
    somebody = phone()
    somebody.write("The form was long.")
    group.state = "closed"
    db.commit()
    page = somebody.get("/here")
    assert page.heading == "Thank you. Your words are in."
    assert "One answer was received." in page.words
    assert somebody.words in page.words


def test_asking_whether_the_room_moved_costs_next_to_nothing(db, group, phone):
    somebody = phone()
    first = somebody.client.get("/here/state")
    again = {"If-None-Match": first.headers["ETag"]}
    assert somebody.client.get("/here/state", headers=again).status_code == 304
    facilitation.moved(db, group)
    db.commit()
    moved = somebody.client.get("/here/state", headers=again)
    assert moved.status_code == 200
    assert moved.json == {"moves": 1}


def test_the_page_knows_as_of_which_move_it_is(phone):
    somebody = phone()
    tag = somebody.get("/here").select("//main/@data-tag")[0]
    assert somebody.client.get("/here/state", headers={"If-None-Match": tag}).status_code == 304


def test_what_others_wrote_stands_in_codes(db, group, phone):
    child = people.coded(db, gathered.review(db), "Child 1")
    people.seal(db, child, databases.VAULT_KEY, ["Tomos Gethin"])
    meeting.write(db, group.steps[0], "Tomos Gethin was asleep.")
    contributions.gather(db, group.steps[0], contributions.OPEN)
    go(db, group, 0, "shown")
    words = phone().get("/here").words
    assert "Child 1 was asleep." in words
    assert "Tomos" not in words


def test_a_step_that_is_not_open_cannot_be_answered(db, group, phone):
    somebody = phone()
    somebody.get(address(group.steps[1]), 404)
    somebody.post(address(group.steps[1], "/answer"), {"prompt": "usual", "chosen": "often"}, 404)


def test_trouble_leads_back_to_the_room_and_not_to_reviews(phone):
    lost = phone().get("/here/steps/nowhere", status=404)
    assert lost.select("//body[@class='phone']")
    assert lost.select("//main//a[@href='/here']")
    assert "reviews" not in lost.words


def test_words_in_a_form_that_was_open_too_long_are_shown_on_the_phone(phone):
    stale = phone().client.post("/here/leave", data={"words": "The form was two pages longer."})
    page = Page(stale)
    assert page.status == 400
    assert page.select("//body[@class='phone']")
    assert "The form was two pages longer." in page.words


def test_a_name_that_came_into_the_vault_later_stands_on_no_phone(db, group, phone):
    name = "Carol Brandt"
    choices = (asking.Choice("her", f"{name} first"), asking.Choice("time", "Time"))
    prompts = (
        asking.Prompt("who", f"Who heard {name}?", way=asking.Way.CHOICE, choices=choices),
        asking.Prompt("matters", f"What mattered to {name}?", way=asking.Way.RANK, choices=choices),
    )
    group.steps[0].prompts = asking.as_json(prompts)
    group.ground_rules = group.support = f"Be kind to {name}"
    gathered.named(db, "Mother", name, key=databases.VAULT_KEY)
    db.commit()
    somebody = phone()
    for path in ("/here/welcome", "/join/support", somebody.at(1), somebody.at(2)):
        page = somebody.get(path)
        assert "Mother" in page.words
        assert name not in page.text
    for number in range(5):
        chosen = phone() if number else somebody
        chosen.choose("her")
        chosen.choose("her", "time", ask=2)
    contributions.gather(db, group.steps[0], contributions.OPEN)
    go(db, group, 0, "shown")
    page = somebody.get("/here")
    assert page.words.count("Mother first") == 4
    assert name not in page.text
    left = somebody.follow(somebody.send("/here", action="/leave"))
    assert "Be kind to Mother" in left.words
    assert name not in left.text
