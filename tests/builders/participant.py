"""Somebody who takes part in a focus group from a phone, without an account."""

from typing import Any

from flask import Flask

from tests.builders import meeting
from tests.builders.visitor import Page, Visitor
from workbench.persistence.tables.focus_group import FocusGroup, FocusStep

Fields = dict[str, Any]


class Participant(Visitor):
    """A phone that joined a focus group by its code."""

    def __init__(self, app: Flask, focus_group: FocusGroup, **more: str) -> None:
        super().__init__(app.test_client(), None)
        secret_key = app.extensions["settings"].secret_key
        code = meeting.code(focus_group, app.config["SECRET_KEY"] or secret_key)
        self.post("/join", {"code": code, **more})

    @property
    def words(self) -> str:
        """The six words of the receipt."""
        return " ".join(
            item.text for item in self.get("/here/welcome").select("//ol[@class='receipt words']/li")
        )

    def write(self, words: str, ask: int = 1, status: int = 303, **more: Any) -> Page:
        """Answer a question of the step the room is at, through its page."""
        return self.send(self.at(ask), {"words": words, **more}, action="/answer", status=status)

    def choose(self, *chosen: str, ask: int = 1, status: int = 303) -> Page:
        """Choose, or put in order."""
        return self.send(self.at(ask), {"chosen": list(chosen)}, action="/answer", status=status)

    def at(self, ask: int) -> str:
        """The address of a question of the step the room is at."""
        tree = self.get("/here")
        step = tree.select("//main/@data-at")[0].split()[2]
        return f"/here?step={step}&ask={ask}"


def address(step: FocusStep, rest: str = "") -> str:
    """The address of a step, wherever the room is."""
    return f"/here/steps/{step.id}{rest}"
