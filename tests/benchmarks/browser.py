"""The timeline page with fifty thousand entries in headless Chromium: painted and ready, and painted again."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from flask import Flask
from playwright.sync_api import Page, sync_playwright
from werkzeug.serving import make_server

from tests.benchmarks.figure import Figure
from tests.benchmarks.house import TIMELINE, House
from tests.builders import cast

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
_FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")
_TURNS = 5
# Notes when the picture says that it is drawn, two frames later: by then it has been painted.
_WATCH = """
new MutationObserver(function () {
  const figure = document.querySelector("[data-picture]");
  if (!figure || !figure.dataset.drawn || figure.dataset.drawn === window.seen) { return; }
  window.seen = figure.dataset.drawn;
  const note = function () {
    document.documentElement.dataset.painted = (performance.timeOrigin + performance.now()) / 1000;
  };
  requestAnimationFrame(function () { requestAnimationFrame(note); });
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-drawn"] });
"""
_SHOW = """() => {
  delete document.documentElement.dataset.painted;
  document.querySelector("form.filters").requestSubmit();
  return (performance.timeOrigin + performance.now()) / 1000;
}"""


def figures(house: House) -> list[Figure]:
    """The middle of several turns, by the browser's own clock from the moment it sets out."""
    with _served(house.app) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_FLAGS))
        page = browser.new_page(base_url=address, viewport={"width": 1280, "height": 900})
        _sign_in(page)
        page.add_init_script(_WATCH)
        opened = median(_open(page) for _ in range(_TURNS))
        narrowed = {
            name: median(_narrow(page, name) for _ in range(_TURNS)) for name in ("agency", "about", "words")
        }
        browser.close()
    return [
        Figure("Timeline page painted and ready to zoom", opened, 2),
        *(
            Figure(f"Painted again when narrowed by {name}", seconds, 0.2)
            for name, seconds in narrowed.items()
        ),
    ]


def _open(page: Page) -> float:
    page.goto(TIMELINE)
    return _painted(page) - float(page.evaluate("performance.timeOrigin / 1000"))


def _narrow(page: Page, name: str) -> float:
    """Choose in the form, and show."""
    _open(page)
    if name == "words":
        page.fill("[name=words]", "medication")
    else:
        page.select_option(f"[name={name}]", label={"agency": "GP practice", "about": "Mother"}[name])
    begun = page.evaluate(_SHOW)
    return _painted(page) - float(begun)


def _painted(page: Page) -> float:
    """When the picture was painted, in seconds."""
    page.wait_for_selector("html[data-painted]", state="attached")
    return float(page.get_attribute("html", "data-painted") or 0)


def _sign_in(page: Page) -> None:
    page.goto("/sign-in")
    page.fill("[name=email]", cast.PEOPLE["amara"].email)
    page.fill("[name=password]", cast.PASSWORD)
    page.click("main button")
    page.wait_for_load_state()


@contextmanager
def _served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
