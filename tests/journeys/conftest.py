"""The running program and a real browser."""

import os
import threading
from collections.abc import Callable, Iterator

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from tests.journeys.walker import Walker

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture
def address(app: Flask) -> Iterator[str]:
    """The workbench on a loopback address of its own."""
    app.testing = False
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def walk(browser: Browser, address: str) -> Iterator[Callable[..., Walker]]:
    """Somebody with a browser of their own: ``walk("amara")`` signs in; ``walk()`` does not."""
    opened = []

    def begin(name: str | None = None, *, width: int = 1280) -> Walker:
        context = browser.new_context(
            base_url=address, viewport={"width": width, "height": 900}, accept_downloads=True
        )
        opened.append(context)
        context.set_default_timeout(10_000)
        page: Page = context.new_page()
        walker = Walker(page, address)
        if name:
            walker.sign_in(name)
        return walker

    yield begin
    for context in opened:
        context.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A browser that leaves in the middle of a download leaves a file open in the server for a moment."""
    for item in items:
        item.add_marker(pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"))
