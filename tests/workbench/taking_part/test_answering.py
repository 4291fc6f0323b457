"""What is sent is kept once and only once, can be changed and taken back, and says nothing about who sent it."""

from datetime import timedelta

import pytest

from findings.focus_groups import asking, plans
from findings.focus_groups.permitted import Use
from tests.builders import meeting
from tests.builders.participant import Participant, address
from workbench import clock
from workbench.persistence.stores import attendance, contributions
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.focus_group import FocusGroup, HeadCount

RANK = asking.Prompt("matters", "What matters most?", way=asking.Way.RANK, choices=plans.SECTORS[:3])


def kept(db, group: FocusGroup) -> list[Contribution]:
    """What there is, freshly read."""
    db.rollback()
    db.expire_all()
    found = list(contributions.of_focus_group(db, group))
    db.rollback()
    return found


def go(db, group: FocusGroup, at: int, phase: str = "writing") -> None:
    """The facilitator takes the room to a step."""
    group.step_id, group.steps[at].phase = group.steps[at].id, phase
    db.commit()


def test_an_answer_is_kept_and_said_to_be_sent(db, group, phone):
    somebody = phone()
    page = somebody.follow(somebody.write("The form was long."))
    assert "Sent. Nobody can tell that it is yours." in page.words
    assert [row.words for row in kept(db, group)] == ["The form was long."]


def test_the_same_answer_sent_again_is_kept_once(db, group, phone):
    somebody = phone()
    fields = {"prompt": "harder", "nth": "0", "was": "", "words": "The form was long."}
    for _ in range(3):
        somebody.post(address(group.steps[0], "/answer"), fields)
    assert len(kept(db, group)) == 1


def test_what_two_tabs_send_is_kept_from_both(db, group, phone):
    somebody = phone()
    for words in ("From the one.", "From the other."):
        fields = {"prompt": "harder", "nth": "0", "was": "", "words": words}
        somebody.post(address(group.steps[0], "/answer"), fields)
    assert sorted(row.words for row in kept(db, group)) == ["From the one.", "From the other."]


def test_another_answer_to_the_same_question_stands_beside_the_first(db, group, phone):
    somebody = phone()
    page = somebody.follow(somebody.write("The form was long.", then="another"))
    assert "What you have sent to this question" in page.words
    somebody.write("The line was busy.")
    rows = kept(db, group)
    assert sorted(row.words for row in rows) == ["The form was long.", "The line was busy."]
    assert [row.is_counted for row in rows].count(True) == 1


def test_a_change_takes_the_place_of_what_was_said(db, group, phone):
    somebody = phone()
    somebody.write("The form was long.")
    change = somebody.get("/here").select("//main//a[starts-with(., 'Change')]/@href")[0]
    somebody.send(change, {"words": "The form was very long."}, action="/answer")
    assert [row.words for row in kept(db, group)] == ["The form was very long."]


def test_a_change_to_nothing_is_no_change(db, group, phone):
    somebody = phone()
    somebody.write("The form was long.")
    change = somebody.get("/here").select("//main//a[starts-with(., 'Change')]/@href")[0]
    page = somebody.send(change, {"words": " "}, action="/answer", status=422)
    assert "Write what it shall say now, or take it back" in page.words
    assert len(kept(db, group)) == 1


def test_what_was_said_can_be_taken_back(db, group, phone):
    somebody = phone()
    somebody.write("The form was long.")
    page = somebody.follow(somebody.send("/here", action="/take-back"))
    assert "Taken back." in page.words
    assert kept(db, group) == []


def test_an_empty_answer_leaves_the_question_out(db, group, phone):
    phone().write("")
    assert kept(db, group) == []


def test_an_answer_to_a_step_that_the_room_has_left_is_still_taken(db, group, phone):
    somebody = phone()
    late = somebody.get("/here")
    go(db, group, 1)
    form = late.form("/answer")
    fields = {**dict(form.form_values()), "words": "I was slow."}
    page = somebody.follow(somebody.post(form.get("action"), fields))
    assert page.heading == "Does this happen?"
    assert [row.words for row in kept(db, group)] == ["I was slow."]


def test_an_answer_that_comes_after_the_end_is_still_taken(db, group, phone):
    somebody = phone()
    fields = {"prompt": "harder", "nth": "0", "was": "", "words": "I had no signal."}
    group.state = "closed"
    db.commit()
    somebody.post(address(group.steps[0], "/answer"), fields)
    assert len(kept(db, group)) == 1


@pytest.mark.parametrize("act", ["answer", "take-back"])
def test_after_its_day_what_was_said_can_only_be_read(db, group, phone, act):
    somebody = phone()
    somebody.write("The form was long.")
    group.changeable_until = (clock.now() - timedelta(days=1)).date()
    db.commit()
    fields = {"prompt": "harder", "nth": "0", "was": "", "words": "Something else"}
    page = somebody.post(address(group.steps[0], f"/{act}"), fields, status=422)
    assert page.heading == "This can only be read now"
    assert [row.words for row in kept(db, group)] == ["The form was long."]


def test_nobody_answers_more_often_than_a_room_can_read(group, phone):
    somebody = phone()
    for number in range(contributions.MOST):
        somebody.write(f"Another thing, the {number}th")
    page = somebody.write("One more", status=422)
    assert "You have given 12 answers to this question. Change one of them instead" in page.words


def test_what_is_too_long_comes_back_whole(db, group, phone):
    page = phone().write("long " * 1000, status=422)
    assert "Use at most 4,000 characters" in page.words
    assert page.select("//textarea")[0].text.count("long") == 1000
    assert kept(db, group) == []


def test_a_choice_holds_until_another_is_made(db, group, phone):
    somebody = phone()
    go(db, group, 1)
    somebody.choose("often")
    somebody.choose("never")
    assert [row.chosen for row in kept(db, group)] == [["never"]]


def test_a_choice_that_is_not_offered_is_refused(db, group, phone):
    somebody = phone()
    go(db, group, 1)
    somebody.choose("always", status=400)
    somebody.choose("often", "never", status=400)


def test_an_order_is_made_by_buttons_that_need_no_script(db, group, phone):
    meeting.add_step(db, group, "What matters", RANK)
    db.refresh(group)
    somebody = phone_of(db, group, phone)
    keys = [choice.key for choice in RANK.choices]
    page = somebody.send(somebody.at(1), {"chosen": keys, "up": keys[2]}, action="/answer", status=200)
    assert page.select("//ol[contains(@class, 'ranked')]/li/@data-key") == [keys[0], keys[2], keys[1]]
    page = somebody.post(page.form("/answer").get("action"), {**sent(page), "out": keys[1]}, status=200)
    assert page.select("//ol[contains(@class, 'ranked')]/li/@data-key") == [keys[0], keys[2]]
    assert kept(db, group) == []
    somebody.post(page.form("/answer").get("action"), sent(page))
    assert [row.chosen for row in kept(db, group)] == [[keys[0], keys[2]]]


def phone_of(db, group: FocusGroup, phone) -> Participant:
    """Somebody at the last step."""
    go(db, group, 2)
    return phone()


def sent(page) -> dict[str, list[str]]:
    """What the form of a page would send."""
    fields: dict[str, list[str]] = {}
    for name, value in page.form("/answer").form_values():
        fields.setdefault(name, []).append(value)
    return fields


@pytest.mark.parametrize("use", list(Use))
def test_everybody_chooses_how_their_words_may_be_used(db, group, phone, use):
    phone().write("The form was long.", use=use)
    assert [row.use for row in kept(db, group)] == [use]


def test_the_device_offers_what_was_chosen_last_and_words_are_told_in_other_words_unless_said(phone):
    somebody = phone()
    checked = "//input[@name='use'][@checked]/@value"
    assert somebody.get(somebody.at(1)).select(checked) == [Use.PARAPHRASE]
    somebody.write("The form was long.", use=Use.TEAM)
    assert somebody.get(somebody.at(1)).select(checked) == [Use.TEAM]


def test_words_are_kept_under_a_group_of_five_or_under_none(app, db, group):
    group.asks = "sector"
    db.commit()
    many = [Participant(app, group, label=label) for label in ["health"] * 5 + ["police"] * 5 + ["housing"]]
    for row in db.query(HeadCount):
        row.bucket = ""
    attendance.settle(db, group)
    db.commit()
    for at in (0, 5, 10):
        many[at].write(f"From number {at}")
    db.rollback()
    buckets = {row.words: row.bucket for row in kept(db, group)}
    assert buckets["From number 10"] in ("", "everyone_else")
    assert buckets["From number 10"] != "housing"


@pytest.mark.parametrize(
    "fields",
    [
        {"prompt": "nothing"},
        {"prompt": ""},
        {"nth": "-1"},
        {"nth": "9999999999"},
        {"nth": "one"},
        {"chosen": "often"},
    ],
)
def test_what_no_page_sends_is_refused(db, group, phone, fields):
    given = {"prompt": "harder", "nth": "0", "was": "", "words": "x"} | fields
    phone().post(address(group.steps[0], "/answer"), given, status=400)
    assert kept(db, group) == []


def test_two_answers_of_one_person_have_nothing_in_common(db, group, phone):
    somebody = phone()
    somebody.write("The form was long.")
    somebody.write("The line was busy.")
    one, other = kept(db, group)
    assert one.locator[:8] != other.locator[:8]
    assert not {column.key for column in Contribution.__table__.columns} & {
        "user_id",
        "at",
        "created_at",
        "participant",
    }
