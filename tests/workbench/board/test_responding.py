"""A board's response: drafted within the board, shared when the board says so, edited by two without loss."""

import pytest

from tests.builders import cast, released_forms, whole_report
from workbench.persistence.tables.journal import JournalLine

REPORT = f"/reviews/{cast.REVIEW}/report"
READING = f"/reviews/{cast.REVIEW}/reading"
ANSWER = {
    "accepted": "partly",
    "why": "We recognise it in two of our services.",
    "will_do": "Two clinics ring on the day a letter comes back.",
    "who": "The head of community health",
    "sign": "",
}


@pytest.fixture(autouse=True)
def _released(db):
    whole_report.write(db, cast.REVIEW)
    released_forms.release(db, cast.REVIEW)
    db.commit()


def test_a_draft_stays_within_the_board(visit):
    visit("eirian").send(f"{READING}/1/response", ANSWER)
    assert "A draft" in visit("eirian").get(f"{READING}/1").words
    for name, path in (("amara", f"{REPORT}/responses"), ("bryn", f"{READING}/1"), ("bryn", READING)):
        page = visit(name).get(path)
        assert "We recognise it" not in page.text
        assert "in draft" not in page.words


def test_a_task_without_a_sign_is_pointed_out(visit):
    eirian = visit("eirian")
    page = eirian.follow(eirian.send(f"{READING}/1/response", ANSWER))
    assert "not yet by what sign you would know" in page.words
    page = eirian.follow(eirian.send(f"{READING}/1/response", {"sign": "All staff trained by March."}))
    assert "What would somebody notice that is different" in page.words
    page = eirian.follow(
        eirian.send(f"{READING}/1/response", {"sign": "More than half of returned letters lead to a call."})
    )
    assert not page.select("//p[@class='note']")


def test_what_is_shared_is_read_by_those_who_wrote_the_report(visit):
    eirian = visit("eirian")
    eirian.send(f"{READING}/1/response", ANSWER)
    assert "No answer shared yet" in visit("bryn").get(f"{REPORT}/responses").words
    eirian.send(f"{READING}/1", action="/share")
    assert "We recognise it" in visit("bryn").get(f"{REPORT}/responses").words
    assert "1 of 1 answered and shared" in eirian.get(READING).words


def test_a_response_without_a_yes_or_a_no_is_not_shared(visit):
    eirian = visit("eirian")
    eirian.send(f"{READING}/1/response", {"why": "We are still thinking."})
    assert not eirian.get(f"{READING}/1").select("//form[contains(@action, '/share')]")
    page = eirian.follow(eirian.post(f"{READING}/1/share", {}))
    assert "say whether the board accepts the finding" in page.words
    assert "still thinking" not in visit("amara").get(f"{REPORT}/responses").text


def test_nothing_written_is_not_shared(visit):
    page = visit("eirian").follow(visit("eirian").post(f"{READING}/1/share", {}))
    assert page.heading == "The board’s response to finding 1"


def test_the_second_member_to_save_is_shown_both(visit):
    eirian = visit("eirian")
    form = {key: value for key, value in eirian.get(f"{READING}/1/response").form().form_values()}
    eirian.post(f"{READING}/1/response", {**form, **ANSWER})
    page = eirian.post(f"{READING}/1/response", {**form, "why": "Another view."}, 409)
    assert "We recognise it" in page.words
    assert "Another view." in page.text


def test_an_answer_outside_the_three_is_sent_back(visit):
    page = visit("eirian").send(f"{READING}/1/response", {"accepted": "yes"})
    assert page.status == 303
    page = visit("eirian").post(f"{READING}/1/response", {"accepted": "perhaps", "version": "1"}, 422)
    assert page.heading == "The board’s response to finding 1"


@pytest.mark.parametrize("name", ["amara", "bryn", "dilys", "cai", "ffion"])
def test_only_the_board_answers(visit, name):
    visit(name).get(f"{READING}/1/response", 404)
    visit(name).post(f"{READING}/1/response", ANSWER, 404)
    visit(name).post(f"{READING}/1/share", {}, 404)


@pytest.mark.parametrize("name", ["dilys", "eirian", "cai", "ffion"])
def test_the_list_of_answers_is_for_those_who_wrote_the_report(visit, name):
    visit(name).get(f"{REPORT}/responses", 404)


def test_the_journal_says_that_somebody_answered_and_not_what(visit, db):
    visit("eirian").send(f"{READING}/1/response", ANSWER)
    visit("eirian").post(f"{READING}/1/share", {})
    lines = db.query(JournalLine).filter(JournalLine.event.like("response.%")).order_by(JournalLine.number)
    assert [line.event for line in lines] == ["response.written", "response.shared"]
    assert all(ANSWER["why"] not in str(line.detail) for line in lines)
