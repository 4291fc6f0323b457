"""Somebody walking through the running program. Whatever the browser complains of fails the journey."""

import re
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Request

from tests.builders import cast

AXE = Path(__file__).parent.parent / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIDTHS = (1280, 320)
MOST_STEPS = 120

_FOCUSED = """() => {
    const here = document.activeElement;
    const label = here.labels && here.labels.length ? here.labels[0].textContent : "";
    const acts = ["A", "BUTTON", "SUMMARY"].includes(here.tagName);
    return [label.trim(), acts ? here.textContent.replace(/\\s+/g, " ").trim() : ""];
}"""


class Walker:
    """A page of a browser, with the words for what people do on it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address
        self.complaints: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))
        page.on("request", self._watch)
        page.on("dialog", lambda dialog: dialog.accept())

    def sign_in(self, name: str, password: str = cast.PASSWORD) -> None:
        """Sign in on the sign-in page."""
        email = name if "@" in name else cast.PEOPLE[name].email
        self.go("/sign-in")
        self.page.get_by_label("Email address").fill(email)
        self.page.get_by_label("Password").fill(password)
        self.press("Sign in")

    def go(self, path: str) -> None:
        """Open a page."""
        self.page.goto(path)

    def press(self, words: str) -> None:
        """Press the button of that name."""
        self.page.get_by_role("button", name=words).first.click()
        self.page.wait_for_load_state()

    def follow(self, words: str) -> None:
        """Follow the link of that name."""
        self.page.get_by_role("link", name=words).first.click()
        self.page.wait_for_load_state()

    def write(self, label: str, words: str) -> None:
        """Fill in a box."""
        self.page.get_by_label(label, exact=False).first.fill(words)

    def tab_to(self, words: str, *, field: bool = False) -> None:
        """Press Tab, without a mouse, until the field of this label or the link or button of these words has focus."""
        label, text = "", ""
        for _ in range(MOST_STEPS):
            self.page.keyboard.press("Tab")
            label, text = self.page.evaluate(_FOCUSED)
            if label == words if field else words in text:
                return
        raise AssertionError(f"Tab did not reach {words!r}; the last was {label or text[:80]!r}")

    def enter(self) -> None:
        """Press Enter and wait for the page behind it."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    @property
    def heading(self) -> str:
        """The main heading."""
        return self.page.locator("h1").inner_text()

    @property
    def words(self) -> str:
        """What the main part says."""
        return re.sub(r"\s+", " ", self.page.locator("main").inner_text())

    def check(self, *, widths: tuple[int, ...] = WIDTHS) -> None:
        """No accessibility fault, and no sideways scrolling, at the width of a desk and of a phone."""
        before = self.page.viewport_size or {"width": 1280, "height": 900}
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": 900})
            faults = self._faults()
            assert not faults, f"{self.page.url} at {width} px: {faults}"
            over = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert over <= 0, (
                f"{self.page.url} scrolls sideways by {over} px at {width} px: {self._too_wide()}"
            )
        self.page.set_viewport_size(before)
        assert not self.complaints, self.complaints

    def _faults(self) -> list[str]:
        if not self.page.evaluate("typeof window.axe !== 'undefined'"):
            self.page.evaluate(AXE.read_text())
        found = self.page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})",
            RULES,
        )
        return [
            f"{fault['id']}: {fault['help']}: {[node['html'][:120] for node in fault['nodes'][:3]]}"
            for fault in found["violations"]
        ]

    def _too_wide(self) -> list[str]:
        """What reaches beyond the page."""
        found: list[str] = self.page.evaluate(
            "() => [...document.querySelectorAll('main *')]"
            ".filter(e => e.getBoundingClientRect().right > innerWidth && !e.closest('.scroll'))"
            ".map(e => e.outerHTML.slice(0, 100)).slice(0, 5)"
        )
        return found

    def _hear(self, message: ConsoleMessage) -> None:
        # A form sent back with what is wrong in it answers 422 or 409, which the browser notes as an error.
        expected = "status of 422" in message.text or "status of 409" in message.text
        if message.type in ("error", "warning") and not expected:
            self.complaints.append(f"{self.page.url}: {message.text}")

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self.address, "about:", "data:", "blob:")):
            self.complaints.append(f"asked outside: {request.url}")
