"""A board member and a practitioner walk through the demonstration, and try what is not open to them."""

import pytest
from lxml import html

from tests.builders import databases
from workbench.demonstration import loading, material, people

pytestmark = pytest.mark.journey

FILES = (".pdf", ".docx", "/original")
EVERYBODYS = ("/guide/", "/accessibility", "/privacy", "/password", "/reviews/start", "/reviews/bring-in")
LEAD, PRACTITIONER, BOARD = (email for email, _, _ in people.SIGN_INS)


@pytest.fixture
def home(db):
    """The demonstration review."""
    review = loading.load(db, databases.VAULT_KEY)
    db.commit()
    return f"/reviews/{review.id}"


@pytest.fixture
def known_to_the_lead(walk, home):
    """Every address that a lead reviewer is led to from the pages of the review."""
    lead = arrived(walk(), LEAD)
    waiting, seen = [home], {home}
    while waiting:
        found = links(lead.page.request.get(waiting.pop()).text())
        new = {address for address in found if not many_of_a_kind(address)} - seen
        seen |= set(found)
        waiting += sorted(new)
    return sorted(seen)


@pytest.mark.parametrize("who", [BOARD, PRACTITIONER])
def test_nothing_of_the_desk_is_open_to_others(walk, home, known_to_the_lead, who):
    visitor = arrived(walk(), who)
    opened = []
    for address in known_to_the_lead:
        answer = visitor.page.request.get(address)
        if answer.status == 200:
            opened.append(address)
            assert_no_name(answer.text(), address)
        else:
            assert answer.status == 404, f"{who} got {answer.status} for {address}"
            assert "This page is not here, or is not open to you" in answer.text()
    assert not [address for address in opened if not may_open(address, home)]
    assert len(known_to_the_lead) - len(opened) > 60


def test_a_board_member_reads_findings_and_questions_on_a_phone(walk, home):
    board = arrived(walk(width=390), BOARD)
    board.go(home)
    assert board.page.url.endswith("/reading"), "a board member lands in the reading room"
    findings = material.review()["findings"]
    for finding in findings:
        assert finding["statement"] in board.words
    board.page.locator(".finding-list a").first.click()
    board.page.wait_for_load_state()
    for question in findings[0]["questions"]:
        assert question in board.words
    assert "Episode 2" not in board.page.locator("nav").all_inner_texts()
    assert_no_name(board.page.content(), board.page.url)
    board.check(widths=(390,))


def test_a_practitioner_adds_how_it_looked_and_sees_no_appraisal(walk, home):
    practitioner = arrived(walk(width=390), PRACTITIONER)
    practitioner.go(f"{home}/opened")
    episode = next(told for told in material.review()["episodes"] if told["opened_to_practitioners"])
    practitioner.follow(episode["title"])
    assert episode["expected"] not in practitioner.words
    assert episode["compared"] not in practitioner.words
    practitioner.page.get_by_role("link", name="account").first.click()
    practitioner.page.wait_for_load_state()
    practitioner.page.get_by_label("Role", exact=True).fill("Bank nurse")
    practitioner.write("I could see", "a door that was opened by a boy")
    practitioner.press("Keep my account")
    assert "a door that was opened by a boy" in practitioner.words
    practitioner.check(widths=(390,))


def arrived(visitor, email):
    visitor.sign_in(email, material.PASSWORD)
    return visitor


def links(page):
    """The pages that a page leads to, without what follows a question mark."""
    addresses = {address.split("?")[0].split("#")[0] for address in html.fromstring(page).xpath("//a/@href")}
    return [address for address in addresses if address.startswith("/") and not address.endswith(FILES)]


def many_of_a_kind(address):
    """Every entry has the same pages: knowing their addresses is enough."""
    return "/entries/" in address or "/factors/in/" in address or "/factors/" in address


def may_open(address, home):
    """What is open to somebody who reads what was released or opened."""
    return address in ("/", home) or address.startswith((f"{home}/reading", f"{home}/opened", *EVERYBODYS))


def assert_no_name(text, where):
    for person in material.review()["people"]:
        for name in person["names"]:
            if len(name) > 4 and person["kind"] == "family":
                assert name not in text, f"{name} stands in {where}"
