"""A focus group that people can join."""

from collections.abc import Callable

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from tests.builders import cast, meeting
from tests.builders.participant import Participant
from workbench.persistence.tables.focus_group import FocusGroup


@pytest.fixture
def group(app: Flask, db: Session) -> FocusGroup:
    """A focus group at its first step, which is open for writing."""
    found = meeting.open_group(db, cast.REVIEW, app.config["SECRET_KEY"])
    db.commit()
    return found


@pytest.fixture
def phone(app: Flask, group: FocusGroup) -> Callable[..., Participant]:
    """Somebody new who joins it."""

    def join(**more: str) -> Participant:
        return Participant(app, group, **more)

    return join
