"""A draft is given to somebody who was there, who comments on it from a phone; and a briefing is made of it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.builders import cast, released_forms, whole_report

pytestmark = pytest.mark.journey

HOME = f"/reviews/{cast.REVIEW}"
PHONE = {"width": 390, "height": 844}
MOST_STEPS = 120

_FOCUSED = """() => {
    const here = document.activeElement;
    const label = here.labels && here.labels.length ? here.labels[0].textContent : "";
    const acts = ["A", "BUTTON", "SUMMARY"].includes(here.tagName);
    return [label.trim(), acts ? here.textContent.replace(/\\s+/g, " ").trim() : ""];
}"""


@pytest.fixture
def report(db):
    """A report that could be released."""
    whole_report.write(db, cast.REVIEW)
    db.commit()


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


def ask(amara) -> None:
    """Ask Dilys about the draft, with the keyboard."""
    page = amara.page
    amara.go(f"{HOME}/report")
    tab_to(page, "Comments on accuracy")
    enter(page)
    tab_to(page, "Ask about the draft as it is now")
    enter(page)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "Dilys", field=True)
    page.keyboard.press("Space")
    tab_to(page, "What you say to them", field=True)
    page.keyboard.type("Look at the spring.")
    tab_to(page, "Let them read it")
    enter(page)


def comment(dilys) -> None:
    """Find the draft on a phone, comment on what happened, and say that it is read."""
    page = dilys.page
    page.set_viewport_size(PHONE)
    dilys.go(HOME)
    tab_to(page, "Read the draft, round 2")
    enter(page)
    dilys.check(widths=(1280, 390, 320))
    tab_to(page, "Comment: What happened, passage")
    enter(page)
    dilys.check(widths=(1280, 390, 320))
    tab_to(page, "What is not accurate", field=True)
    page.keyboard.type("We moved three times.")
    tab_to(page, "Keep this comment")
    enter(page)
    assert "We moved three times." in dilys.words
    tab_to(page, "I have read it")
    enter(page)
    assert "that you have read it" in dilys.words


def settle(amara) -> None:
    """Settle what waits, and close the round."""
    page = amara.page
    page.reload()
    assert "Settle 1 comment" in amara.words
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "What happened, Dilys")
    enter(page)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "Changed: the draft now says it as they do", field=True)
    page.keyboard.press("Space")
    tab_to(page, "What the reader is told", field=True)
    page.keyboard.type("The third move is in it now.")
    tab_to(page, "Settle it, and tell Dilys")
    enter(page)
    tab_to(page, "Close the round")
    enter(page)
    assert "All settled" in amara.words


def test_a_round_of_comments_from_the_question_to_the_answer(walk, report):
    amara, dilys = walk("amara"), walk("dilys")
    ask(amara)
    comment(dilys)
    settle(amara)
    dilys.page.reload()
    assert "Changed. The third move is in it now." in dilys.words
    dilys.check(widths=(1280, 390, 320))


def test_a_briefing_is_composed_and_taken_away(walk, report):
    amara = walk("amara")
    page = amara.page
    amara.go(f"{HOME}/report")
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "Seven-minute briefing")
    enter(page)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "Why it matters")
    enter(page)
    tab_to(page, "Text", field=True)
    page.keyboard.type("It holds for most families we meet.")
    tab_to(page, "Save")
    enter(page)
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "See the page")
    enter(page)
    assert "It holds for most families we meet." in amara.words
    amara.check(widths=(1280, 390, 320))
    tab_to(page, "Seven-minute briefing")
    enter(page)
    tab_to(page, "As PDF")
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert taken.value.suggested_filename == "the-alder-review-seven-minute-briefing-draft.pdf"
    assert Path(taken.value.path()).read_bytes().startswith(b"%PDF")


def test_versions_what_changed_and_the_room_have_no_fault(walk, report, db):
    released_forms.release(db, cast.REVIEW)
    db.commit()
    amara = walk("amara")
    for path in ("/report/versions", "/report/versions/1", "/report/changes", "/reading", "/accuracy"):
        amara.go(f"{HOME}{path}")
        amara.check(widths=(1280, 390, 320))
    for form in ("rapid", "card", "board", "family"):
        amara.go(f"{HOME}/report/draft?form={form}")
        amara.check(widths=(1280, 390, 320))


def test_a_look_is_chosen(walk, report):
    ffion = walk("ffion")
    ffion.go("/administration/partnerships")
    ffion.check(widths=(1280, 390, 320))
    ffion.follow("Partnership of The Alder review")
    ffion.write("Colour", "#f5c34b")
    ffion.press("Save and see it")
    assert "letters need 4.5" in ffion.words
    ffion.check(widths=(1280, 390, 320))
