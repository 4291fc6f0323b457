"""What a room puts in order is taken from what it was shown, from patterns, or written, until the step is opened."""

from dataclasses import replace

import pytest

from tests.builders import cast, databases, gathered, meeting
from tests.workbench.facilitating.conftest import group_at, said
from workbench.persistence.stores import contributions
from workbench.persistence.tables.pattern import Pattern

CHOICES = (meeting.asking.Choice("time", "Time"), meeting.asking.Choice("calm", "Calm"))


@pytest.fixture
def ranking(hold, db):
    """A focus group that comes to put two things in order, after being shown one answer of three."""

    def begun(**more):
        where = hold(6)
        group = group_at(db, where)
        first = group.steps[0]
        for words, use in (
            ("The rota", "paraphrase"),
            ("For the team", "team"),
            ("To be hidden", "quotation"),
        ):
            said(db, first, words, use=use)
        contributions.gather(db, first, "open")
        for row in contributions.of_step(db, first):
            row.state = "hidden" if row.words == "To be hidden" else "open"
        ranked = meeting.asking.Prompt(
            "matters", "What matters?", way=meeting.asking.Way.RANK, choices=CHOICES
        )
        step = meeting.add_step(db, group, "What matters", ranked, kind="rank", **more)
        db.add(
            Pattern(
                review_id=cast.REVIEW,
                title="No place for a new adult",
                kept_by="Amara",
                kept_at=group.code_until,
            )
        )
        first.phase, group.step_id = "shown", step.id
        address = f"{where}/room/steps/{step.id}/order"
        db.commit()
        return where, address

    return begun


def options(db, where):
    return [choice["words"] for choice in group_at(db, where).steps[2].prompts[0]["choices"]]


def labels(page):
    return [label.text_content() for label in page.select("//div[@class='choice']/label")]


def test_what_is_offered_is_the_plan_patterns_and_what_the_wall_showed(ranking, amara):
    _, address = ranking()
    assert labels(amara.get(address)) == ["Time", "Calm", "No place for a new adult", "The rota"]


def test_what_is_taken_and_written_is_put_in_order(ranking, amara, db):
    where, address = ranking()
    offered = amara.get(address).select("//div[@class='choice']/input/@value")
    amara.send(address, {"taken": [offered[0], offered[3]], "own": "A calmer week\n\n  Supervision "})
    assert options(db, where) == ["Time", "The rota", "A calmer week", "Supervision"]
    amara.send(address, {"own": "Another"})
    assert options(db, where) == ["Time", "The rota", "A calmer week", "Supervision", "Another"]
    keys = [choice["key"] for choice in group_at(db, where).steps[2].prompts[0]["choices"]]
    assert len(set(keys)) == 5


@pytest.mark.parametrize(
    "fields", [{"taken": []}, {"taken": ["time"]}, {"own": "\n".join(map(str, range(11)))}]
)
def test_an_order_is_of_two_things_at_least_and_twelve_at_most(ranking, amara, db, fields):
    where, address = ranking()
    page = amara.send(address, fields, status=422)
    assert "Take or write from 2 to 12 things" in page.words
    assert options(db, where) == ["Time", "Calm"]


def test_what_is_written_after_something_was_left_out_gets_a_key_of_its_own(ranking, amara, db):
    where, address = ranking()
    amara.send(address, {"taken": [], "own": "First\nSecond"})
    amara.send(address, {"taken": ["own_2"], "own": "Third"})
    amara.send(address, {"own": "Fourth"})
    assert options(db, where) == ["Second", "Third", "Fourth"]
    keys = [choice["key"] for choice in group_at(db, where).steps[2].prompts[0]["choices"]]
    assert len(set(keys)) == 3


def test_what_is_written_is_put_in_order_in_codes_and_is_short(ranking, amara, db):
    where, address = ranking()
    gathered.named(db, "Mother", "Carol Brandt", key=databases.VAULT_KEY)
    db.commit()
    amara.send(address, {"own": "Time for Carol Brandt"})
    assert options(db, where)[2] == "Time for Mother"
    db.commit()
    page = amara.send(address, {"own": "x" * 201}, status=422)
    assert "Keep each of them under 200 characters" in page.words


def test_once_opened_it_stays_as_it_is(ranking, amara, db):
    where, address = ranking(phase="writing")
    page = amara.follow(amara.post(address, {"taken": ["time"], "own": "Another"}))
    assert "stays as it is" in page.words
    assert options(db, where) == ["Time", "Calm"]


def test_two_leads_who_choose_at_once_lose_nothing(ranking, amara, db):
    where, address = ranking()
    amara.send(address, {"own": "Mine"})
    page = amara.post(address, {"version": "1", "taken": ["time", "calm"], "own": "Theirs"}, 409)
    assert "Theirs" in page.text
    assert options(db, where) == ["Time", "Calm", "Mine"]


@pytest.mark.parametrize("act", ["withdraw", "team", "other words"])
def test_words_taken_back_leave_what_is_put_in_order(ranking, amara, db, act):
    where, address = ranking()
    step = group_at(db, where).steps[0]
    somebody = meeting.write(db, step, "Nobody rang back")
    contributions.gather(db, step, "open")
    db.commit()
    taken = amara.get(address).select("//div[@class='choice'][contains(., 'Nobody rang')]/input/@value")
    amara.send(address, {"taken": ["time", *taken]})
    step = group_at(db, where).steps[0]
    locator = somebody.locator(step, "harder", 0)
    if act == "withdraw":
        contributions.withdraw(db, step, "harder", locator, own=[locator])
    else:
        before = contributions.Answer("Nobody rang back", (), "paraphrase")
        after = contributions.Answer(act, (), "quotation") if act != "team" else replace(before, use="team")
        contributions.write(db, step, "harder", after, locate=lambda _: locator, was=before.digest)
    db.commit()
    assert options(db, where)[0] == "Time"
    assert "Nobody rang" not in options(db, where)[1]


def test_a_step_that_puts_nothing_in_order_has_no_such_page(hold, amara, db):
    where = hold(5)
    page = amara.get(f"{where}/room/steps/{group_at(db, where).steps[0].id}/order", 303)
    assert "This step puts nothing in order" in amara.follow(page).words
