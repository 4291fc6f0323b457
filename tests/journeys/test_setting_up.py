"""A lead reviewer starts a review and sets it up, in a real browser."""

import pytest

pytestmark = pytest.mark.journey


def test_a_review_is_started_and_set_up(walk):
    amara = walk("amara")
    amara.check()
    amara.follow("Start a new review")
    amara.check()
    amara.press("Start the review")
    assert "There is a problem" in amara.words
    amara.check()
    amara.write("Partnership or board", "Merrowdale Safeguarding Partnership")
    amara.write("What the review is called", "The Linden review")
    amara.page.get_by_label("Kind of review").select_option("lcspr")
    amara.page.get_by_label("From", exact=True).fill("October 2022")
    amara.page.get_by_label("To", exact=True).fill("March 2024")
    amara.write("Research questions", "How do services come to know who is caring for a baby?")
    amara.press("Start the review")
    assert amara.heading == "The Linden review"
    amara.check()
    amara.follow("People, under codes")
    amara.check()
    amara.write("Code", "Mother")
    amara.write("Who this is, without a name", "mother and carer")
    amara.write("Every spelling of the real name", "Tamsin Ashdown\nTamsin")
    amara.press("Add to the review")
    assert "Mother" in amara.words
    assert "Tamsin" not in amara.page.content()
    amara.check()


def test_somebody_invited_joins_by_a_link_that_works_once(walk):
    amara = walk("amara")
    amara.go("/")
    amara.follow("The Alder review")
    amara.follow("The review team")
    amara.check()
    amara.write("Name", "Gwen")
    amara.write("Email address", "gwen@example.org")
    amara.page.get_by_label("Board member").check()
    amara.press("Make a link")
    amara.check()
    link = amara.page.locator("#link").inner_text()
    gwen = walk()
    gwen.go(link)
    gwen.check()
    gwen.write("Password", "violet harbour biscuit")
    gwen.press("Join the review")
    assert "You are in: The Alder review." in gwen.words
    assert gwen.heading == "Nothing is released yet"
    again = walk()
    again.go(link)
    assert again.heading == "This invitation is used up"
