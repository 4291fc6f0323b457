"""A draft is given to somebody who was there, who comments on it from a phone; and a briefing is made of it."""

from pathlib import Path

import pytest

from tests.builders import cast, released_forms, whole_report

pytestmark = pytest.mark.journey

HOME = f"/reviews/{cast.REVIEW}"
PHONE = {"width": 390, "height": 844}


@pytest.fixture
def report(db):
    """A report that could be released."""
    whole_report.write(db, cast.REVIEW)
    db.commit()


def ask(amara) -> None:
    """Ask Dilys about the draft, with the keyboard."""
    page = amara.page
    amara.go(f"{HOME}/report")
    amara.tab_to("Comments on accuracy")
    amara.enter()
    amara.tab_to("Ask about the draft as it is now")
    amara.enter()
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("Dilys", field=True)
    page.keyboard.press("Space")
    amara.tab_to("What you say to them", field=True)
    page.keyboard.type("Look at the spring.")
    amara.tab_to("Let them read it")
    amara.enter()


def comment(dilys) -> None:
    """Find the draft on a phone, comment on what happened, and say that it is read."""
    page = dilys.page
    page.set_viewport_size(PHONE)
    dilys.go(HOME)
    dilys.tab_to("Read the draft, round 2")
    dilys.enter()
    dilys.check(widths=(1280, 390, 320))
    dilys.tab_to("Comment: What happened, passage")
    dilys.enter()
    dilys.check(widths=(1280, 390, 320))
    dilys.tab_to("What is not accurate", field=True)
    page.keyboard.type("We moved three times.")
    dilys.tab_to("Keep this comment")
    dilys.enter()
    assert "We moved three times." in dilys.words
    dilys.tab_to("I have read it")
    dilys.enter()
    assert "that you have read it" in dilys.words


def settle(amara) -> None:
    """Settle what waits, and close the round."""
    page = amara.page
    page.reload()
    assert "Settle 1 comment" in amara.words
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("What happened, Dilys")
    amara.enter()
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("Changed: the draft now says it as they do", field=True)
    page.keyboard.press("Space")
    amara.tab_to("What the reader is told", field=True)
    page.keyboard.type("The third move is in it now.")
    amara.tab_to("Settle it, and tell Dilys")
    amara.enter()
    amara.tab_to("Close the round")
    amara.enter()
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
    amara.tab_to("Seven-minute briefing")
    amara.enter()
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("Why it matters")
    amara.enter()
    amara.tab_to("Text", field=True)
    page.keyboard.type("It holds for most families we meet.")
    amara.tab_to("Save")
    amara.enter()
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("See the page")
    amara.enter()
    assert "It holds for most families we meet." in amara.words
    amara.check(widths=(1280, 390, 320))
    amara.tab_to("Seven-minute briefing")
    amara.enter()
    amara.tab_to("As PDF")
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
