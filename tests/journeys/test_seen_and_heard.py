"""Who was seen, corrected; and who knew whom, drawn: with the keyboard alone."""

import pytest
from playwright.sync_api import Page

from tests.builders import cast, gathered, sightings
from tests.builders.sightings import HOME
from workbench.persistence.stores import people

pytestmark = pytest.mark.journey

MOST_STEPS = 90


@pytest.fixture
def case(db):
    """A child who is seen now and then, and a father whom nobody met."""
    added = sightings.fill(db)
    father = people.coded(db, gathered.review(db), "Father")
    name = father.code
    db.rollback()
    return added, name


_FOCUSED = """() => {
    const here = document.activeElement;
    const label = here.labels && here.labels.length ? here.labels[0].textContent : "";
    const acts = ["A", "BUTTON", "SUMMARY"].includes(here.tagName);
    return [label.trim(), acts ? here.textContent.replace(/\\s+/g, " ").trim() : ""];
}"""


def tab_to(page: Page, words: str, *, field: bool = False) -> None:
    """Press Tab, without a mouse, until the field of this label or the link or button of these words has focus."""
    label, text = "", ""
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        label, text = page.evaluate(_FOCUSED)
        if label == words if field else words in text:
            return
    raise AssertionError(f"Tab did not reach {words!r}; the last was {label or text[:80]!r}")


def enter(page: Page) -> None:
    """Press Enter and wait for the page behind it."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_a_mark_is_followed_to_its_entry_and_corrected(walk, case):
    amara = walk("amara")
    page = amara.page
    amara.go(HOME)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "talked about, Child 1, July 2022")
    enter(page)
    assert "leaves open whether Child 1 was there" in amara.words
    amara.check()
    tab_to(page, "Correct this")
    enter(page)
    amara.check()
    tab_to(page, "Seen alone, without a parent, partner or carer", field=True)
    page.keyboard.press("ArrowDown")
    assert page.get_by_label("Seen", exact=True).is_checked()
    tab_to(page, "Why", field=True)
    page.keyboard.type("She stood in the kitchen.")
    tab_to(page, "Save what it shows")
    enter(page)
    assert "Child 1 counts as seen in this entry." in amara.words
    tab_to(page, "Seen and heard")
    enter(page)
    assert "from 1 July 2022 to 30 December 2023" in amara.words


def test_silences_are_listed_from_a_number_of_days(walk, case):
    amara = walk("amara")
    page = amara.page
    amara.go(HOME)
    tab_to(page, "Silences")
    enter(page)
    tab_to(page, "Longer than how many days", field=True)
    page.keyboard.press("Control+A")
    page.keyboard.type("300")
    enter(page)
    assert "558 days" in amara.words
    assert "161 days" not in amara.words
    amara.check(widths=(1280, 390, 320))


def test_a_relation_is_written_down_and_drawn_as_known_on_a_day(walk, case):
    amara = walk("amara")
    page = amara.page
    amara.go(f"/reviews/{cast.REVIEW}/relations")
    amara.check()
    tab_to(page, "Who", field=True)
    page.keyboard.type("Father")
    tab_to(page, "Is", field=True)
    page.keyboard.type("is parent")
    tab_to(page, "To whom", field=True)
    page.keyboard.type("Child 1")
    tab_to(page, "Write it down")
    enter(page)
    assert amara.heading == "Father is parent of Child 1"
    amara.check()
    tab_to(page, "The entry that first says it", field=True)
    page.keyboard.press("ArrowDown")
    tab_to(page, "Save")
    enter(page)
    tab_to(page, "Who knew whom")
    enter(page)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "As known on", field=True)
    page.keyboard.press("Control+A")
    page.keyboard.type("1 February 2022")
    enter(page)
    assert page.locator("rect.body.unknown").count() == 1
    assert "Father is parent of Child 1 No" in amara.words.replace("Known by then ", "")
    amara.check()
