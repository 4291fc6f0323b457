"""A room of thirty as somebody who sits in it sees it: who came in when, and who pressed send when."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text
from sqlalchemy.orm import Session

from findings.focus_groups import asking
from tests.builders import cast, meeting
from tests.builders.visitor import Page, Visitor
from workbench.auth import codes
from workbench.persistence.stores import contributions
from workbench.persistence.tables.focus_group import FocusGroup

PEOPLE = 30
PROMPTS = (meeting.HARDER, asking.Prompt("helped", "What helped?", leaning=asking.HELPED))
_WORDS = (
    "time",
    "shift",
    "night",
    "rota",
    "handover",
    "phone",
    "desk",
    "caseload",
    "visit",
    "office",
    "email",
    "form",
)


@dataclass
class Room:
    """What was seen in the room: ``joined`` and ``sent`` are people in their order.

    Each of ``sent`` is a person and a prompt; only presses that left a row are in it, which is more than was seen.
    Nobody saw who ``wrote`` which words, and which words are ``gone`` because they were changed or taken back.
    """

    focus_group: str = ""
    joined: list[int] = field(default_factory=list)
    sent: list[tuple[int, str]] = field(default_factory=list)
    wrote: dict[str, int] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)


def hold(app: Flask, db: Session, seed: int, asks: str, timed: bool) -> Iterator[Room]:
    """Hold a room through the application, with people who come late, write twice, change and take back.

    It is given out when everything is written, and again once the room is closed. With ``timed`` a column of moments is
    kept beside the rows, as a careless table would have it.
    """
    drawn, room = random.Random(seed), Room()
    group = _planned(db, app.config["SECRET_KEY"], asks)
    step, room.focus_group = group.steps[0].id, group.id
    if timed:
        _keep_moments(db)
    lead = _Lead(app, group)
    people = [_Phone(app, room, number, drawn) for number in range(PEOPLE)]
    drawn.shuffle(people)
    for phone in people:
        phone.join(meeting.code(group, app.config["SECRET_KEY"]))
    lead.moves(step, "open", seen="waiting")
    sends = [_sending(phone, step) for phone in people]
    for turn, sending in enumerate(_mixed(sends, drawn)):
        if timed:
            db.execute(text("UPDATE moment SET at = :at"), {"at": turn * 4})
            db.commit()
        next(sending, None)
        if turn == 2 * PEOPLE:
            lead.moves(step, "stop", seen="writing")
            lead.moves(step, "write-on", seen="reading")
    yield room
    lead.closes()
    yield room


class _Lead:
    """Whoever leads the room, whose acts stand in the journal with their moments."""

    def __init__(self, app: Flask, group: FocusGroup) -> None:
        self.visitor = Visitor(app.test_client(), cast.PEOPLE["amara"].id)
        self.group, self.token = f"/reviews/{cast.REVIEW}/focus-groups/{group.id}", self.visitor.token()

    def moves(self, step: str, act: str, *, seen: str) -> None:
        """Do something to the step that the room is at, which was seen in a phase."""
        page = self._post(f"{self.group}/room/steps/{step}/{act}", at=f"{step} {seen}")
        assert "meanwhile" not in self.visitor.follow(page).words

    def closes(self) -> None:
        """End the focus group."""
        self._post(f"{self.group}/close")

    def _post(self, address: str, **fields: str) -> Page:
        return self.visitor.post(address, {"csrf_token": self.token, **fields})


class _Phone:
    def __init__(self, app: Flask, room: Room, number: int, drawn: random.Random) -> None:
        self.client: FlaskClient = app.test_client()
        self.room, self.number, self.drawn, self.token = room, number, drawn, ""

    def join(self, code: str) -> None:
        page = self.client.get("/join").get_data(as_text=True)
        self.token = re.findall(r'name="csrf_token"[^>]*value="([^"]+)"', page)[0]
        sector = self.drawn.choice(("health", "police", "social_care"))
        answer = self._post("/join", code=codes.shown(code), label=sector)
        assert answer == 303, f"joining answered {answer}"
        self.room.joined.append(self.number)

    def write(self, step: str, prompt: str, nth: int) -> str:
        words = self._sentence()
        self._send(step, prompt, words, nth=str(nth))
        self.room.sent.append((self.number, prompt))
        self.room.wrote[words] = self.number
        return words

    def change(self, step: str, prompt: str, words: str) -> None:
        was = contributions.Answer(words, (), "paraphrase").digest
        changed = self._sentence()
        self._send(step, prompt, changed, nth="0", was=was)
        self.room.wrote[changed] = self.room.wrote.pop(words)
        self.room.gone.append(words)

    def take_back(self, step: str, prompt: str, words: str) -> None:
        assert self._post(f"/here/steps/{step}/take-back", prompt=prompt, nth="0") == 303
        del self.room.wrote[words]
        self.room.gone.append(words)
        self.room.sent.remove((self.number, prompt))

    def _send(self, step: str, prompt: str, words: str, **more: str) -> None:
        fields = {"prompt": prompt, "words": words, "use": "paraphrase", "as_it_is": "yes", **more}
        answer = self._post(f"/here/steps/{step}/answer", **fields)
        assert answer == 303, f"sending answered {answer}"

    def _post(self, address: str, **fields: str) -> int:
        return self.client.post(address, data={"csrf_token": self.token, **fields}).status_code

    def _sentence(self) -> str:
        """Words of very different lengths, each answer unlike all others."""
        length = self.drawn.choice((4, 9, 20, 45, 160))
        return " ".join(self.drawn.choices(_WORDS, k=length)) + f" {self.drawn.randrange(10**9)}"


def _sending(phone: _Phone, step: str) -> Iterator[None]:
    """What one person does, a press at a time."""
    first = phone.write(step, "harder", 0)
    yield
    second = phone.write(step, "helped", 0)
    yield
    does = phone.drawn.random()
    if does < 0.15:
        phone.write(step, "harder", 1)
    elif does < 0.3:
        phone.change(step, "harder", first)
    elif does < 0.4:
        phone.take_back(step, "helped", second)
    yield


def _mixed(sends: Sequence[Iterator[None]], drawn: random.Random) -> list[Iterator[None]]:
    """Whose turn it is: everybody three times, some early and some late."""
    turns = [(drawn.random() + place, each) for each in sends for place in (0, 0.6, 1.4)]
    return [each for _, each in sorted(turns, key=lambda turn: turn[0])]


def _planned(db: Session, secret_key: str, asks: str) -> FocusGroup:
    group = meeting.open_group(db, cast.REVIEW, secret_key=secret_key, asks=asks)
    group.steps[0].prompts, group.steps[0].phase = asking.as_json(PROMPTS), "waiting"
    db.commit()
    return group


def _keep_moments(db: Session) -> None:
    for statement in (
        "CREATE TABLE moment (at INTEGER)",
        "INSERT INTO moment VALUES (0)",
        "CREATE TABLE written_at (id TEXT PRIMARY KEY, at INTEGER)",
        "CREATE TRIGGER careless AFTER INSERT ON contribution BEGIN "
        "INSERT OR IGNORE INTO written_at SELECT new.id, at FROM moment; END",
    ):
        db.execute(text(statement))
    db.commit()
