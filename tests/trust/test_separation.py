"""Whoever takes part in one focus group cannot tell that there is another, by no page, count, tag, file or work."""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session
from werkzeug.routing import Rule

from tests.builders import cast, databases, meeting
from tests.builders.visitor import Visitor
from workbench.auth import codes
from workbench.auth.permissions import Permission
from workbench.auth.policy import POLICY
from workbench.persistence.stores import attendance, contributions
from workbench.persistence.tables.focus_group import FocusGroup

SECRET = databases.settings_for("", Path()).secret_key
PHONE = {Permission.JOINED, Permission.ANYBODY}


@dataclass(frozen=True)
class Room:
    """A focus group, and everything that would tell somebody else that it is there: ids, codes, and one word of it."""

    group: FocusGroup
    step: str
    code: str
    handle: str
    telling: frozenset[str]
    canary: str


@pytest.fixture
def mine(db) -> Room:
    """The group of those who do the work."""
    return _room(db, "operational", "Oxtongue")


@pytest.fixture
def theirs(db, mine) -> Room:
    """The group of those who decide how the work is set up, with more people and more said in it."""
    room = _room(db, "strategic", "Stagshorn")
    for _ in range(3):
        _goes_on(db, room)
    return room


@pytest.fixture
def phone(visit, mine, theirs) -> Visitor:
    """Somebody in the first of the two, who has written something."""
    joined = visit(None)
    joined.send("/join", {"code": mine.code})
    answer = {"prompt": "harder", "words": "No room to talk in.", "use": "team", "as_it_is": "yes"}
    joined.follow(joined.post(f"/here/steps/{mine.step}/answer", answer))
    return joined


def test_no_page_that_somebody_in_one_group_reaches_tells_of_the_other(app, phone, mine, theirs):
    seen = 0
    for rule in _rules(app, PHONE, {"step_here"}):
        answer = phone.client.get(_address(app, rule, step_here=mine.step))
        assert not _found(theirs, answer.get_data(), str(answer.headers)), rule.rule
        seen += answer.status_code == 200
    assert seen > 10


def test_nothing_changes_for_somebody_in_one_group_when_the_other_goes_on(app, db, phone, mine, theirs):
    def looked() -> dict[str, tuple[int, str, str | None]]:
        return {
            rule.endpoint: _looked(phone, _address(app, rule, step_here=mine.step))
            for rule in _rules(app, PHONE, {"step_here"})
        }

    looked()
    before = looked()
    _goes_on(db, theirs)
    theirs.group.state = "closed"
    contributions.settle(db, theirs.group)
    db.commit()
    assert looked() == before


def test_the_same_work_is_done_for_a_phone_however_much_is_going_on_elsewhere(db, phone, theirs):
    def work() -> list[str]:
        with _statements() as done:
            phone.client.get("/here/state")
        return list(done)

    before = work()
    assert before
    for _ in range(5):
        _goes_on(db, theirs)
    assert work() == before


@pytest.mark.parametrize("end", ["", "/answer", "/take-back"])
def test_a_step_of_the_other_group_is_not_there(app, db, phone, mine, theirs, end):
    here, nowhere = (f"/here/steps/{step}{end}" for step in (theirs.step, "x" * 26))
    before = _words(db, theirs)
    if end:
        sent = {"prompt": "harder", "words": "I was here", "use": "team", "nth": "0"}
        pages = [phone.post(address, sent, 404) for address in (here, nowhere)]
    else:
        pages = [phone.get(address, 404) for address in (here, nowhere)]
    assert pages[0].words == pages[1].words
    assert _words(db, theirs) == before


def test_a_receipt_of_one_group_opens_nothing_with_the_handle_of_the_other(db, visit, phone, mine, theirs):
    words = phone.client.get("/here/receipt.txt").get_data(as_text=True).splitlines()[3]
    for room, status in ((mine, 303), (theirs, 422)):
        visit(None).send("/receipt", {"handle": room.handle, "words": words}, status=status)


def test_no_page_or_file_of_one_group_tells_its_facilitator_of_the_other(app, db, amara, mine, theirs):
    contributions.gather(db, mine.group.steps[0], contributions.OPEN)
    (said, *_) = contributions.of_focus_group(db, mine.group)
    ids = {"review": cast.REVIEW, "focus_group": mine.group.id, "step": mine.step, "contribution": said.id}
    db.commit()
    seen = 0
    for rule in _rules(app, set(Permission), set(ids), "focus_group"):
        answer = amara.client.get(_address(app, rule, **ids))
        assert not _found(theirs, _opened(answer.get_data()), str(answer.headers)), rule.rule
        seen += answer.status_code == 200
    assert seen > 10


def _room(db: Session, side: str, canary: str) -> Room:
    words = f"{canary} stands here."
    group = meeting.open_group(
        db, cast.REVIEW, secret_key=SECRET, side=side, title=f"{canary} group", purpose=words, ground_rules=words,
        support=words, venue=canary,
    )  # fmt: skip
    for step in group.steps:
        step.title, step.words = f"Step of {canary}", words
    code, handle = meeting.code(group, SECRET), group.handle
    ids = [group.id, group.salt, *(step.id for step in group.steps)]
    telling = frozenset([*ids, canary, code, codes.shown(code), handle, codes.shown(handle, 3)])
    room = Room(group, group.steps[0].id, code, handle, telling, canary)
    _goes_on(db, room)
    return room


def _goes_on(db: Session, room: Room) -> None:
    """Somebody comes in and writes, and the facilitator moves the room on."""
    attendance.join(db, room.group, "")
    meeting.write(db, room.group.steps[0], f"{room.canary} was said.")
    room.group.moves += 1
    db.commit()


def _words(db: Session, room: Room) -> list[str]:
    found = [row.words for row in contributions.of_focus_group(db, room.group)]
    db.commit()
    return found


def _rules(app: Flask, permissions: set[Permission], known: set[str], needed: str = "") -> list[Rule]:
    """Every address that can be opened with these permissions and with the parts that are known."""
    return [
        rule
        for rule in app.url_map.iter_rules()
        if "GET" in rule.methods
        and POLICY[rule.endpoint] in permissions
        and rule.arguments <= known
        and (not needed or needed in rule.arguments)
    ]


def _address(app: Flask, rule: Rule, **ids: str) -> str:
    with app.test_request_context():
        return app.url_for(rule.endpoint, **{name: ids[name] for name in rule.arguments})


def _found(room: Room, body: bytes, headers: str) -> set[str]:
    return {told for told in room.telling if told.encode() in body or told in headers}


def _opened(body: bytes) -> bytes:
    """What stands in a Word document, or the body as it is."""
    if not body.startswith(b"PK"):
        return body
    with zipfile.ZipFile(io.BytesIO(body)) as held:
        return b"".join(held.read(name) for name in held.namelist())


def _looked(phone: Visitor, address: str) -> tuple[int, str, str | None]:
    """An answer but for what is new in every answer: the token of a form."""
    answer = phone.client.get(address)
    page = re.sub(r'name="csrf_token"[^>]*|nonce="[^"]*"', "", answer.get_data(as_text=True))
    return answer.status_code, page, answer.headers.get("ETag")


@contextmanager
def _statements() -> Iterator[list[str]]:
    """The statements that reach the database meanwhile."""
    done: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        done.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield done
    event.remove(Engine, "before_cursor_execute", note)
