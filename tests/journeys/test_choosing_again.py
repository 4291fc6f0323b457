"""Choosing again on the timeline: the picture stays and is painted anew, and the list follows it."""

from datetime import datetime

import pytest

from tests.builders import cast
from timeline.when import Precision, When
from workbench.persistence.stores import agencies, entries
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

pytestmark = pytest.mark.journey


@pytest.fixture
def entries_of_two(db):
    """Three entries of the police and one of housing."""
    review, by = db.get(Review, cast.REVIEW), db.get(User, cast.PEOPLE["amara"].id)
    police, housing = agencies.of_review(db, review)
    for number, agency in enumerate((police, police, police, housing), 1):
        when = When(datetime(2023, 5, number), Precision.DAY, None, True, f"{number} May 2023")
        entries.add_by_hand(db, review, agency, when, {"what": f"Visit number {number}"}, by=by)
    db.commit()


def test_the_picture_is_painted_anew_and_the_list_follows(walk, entries_of_two):
    page = walk("amara").page
    page.goto(f"/reviews/{cast.REVIEW}/timeline")
    page.wait_for_selector("[data-drawn='1']")
    assert page.locator(".drawing .points path").count() == 4
    page.locator("[name=agency]").first.select_option(label="Police")
    page.get_by_role("button", name="Show").click()
    page.wait_for_selector("[data-drawn='2']")
    page.wait_for_url("**agency=**")
    assert page.locator(".drawing .points path").count() == 3
    assert page.locator("li[id^='e-']").count() == 3
    page.get_by_label("Choose").first.check()
    assert page.locator("[data-make]").is_enabled()


def test_the_keyboard_goes_from_entry_to_entry_and_opens_one(walk, entries_of_two):
    page = walk("amara").page
    page.goto(f"/reviews/{cast.REVIEW}/timeline")
    page.wait_for_selector("[data-drawn]")
    page.locator("[data-region]").focus()
    page.keyboard.press("ArrowRight")
    page.locator(".float").wait_for()
    page.keyboard.press("ArrowRight")
    page.get_by_text("Visit number 2").first.wait_for()
    page.locator(".float", has_text="Visit number 2").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**open=**")
    assert "Visit number 2" in page.locator("#open").inner_text()
