"""A conversation is written down heading by heading and feeds an account; a ladder is climbed: all by keyboard."""

import pytest

from tests.builders import cast, gathered

pytestmark = pytest.mark.journey

HERE = f"/reviews/{cast.REVIEW}"


def enter(walker, role, name):
    """Go to something by its name with the keyboard, and press Enter."""
    walker.page.get_by_role(role, name=name).first.focus()
    with walker.page.expect_navigation():
        walker.page.keyboard.press("Enter")


def write(walker, label, words):
    """Write into a box with the keyboard."""
    walker.page.get_by_label(label).first.focus()
    walker.page.keyboard.type(words)


def choose(walker, label):
    """Choose one of several with the keyboard."""
    walker.page.get_by_label(label).first.focus()
    walker.page.keyboard.press("Space")


def test_a_conversation_is_written_down_and_becomes_an_account(walk, db):
    gathered.episode(db, "A fortnight in May")
    db.commit()
    amara = walk("amara")
    amara.go(f"{HERE}/conversations")
    amara.check()
    enter(amara, "link", "Start a guided note")
    amara.check()
    write(amara, "Role of whoever spoke", "Duty social worker")
    enter(amara, "button", "Start the note")
    amara.check()
    enter(amara, "link", "Write it down under What was said at the start")
    amara.check()
    choose(amara, "What the conversation is for")
    enter(amara, "button", "Save, and go on")
    write(amara, "What was said", "I worked the desk that spring.")
    enter(amara, "button", "Save, and go on")
    assert amara.heading == "The family"
    amara.check()
    enter(amara, "link", "Duty social worker")
    assert "I worked the desk that spring." in amara.words
    enter(amara, "link", "Add a turning point")
    amara.check()
    write(amara, "The moment", "The Friday call.")
    write(amara, "What I wanted to achieve", "To get an answer before the weekend.")
    amara.page.get_by_label("Episode it belongs to").focus()
    amara.page.keyboard.type("1. A fortnight")
    enter(amara, "button", "Keep the turning point")
    amara.check()
    enter(amara, "link", "Make it an account of its episode")
    amara.check()
    enter(amara, "button", "Make the account")
    assert amara.heading == "A fortnight in May"
    assert "To get an answer before the weekend." in amara.words


def test_a_note_is_pasted_looked_at_and_kept(walk):
    amara = walk("amara")
    amara.go(f"{HERE}/conversations/bring")
    amara.check()
    write(amara, "Role of whoever spoke", "Housing officer")
    amara.page.get_by_label("Or paste its words").fill(
        "Overview\nI had the keys.\nWhat went well\nThe tutor."
    )
    enter(amara, "button", "Look at it first")
    assert "Nothing is kept yet." in amara.words
    amara.check()
    enter(amara, "button", "Keep it under these headings")
    assert amara.heading == "Housing officer"
    amara.check()


def test_a_ladder_is_climbed_to_a_condition(walk, db):
    made = gathered.episode(db, "A fortnight in May")
    db.commit()
    amara = walk("amara")
    amara.go(f"{HERE}/episodes/{made.id}")
    enter(amara, "link", "Put up a ladder")
    amara.check()
    choose(amara, "Something that fell short")
    write(amara, "What was done", "The note was filed under the old address.")
    enter(amara, "button", "Put it up")
    write(amara, "Because", "The worker assumed that the address was right.")
    choose(amara, "A person:")
    enter(amara, "button", "Add the rung")
    assert "This ladder still ends at a person: what in the work made that likely?" in amara.words
    amara.check()
    write(amara, "Because", "The search fills in the newest address on the form.")
    choose(amara, "A condition of the work")
    enter(amara, "button", "Add the rung")
    assert "This ladder has reached a condition of the work." in amara.words
    amara.check()
    enter(amara, "link", "Change rung 1")
    amara.check()
    amara.go(f"{HERE}/ladders")
    amara.check()
    amara.go(f"{HERE}/episodes/{made.id}")
    amara.check()
