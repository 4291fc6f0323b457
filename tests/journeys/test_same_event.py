"""Tellings joined, asked about, taken apart and kept apart: with the keyboard alone."""

import pytest

from tests.builders import cast, gathered

pytestmark = pytest.mark.journey

SAME = f"/reviews/{cast.REVIEW}/same-event"


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


def test_tellings_are_joined_asked_about_and_taken_apart(walk, told):
    amara = walk("amara")
    page = amara.page
    amara.go(SAME)
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("Take all ticked on this page")
    amara.enter()
    assert "2 events joined." in amara.words
    amara.check()
    amara.tab_to("Things to ask about (1)")
    amara.enter()
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("Arrears: Housing writes £460, Police £640")
    amara.enter()
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("To ask", field=True)
    page.keyboard.press("ArrowDown")
    amara.tab_to("What was answered", field=True)
    page.keyboard.type("Asked both on Monday.")
    amara.tab_to("Keep it")
    amara.enter()
    assert "Asked both on Monday." in amara.words
    amara.tab_to("Arrears")
    amara.enter()
    amara.tab_to("The event with all its tellings")
    amara.enter()
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("Take it apart")
    amara.enter()
    assert "1 group of entries may tell of one event each" in amara.words


def test_enter_on_a_tick_decides_nothing(walk, told):
    amara = walk("amara")
    amara.go(SAME)
    amara.page.locator("input[name=group]").first.focus()
    amara.enter()
    assert "Nothing was decided." in amara.words
    assert "2 groups of entries may tell of one event each" in amara.words


def test_what_is_kept_apart_can_be_brought_back(walk, told):
    amara = walk("amara")
    amara.go(SAME)
    amara.tab_to("Keep apart: group 1")
    amara.enter()
    assert "1 group of entries" in amara.words
    amara.tab_to("Kept apart (1)")
    amara.enter()
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("Let them be suggested again")
    amara.enter()
    amara.go(SAME)
    assert "2 groups of entries" in amara.words
