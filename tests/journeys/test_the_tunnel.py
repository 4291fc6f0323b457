"""From the timeline into the tunnel and out again, by keyboard alone."""

import pytest

from tests.builders import cast
from timeline import when
from workbench.persistence.stores import agencies, entries, told
from workbench.persistence.tables.review import Review
from workbench.persistence.tables.user import User

pytestmark = pytest.mark.journey

ROWS = (
    ("POL", "3 May 2023", "Officers called to a noisy party."),
    ("HSG", "5 May 2023", "Letter about noise sent to the tenant."),
    ("POL", "1 June 2023", "Flat searched. Tools found."),
    ("HSG", "9 June 2023", "Tenant came in, settled."),
)


@pytest.fixture
def history(db):
    """Two agencies, four entries, and one telling."""
    review, by = db.get_one(Review, cast.REVIEW), db.get_one(User, cast.PEOPLE["amara"].id)
    rows = []
    for code, moment, words in ROWS:
        agency = agencies.coded(db, review, code)
        rows.append(entries.add_by_hand(db, review, agency, when.read(moment), {"what": words}, by=by))
    party, letter = rows[0], rows[1]
    told.add(
        db,
        review,
        party,
        letter.agency,
        when.read("5 May 2023"),
        by=by,
        teller_id=party.agency_id,
        how="A call",
    )
    db.commit()
    return f"/reviews/{cast.REVIEW}"


def enter(walker, role, name):
    """Go to a link or a button by keyboard, and press it."""
    walker.page.get_by_role(role, name=name).first.focus()
    with walker.page.expect_navigation():
        walker.page.keyboard.press("Enter")


def write(walker, label, words):
    """Go to a box by keyboard, and write."""
    walker.page.get_by_label(label, exact=True).first.focus()
    walker.page.keyboard.press("Control+A")
    walker.page.keyboard.type(words)


def test_into_the_tunnel_on_and_out_again_by_keyboard(walk, history):
    amara = walk("amara")
    amara.go(f"{history}/timeline")
    enter(amara, "link", "From the tunnel")
    amara.check()
    amara.page.get_by_label("Stand with").focus()
    amara.page.keyboard.type("Hous")
    write(amara, "Day", "5")
    write(amara, "Month", "5")
    write(amara, "Year", "2023")
    with amara.page.expect_navigation():
        amara.page.keyboard.press("Enter")

    bar = amara.page.locator(".tunnel-bar")
    assert "You are inside the tunnel: Housing, Friday 5 May 2023" in bar.inner_text()
    assert "Officers called" in amara.words
    assert "Tenant came in" not in amara.page.content()
    amara.check(widths=(1280, 390, 320))

    write(amara, "In the words of those who stood here", "A noisy tenant, no more.")
    enter(amara, "button", "Keep this view")
    assert "The view is kept with this day" in amara.words
    enter(amara, "link", "9 June")
    assert "Tenant came in, settled." in amara.words
    assert "A noisy tenant, no more." in amara.page.locator("blockquote").inner_text()

    assert "Flat searched" not in amara.page.content()
    enter(amara, "link", "Show them, greyed")
    assert "Flat searched" in amara.page.locator(".not-known").inner_text()
    assert "Known to Police" in amara.page.locator(".not-known").inner_text()
    amara.check()

    enter(amara, "link", "A page of this view for a conversation")
    assert amara.heading == "Friday 9 June 2023"
    assert amara.page.locator("nav").count() == 0
    amara.check()
    enter(amara, "link", "Back inside the tunnel")
    enter(amara, "link", "Leave the tunnel")
    assert amara.heading == "Timeline"


def test_told_and_the_ledger_are_sound_at_every_width(walk, history):
    amara = walk("amara")
    amara.go(f"{history}/timeline")
    amara.page.locator(".entries .what a").first.click()
    amara.follow("Follow as a key fact")
    amara.write("The fact", "A noisy party")
    amara.press("Follow it")
    assert "Knew first" in amara.words
    amara.check(widths=(1280, 390, 320))
    amara.follow("Told")
    amara.check(widths=(1280, 390, 320))
