"""Tellings joined, asked about, taken apart and kept apart: with the keyboard alone."""

import pytest
from playwright.sync_api import Page

from tests.builders import cast, gathered

pytestmark = pytest.mark.journey

SAME = f"/reviews/{cast.REVIEW}/same-event"
MOST_STEPS = 60


@pytest.fixture
def told(db):
    """Two events told by two agencies each, one with two sums for one debt."""
    for agency, moment, words in (
        ("POL", "11 May 2023 23:40", "Window smashed with a spade after shouting. Incident 77120045."),
        ("HSG", "12 May 2023", "Tenant says window smashed with a spade last night. Incident 77120045."),
        ("POL", "2 October 2023", "Muzzle dog found in the cellar. Arrears of £640. Incident 88123399."),
        ("HSG", "2 October 2023", "Dog with muzzle found in cellar. Arrears of £460. Incident 88123399."),
        ("HSG", "9 August 2023", "Statement posted."),
    ):
        gathered.entry(db, agency, moment, words)
    db.commit()


def tab_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus bears these words."""
    seen = ""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            "() => (document.activeElement.labels?.[0] || document.activeElement).textContent.trim()"
        )
        if words in seen:
            return
    raise AssertionError(f"Tab did not reach {words!r}; the last was {seen[:80]!r}")


def enter(page: Page) -> None:
    """Press Enter and wait for the page behind it."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_tellings_are_joined_asked_about_and_taken_apart(walk, told):
    amara = walk("amara")
    page = amara.page
    amara.go(SAME)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "Take all ticked on this page")
    enter(page)
    assert "2 events joined." in amara.words
    amara.check()
    tab_to(page, "Things to ask about (1)")
    enter(page)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "Arrears: Housing writes £460, Police £640")
    enter(page)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "To ask")
    page.keyboard.press("ArrowDown")
    tab_to(page, "What was answered")
    page.keyboard.type("Asked both on Monday.")
    tab_to(page, "Keep it")
    enter(page)
    assert "Asked both on Monday." in amara.words
    tab_to(page, "Arrears")
    enter(page)
    tab_to(page, "The event with all its tellings")
    enter(page)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "Take it apart")
    enter(page)
    assert "1 group of entries may tell of one event each" in amara.words


def test_enter_on_a_tick_decides_nothing(walk, told):
    amara = walk("amara")
    amara.go(SAME)
    amara.page.locator("input[name=group]").first.focus()
    enter(amara.page)
    assert "Nothing was decided." in amara.words
    assert "2 groups of entries may tell of one event each" in amara.words


def test_what_is_kept_apart_can_be_brought_back(walk, told):
    amara = walk("amara")
    page = amara.page
    amara.go(SAME)
    tab_to(page, "Keep apart: group 1")
    enter(page)
    assert "1 group of entries" in amara.words
    tab_to(page, "Kept apart (1)")
    enter(page)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "Let them be suggested again")
    enter(page)
    amara.go(SAME)
    assert "2 groups of entries" in amara.words
