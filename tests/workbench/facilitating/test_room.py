"""The lead takes a room from step to step, and reads what it writes only together."""

import pytest
from sqlalchemy import select

from tests.builders import cast, meeting
from tests.workbench.facilitating.conftest import button, group_at, said
from workbench.facilitating.moving import MEANWHILE
from workbench.persistence.stores import attendance, contributions, focus_groups, journal
from workbench.persistence.tables.focus_group import HeadCount
from workbench.persistence.tables.review import Review

SECRET = "The rota changed every week"
EVERYBODY = ("room", "room/state", "projector", "projector/state", "cards", "scribe")


def lines(db):
    found = [line.event for line in journal.of_chain(db, cast.REVIEW)]
    db.commit()
    return found


def test_while_people_write_the_lead_sees_how_many_and_not_a_word(hold, amara):
    page = amara.get(hold(4, written=[SECRET, "Nobody rang back"]) + "/room")
    assert "What got in the way? 2 of 4" in page.words
    assert SECRET not in page.text


def test_stopping_lets_all_that_was_written_be_read_at_once(hold, press, amara, db):
    where = hold(4, written=[SECRET, "Nobody rang back"])
    page = press(amara, where, "Stop writing and read")
    assert SECRET in page.words
    assert "Nobody rang back" in page.words
    assert group_at(db, where).steps[0].phase == "reading"


def test_texts_stand_in_the_order_of_their_random_ids(hold, press, amara, db):
    where = hold(4, written=[f"Answer {n}" for n in range(8)])
    page = press(amara, where, "Stop writing and read")
    shown = [text.text_content() for text in page.select("//p[@class='written']")]
    step = group_at(db, where).steps[0]
    assert shown == [row.words for row in sorted(contributions.of_step(db, step), key=lambda row: row.id)]


def test_what_comes_later_waits_until_three_can_be_read_together(hold, press, amara, db):
    where = hold(9, written=["First"])
    press(amara, where, "Stop writing and read")
    step = group_at(db, where).steps[0]
    for words in ("Late one", "Late two"):
        said(db, step, words)
    db.commit()
    assert "since" not in amara.get(f"{where}/room").words
    said(db, step, "Late three")
    db.commit()
    page = press(amara, where, "3 more have been written since: read them")
    assert {"Late one", "Late two", "Late three"} <= {
        each.text_content() for each in page.select("//p[@class='written']")
    }


def test_stopping_a_second_time_reads_no_single_answer(hold, press, amara, db):
    where = hold(9, written=["First"])
    press(amara, where, "Stop writing and read")
    press(amara, where, "Let writing go on")
    said(db, group_at(db, where).steps[0], "Alone")
    db.commit()
    page = press(amara, where, "Stop writing and read")
    assert "Alone" not in page.text
    assert "There is nothing new to read" in page.words


def test_a_whole_step_is_opened_read_shown_and_left(hold, press, amara, db):
    where = hold(5, written=[SECRET])
    press(amara, where, "Stop writing and read")
    press(amara, where, "Show on the screen")
    press(amara, where, "Go on to “Usual work”")
    page = press(amara, where, "Open this step")
    assert "Step 2 of 2 · people are writing" in page.words
    assert [step.phase for step in group_at(db, where).steps] == ["shown", "writing"]
    assert lines(db)[-4:] == ["room.writing_stopped", "room.shown", "room.went_to", "room.step_opened"]


def test_every_act_lets_the_screens_know(hold, press, amara, db):
    where = hold(5, written=[SECRET])
    for number, label in enumerate(
        (
            "Pause",
            "Go on after the pause",
            "Start the timer",
            "Two more minutes",
            "Stop the timer",
            "Stop writing",
            "Hide",
        ),
        1,
    ):
        press(amara, where, label)
        assert group_at(db, where).moves == number, label


def test_leaving_a_step_leaves_nothing_open_behind(hold, press, amara, db):
    where = hold(5, written=[SECRET])
    press(amara, where, "Go there")
    group = group_at(db, where)
    assert group.steps[0].phase == "reading"
    assert attendance.current(group).title == "Usual work"
    press(amara, where, "Go there")
    assert SECRET in amara.get(f"{where}/room").words


def test_a_step_that_asks_nothing_is_open_at_once(hold, press, amara, db):
    where = hold(5)
    group = group_at(db, where)
    welcome = meeting.add_step(db, group, "Welcome", kind="welcome", words="Nobody is on trial.")
    group.step_id = ""
    db.commit()
    amara.post(*button(amara.get(f"{where}/room"), "Go there", nth=2))
    assert group_at(db, where).step_id == welcome.id
    assert focus_groups.step_in(db, group, welcome.id).phase == "shown"


def test_the_first_question_settles_the_groups_and_a_later_one_does_not(hold, press, amara, db):
    where = hold()
    group = group_at(db, where)
    group.steps[0].phase = "waiting"
    for label in ["health"] * 6 + ["police"] * 6:
        attendance.join(db, group, label)
    db.commit()
    press(amara, where, "Open this step")
    buckets = {
        row.label: row.bucket for row in db.scalars(select(HeadCount)) if row.focus_group_id == group.id
    }
    assert buckets == {"health": "health", "police": "police"}
    attendance.join(db, group_at(db, where), "housing")
    db.commit()
    press(amara, where, "Go there")
    press(amara, where, "Open this step")
    assert attendance.bucket(db, group_at(db, where), "housing") == "everyone_else"


def test_two_leads_who_press_the_same_move_the_room_once(hold, visit, amara, db):
    where = hold(5, written=[SECRET])
    other = visit("amara")
    seen = [button(each.get(f"{where}/room"), "Stop writing and read") for each in (amara, other)]
    amara.post(*seen[0])
    page = other.follow(other.post(*seen[1]))
    assert MEANWHILE in page.words
    assert lines(db).count("room.writing_stopped") == 1
    assert group_at(db, where).moves == 1


def test_an_act_meant_for_another_step_does_nothing(hold, press, amara, db):
    where = hold(5)
    seen = button(amara.get(f"{where}/room"), "Stop writing and read")
    press(amara, where, "Go there")
    amara.post(*seen)
    assert attendance.current(group_at(db, where)).title == "Usual work"
    assert group_at(db, where).moves == 1


def test_two_who_give_two_more_minutes_give_four(hold, press, amara, db):
    where = hold(5)
    press(amara, where, "Start the timer")
    before = group_at(db, where).timer_until
    press(amara, where, "Two more minutes")
    press(amara, where, "Two more minutes")
    assert (group_at(db, where).timer_until - before).total_seconds() == 240


@pytest.mark.parametrize("minutes", ["0", "-3", "soon", "", "121", "9" * 30])
def test_a_timer_wants_minutes(hold, amara, db, minutes):
    where = hold(5)
    page = amara.follow(amara.post(f"{where}/room/timer", {"minutes": minutes}))
    assert "Enter minutes as a number from 1 to 120." in page.words
    assert group_at(db, where).timer_until is None


def test_people_on_paper_count_as_present(hold, amara, db):
    where = hold(2)
    page = amara.follow(amara.post(f"{where}/room/on-paper", {"heads": "3"}))
    assert "5 joined so far" in page.words
    assert attendance.present(db, group_at(db, where)) == 5


@pytest.mark.parametrize("state", ["planned", "closed"])
def test_nothing_is_moved_in_a_room_that_is_not_open(hold, amara, db, state):
    where = hold(5, state=state)
    step = group_at(db, where).steps[0]
    for act in (f"steps/{step.id}/stop", "pause", "timer", "on-paper"):
        amara.post(f"{where}/room/{act}", {"at": f"{step.id} writing", "minutes": "5", "heads": "5"})
    group = group_at(db, where)
    assert (group.moves, group.is_paused, group.timer_until, group.steps[0].phase) == (
        0,
        False,
        None,
        "writing",
    )
    assert "room." not in " ".join(lines(db))


def test_the_state_is_answered_shortly_until_something_changes(hold, amara, db):
    where = hold(5, written=[SECRET])
    first = amara.client.get(f"{where}/room/state")
    assert first.json["counts"] == {"present": 5, "answered-harder": 1}
    assert SECRET not in first.text
    again = amara.client.get(f"{where}/room/state", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    said(db, group_at(db, where).steps[0], "Another")
    db.commit()
    later = amara.client.get(f"{where}/room/state", headers={"If-None-Match": first.headers["ETag"]})
    assert later.json["counts"]["answered-harder"] == 2


def test_an_answer_that_comes_in_moves_nothing_and_a_batch_shows_its_button(hold, press, amara, db):
    where = hold(9, written=["First"])
    press(amara, where, "Stop writing and read")
    seen = [amara.client.get(f"{where}/room/state").json["screen"]]
    for words in ("Late one", "Late two", "Late three"):
        said(db, group_at(db, where).steps[0], words)
        db.commit()
        seen.append(amara.client.get(f"{where}/room/state").json["screen"])
    assert seen[0] == seen[1] == seen[2] != seen[3]


@pytest.mark.parametrize("people", [0, 1, 4, 5, 14])
def test_a_room_is_right_with_so_many_in_it(hold, amara, people):
    page = amara.get(hold(people) + "/room")
    assert f"{people} joined so far" in page.words
    assert ("Fewer than five" in page.words) is (people < 5)
    assert len(page.select("//main//*[@class='button']")) == 1


@pytest.mark.parametrize(("state", "leads_to"), [("planned", ""), ("closed", "/contributions")])
def test_a_room_that_is_not_open_says_where_to_go(hold, amara, state, leads_to):
    where = hold(5, written=[SECRET], state=state)
    (button,) = amara.get(f"{where}/room").select("//main//a[@class='button']/@href")
    assert button == f"{where}{leads_to}"
    assert all(amara.get(f"{where}/{page}").status == 200 for page in EVERYBODY)


@pytest.mark.parametrize("name", ["bryn", "dilys", "eirian", "cai", "ffion"])
def test_nobody_but_the_lead_enters(hold, visit, name):
    where = hold(5, written=[SECRET])
    for page in EVERYBODY:
        assert visit(name).client.get(f"{where}/{page}").status_code == 404
    assert (
        visit(name).client.post(f"{where}/room/pause", data={"csrf_token": visit(name).token()}).status_code
        == 404
    )


def test_a_strategic_group_shows_nothing_of_an_operational_one(hold, press, amara, db):
    theirs = hold(7, title="Those who do the visits", side="operational", written=[SECRET])
    mine = hold(6, title="Those who plan the work", side="strategic", written=["We count what we can count"])
    press(amara, theirs, "Stop writing and read")
    press(amara, mine, "Stop writing and read")
    press(amara, mine, "Show on the screen")
    before = amara.client.get(f"{mine}/room/state").data
    for page in EVERYBODY:
        text = amara.client.get(f"{mine}/{page}").text
        assert SECRET not in text
        assert "Those who do the visits" not in text
        assert theirs.rsplit("/", 1)[1] not in text
    press(amara, theirs, "Show on the screen")
    assert amara.client.get(f"{mine}/room/state").data == before


def test_the_journal_says_what_the_lead_did_and_nothing_of_what_was_written(hold, press, amara, db):
    where = hold(5, written=[SECRET])
    press(amara, where, "Stop writing and read")
    press(amara, where, "Hide")
    told = [line for line in journal.of_chain(db, cast.REVIEW) if line.event.startswith("room.")]
    assert [line.detail for line in told] == [{"step": 1}, {"count": 1}]
    ids = {row.id for row in contributions.of_focus_group(db, group_at(db, where))}
    assert not ids & {line.subject for line in told}
    assert db.get(Review, cast.REVIEW)
