"""Words are marked by mouse and by keyboard, in a real browser."""

import pytest

from tests.builders import cast, gathered

pytestmark = pytest.mark.journey

WORDS = "You trust the address that comes up. Nobody rang housing, and a 🔑 was handed over. It was late."


@pytest.fixture
def text(db):
    kept = gathered.note(db, "Duty social worker", f"We had nineteen contacts waiting.\n\n{WORDS}")
    db.commit()
    return f"/reviews/{cast.REVIEW}/factors/in/conversation/{kept.id}"


def drag_over(walker, words):
    """Select words as a hand does with a mouse."""
    box = walker.page.evaluate(
        """words => {
            const pieces = Array.from(document.querySelectorAll("[data-start]"));
            const piece = pieces.find(each => each.textContent.includes(words));
            const range = document.createRange();
            const at = piece.textContent.indexOf(words);
            range.setStart(piece.firstChild, at);
            range.setEnd(piece.firstChild, at + words.length);
            const lines = Array.from(range.getClientRects());
            const [first, last] = [lines[0], lines[lines.length - 1]];
            return [first.left, first.top + first.height / 2, last.right, last.top + last.height / 2];
        }""",
        words,
    )
    walker.page.mouse.move(box[0] + 1, box[1])
    walker.page.mouse.down()
    walker.page.mouse.move(box[2] - 1, box[3], steps=6)
    walker.page.mouse.up()
    walker.page.wait_for_url("**start=**")


def test_words_are_selected_by_mouse_and_a_kind_is_chosen_by_typing(walk, text):
    amara = walk("amara")
    amara.go(text)
    amara.check()
    drag_over(amara, "a 🔑 was handed over")
    assert "“a 🔑 was handed over”" in amara.words
    amara.check()
    amara.page.get_by_label("made it harder").check()
    kind = amara.page.get_by_role("combobox", name="Kind")
    kind.fill("superv")
    amara.page.keyboard.press("Enter")
    assert kind.input_value() == "Supervision"
    assert amara.page.get_by_label("Level").input_value() == "team"
    amara.write("In a few plain words", "Keys change hands unseen")
    amara.press("Mark it")
    assert amara.page.locator("article mark.hindered span").inner_text() == "a 🔑 was handed over"
    amara.check()


def test_a_sentence_is_marked_by_keyboard_alone(walk, text):
    amara = walk("amara")
    amara.go(text)
    amara.page.get_by_role("link", name="list of sentences").focus()
    amara.page.keyboard.press("Enter")
    amara.page.get_by_role("link", name="You trust the address that comes up.").focus()
    amara.page.keyboard.press("Enter")
    amara.page.wait_for_url("**start=**")
    amara.page.get_by_label("made it harder").focus()
    amara.page.keyboard.press("Space")
    amara.page.keyboard.press("Tab")
    amara.page.keyboard.type("tools")
    amara.page.keyboard.press("ArrowDown")
    amara.page.keyboard.press("ArrowUp")
    amara.page.keyboard.press("Enter")
    amara.page.keyboard.press("Tab")
    amara.page.keyboard.type("The address that comes up is trusted")
    amara.page.keyboard.press("Enter")
    amara.page.wait_for_load_state()
    assert "The address that comes up is trusted" in amara.page.locator("table").inner_text()
    assert "Conditions of work: tools and screens" in amara.words


def test_without_script_a_kind_is_chosen_from_a_plain_list(browser, address, text):
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("Email address").fill("amara@example.org")
    page.get_by_label("Password").fill(cast.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.goto(text)
    page.get_by_text("The sentences, one by one").click()
    page.get_by_role("link", name="It was late.").click()
    page.get_by_label("helped", exact=True).check()
    page.get_by_label("Kind", exact=True).select_option("team.help")
    page.get_by_label("In a few plain words").fill("Somebody to ask")
    page.get_by_role("button", name="Mark it").click()
    assert "Somebody to ask" in page.locator("table").inner_text()
    context.close()


def test_on_a_touch_screen_a_button_says_when_the_words_are_chosen(browser, address, text):
    context = browser.new_context(
        base_url=address, has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800}
    )
    page = context.new_page()
    page.goto("/sign-in")
    page.get_by_label("Email address").fill("amara@example.org")
    page.get_by_label("Password").fill(cast.PASSWORD)
    page.get_by_role("button", name="Sign in").tap()
    page.wait_for_url(f"{address}/")
    page.goto(text)
    button = page.get_by_role("button", name="Mark the selected words")
    assert not button.is_visible()
    page.evaluate(
        """() => {
            const piece = document.querySelectorAll("[data-start]")[1].firstChild;
            window.getSelection().setBaseAndExtent(piece, 0, piece, 9);
        }"""
    )
    button.tap()
    page.wait_for_url("**start=**")
    assert "“You trust”" in page.locator("main").inner_text()
    context.close()
