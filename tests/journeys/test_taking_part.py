"""One phone in a focus group: a signal that is lost, a page that is loaded again, a room that moves on."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from flask import Flask
from playwright.sync_api import Page, expect
from sqlalchemy.orm import Session

from findings.focus_groups import asking, plans
from tests.builders import cast, meeting
from tests.journeys.walker import Walker
from workbench import clock
from workbench.persistence.stores import contributions, facilitation
from workbench.persistence.tables.focus_group import FocusGroup

LOOKED = asking.Prompt("looked", "How did it look from where you stood?")
RANK = asking.Prompt("matters", "Which of these matter most?", way=asking.Way.RANK, choices=plans.SECTORS[:3])
WORDS = "In your own words"
NARROW = (390, 320)


@pytest.fixture
def group(app: Flask, db: Session) -> FocusGroup:
    """A focus group that is open at its first step, which asks two questions."""
    found = meeting.open_group(db, cast.REVIEW, app.config["SECRET_KEY"], support="Ring the lead reviewer.")
    found.steps[0].prompts = asking.as_json((LOOKED, meeting.HARDER))
    meeting.add_step(db, found, "What matters", RANK)
    db.refresh(found)
    db.commit()
    return found


@pytest.fixture
def phone(app: Flask, walk: Callable[..., Walker], group: FocusGroup) -> Iterator[Walker]:
    """A phone that has joined it, by the square on the wall, and has its receipt."""
    walker = walk(width=390)
    walker.go(f"/join#{meeting.code(group, app.config['SECRET_KEY'])}")
    walker.press("Join")
    yield walker
    assert not walker.complaints, walker.complaints


@pytest.fixture
def move(db: Session, group: FocusGroup) -> Callable[..., None]:
    """The facilitator takes the room somewhere."""

    def go(at: int, phase: str = "writing") -> None:
        group.step_id, group.steps[at].phase = group.steps[at].id, phase
        facilitation.moved(db, group)
        db.commit()

    return go


def test_every_screen_is_open_to_everybody(
    phone: Walker, group: FocusGroup, move: Callable[..., None]
) -> None:
    phone.check(widths=NARROW)
    phone.follow("I have written it down")
    phone.check(widths=NARROW)
    answer(phone, "I saw a tired mother.")
    expect(phone.page.locator("h1")).to_have_text("What got in the way?")
    answer(phone, "Sarah had no time.")
    expect(phone.page.locator("h1")).to_have_text("Could this say who somebody is?")
    phone.check(widths=NARROW)
    phone.page.get_by_role("button", name="Send it as it is").click()
    expect(phone.page.locator(".said-done")).to_contain_text("Sent.")
    phone.check(widths=NARROW)
    move(1)
    expect(phone.page.locator("h1")).to_have_text("Does this happen?")
    phone.page.get_by_label("Often").check()
    phone.check(widths=NARROW)
    move(2)
    expect(phone.page.locator(".network")).to_contain_text("The room has moved on.")
    phone.page.get_by_role("button", name="Next").click()
    expect(phone.page.locator("h1")).to_have_text("Which of these matter most?")
    phone.check(widths=NARROW)
    phone.follow("If today is hard")
    assert "Ring the lead reviewer." in phone.words
    phone.check(widths=NARROW)
    phone.go("/receipt/answers")
    assert "I saw a tired mother." in phone.words
    phone.check(widths=NARROW)


def test_nothing_is_shown_as_sent_before_it_is_there(phone: Walker, db: Session, group: FocusGroup) -> None:
    phone.follow("I have written it down")
    phone.page.context.set_offline(True)
    answer(phone, "The line was always busy.")
    expect(phone.page.locator(".network")).to_contain_text("Not sent yet.")
    assert phone.page.locator(".said-done").count() == 0
    assert said(db, group) == []
    phone.page.context.set_offline(False)
    expect(phone.page.locator(".said-done")).to_contain_text("Sent.")
    assert said(db, group) == ["The line was always busy."]
    assert kept(phone.page) == []
    phone.complaints.clear()


def test_an_answer_without_an_acknowledgement_is_sent_again_and_kept_once(
    phone: Walker, db: Session, group: FocusGroup
) -> None:
    phone.follow("I have written it down")
    lost = []

    def lose(route, request):  # type: ignore[no-untyped-def]
        route.fetch(max_redirects=0)
        lost.append(request)
        route.abort()

    phone.page.route(re.compile("/answer$"), lose, times=1)
    answer(phone, "We rang three times.")
    expect(phone.page.locator(".said-done")).to_contain_text("Sent.")
    assert lost
    assert said(db, group) == ["We rang three times."]
    phone.complaints.clear()


def test_a_page_that_is_loaded_again_still_has_what_was_being_written(phone: Walker) -> None:
    phone.follow("I have written it down")
    phone.write(WORDS, "Half a thought")
    phone.page.reload()
    expect(phone.page.get_by_label(WORDS)).to_have_value("Half a thought")


def test_what_waits_for_a_signal_goes_after_the_page_was_loaded_again(
    phone: Walker, db: Session, group: FocusGroup
) -> None:
    phone.follow("I have written it down")
    phone.page.route(re.compile("/answer$"), lambda route: route.abort())
    answer(phone, "It rained all week.")
    expect(phone.page.locator(".network")).to_contain_text("Not sent yet.")
    phone.page.unroute_all()
    phone.page.reload()
    expect(phone.page.locator(".said-done")).to_contain_text("Sent.")
    assert said(db, group) == ["It rained all week."]
    phone.complaints.clear()


def test_a_token_that_ran_out_is_renewed_without_a_word(
    phone: Walker, db: Session, group: FocusGroup
) -> None:
    phone.follow("I have written it down")
    phone.page.evaluate(
        "document.querySelectorAll('[name=csrf_token]').forEach(box => { box.value = 'old'; })"
    )
    answer(phone, "Nobody had the letter.")
    expect(phone.page.locator(".said-done")).to_contain_text("Sent.")
    assert said(db, group) == ["Nobody had the letter."]
    phone.complaints.clear()


def test_a_phone_that_slept_has_its_words_and_finds_the_room(
    phone: Walker, db: Session, group: FocusGroup, move: Callable[..., None]
) -> None:
    phone.follow("I have written it down")
    phone.page.route(re.compile("/answer$"), lambda route: route.abort())
    answer(phone, "It was dark by four.")
    expect(phone.page.locator(".network")).to_contain_text("Not sent yet.")
    asleep = phone.page.context.new_cdp_session(phone.page)
    asleep.send("Page.setWebLifecycleState", {"state": "frozen"})
    move(1)
    phone.page.unroute_all()
    asleep.send("Page.setWebLifecycleState", {"state": "active"})
    phone.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(phone.page.locator("h1")).to_have_text("Does this happen?")
    assert said(db, group) == ["It was dark by four."]
    phone.complaints.clear()


def test_two_tabs_lose_nothing(phone: Walker, db: Session, group: FocusGroup) -> None:
    phone.follow("I have written it down")
    other = phone.page.context.new_page()
    other.goto("/here")
    answer(phone, "From the one.")
    expect(phone.page.locator(".said-done")).to_contain_text("Sent.")
    other.get_by_label(WORDS).fill("From the other.")
    other.get_by_role("button", name="Next").click()
    expect(other.locator(".said-done")).to_contain_text("Sent.")
    assert sorted(said(db, group)) == ["From the one.", "From the other."]


def test_what_is_being_written_when_the_room_moves_on_can_still_be_sent(
    phone: Walker, db: Session, group: FocusGroup, move: Callable[..., None]
) -> None:
    phone.follow("I have written it down")
    phone.write(WORDS, "Slowly")
    move(1)
    expect(phone.page.locator(".network")).to_contain_text("The room has moved on.")
    answer(phone, "Slowly, then all at once.")
    expect(phone.page.locator("h1")).to_have_text("Does this happen?")
    assert said(db, group) == ["Slowly, then all at once."]


def test_a_new_time_on_the_clock_tears_nobody_away(
    phone: Walker, db: Session, group: FocusGroup, move: Callable[..., None]
) -> None:
    phone.follow("I have written it down")
    phone.write(WORDS, "Slowly")
    group.timer_until = clock.now() + timedelta(minutes=4, seconds=30)
    move(0)
    expect(phone.page.locator("[data-left]")).to_have_text("About 5 minutes left")
    expect(phone.page.locator(".network")).to_have_text("")
    expect(phone.page.get_by_label(WORDS)).to_have_value("Slowly")


def test_words_that_were_pointed_at_stay_when_the_room_moves_on(
    phone: Walker, db: Session, group: FocusGroup, move: Callable[..., None]
) -> None:
    phone.follow("I have written it down")
    answer(phone, "Sarah had no time.")
    expect(phone.page.locator("h1")).to_have_text("Could this say who somebody is?")
    move(1)
    expect(phone.page.locator(".network")).to_contain_text("The room has moved on.")
    phone.page.get_by_role("button", name="Send it as it is").click()
    expect(phone.page.locator("h1")).to_have_text("Does this happen?")
    assert said(db, group) == ["Sarah had no time."]


def test_words_that_come_too_late_stay_on_the_screen(
    phone: Walker, db: Session, group: FocusGroup, move: Callable[..., None]
) -> None:
    phone.follow("I have written it down")
    phone.write(WORDS, "Much too late")
    group.changeable_until = (clock.now() - timedelta(days=1)).date()
    move(1)
    expect(phone.page.locator(".network")).to_contain_text("The room has moved on.")
    phone.page.get_by_role("button", name="Next").click()
    expect(phone.page.locator("h1")).to_have_text("This can only be read now")
    move(2)
    expect(phone.page.locator(".network")).to_contain_text("The room has moved on.")
    assert "Much too late" in phone.words
    assert said(db, group) == []


def test_a_place_that_has_ended_loses_no_words(
    phone: Walker, app: Flask, db: Session, group: FocusGroup
) -> None:
    phone.follow("I have written it down")
    phone.page.context.clear_cookies()
    answer(phone, "It was a long day.")
    expect(phone.page.locator(".network")).to_contain_text("Your place on this phone has ended.")
    assert said(db, group) == []
    other = phone.page.context.new_page()
    other.goto(f"/join#{meeting.code(group, app.config['SECRET_KEY'])}")
    db.rollback()
    other.get_by_role("button", name="Join").click()
    expect(other.locator("h1")).to_have_text("Welcome. You are in.")
    other.close()
    phone.page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(phone.page.locator(".said-done")).to_contain_text("Sent.")
    assert said(db, group) == ["It was a long day."]
    phone.complaints.clear()


def test_things_are_put_in_order_without_a_mouse(
    phone: Walker, db: Session, group: FocusGroup, move: Callable[..., None]
) -> None:
    phone.follow("I have written it down")
    move(2)
    expect(phone.page.locator("h1")).to_have_text("Which of these matter most?")
    first, second, third = (choice.words for choice in RANK.choices)
    phone.tab_to(f"Up {third}")
    phone.page.keyboard.press("Enter")
    phone.page.keyboard.press("Enter")
    phone.tab_to(f"Leave out {second}")
    phone.page.keyboard.press("Enter")
    phone.tab_to("Next")
    phone.page.keyboard.press("Enter")
    expect(phone.page.locator(".said-done")).to_contain_text("Sent.")
    keys = [choice.key for choice in RANK.choices]
    assert [row.chosen for row in contributions.of_step(db, group.steps[2])] == [[keys[2], keys[0]]]
    assert first in phone.words


def test_leaving_leaves_nothing_on_the_phone(phone: Walker) -> None:
    phone.follow("I have written it down")
    phone.write(WORDS, "Half a thought")
    phone.press("Leave this page")
    assert phone.heading == "You have left"
    assert "Ring the lead reviewer." in phone.words
    assert kept(phone.page) == []
    assert not [each for each in phone.page.context.cookies() if each["name"] == "place"]
    phone.page.go_back()
    expect(phone.page.locator("h1")).to_have_text("Join the focus group")


def answer(phone: Walker, words: str) -> None:
    """Write an answer and send it."""
    phone.write(WORDS, words)
    phone.page.get_by_role("button", name="Next").click()


def said(db: Session, group: FocusGroup) -> list[str]:
    """What the server has."""
    found = [row.words for row in contributions.of_focus_group(db, group)]
    db.rollback()
    return found


def kept(page: Page) -> list[str]:
    """What lies on the phone beyond cookies: words that the server has not got."""
    found: list[str] = page.evaluate(
        "Object.values(sessionStorage).filter(each => each !== '[]').concat(Object.keys(localStorage))"
    )
    return found
