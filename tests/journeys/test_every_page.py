"""Every page there is, as everybody who may open it: no accessibility fault, no sideways scroll, no complaint."""

import pytest

from tests.builders import cast, world

pytestmark = pytest.mark.journey

FILES = (
    *(".pdf", ".docx", ".json", "/original", "/blank-form/word", "/blank-form/excel"),
    *("/picture", "/picture/labels", "/figure", "/state", "/alive", "/static/", "/logo", "/colours.css"),
)
SIGNED_IN = {
    "amara": "a lead reviewer",
    "dilys": "a practitioner",
    "eirian": "a board member",
    "ffion": "whoever runs it",
}


@pytest.fixture
def ids(db):
    """A review with one of everything, released."""
    filled = world.fill(db, cast.REVIEW)
    world.release(db, cast.REVIEW)
    db.commit()
    return filled


def pages(app, ids):
    """The addresses of all pages that can be opened, without files and pictures."""
    for rule in sorted(app.url_map.iter_rules(), key=str):
        wanted = {"who": "lead-reviewer", "number": 1, "secret": "used-up", **ids}
        if "GET" not in rule.methods or not rule.arguments <= set(wanted):
            continue
        with app.test_request_context():
            address = app.url_for(rule.endpoint, **{part: wanted[part] for part in rule.arguments})
        if not any(mark in address for mark in FILES):
            yield address


@pytest.mark.parametrize("name", [None, *SIGNED_IN], ids=lambda name: SIGNED_IN.get(name, "a stranger"))
def test_every_page_that_somebody_may_open_is_sound(app, ids, visit, walk, name):
    somebody, opened = walk(name), 0
    for address in pages(app, ids):
        # Whether it opens is asked without a browser, which takes ten times as long to be turned away.
        if visit(name).client.get(address).status_code == 200:
            somebody.page.goto(address)
            somebody.check()
            opened += 1
        somebody.complaints.clear()
    assert opened >= (3 if name in (None, "ffion") else 6)


def test_a_page_that_is_not_there_is_sound_too(walk, address):
    stranger = walk()
    stranger.go("/nowhere")
    stranger.complaints.clear()
    stranger.check()
