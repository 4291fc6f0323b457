"""Coming in by the code, and leaving."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.builders import meeting
from tests.builders.participant import Participant
from tests.builders.visitor import Visitor
from workbench import clock
from workbench.auth import codes, guessing
from workbench.persistence.stores import attendance, journal
from workbench.persistence.tables.focus_group import HeadCount

WRONG = codes.checked("K7M2QD4XN")


def test_the_code_opens_a_place_with_a_receipt_of_six_words(phone, group):
    somebody = phone()
    page = somebody.get("/here/welcome")
    assert len(somebody.words.split()) == 6
    assert group.handle[:3] in page.words


def test_capitals_and_spaces_do_not_matter(app, group):
    code = codes.shown(meeting.code(group, app.config["SECRET_KEY"])).lower()
    page = Visitor(app.test_client(), None).send("/join", {"code": code})
    assert page.response.location == "/here/welcome"


@pytest.mark.parametrize("why", ["wrong", "expired", "revoked", "closed", "planned"])
def test_whatever_is_wrong_with_a_code_the_words_are_the_same(app, db, group, why):
    code = meeting.code(group, app.config["SECRET_KEY"]) if why != "wrong" else WRONG
    if why == "expired":
        group.code_until = clock.now() - timedelta(seconds=1)
    elif why == "revoked":
        group.code_hash = None
    elif why in ("closed", "planned"):
        group.state = why
    db.commit()
    page = Visitor(app.test_client(), None).send("/join", {"code": code}, status=422)
    assert "This code opens nothing now." in page.words
    assert not page.response.headers.getlist("Set-Cookie") or "place" not in str(page.response.headers)


def test_after_ten_wrong_codes_whoever_guesses_waits_and_nobody_else(app, visit, phone):
    guesser = visit(None)
    for _ in range(guessing.TRIES):
        guesser.send("/join", {"code": WRONG}, status=422)
    page = guesser.send("/join", {"code": WRONG}, status=429)
    assert "Wait 5 minutes, then try again. Nobody else has to wait." in page.words
    assert page.response.headers["Retry-After"] == "300"
    other = app.test_client()
    other.environ_base["REMOTE_ADDR"] = "192.0.2.7"
    assert Visitor(other, None).send("/join", {"code": WRONG}, status=422)


@pytest.mark.parametrize("slip", [WRONG[:-1], WRONG[:-1] + "0", WRONG[1] + WRONG[0] + WRONG[2:]])
def test_a_slip_in_typing_is_pointed_out_and_is_no_guess(visit, slip):
    somebody = visit(None)
    for _ in range(guessing.TRIES + 1):
        page = somebody.send("/join", {"code": slip}, status=422)
        assert "a sign is missing or wrong" in page.words


def test_an_empty_code_is_asked_for_and_is_no_guess(visit):
    page = visit(None).send("/join", {"code": ""}, status=422)
    assert "Enter the code" in page.words


def test_a_device_that_has_a_place_is_not_counted_again(app, db, group, phone):
    somebody = phone()
    page = somebody.send("/join", {"code": meeting.code(group, app.config["SECRET_KEY"])})
    assert page.response.location == "/here"
    assert attendance.present(db, group) == 1


def test_the_sector_is_asked_only_where_the_plan_needs_it(app, db, group):
    group.asks = "sector"
    db.commit()
    stranger = Visitor(app.test_client(), None)
    page = stranger.send("/join", {"code": meeting.code(group, app.config["SECRET_KEY"])}, status=200)
    assert page.heading == "Where do you work?"
    assert "only if at least five people here say the same" in page.words
    assert "I would rather not say" in page.words
    assert attendance.present(db, group) == 0


@pytest.mark.parametrize(("sent", "kept"), [("health", "health"), ("", ""), ("The mother", "")])
def test_a_sector_that_is_not_offered_is_kept_as_none(app, db, group, sent, kept):
    group.asks = "sector"
    db.commit()
    Participant(app, group, label=sent)
    assert [row.label for row in db.scalars(select(HeadCount))] == [kept]


def test_the_receipt_can_be_saved_as_a_text(phone, group):
    somebody = phone()
    answer = somebody.client.get("/here/receipt.txt")
    assert answer.mimetype == "text/plain"
    assert answer.headers["Content-Disposition"] == "attachment; filename=receipt.txt"
    assert somebody.words in answer.text
    assert codes.shown(group.handle, 3) in answer.text


def test_what_is_kept_and_until_when_is_said_before_any_question(phone, group):
    page = phone().get("/here/welcome")
    assert "nothing about who wrote it or when" in page.words
    assert str(group.changeable_until.year) in page.words


def test_leaving_forgets_the_place_and_says_who_to_talk_to(app, db, group, phone):
    group.support = "Ring the staff line on extension 4."
    db.commit()
    somebody = phone()
    left = somebody.follow(somebody.send("/here", action="/here/leave"))
    assert left.heading == "You have left"
    assert "extension 4" in left.words
    assert somebody.get("/here", 303).response.location == "/join"


def test_nothing_but_a_session_and_a_place_is_put_on_the_device(phone):
    somebody = phone()
    somebody.write("The form was long.")
    assert {cookie.key for cookie in somebody.client._cookies.values()} == {"workbench", "place"}


def test_who_to_talk_to_stands_there_before_joining_and_after(db, group, phone, visit):
    group.support = "Ring the staff line on extension 4."
    db.commit()
    assert "extension 4" in phone().get("/join/support").words
    assert "extension 4" not in visit(None).get("/join/support").words


def test_taking_part_writes_nothing_in_the_journal(db, group, phone):
    phone().write("The form was long.")
    assert not journal.of_chain(db, group.review_id)
    assert not journal.of_chain(db, journal.WORKBENCH)
