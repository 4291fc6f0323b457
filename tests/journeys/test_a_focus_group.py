"""A whole appreciative-inquiry hour: a facilitator, a screen on the wall, and six phones.

One phone loses its network in the middle of writing, another is loaded anew at every step. At the end everything that
was written is there once, and nothing of it says who wrote it.
"""

import re
from collections import Counter

import pytest
from playwright.sync_api import expect
from sqlalchemy import select

from tests.builders import cast
from workbench import clock
from workbench.persistence.tables.contribution import Contribution
from workbench.persistence.tables.episode import Episode
from workbench.persistence.tables.focus_group import FocusStep
from workbench.persistence.tables.pattern import Pattern

pytestmark = pytest.mark.journey

PHONES = ("ash", "birch", "cedar", "elm", "fir", "hazel")
LOSES_ITS_NETWORK, IS_LOADED_ANEW = "cedar", "fir"

# What the wall says only once a step is shown.
SHOWN = re.compile("said to|Nothing is broken down|put first by")


@pytest.fixture
def case(db):
    """A review with one episode and one pattern to work on."""
    db.add(Episode(review_id=cast.REVIEW, number=1, title="A fortnight in May"))
    db.add(
        Pattern(
            review_id=cast.REVIEW,
            title="A new address reaches nobody",
            kept_by="Amara",
            kept_at=clock.now(),
        )
    )
    db.commit()


class Phone:
    """One participant: a walker on a narrow screen, with words of their own."""

    def __init__(self, walker, name):
        self.walker, self.page, self.name = walker, walker.page, name
        self.sent = []

    def join(self, code):
        """Type the code in, choose a sector, and write the receipt down."""
        self.walker.go("/join")
        self.walker.check(widths=(390, 320))
        self.walker.write("Code on the screen", code)
        self.walker.press("Join")
        self.page.get_by_label("Health", exact=True).check()
        self.walker.check(widths=(390, 320))
        self.walker.press("Go on")
        self.receipt = (
            self.page.locator(".receipt.handle").inner_text(),
            " ".join(self.page.locator(".receipt.words li").all_inner_texts()),
        )
        self.walker.follow("I have written it down")

    def answer_all(self, step):
        """Answer every question of the step that the room is at."""
        self.page.wait_for_selector(f"[data-answer^='{step}']")
        while self.page.locator(f"[data-answer^='{step}']").count():
            if self.name == IS_LOADED_ANEW:
                self.page.reload()
            self._answer_one(step)

    def _answer_one(self, step):
        form = self.page.locator("[data-answer]")
        asked = form.get_attribute("data-answer")
        loses = self.name == LOSES_ITS_NETWORK and not self.sent
        box = form.locator("textarea")
        if box.count():
            words = f"What {self.name} said to {asked}"
            box.first.fill(words)
            self.sent.append(words)
            if self.name == IS_LOADED_ANEW:
                self.page.reload()
                expect(self.page.locator("[data-answer] textarea").first).to_have_value(words)
        elif form.locator("input[type=radio]").count():
            form.locator(".choice input[type=radio]").first.check()
        if loses:
            self.page.context.set_offline(True)
        form.get_by_role("button", name="Next").click()
        if loses:
            expect(self.page.get_by_text("Not sent yet")).to_be_visible()
            self.page.context.set_offline(False)
            self.walker.complaints.clear()
        self.page.wait_for_function("asked => !document.querySelector(`[data-answer='${asked}']`)", arg=asked)


def begin(amara):
    """Plan the hour and open it; gives its address and its code."""
    amara.go(f"/reviews/{cast.REVIEW}")
    amara.follow("Focus groups")
    amara.check()
    amara.follow("Plan a focus group")
    amara.check()
    amara.follow("Appreciative hour")
    amara.check()
    amara.write("What to call it", "Thursday at ten")
    amara.page.get_by_label("A fortnight in May").check()
    amara.page.get_by_label("A new address reaches nobody").check()
    amara.press("Plan it")
    amara.check()
    address = amara.page.url
    amara.press("Open the focus group")
    amara.check()
    return address, amara.page.locator(".code-to-join .receipt").inner_text()


def test_an_appreciative_hour(walk, case, db):
    amara, wall = walk("amara"), walk("amara")
    address, code = begin(amara)
    phones = [Phone(walk(width=390), name) for name in PHONES]
    for phone in phones:
        phone.join(code)
    amara.go(f"{address}/room")
    wall.go(f"{address}/projector")
    wall.check(widths=(1280,))
    steps = read(db, select(FocusStep).order_by(FocusStep.position))
    for step in steps:
        take(amara, wall, phones, step)
    end(amara, address)
    kept = read(db, select(Contribution))
    assert Counter(row.words for row in kept if row.words) == Counter(
        words for phone in phones for words in phone.sent
    )
    for step in steps:
        for prompt in step.prompts:
            answers = [row for row in kept if (row.step_id, row.prompt) == (step.id, prompt["key"])]
            assert len(answers) == len(PHONES), (step.title, prompt["ask"])
    for phone in phones:
        read_back(phone)


def read(db, query):
    """What the database holds now. The lock of those who write is given back at once."""
    rows = db.scalars(query).all()
    db.commit()
    return rows


def take(amara, wall, phones, step):
    """The room takes one step: everybody writes, the facilitator reads it and shows it."""
    next_button(amara).click()
    amara.page.wait_for_load_state()
    if not step.prompts:
        return
    if "Open" in next_button(amara).inner_text():
        next_button(amara).click()
    for phone in phones:
        phone.answer_all(step.id)
    expect(amara.page.locator("[data-count^='answered-']").first).to_have_text(str(len(phones)))
    said = [words for phone in phones for words in phone.sent if step.id in words]
    assert not any(words in wall.words for words in said), "the wall shows nothing before it is shown"
    amara.press("Stop writing")
    amara.check(widths=(1280,))
    assert not any(words in wall.words for words in said)
    amara.press("Show")
    expect(wall.page.locator("main")).to_contain_text(SHOWN, timeout=5_000)
    shown = shown_on(wall)
    assert all(words in shown for words in said)
    wall.check(widths=(1280,))
    phones[0].walker.check(widths=(390,))


def shown_on(wall):
    """All that the wall shows of a step, page after page."""
    words = wall.words
    while wall.page.get_by_role("link", name="Further").count():
        wall.follow("Further")
        words += wall.words
    return words


def next_button(amara):
    """The one filled button of the lead's screen."""
    return amara.page.locator("main .next button.button:not(.plain)").first


def end(amara, address):
    """Bring it to an end."""
    amara.follow("Bring it to an end")
    amara.page.get_by_text("Close the focus group", exact=True).click()
    amara.press("Close it")
    amara.check()


def read_back(phone):
    """With the receipt alone, from another device as it were, somebody finds all they wrote and nothing else."""
    phone.page.context.clear_cookies()
    phone.walker.go("/receipt")
    phone.walker.write("The six letters and numbers", phone.receipt[0])
    phone.walker.write("Your six words", phone.receipt[1])
    phone.walker.press("Open")
    phone.walker.check(widths=(390, 320))
    assert all(words in phone.walker.words for words in phone.sent)
    assert phone.walker.words.count(" said to ") == len(phone.sent)
