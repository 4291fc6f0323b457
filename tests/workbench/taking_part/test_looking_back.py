"""A receipt opens what somebody wrote, what became of it, and nothing of anybody else's."""

from datetime import timedelta

import pytest

from tests.builders import cast, contributed, meeting
from tests.builders.participant import address
from tests.builders.visitor import Visitor
from workbench import clock
from workbench.auth import codes, guessing, receipts
from workbench.persistence.stores import cited, contributions
from workbench.persistence.stores.contributed import Said
from workbench.persistence.tables.focus_group import HeadCount


@pytest.fixture
def came_back(app, group):
    """Somebody who comes back on another device with their receipt."""

    def come(words, status=303):
        visitor = Visitor(app.test_client(), None)
        visitor.send(
            "/receipt", {"handle": codes.shown(group.handle, 3).lower(), "words": words}, status=status
        )
        return visitor

    return come


def written(db, group):
    """The one contribution there is, as reviewers have it once it was gathered."""
    contributions.gather(db, group.steps[0], contributions.OPEN)
    db.expire_all()
    (row,) = contributions.of_step(db, group.steps[0])
    return Said(row, group.steps[0])


def test_a_receipt_opens_what_was_written_on_another_device(phone, came_back):
    somebody = phone()
    somebody.write("The form was long.")
    page = came_back(somebody.words.title()).get("/receipt/answers")
    assert "The form was long." in page.words
    assert "Nobody has read it yet." in page.words


def test_whoever_comes_back_is_kept_under_the_same_group_as_before(db, group, phone, came_back):
    group.asks = "sector"
    for label in ("health", "police"):
        db.add(HeadCount(focus_group_id=group.id, label=label, heads=6, bucket=label))
    db.commit()
    somebody = phone(label="police")
    somebody.write("The form was long.")
    came_back(somebody.words).send(
        address(group.steps[0], "?ask=1"), {"words": "And the desk was far."}, action="/answer"
    )
    assert [row.bucket for row in contributions.of_step(db, group.steps[0])] == ["police", "police"]


def test_a_receipt_opens_nothing_of_anybody_else(phone, came_back):
    one, other = phone(), phone()
    one.write("From the one.")
    other.write("From the other.")
    words = came_back(one.words).get("/receipt/answers").words
    assert "From the other." not in words


@pytest.mark.parametrize(
    ("handle", "words"),
    [
        ("ZZZZZZ", None),
        (None, "wren alder"),
        (None, "acorn acorn acorn acorn acorn acorn"),
        (None, "not words of ours at all"),
    ],
)
def test_whatever_is_wrong_with_a_receipt_the_words_are_the_same(visit, phone, group, handle, words):
    somebody = phone()
    somebody.write("The form was long.")
    given = {"handle": handle or group.handle, "words": words or somebody.words}
    page = visit(None).send("/receipt", given, status=422)
    assert "Nothing is kept under this receipt. Check the six signs and each of the words" in page.words


@pytest.mark.parametrize("handle", ["ZZZZZZ", None])
def test_a_receipt_that_opens_nothing_costs_as_much_work(monkeypatch, visit, group, handle):
    worked = []
    monkeypatch.setattr(receipts, "hash_secret_raw", lambda *given, **more: worked.append(given) or b"0" * 32)
    visit(None).send("/receipt", {"handle": handle or group.handle, "words": receipts.draw()}, status=422)
    assert len(worked) == 1


def test_whoever_guesses_receipts_has_to_wait(visit, group):
    guesser = visit(None)
    for _ in range(guessing.TRIES):
        guesser.send("/receipt", {"handle": group.handle, "words": receipts.draw()}, status=422)
    guesser.send("/receipt", {"handle": group.handle, "words": receipts.draw()}, status=429)


def test_with_a_receipt_words_can_be_changed_and_taken_back(db, group, phone, came_back):
    somebody = phone()
    somebody.write("The form was long.")
    back = came_back(somebody.words)
    change = back.get("/receipt/answers").select("//main//a[starts-with(., 'Change')]/@href")[0]
    changed = back.send(change, {"words": "The form was too long.", "use": "team"}, action="/answer")
    assert changed.response.location == "/receipt/answers"
    page = back.follow(changed)
    assert "The form was too long." in page.words
    assert "May be used: the review team only" in page.words
    page = back.follow(back.send("/receipt/answers", action="/take-back"))
    assert "You have not written anything, or you took it back." in page.words
    assert not contributions.of_focus_group(db, group)


def test_what_was_typed_in_from_a_paper_card_is_found_and_changed_too(app, db, group, phone, came_back):
    somebody = phone()
    key = receipts.key(somebody.words, group.salt)
    number = receipts.card(key)
    answer = contributions.Answer("From the card.", (), "paraphrase")
    step = group.steps[0]
    contributions.write(
        db,
        step,
        "harder",
        answer,
        locate=lambda nth: receipts.locator(number.encode(), step.id, "harder", nth),
    )
    db.refresh(group)
    db.commit()
    back = came_back(somebody.words)
    change = back.get("/receipt/answers").select("//main//a[starts-with(., 'Change')]/@href")[0]
    back.send(change, {"words": "From the card, put right."}, action="/answer")
    db.rollback()
    assert [row.words for row in contributions.of_focus_group(db, group)] == ["From the card, put right."]


def test_after_its_day_everything_can_still_be_read(db, group, phone, came_back):
    somebody = phone()
    somebody.write("The form was long.")
    group.changeable_until = (clock.now() - timedelta(days=1)).date()
    db.commit()
    page = came_back(somebody.words).get("/receipt/answers")
    assert "can only be read now" in page.words
    assert "The form was long." in page.words
    assert not page.select("//main//form")


def test_a_finding_that_is_being_written_is_not_named(db, group, phone, came_back):
    somebody = phone()
    somebody.write("The form was long.")
    cited.use(
        db, contributed.finding(db, title="Nobody has time"), written(db, group), "usual", "Forms are long"
    )
    db.commit()
    words = came_back(somebody.words).get("/receipt/answers").words
    assert "It helps with a finding that is being written." in words
    assert "Nobody has time" not in words


def test_why_words_are_not_used_is_told(db, group, phone, came_back):
    somebody = phone()
    somebody.write("The form was long.")
    written(db, group).contribution.not_used_why = "It is about another family."
    db.commit()
    words = came_back(somebody.words).get("/receipt/answers").words
    assert "It was read and not used: It is about another family." in words


def test_what_a_report_that_is_out_cannot_undo_is_said(phone):
    somebody = phone()
    somebody.write("The form was long.")
    words = somebody.get("/receipt/answers").words
    assert "cannot be called back from those who have it" in words


def test_a_receipt_of_one_group_opens_nothing_of_another(app, db, group, phone, visit):
    other = meeting.open_group(db, cast.REVIEW, app.config["SECRET_KEY"], side="strategic", code_number=2)
    db.commit()
    somebody = phone()
    somebody.write("The form was long.")
    visit(None).send("/receipt", {"handle": other.handle, "words": somebody.words}, status=422)
