"""Whoever spoke opens their note by a private link, on a phone: with a script, and without any."""

import pytest

from tests.builders import cast, gathered

pytestmark = pytest.mark.journey


@pytest.fixture
def note(db):
    """A note in plain words."""
    kept = gathered.note(db, "Housing officer", "Nobody asked what I thought of four people in two rooms.")
    db.commit()
    return kept


def test_a_link_is_followed_and_its_key_never_leaves_the_browser_in_an_address(walk, note):
    lead, phone = walk("amara"), walk(width=390)
    asked = []
    phone.page.on("request", lambda request: asked.append(request.url))
    lead.go(f"/reviews/{cast.REVIEW}/conversations/{note.id}/check/link")
    lead.press("Make the link")
    lead.check()
    link, key = lead.page.locator("#link").inner_text(), lead.page.locator("#key").inner_text()
    phone.go(link)
    phone.page.wait_for_url("**/note/answer")
    phone.check()
    assert key.replace(" ", "") not in "".join(asked + [phone.page.url])
    phone.page.get_by_label("It should say something else").check()
    phone.write("What should stand there", "Somebody did ask, in June.")
    phone.press("Send")
    phone.page.wait_for_url("**/note/read")
    phone.check()
    lead.go(f"/reviews/{cast.REVIEW}/conversations/{note.id}/check")
    assert "Somebody did ask, in June." in lead.words
    lead.check()


def test_without_a_script_the_key_is_typed(walk, browser, address, note):
    lead = walk("amara")
    lead.go(f"/reviews/{cast.REVIEW}/conversations/{note.id}/check/link")
    lead.press("Make the link")
    key = lead.page.locator("#key").inner_text()
    with browser.new_context(base_url=address, java_script_enabled=False) as context:
        phone = context.new_page()
        phone.goto("/note")
        phone.get_by_label("Your key").fill(key.lower())
        phone.get_by_role("button", name="Open it").click()
        assert phone.locator("h1").inner_text() == "Is your note right?"
        assert phone.get_by_label("What should stand there").is_hidden()
        phone.get_by_label("Leave it out").check()
        assert phone.get_by_label("What should stand there").is_visible()
