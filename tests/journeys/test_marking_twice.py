"""Two people mark one text by themselves, compare and settle it: two browsers, by keyboard alone."""

import pytest

from tests.builders import cast, gathered

pytestmark = pytest.mark.journey

WORDS = "You trust the address that comes up. Nobody rang housing. It was late on a Friday."


@pytest.fixture
def text(db):
    kept = gathered.entry(db, "HSG", "2 May 2023", WORDS)
    db.commit()
    return f"/reviews/{cast.REVIEW}/factors/in/entry/{kept.id}"


def follow(walker, name):
    """Go to a link by keyboard, and follow it."""
    enter(walker, walker.page.get_by_role("link", name=name, exact=True).first)


def press(walker, name):
    """Go to a button by keyboard, and press it."""
    enter(walker, walker.page.get_by_role("button", name=name, exact=True).first)


def enter(walker, found):
    """Press Enter on something, and wait for the page it leads to."""
    found.focus()
    with walker.page.expect_navigation():
        walker.page.keyboard.press("Enter")


def choose(walker, label):
    """Take one of several by the space bar."""
    walker.page.get_by_label(label, exact=True).first.focus()
    walker.page.keyboard.press("Space")


def mark(walker, sentence, kind, note):
    """Choose a sentence from the list, and code it."""
    follow(walker, sentence)
    choose(walker, "made it harder")
    walker.page.get_by_label("Kind", exact=True).focus()
    walker.page.keyboard.type(kind)
    walker.page.keyboard.press("Enter")
    walker.page.get_by_label("In a few plain words").focus()
    walker.page.keyboard.type(note)
    press(walker, "Mark it")


def test_two_mark_by_themselves_compare_and_settle(walk, text):
    amara, bryn = walk("amara"), walk("bryn")
    amara.go(text)
    follow(amara, "Have it marked twice")
    amara.page.get_by_label("First").select_option(label="Amara")
    amara.page.get_by_label("Second").select_option(label="Bryn")
    amara.check()
    press(amara, "Ask both")
    amara.check()
    follow(amara, "Mark the text")
    mark(amara, "You trust the address that comes up.", "tools", "The address is trusted")
    mark(amara, "It was late on a Friday.", "timing", "It was Friday night")
    amara.check()
    bryn.go(text)
    assert bryn.heading == "Mark this text by yourself"
    assert "The address is trusted" not in bryn.words
    mark(bryn, "You trust the address that comes up.", "thresholds", "What comes up passes for checked")
    press(amara, "I have finished")
    assert "Still marking" in amara.words
    amara.check()
    press(bryn, "I have finished")
    assert "Amara and Bryn both marked 1 passage." in bryn.words
    bryn.check()
    amara.page.reload()
    choose(amara, "Keep what Bryn marked, for both")
    amara.page.get_by_label("Do not keep it").focus()
    amara.page.keyboard.press("Space")
    press(amara, "Settle it")
    assert "Say why passage 2 is not kept" in amara.words
    amara.check()
    amara.page.get_by_label("If it is not kept, why").nth(1).focus()
    amara.page.keyboard.type("It only says when")
    press(amara, "Settle it")
    assert "1 of 3 marks are factors of the review now" in amara.words
    assert "It only says when" in amara.words
    amara.check()
    bryn.go(text)
    assert "What comes up passes for checked" in bryn.page.locator("table").inner_text()
    bryn.check()
