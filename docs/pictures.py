"""Takes the pictures of the main pages for the README, from the running program with the demonstration case."""

import os
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from workbench import create_app, settings
from workbench.commands import installation
from workbench.demonstration import loading, material, people
from workbench.persistence.stores import agencies, conversations, episodes, findings, focus_groups, sources

HERE = Path(__file__).parent / "pictures"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
LEAD, _, BOARD = (email for email, _, _ in people.SIGN_INS)


class Quiet(WSGIRequestHandler):
    """Serves without a line for each request."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing."""


def signed_in(browser: Browser, address: str, who: str) -> Page:
    """A browser in which somebody has signed in."""
    page = browser.new_context(base_url=address, viewport={"width": 1280, "height": 900}).new_page()
    page.goto("/sign-in")
    page.get_by_label("Email address").fill(who)
    page.get_by_label("Password").fill(material.PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    return page


def meet(browser: Browser, address: str, room: str) -> None:
    """Somebody joins an open focus group from a phone; the lead opens the first question."""
    lead = signed_in(browser, address, LEAD)
    lead.goto(room)
    phone = browser.new_context(base_url=address, viewport={"width": 390, "height": 720}).new_page()
    phone.goto("/join")
    phone.get_by_label("Code").fill(lead.locator(".join-code").first.inner_text())
    phone.get_by_role("button", name="Join").click()
    phone.get_by_label("Health", exact=True).check()
    phone.get_by_role("button", name="Go on").click()
    phone.screenshot(path=HERE / "phone.png")
    for _ in ("the welcome", "the first question", "open it"):
        lead.locator(".next button.button:not(.plain)").first.click()
        lead.wait_for_load_state("networkidle")
    lead.screenshot(path=HERE / "room.png")


def take(browser: Browser, address: str, who: str, pages: dict[str, str]) -> None:
    """Open pages as somebody, and keep what they see first."""
    page = signed_in(browser, address, who)
    for name, path in pages.items():
        page.goto(path, wait_until="networkidle")
        page.screenshot(path=HERE / f"{name}.png")


def main() -> None:
    """Load the demonstration in a folder of its own, serve it, and take every picture."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = settings.load({"WORKBENCH_FOLDER": f"{folder}/instance"})
        with installation.opened(chosen) as db:
            review = loading.load(db, chosen.vault_key, chosen.secret_key)
            home = f"/reviews/{review.id}"
            lead = people.sign_ins(db, review)
            source = sources.of_review(db, review)[0][0]
            (opened,) = (each.id for each in focus_groups.of_review(db, review) if each.state == "open")
            pages = {
                "overview": home,
                "timeline": f"{home}/timeline",
                "source": f"{home}/sources/{source.id}",
                "tunnel": f"{home}/tunnel?agency={agencies.of_review(db, review)[1].id}&day=2022-06-14",
                "seen-and-heard": f"{home}/seen-and-heard",
                "episode": f"{home}/episodes/{episodes.of_review(db, review)[1].id}",
                "marking": f"{home}/factors/in/conversation/{conversations.readable(db, review, lead)[0].id}",
                "patterns": f"{home}/patterns",
                "finding": f"{home}/findings/{findings.of_review(db, review)[0].id}?part=usual",
                "report": f"{home}/report/draft",
            }
        server = make_server("127.0.0.1", 0, create_app(chosen), threaded=True, request_handler=Quiet)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
            )
            address = f"http://127.0.0.1:{server.server_port}"
            take(browser, address, LEAD, pages)
            meet(browser, address, f"{home}/focus-groups/{opened}/room")
            take(browser, address, BOARD, {"reading-room": f"{home}/reading"})
            browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
