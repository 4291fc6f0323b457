"""The screen in the room shows what was revealed, and nothing else."""

import pytest
from lxml import html

from tests.builders import meeting
from tests.workbench.facilitating.conftest import group_at, said
from workbench import clock
from workbench.auth import codes

SAID = "The rota changed every week"


@pytest.fixture
def at(db):
    """Put the room somewhere: the step with this number, in this phase, what was written being read."""

    def put(where, number, phase, **more):
        group = group_at(db, where)
        step = group.steps[number - 1]
        if phase in ("reading", "shown"):
            meeting.contributions.gather(db, step, "open")
        group.step_id, step.phase = step.id, phase
        for name, value in more.items():
            setattr(group, name, value)
        db.commit()
        return f"{where}/projector"

    return put


def test_while_people_write_the_wall_says_how_many_and_how_to_join(hold, amara, app, db):
    where = hold(14, written=[SAID] * 12)
    page = amara.get(f"{where}/projector")
    assert page.heading == "What got in the way?"
    assert "12 of 14 have answered" in page.words
    group = group_at(db, where)
    assert codes.shown(meeting.code(group, app.config["SECRET_KEY"])) in page.words
    assert "localhost/join" in page.words
    assert page.select("//*[local-name()='svg'][@class='qr']")
    assert SAID not in page.text


@pytest.mark.parametrize("phase", ["writing", "reading"])
def test_nothing_that_was_written_is_shown_before_it_is_revealed(hold, amara, at, phase):
    where = hold(5, written=[SAID], chosen=["often"] * 5)
    assert SAID not in amara.get(at(where, 1, phase)).text
    assert not amara.get(at(where, 2, phase)).select("//table")


def test_a_step_that_is_not_open_shows_its_title_and_no_question(hold, amara, at):
    page = amara.get(at(hold(5), 2, "waiting"))
    assert "We open this together in a moment" in page.words


def test_a_poll_is_bars_with_numbers(hold, amara, at):
    page = amara.get(at(hold(14, chosen=["never"] + ["often"] * 6 + ["sometimes"] * 3), 2, "shown"))
    rows = [" ".join(row.text_content().split()) for row in page.select("//tbody/tr")]
    assert rows == ["Never1", "Sometimes3", "Often6", "I cannot say0"]
    assert "10 of 14 people have answered. Nothing is broken down" in page.words


@pytest.mark.parametrize(("answers", "is_shown"), [(0, False), (1, False), (4, False), (5, True)])
def test_of_fewer_than_five_no_number_is_shown(hold, amara, at, answers, is_shown):
    page = amara.get(at(hold(14, chosen=["often"] * answers), 2, "shown"))
    assert bool(page.select("//tbody")) is is_shown
    assert ("no numbers are shown" in page.words) is not is_shown
    assert (f"{answers} of 14" in page.words) is is_shown


def test_an_answer_that_was_not_read_yet_does_not_move_a_bar(hold, amara, at, db):
    where = hold(14, chosen=["often"] * 6)
    wall = at(where, 2, "shown")
    before = amara.get(wall).text
    said(db, group_at(db, where).steps[1], "", prompt="usual", chosen=["never"])
    db.commit()
    assert [row.text_content() for row in amara.get(wall).select("//tbody/tr")] == [
        row.text_content() for row in html.fromstring(before).xpath("//tbody/tr")
    ]


def test_an_order_says_how_many_put_each_first(hold, amara, at, db):
    where = hold(6)
    group = group_at(db, where)
    choices = (meeting.asking.Choice("time", "Time"), meeting.asking.Choice("calm", "Calm"))
    ranked = meeting.asking.Prompt(
        "matters", "What matters most?", way=meeting.asking.Way.RANK, choices=choices
    )
    step = meeting.add_step(db, group, "What matters", ranked, kind="rank")
    for order in [["calm", "time"]] * 4 + [["time", "calm"]] * 2:
        said(db, step, "", prompt="matters", chosen=order)
    db.commit()
    page = amara.get(at(where, 3, "shown"))
    assert [" ".join(item.text_content().split()) for item in page.select("//ol/li")] == [
        "Calm put first by four, in the first three of six",
        "Time put first by two, in the first three of six",
    ]


def test_texts_are_turned_page_by_page_and_each_is_there_once(hold, amara, at):
    said = [f"Number {n}: " + "as it was on the ward that week, " * 6 for n in range(20)]
    wall = at(hold(20, written=said), 1, "shown")
    seen, page = [], amara.get(wall)
    while True:
        seen += [item.text_content().strip() for item in page.select("//ul[@class='said-here']/li")]
        further = page.select("//a[@rel='next']/@href")
        if not further:
            break
        page = amara.get(further[0])
    assert sorted(seen) == sorted(text.strip() for text in said)


def test_a_page_of_another_step_opens_the_first_of_this_one(hold, amara, at):
    wall = at(hold(20, written=["A long answer. " * 30] * 9), 1, "shown")
    assert "1 of" in amara.get(f"{wall}?page=3&step=another").words
    assert amara.get(f"{wall}?page=999").status == 200


@pytest.mark.parametrize(
    ("more", "heading"),
    [({"is_paused": True}, "A pause"), ({"state": "closed"}, "Thank you"), ({"state": "planned"}, "Welcome")],
)
def test_paused_ended_and_not_begun_are_said(hold, amara, at, more, heading):
    page = amara.get(at(hold(5, written=[SAID]), 1, "shown", **more))
    assert page.heading == heading
    assert SAID not in page.text


def test_a_code_that_has_run_out_is_not_shown(hold, amara, at, app, db):
    where = hold(5)
    wall = at(where, 1, "writing", code_until=clock.now())
    assert "How to join" not in amara.get(wall).text


def test_the_wall_leads_nowhere_and_names_neither_review_nor_lead(hold, amara):
    page = amara.get(hold(5, title="What Amara planned") + "/projector")
    assert not page.select("//a | //form | //nav")
    for words in ("Alder review", "Amara", "Sign out", "journal"):
        assert words not in page.text.replace("Partnership of The Alder review", "")


def test_its_state_says_as_little_as_the_wall(hold, amara, db):
    where = hold(5, written=[SAID] * 2)
    answer = amara.client.get(f"{where}/projector/state")
    assert answer.json == {"screen": "0", "counts": {"present": 5, "answered": 2}}
    again = amara.client.get(f"{where}/projector/state", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
