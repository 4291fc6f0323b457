"""Somebody at the workbench. Every page they open is checked; every form they send goes through its page."""

from typing import Any

import html5lib
from flask.testing import FlaskClient
from lxml import html
from werkzeug.test import TestResponse

Fields = dict[str, Any]


class Page:
    """A page as it came: its status, its words, its headings and forms."""

    def __init__(self, response: TestResponse) -> None:
        self.response, self.status = response, response.status_code
        self.text = response.get_data(as_text=True)
        self.tree = html.fromstring(self.text) if self.text.strip() else None

    @property
    def words(self) -> str:
        """The words of the page, with single spaces."""
        return " ".join(self.tree.text_content().split()) if self.tree is not None else ""

    @property
    def heading(self) -> str:
        """The main heading."""
        return " ".join(self.tree.xpath("//h1")[0].text_content().split())

    def select(self, path: str) -> list[Any]:
        """Parts of the page by XPath."""
        return list(self.tree.xpath(path)) if self.tree is not None else []

    def form(self, action: str = "") -> Any:
        """The form whose action ends so; without one, the first in the main part that is filled in."""
        forms = (
            self.select("//main//form[not(contains(@class, 'act'))]") if not action else self.select("//form")
        )
        fitting = [form for form in forms if (form.get("action") or "").endswith(action)]
        assert fitting, f"No form for {action!r} on {self.heading!r}"
        return fitting[0]


class Visitor:
    """A browser without a screen: follows links and fills forms in, as one user or as a stranger."""

    def __init__(self, client: FlaskClient, user_id: str | None) -> None:
        self.client = client
        if user_id:
            with client.session_transaction() as session:
                session["_user_id"], session["_fresh"] = f"{user_id}:1", True

    def get(self, path: str, status: int = 200) -> Page:
        """Open a page, and check it as every page is checked."""
        page = Page(self.client.get(path))
        assert page.status == status, f"{path} answered {page.status}: {page.words[:300]}"
        if page.response.mimetype == "text/html" and page.status not in (301, 302, 303, 304):
            check(page, path)
        return page

    def send(self, path: str, fields: Fields | None = None, *, action: str = "", status: int = 303) -> Page:
        """Open a page, fill its form in, send it, and give what came back."""
        form = self.get(path).form(action)
        filled: Fields = {}
        for key, value in form.form_values():
            filled.setdefault(key, []).append(value)
        to = form.get("action") or path
        return self.post(to, {**filled, **(fields or {})}, status)

    def post(self, path: str, fields: Fields, status: int = 303) -> Page:
        """Send fields as they are. The token comes with them or is fetched."""
        sent = fields if "csrf_token" in fields else {"csrf_token": self.token(), **fields}
        page = Page(self.client.post(path, data=sent))
        assert page.status == status, f"{path} answered {page.status}: {page.words[:300]}"
        if page.response.mimetype == "text/html" and page.status not in (301, 302, 303):
            check(page, path)
        return page

    def follow(self, page: Page, status: int = 200) -> Page:
        """Go where an answer points."""
        return self.get(page.response.headers["Location"], status)

    def token(self) -> str:
        """A token that lets this visitor send a form."""
        page = Page(self.client.get("/password"))
        if page.status != 200:
            page = Page(self.client.get("/sign-in"))
        return str(page.select("//input[@name='csrf_token']/@value")[0])


def check(page: Page, path: str) -> None:
    """What holds for every page: whole HTML, one main heading, a title, labels, unique ids, nothing inline."""
    html5lib.HTMLParser(strict=True).parse(page.text)
    assert len(page.select("//h1")) == 1, f"{path} has {len(page.select('//h1'))} main headings"
    assert page.select("//title")[0].text.strip(), f"{path} has no title"
    ids = page.select("//@id")
    assert len(ids) == len(set(ids)), f"{path} uses an id twice: {sorted(i for i in ids if ids.count(i) > 1)}"
    assert not page.select("//script[not(@src)] | //style | //@style"), f"{path} has inline script or style"
    assert not page.select("//@*[starts-with(name(), 'on')]"), f"{path} has an inline handler"
    for box in page.select("//input[not(@type='hidden')] | //select | //textarea"):
        labelled = box.get("aria-label") or page.select(f"//label[@for='{box.get('id')}']")
        assert labelled, f"{path} has a box without a label: {box.get('name')}"
    outside = page.select("//@src[contains(., '//')] | //link/@href[contains(., '//')]")
    assert not outside, f"{path} loads {outside}"
